"""A project in a temporary folder, with ids and times that count up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.project.project import Project, sha256

CODER = Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada")


@pytest.fixture
def owner() -> PassingOwner:
    return PassingOwner(CODER)


@pytest.fixture
def project(tmp_path: Path, owner: PassingOwner) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annot", owner, CountingSource()) as opened:
        yield opened


def add_article(project: Project, text: str = "Il a dit : « Nous sommes prêts. »", title: str = "Titre") -> str:
    """One article, as one change; gives its uid."""
    with project.edit("add article", title=title) as edit:
        uid = edit.new_uid()
        edit.insert("article", uid, {"title": title, "published": "2024-06-21", "status": "to do"})
        edit.insert("article_text", uid, {"sha256": sha256(text), "text": text})
    return uid


def add_statement(project: Project, article: str, start: int, end: int) -> str:
    """One bare statement, as one change; gives its uid."""
    with project.edit("add statement") as edit:
        uid = edit.new_uid()
        quote = project.text(article)[start:end]
        values = {"article_id": article, "start": start, "end": end, "quote": quote, "coder_id": CODER.uid}
        edit.insert("statement", uid, values)
    return uid
