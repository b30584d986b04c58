"""Markdown: the text without its signs, headings as marks; metadata from its header block and its first heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.formats.press.page import read_page
from annotator.formats.text import decode
from annotator.model.article import ArticleDraft, Mark, MarkType
from annotator.model.reading import ReadOptions

if TYPE_CHECKING:
    from markdown_it.token import Token

_FENCES = ("---", "+++")
_CLOSING = ("---", "+++", "...")


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article in a Markdown file; raises `NotText` or `EmptyArticle`."""
    header, body = _parted(decode(name, data, options.encoding))
    writer = _Plain(header)
    writer.write(_tokens(body))
    page = read_page(writer.text, name=name, source_name=name)
    title = page.metadata.title if header and _says_title(header) else writer.title or page.metadata.title
    marks = sorted({*page.marks, *writer.marks}, key=lambda mark: (mark.start, mark.end, mark.type))
    return (replace(page, metadata=replace(page.metadata, title=title), marks=tuple(marks)),)


def _parted(text: str) -> tuple[str, str]:
    """The header block with its fences, and what follows."""
    lines = text.split("\n")
    if lines[0].strip() not in _FENCES:
        return "", text
    for number, line in enumerate(lines[1:60], 1):
        if line.strip() in _CLOSING:
            return "\n".join(lines[: number + 1]), "\n".join(lines[number + 1 :])
    return "", text


def _says_title(header: str) -> bool:
    return any(line.casefold().startswith(("title:", "titre:", "title =")) for line in header.split("\n"))


def _tokens(text: str) -> Sequence[Token]:
    # Deferred: no other format needs a parser of Markdown.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").parse(text)


class _Plain:
    """Writes blocks as paragraphs, a blank line between them."""

    def __init__(self, header: str) -> None:
        self.text = header
        self.marks: list[Mark] = []
        self.title: str | None = None
        self._row: list[str] | None = None
        self._rows = 0
        self._item = False

    def write(self, tokens: Iterable[Token]) -> None:
        """Write all blocks."""
        inside = ""
        for token in tokens:
            if token.type in ("heading_open", "th_open", "td_open"):
                inside = token.tag
            elif token.type == "tr_open":
                self._row = []
            elif token.type == "tr_close":
                self._block(" | ".join(self._row or ()), after="\n\n" if self._rows == 0 else "\n")
                self._row, self._rows = None, self._rows + 1
            elif token.type == "table_open":
                self._rows = 0
            elif token.type == "list_item_open":
                self._item = True
            elif token.type == "inline":
                self._inline(token, inside)
                inside = ""
            elif token.type in ("fence", "code_block"):
                self._block(token.content.rstrip("\n"))

    def _inline(self, token: Token, inside: str) -> None:
        words = "".join(map(_words, token.children or ()))
        if self._row is not None:
            self._row.append(" ".join(words.split()))
            return
        heading = inside.startswith("h") and len(inside) == 2
        children = token.children or ()
        caption = len(children) == 1 and children[0].type == "image"
        self._block(words, "heading" if heading else "caption" if caption else None, value=inside or None)
        if heading and inside == "h1" and self.title is None:
            self.title = " ".join(words.split())

    def _block(
        self, words: str, kind: MarkType | None = None, *, value: str | None = None, after: str = "\n\n"
    ) -> None:
        if not words.strip():
            return
        words = f"• {words}" if self._item else words
        self._item = False
        gap = after if self.text else ""
        start = len(self.text) + len(gap)
        self.text += gap + words
        if kind is not None:
            self.marks.append(Mark(start, len(self.text), kind, value))


def _words(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type == "image":
        return "".join(map(_words, token.children or ()))
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")
