"""Which formats there are: the built-in ones, and those that other packages add by entry points.

A package adds a format with an entry point in the group `annotator.readers` or `annotator.writers` that
names a `Reader` or a `Writer`. Importing this module imports no reader: their libraries are loaded when
a file of theirs is read.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol, TypeVar, cast

from annotator.formats.columns import Row
from annotator.formats.corpora.recognising import is_workbook
from annotator.formats.databases.formats import PRESS_FORMATS
from annotator.formats.documents.kinds import is_epub, is_open_document, is_pdf, is_rich_text, is_word
from annotator.formats.text import binary_kind
from annotator.formats.web.saved import is_archive, is_page
from annotator.model.errors import AnnotatorError, EmptyArticle, PluginFailed, Sentence, UnknownFormat, sentence
from annotator.model.progress import Progress
from annotator.model.reading import Columns, Found, ReadOptions

READER_GROUP = "annotator.readers"
WRITER_GROUP = "annotator.writers"

AS_FOUND = ReadOptions()
"""Options of which none is set: each reader finds out by itself."""

_log = logging.getLogger(__name__)


class Read(Protocol):
    """What a reader does: the articles in the bytes of a file of that name, one after the other."""

    def __call__(self, name: str, data: bytes, options: ReadOptions, /) -> Iterable[Found]:
        """The articles of the file, in its order; raises an `AnnotatorError` if it holds none.

        An article of many that cannot be read is given as the error that says why, in its place.
        """
        ...


class ReadColumns(Protocol):
    """What the reader of a table does beside: say what its columns are taken for."""

    def __call__(self, name: str, data: bytes, options: ReadOptions, /) -> Columns:
        """The columns; raises an `AnnotatorError` where there are none."""
        ...


class Write(Protocol):
    """What a writer does: a table into a file; returns the number of rows."""

    def __call__(
        self,
        rows: Iterable[Row],
        *,
        columns: Sequence[str],
        to: Path | BinaryIO,
        excel: bool = False,
        total: int = 0,
        progress: Callable[[Progress], None] | None = None,
    ) -> int:
        """Write a header and the rows; `excel` makes it safe to open in a spreadsheet."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format of articles: `target` is `module:function`, a `Read`; suffixes are lower-case, with dot.

    `recognises` looks at the bytes of a file and is asked before suffixes are, in the order of the registry:
    what is more special stands first. It must be cheap: look at the beginning, or at a zip's directory.
    `media_type` is for the file that is kept beside its articles. `plain` says that the bytes are only decoded:
    anything else is read in a process of its own. `columns` is `module:function`, a `ReadColumns`, for tables.
    `encoded` and `chapters` say that these options of `ReadOptions` make a difference.
    """

    name: str
    suffixes: tuple[str, ...]
    target: str
    media_type: str = "application/octet-stream"
    recognises: Callable[[bytes], bool] | None = None
    plain: bool = False
    encoded: bool = False
    chapters: bool = False
    columns: str | None = None
    plugin: str | None = None

    def read(self, name: str, data: bytes, options: ReadOptions = AS_FOUND) -> Iterator[Found]:
        """The articles in `data`, one after the other; `name` is the file's, for messages and `source_name`.

        Raises `EmptyArticle` where there is not even one that cannot be read, such as in a table without rows.
        """
        is_empty = True
        try:
            for found in cast("Read", _imported(self.target))(name, data, options):
                is_empty = False
                yield found
        except (AnnotatorError, MemoryError, RecursionError):
            raise
        except Exception as error:
            if self.plugin is None:
                raise
            what = Sentence(sentence("it could not read {name}"), {"name": name})
            raise PluginFailed(self.plugin, what, _words(error)) from error
        if is_empty:
            raise EmptyArticle(name)

    def read_columns(self, name: str, data: bytes, options: ReadOptions = AS_FOUND) -> Columns | None:
        """What the columns of a table are taken for; None where the format has none."""
        return None if self.columns is None else cast("ReadColumns", _imported(self.columns))(name, data, options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """A format of tables: `target` is `module:function`, a `Write`."""

    name: str
    suffixes: tuple[str, ...]
    target: str
    plugin: str | None = None

    def write(
        self,
        rows: Iterable[Row],
        *,
        columns: Sequence[str],
        to: Path | BinaryIO,
        excel: bool = False,
        total: int = 0,
        progress: Callable[[Progress], None] | None = None,
    ) -> int:
        """Write the table; returns the number of rows."""
        try:
            write = cast("Write", _imported(self.target))
            return write(rows, columns=columns, to=to, excel=excel, total=total, progress=progress)
        except AnnotatorError:
            raise
        except Exception as error:
            if self.plugin is None:
                raise
            what = Sentence(sentence("it could not write {name}"), {"name": to})
            raise PluginFailed(self.plugin, what, _words(error)) from error


@dataclass(frozen=True, slots=True)
class BrokenPlugin:
    """An entry point that could not be used, and why."""

    name: str
    group: str
    reason: str


BUILT_IN_READERS = (
    *(Reader(**each._asdict()) for each in PRESS_FORMATS),
    Reader(
        name="docx",
        suffixes=(".docx", ".docm", ".dotx"),
        target="annotator.formats.readers.docx:read",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        recognises=is_word,
    ),
    Reader(
        name="odt",
        suffixes=(".odt", ".fodt", ".ott"),
        target="annotator.formats.readers.odt:read",
        media_type="application/vnd.oasis.opendocument.text",
        recognises=is_open_document,
    ),
    Reader(
        name="epub",
        suffixes=(".epub",),
        target="annotator.formats.readers.epub:read",
        media_type="application/epub+zip",
        recognises=is_epub,
        chapters=True,
    ),
    Reader(
        name="rtf",
        suffixes=(".rtf",),
        target="annotator.formats.readers.rtf:read",
        media_type="application/rtf",
        recognises=is_rich_text,
    ),
    Reader(
        name="pdf",
        suffixes=(".pdf",),
        target="annotator.formats.readers.pdf:read",
        media_type="application/pdf",
        recognises=is_pdf,
    ),
    Reader(
        name="xlsx",
        suffixes=(".xlsx", ".xlsm", ".xls", ".ods"),
        target="annotator.formats.readers.xlsx:read",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        recognises=is_workbook,
        columns="annotator.formats.readers.xlsx:columns",
    ),
    Reader(
        name="csv",
        suffixes=(".csv", ".tsv", ".tab"),
        target="annotator.formats.readers.delimited:read",
        media_type="text/csv",
        encoded=True,
        columns="annotator.formats.readers.delimited:columns",
    ),
    Reader(
        name="jsonl",
        suffixes=(".jsonl", ".ndjson", ".json"),
        target="annotator.formats.readers.jsonl:read",
        media_type="application/jsonl",
        encoded=True,
        columns="annotator.formats.readers.jsonl:columns",
    ),
    Reader(
        name="markdown",
        suffixes=(".md", ".markdown", ".mdown"),
        target="annotator.formats.readers.markdown:read",
        media_type="text/markdown",
        plain=True,
        encoded=True,
    ),
    Reader(
        name="txt",
        suffixes=(".txt", ".text"),
        target="annotator.formats.readers.txt:read",
        media_type="text/plain",
        plain=True,
        encoded=True,
    ),
    Reader(
        name="mhtml",
        suffixes=(".mhtml", ".mht"),
        target="annotator.formats.readers.mhtml:read",
        media_type="multipart/related",
        recognises=is_archive,
    ),
    # By its suffix alone: documents and books are zips, too.
    Reader(
        name="zip",
        suffixes=(".zip",),
        target="annotator.formats.readers.archive:read",
        media_type="application/zip",
    ),
    # Any page at all: what is more special stands above.
    Reader(
        name="html",
        suffixes=(".html", ".htm", ".xhtml", ".xht"),
        target="annotator.formats.readers.html:read",
        media_type="text/html",
        recognises=is_page,
        encoded=True,
    ),
)
BUILT_IN_WRITERS = (Writer(name="csv", suffixes=(".csv",), target="annotator.formats.writers.csv_writer:write"),)


def readers() -> tuple[Reader, ...]:
    """All readers, the built-in ones first."""
    return (*BUILT_IN_READERS, *_plugins(READER_GROUP, Reader)[0])


def writers() -> tuple[Writer, ...]:
    """All writers, the built-in ones first."""
    return (*BUILT_IN_WRITERS, *_plugins(WRITER_GROUP, Writer)[0])


def broken_plugins() -> tuple[BrokenPlugin, ...]:
    """The entry points of other packages that could not be used."""
    return (*_plugins(READER_GROUP, Reader)[1], *_plugins(WRITER_GROUP, Writer)[1])


def forget_plugins() -> None:
    """Look the entry points up again at the next call: a package was installed, or a test plugs one in."""
    _plugins.cache_clear()


def reader_suffixes() -> tuple[str, ...]:
    """The suffixes of all readers, with their dots: for file dialogs and folders."""
    return tuple(dict.fromkeys(suffix for reader in readers() for suffix in reader.suffixes))


def writer_names() -> tuple[str, ...]:
    """The names of all writers, as `export --format` takes them."""
    return tuple(writer.name for writer in writers())


def reader_for(path_or_name: str, data: bytes) -> Reader:
    """The reader for a file, by its bytes and its suffix. A name without a suffix is taken for text.

    Raises `UnknownFormat`.
    """
    found = readers()
    for reader in found:
        if reader.recognises is not None and reader.recognises(data):
            return reader
    suffix = PurePath(path_or_name).suffix.lower()
    for reader in found:
        if suffix in reader.suffixes:
            return reader
    kind = binary_kind(data[:32])
    if not suffix and kind is None:
        return reader_named("txt")
    named = Sentence("{name} ({kind})", {"name": path_or_name, "kind": kind}) if kind else path_or_name
    raise UnknownFormat(named, ", ".join(reader_suffixes()))


def is_plain(path_or_name: str) -> bool:
    """Whether a file of that name is only decoded, unless its bytes say that it is something else."""
    suffix = PurePath(path_or_name).suffix.lower()
    return not suffix or any(reader.plain and suffix in reader.suffixes for reader in readers())


def reader_named(name: str) -> Reader:
    """The reader of that name; raises `UnknownFormat`."""
    for reader in readers():
        if reader.name == name:
            return reader
    raise UnknownFormat(name, ", ".join(reader.name for reader in readers()))


def read_articles(name: str, data: bytes, options: ReadOptions = AS_FOUND) -> Iterator[Found]:
    """The articles in the bytes of the file `name`, one after the other; raises an `AnnotatorError` if there are none."""
    return reader_for(name, data).read(name, data, options)


def writer_for(format_name: str | None, path: Path | str) -> Writer:
    """The writer of that name, or else by the suffix of `path`; raises `UnknownFormat`."""
    suffix = PurePath(path).suffix.lower()
    for writer in writers():
        if writer.name == format_name if format_name is not None else suffix in writer.suffixes:
            return writer
    raise UnknownFormat(format_name or str(path), ", ".join(writer_names()))


_Member = TypeVar("_Member", Reader, Writer)


@cache
def _plugins(group: str, kind: type[_Member]) -> tuple[tuple[_Member, ...], tuple[BrokenPlugin, ...]]:
    """The usable and the broken entry points of a group; looked up once."""
    usable: list[_Member] = []
    broken: list[BrokenPlugin] = []
    for point in entry_points(group=group):
        member = _loaded(point, kind)
        if isinstance(member, BrokenPlugin):
            broken.append(member)
            _log.error("The plugin %s was left out: %s", member.name, member.reason)
        else:
            usable.append(member)
    return tuple(usable), tuple(broken)


def _loaded(point: EntryPoint, kind: type[_Member]) -> _Member | BrokenPlugin:
    try:
        member: object = point.load()
    except Exception as error:  # noqa: BLE001 - a stranger's module may raise anything, and is reported
        return BrokenPlugin(point.name, point.group, _words(error))
    if not isinstance(member, kind):
        return BrokenPlugin(point.name, point.group, f"{point.value} is no {kind.__name__}")
    return replace(member, plugin=point.name)


@cache
def _imported(target: str) -> object:
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
