"""One text with its metadata, as stored and as a reader of files hands it over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

MarkType = Literal["boilerplate", "page", "heading", "caption"]
"""What an `article_mark` says of its stretch of the text."""

ArticleStatus = Literal["to do", "in progress", "done", "irrelevant"]
STATUSES: tuple[ArticleStatus, ...] = get_args(ArticleStatus)
"""How far the work on an article can be, in the order of the work."""


SECTION = "Section"
"""The label of the article field for the part of the newspaper."""
LENGTH = "Length"
"""The label of the article field for the number of words that a press database counts: an integer."""
IDENTIFIER = "Identifier"
"""The label of the article field for the name that a press database gives an article."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article's text (code points, half-open) that is more or less than prose."""

    start: int
    end: int
    type: MarkType
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article besides its text; None where unknown.

    `published` is ISO 8601 as far as known: with the zone where known, a date alone stays a date.
    `language` is an ISO 639-1 code.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes of a file, as they are kept: `data` is compressed by `encoding` (zlib); `sha256` is that of the file."""

    name: str
    media_type: str
    sha256: str
    encoding: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """What a reader of files hands over: a text (line ends are LF), its metadata and its marks.

    `fields` are what else the file says of it, by label: they become fields of the article, `SECTION`, `LENGTH`
    and `IDENTIFIER` among them. Articles of one file with the same `group` come into a group of that name.
    `original` is the file that it was read from.
    """

    text: str
    metadata: Metadata = Metadata()
    marks: tuple[Mark, ...] = ()
    source_name: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    group: str | None = None
    original: Original | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article of a project, without its text.

    `status_reason` says why an irrelevant one is; `group` is the uid of an `ArticleGroup`, `group_name` its name.
    """

    uid: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    published_sort: str | None = None
    url: str | None = None
    language: str | None = None
    status: str = "to do"
    source_name: str | None = None
    statements: int = 0
    status_reason: str | None = None
    memo: str | None = None
    group: str | None = None
    group_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleGroup:
    """Articles that belong together, such as one dispatch in several newspapers; `articles` counts them."""

    uid: str
    name: str
    articles: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleContent:
    """The text of an article and the marks on it, in order of their start."""

    article: Article
    text: str
    marks: tuple[Mark, ...] = ()
