"""A project of many articles and statements, built once by bulk inserts with their log, and kept in a cache folder."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from annotator.model.change import Scalar
from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.project.project import Project, sha256
from annotator.project.schema import SCHEMA_VERSION

OWNER = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Bench"))
SPEAKERS, CONCEPTS, TAGS, OUTLETS = 2_000, 400, 30, 300
_BUILD = 1
"""Raised when what is built changes, so that an older file is not used."""
_WORDS = 26
_FIRST = date(2000, 1, 1)
_SYLLABLES = ("ba", "ré", "ti", "mon", "la", "cor", "sé", "dal", "vi", "nor", "que", "pa")
VOCABULARY = [a + b + c for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES]
RARE, COMMON = "zanzibar", "accord"


def project_path(count: int) -> Path:
    """The project with `count` articles and as many statements, built if it is not there yet."""
    folder = Path(os.environ.get("ANNOTATOR_BENCH") or Path.home() / ".cache" / "annotator-bench")
    path = folder / f"large-{count}-schema{SCHEMA_VERSION}-build{_BUILD}.annot"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part.annot")
        part.unlink(missing_ok=True)
        started = time.perf_counter()
        _build(part, count)
        part.rename(path)
        size = path.stat().st_size / 1e9
        sys.stderr.write(f"built {path} in {time.perf_counter() - started:.0f} s, {size:.2f} GB\n")
    return path


def text_of(number: int) -> str:
    """About two hundred characters, the same for the same number."""
    chance = random.Random(number)
    words = [VOCABULARY[int(len(VOCABULARY) * chance.random() ** 3)] for _ in range(_WORDS)]
    if number % 3 == 0:
        words[5] = COMMON
    if number % 40_000 == 17:
        words[7] = RARE
    return " ".join(words).capitalize() + "."


def _build(path: Path, count: int) -> None:
    with Project.create(path, OWNER) as project:
        uids = [project.new_uid() for _ in range(count)]
        named: dict[str, list[str]] = {}
        with project.edit("import articles") as edit:
            columns = ("title", "outlet", "author", "published", "published_sort", "url", "language", "status")
            edit.insert_many("article", columns, _articles(uids))
            texts = ((uid, text_of(number)) for number, uid in enumerate(uids))
            edit.insert_many("article_text", ("sha256", "text"), ((uid, sha256(text), text) for uid, text in texts))
            for table, many in (("speaker", SPEAKERS), ("concept", CONCEPTS), ("tag", TAGS)):
                named[table] = [project.new_uid() for _ in range(many)]
                more = ("person",) if table == "speaker" else ()
                names = ((uid, _name(table, number), *more) for number, uid in enumerate(named[table]))
                edit.insert_many(table, ("name", "kind") if more else ("name",), names)
        book = project.codebook()
        named |= {"kind": [one.uid for one in book.kinds], "stance": [one.uid for one in book.stances]}
        _write_statements(project, uids, named)


def _write_statements(project: Project, articles: Sequence[str], named: dict[str, list[str]]) -> None:
    uids = [project.new_uid() for _ in articles]
    columns = ("article_id", "start", "end", "quote", "kind_id", "speaker_id", "concept_id", "stance_id", "coder_id")
    with project.edit("import statements") as edit:
        edit.insert_many("statement", columns, _statements(uids, articles, named))
        tags = named["tag"]
        tagged = ((f"{uid}/{tags[number // 10 % TAGS]}",) for number, uid in enumerate(uids) if number % 10 == 0)
        edit.insert_many("statement_tag", (), tagged)


def _articles(uids: Sequence[str]) -> Iterator[tuple[Scalar, ...]]:
    days = 9_600
    for number, uid in enumerate(uids):
        day = (_FIRST + timedelta(days=number * 7_919 % days)).isoformat()
        words = text_of(number).split()[:6]
        outlet = f"Gazette {number * 31 % OUTLETS}"
        yield (uid, " ".join(words), outlet, None, day, day, f"https://example.org/{number}", "fr", "to do")


def _statements(
    uids: Sequence[str], articles: Sequence[str], named: dict[str, list[str]]
) -> Iterator[tuple[Scalar, ...]]:
    """Four on every fourth article; a few speakers and concepts have most of them."""
    chance = random.Random(7)
    kinds, stances = named["kind"], named["stance"]
    for number, uid in enumerate(uids):
        owner = number // 4 * 4
        text = text_of(owner)
        start = number % 4 * 45
        end = min(start + 60, len(text))
        speaker = named["speaker"][int(SPEAKERS * chance.random() ** 2)]
        concept = named["concept"][int(CONCEPTS * chance.random() ** 2)]
        codes = (kinds[number % len(kinds)], speaker, concept, stances[number * 3 % len(stances)], OWNER.coder.uid)
        yield (uid, articles[owner], start, end, text[start:end], *codes)


def _name(table: str, number: int) -> str:
    words = VOCABULARY[number * 37 % len(VOCABULARY)], VOCABULARY[number * 101 % len(VOCABULARY)]
    return f"{words[0].capitalize()} {words[1]} {number}" if table != "tag" else f"tag {number}"
