"""What a file does to its reader ends in the reading process, and is told in a line."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.formats.originals import bytes_of
from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError, EmptyArticle, NotText, PluginFailed, ReaderGaveUp
from annotator.model.reading import Found, ReadOptions

Pool = Callable[..., ReadingPool]


@pytest.fixture
def pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    """Makes pools whose processes have the reader of `misbehaving` plugged in, for files that end in `.bad`."""
    packages = tmp_path / "packages"
    info = packages / "misbehaving-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: misbehaving\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[annotator.readers]\nbad = tests.formats.workers.plugged:READER\n")
    root = Path(__file__).parents[3]
    monkeypatch.setenv("PYTHONPATH", f"{root}{os.pathsep}{packages}")
    made: list[ReadingPool] = []

    def make(seconds: float = 60.0) -> ReadingPool:
        made.append(ReadingPool(processes=2, seconds=seconds))
        return made[-1]

    yield make
    for each in made:
        each.close()


def read(pool: ReadingPool, words: str) -> list[Found]:
    return pool.read_one(Job("a.bad", words.encode()))


def reason(found: list[Found]) -> str:
    (error,) = found
    assert isinstance(error, ReaderGaveUp | PluginFailed), error
    return str(error.values["reason"])


def test_a_file_is_read_in_the_order_of_its_articles(pool: Pool) -> None:
    found = read(pool(), "nothing")
    assert [one.text for one in found if isinstance(one, ArticleDraft)] == ["before nothing"]


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ("burst", "it takes more memory than a reader may use"),
        ("die", "its reader broke down"),
        ("nest", "it is nested too deeply"),
        ("raise", "ZeroDivisionError: a tenth of nothing"),
        ("run", "PermissionError: a reader may not do this: subprocess.Popen"),
        ("lie", "its reader broke down"),
    ],
)
def test_a_reader_that_misbehaves_is_told_and_the_next_file_is_read(pool: Pool, order: str, why: str) -> None:
    readers = pool()
    assert reason(read(readers, order)) == why
    assert len(read(readers, "nothing")) == 1


def test_a_file_that_hangs_is_ended(pool: Pool) -> None:
    readers = pool(seconds=1.0)
    assert reason(read(readers, "hang")) == "it took too long"
    assert len(read(pool(), "nothing")) == 1


def test_a_refusal_keeps_its_class_and_its_words(pool: Pool) -> None:
    (error,) = read(pool(), "refuse")
    assert isinstance(error, EmptyArticle)
    assert str(error) == "a.bad was not added: it has no text. The project was not changed."


def test_no_file_of_the_user_is_opened_listed_or_written(pool: Pool, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    readers = pool()
    for order in ("open", "write"):
        assert "PermissionError" in reason(read(readers, f"{order} {secret}"))
    assert "PermissionError" in reason(read(readers, f"list {tmp_path.parent}"))
    assert "PermissionError" in reason(read(readers, f"open {sys.prefix}/../../../etc/passwd"))
    assert secret.read_text() == "secret"


def test_no_socket_is_opened(pool: Pool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert "PermissionError" in reason(read(pool(), f"connect {port}"))


def test_what_a_library_prints_is_no_frame(pool: Pool) -> None:
    assert len(read(pool(), "print something")) == 1


def test_many_files_come_in_their_order_whatever_happens_to_some(pool: Pool) -> None:
    orders = ["nothing", "die", "nothing", "raise", "refuse", "nothing"] * 4
    told = [
        [type(one).__name__ for one in found]
        for _, found in pool().read(orders, lambda order: Job("a.bad", order.encode()))
    ]
    one = [["ArticleDraft"], ["ReaderGaveUp"], ["ArticleDraft"], ["PluginFailed"], ["EmptyArticle"]]
    assert told == [*one, ["ArticleDraft"]] * 4


def test_a_job_that_nobody_wants_any_more_ends_at_once(pool: Pool) -> None:
    readers = pool()
    results = readers.read(["nothing", "hang", "hang", "hang", "hang"], lambda order: Job("a.bad", order.encode()))
    next(results)
    readers.close()


def test_a_file_is_kept_beside_its_articles() -> None:
    data = "Un mot à dire.\r\n".encode("cp1252")
    with ReadingPool(processes=1) as readers:
        (draft,) = readers.read_one(Job("a.txt", data, keep=True))
    assert isinstance(draft, ArticleDraft)
    assert draft.original is not None
    assert (draft.original.name, draft.original.media_type) == ("a.txt", "text/plain")
    assert bytes_of(draft.original) == data


def test_a_preview_says_how_a_file_is_read_and_heeds_what_is_chosen() -> None:
    with ReadingPool(processes=1) as readers:
        found = readers.preview(Job("a.txt", "Un mot à dire.".encode("cp1252")))
        assert (found.reader, found.encoding, found.columns) == ("txt", "cp1252", None)
        chosen = readers.preview(Job("a.txt", "Un mot à dire.".encode("cp1252"), ReadOptions(encoding="cp850")))
        (draft,) = chosen.found
        assert isinstance(draft, ArticleDraft)
        assert draft.text == "Un mot Ó dire."
        wrong = readers.preview(Job("a.txt", b"\xff\xfe\x00", ReadOptions(encoding="utf-8")))
        assert isinstance(wrong.found[0], NotText)
        with pytest.raises(AnnotatorError, match=r"no format for a\.xyz"):
            readers.preview(Job("a.xyz", b"words"))
