"""How a file is to be read, and what came of it: what goes into a reader and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError

Found = ArticleDraft | AnnotatorError
"""What a reader finds, one after the other: an article, or why one of them could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the user says of a file where its reader would find out by itself; all of it is optional.

    `encoding` is a codec of Python. `columns` says for the headers of a table what they mean: one of
    `COLUMN_MEANINGS`, or `field:` and the label of an article field; a header that is missing is found out.
    `chapters`: each chapter of a book is an article, and they make a group.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    chapters: bool = False


COLUMN_MEANINGS = ("text", "title", "outlet", "author", "published", "url", "language", "ignore")
FIELD_PREFIX = "field:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table of articles: its headers, what each is taken for, and its first rows as they are."""

    headers: tuple[str, ...]
    meanings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a file will become: by which reader, in which encoding, its first articles, and how it may be read else.

    `encoding` is None where the format says it itself; `columns` is None where there are none; `has_chapters`
    where the option `chapters` makes a difference.
    """

    reader: str
    found: tuple[Found, ...]
    encoding: str | None = None
    columns: Columns | None = None
    has_chapters: bool = False
