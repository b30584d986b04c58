"""Which formats there are, and what other packages may plug in."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from annotator.formats import registry
from annotator.formats.columns import Row
from annotator.formats.registry import BrokenPlugin, Reader, Writer
from annotator.model.article import ArticleDraft
from annotator.model.errors import EmptyArticle, NotText, PluginFailed, UnknownFormat
from annotator.model.reading import Found, ReadOptions

OWL_READER = Reader(
    name="owl", suffixes=(".owl",), target=f"{__name__}:read_owl", recognises=lambda head: head.startswith(b"OWL!")
)
OWL_WRITER = Writer(name="owl", suffixes=(".owl",), target=f"{__name__}:write_owl")
NO_READER = "just a string"


def read_owl(name: str, data: bytes, _: ReadOptions) -> tuple[ArticleDraft, ...]:
    if data == b"OWL!broken":
        raise ZeroDivisionError("no owl")
    if data == b"OWL!":
        raise EmptyArticle(name)
    return (ArticleDraft(text="hoo"), ArticleDraft(text=data.decode()))


def read(name: str, data: bytes) -> list[Found]:
    return list(registry.read_articles(name, data))


def texts(name: str, data: bytes) -> list[str]:
    return [found.text for found in read(name, data) if isinstance(found, ArticleDraft)]


def write_owl(rows: list[Row], **_: object) -> int:
    raise ValueError(f"{len(rows)} rows are too many")


@pytest.fixture
def plugins(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    points = [
        EntryPoint("owl", f"{__name__}:OWL_READER", "annotator.readers"),
        EntryPoint("gone", "no_such_module_at_all:READER", "annotator.readers"),
        EntryPoint("odd", f"{__name__}:NO_READER", "annotator.readers"),
        EntryPoint("owl", f"{__name__}:OWL_WRITER", "annotator.writers"),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: EntryPoints(points).select(group=group))  # pyright: ignore[reportUnknownArgumentType]
    registry.forget_plugins()
    caplog.set_level(logging.CRITICAL, "annotator.formats.registry")
    yield
    registry.forget_plugins()


def test_each_built_in_format_can_be_loaded() -> None:
    assert {".txt", ".text", ".pdf"} <= set(registry.reader_suffixes())
    assert registry.writer_names()[0] == "csv"
    assert texts("a.txt", b"Hello\r\n") == ["Hello\n"]
    file = io.BytesIO()
    assert registry.writer_for("csv", "x").write([("1",)], columns=("a",), to=file) == 1
    assert file.getvalue() == b"a\r\n1\r\n"


@pytest.mark.parametrize("name", ["a.txt", "/tmp/A.TXT", "README", "a.text"])
def test_text_is_known_by_its_suffix_or_by_having_none(name: str) -> None:
    assert registry.reader_for(name, b"words").name == "txt"


@pytest.mark.parametrize(
    ("name", "head", "words"),
    [
        ("a.xyz", b"words", r"no format for a.xyz. It knows: .*\.txt"),
        ("a.gz", b"\x1f\x8b\x08", r"a.gz \(a gzip archive\)"),
        ("picture", b"\x89PNG\r\n\x1a\n", r"picture \(a PNG image\)"),
    ],
)
def test_an_unknown_format_is_named_with_what_is_known(name: str, head: bytes, words: str) -> None:
    with pytest.raises(UnknownFormat, match=words):
        registry.reader_for(name, head)


def test_a_binary_that_calls_itself_text_is_refused() -> None:
    with pytest.raises(NotText, match=r"a.txt was not added: it is a gzip archive"):
        read("a.txt", b"\x1f\x8b\x08")


def test_a_writer_is_found_by_name_or_by_suffix() -> None:
    assert registry.writer_for(None, Path("x/Out.CSV")).name == "csv"
    assert registry.writer_for("csv", "out.dat").name == "csv"
    with pytest.raises(UnknownFormat, match=r"no format for out.xlsx. It knows: csv"):
        registry.writer_for(None, "out.xlsx")
    with pytest.raises(UnknownFormat, match="no format for ods"):
        registry.writer_for("ods", "out.csv")


@pytest.mark.usefixtures("plugins")
def test_a_plugged_in_reader_is_asked_by_content_and_by_suffix() -> None:
    assert registry.reader_for("a.txt", b"OWL!x").name == "owl"
    assert registry.reader_for("a.owl", b"x").name == "owl"
    assert texts("a.owl", b"x") == ["hoo", "x"]
    assert ".owl" in registry.reader_suffixes()
    assert registry.writer_names() == ("csv", "owl")


@pytest.mark.usefixtures("plugins")
def test_a_plugin_that_fails_says_so_and_its_own_words_pass() -> None:
    with pytest.raises(PluginFailed, match=r"The plugin owl failed: it could not read a.owl .*no owl"):
        read("a.owl", b"OWL!broken")
    with pytest.raises(EmptyArticle):
        read("a.owl", b"OWL!")
    with pytest.raises(PluginFailed, match="too many"):
        registry.writer_for("owl", "x").write([], columns=(), to=io.BytesIO())


@pytest.mark.usefixtures("plugins")
def test_a_broken_plugin_is_reported_and_harms_nobody() -> None:
    assert texts("a.txt", b"words") == ["words"]
    broken = registry.broken_plugins()
    assert [(plugin.name, plugin.group) for plugin in broken] == [
        ("gone", "annotator.readers"),
        ("odd", "annotator.readers"),
    ]
    assert isinstance(broken[0], BrokenPlugin)
    assert "no_such_module_at_all" in broken[0].reason
    assert "is no Reader" in broken[1].reason


def test_looking_for_a_reader_loads_none() -> None:
    code = (
        "import sys; from annotator.formats import registry; registry.reader_for('a.txt', b'x'); registry.writer_for('csv', 'x');"
        "print([m for m in sys.modules if m.startswith(('annotator.formats.readers.', 'annotator.formats.press', 'charset',"
        " 'numpy', 'py3langid', 'pypdfium2', 'lxml', 'PySide6'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
