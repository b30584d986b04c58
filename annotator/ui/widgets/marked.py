"""Notes in Markdown, set as text: HTML stays what it is, and nothing that a note names is fetched or opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFragment, QTextOption

from annotator.ui import theme

LONGEST = 20_000
"""Characters of a note that are set; a longer one is read in its field."""
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_MARKS = re.compile(r"[*_`~\[\\|<]|&#?\w+;|^\s*(?:[-+>#=]|\d+[.)]\s)", re.MULTILINE)
_PICTURE = "\ufffc"


def is_marked(note: str) -> bool:
    """Whether a note may hold marks at all; most hold none, and need not be read for any."""
    return _MARKS.search(note) is not None


def marked(note: str, px: float = 13, role: str = "ink") -> QTextDocument:
    """A note as it reads: emphasis, lists, headings, links by their words, pictures by theirs."""
    document = QTextDocument()
    document.setDefaultFont(theme.sans(px))
    document.setDocumentMargin(0)
    document.setIndentWidth(18)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setMarkdown(_with_line_ends(note[:LONGEST]), _FEATURES)
    for start, length, look in reversed(list(_runs(document))):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        if look.isImageFormat():
            # Not shown: Qt reads any file that a picture names. Nothing has been laid out, nothing was read yet.
            cursor.insertText(str(look.property(QTextCharFormat.Property.ImageAltText.value) or ""), _look(px, role))
        else:
            cursor.setCharFormat(_look_of(look, px, role))
    for block in _blocks(document):
        cursor = QTextCursor(block)
        space = cursor.blockFormat()
        space.setTopMargin(0)
        space.setBottomMargin(3 if block.next().isValid() else 0)
        cursor.setBlockFormat(space)
    return document


@lru_cache(maxsize=1024)
def plain(note: str) -> str:
    """The words of a note without its marks, on one line."""
    if not is_marked(note):
        return " ".join(note.split())
    document = QTextDocument()
    document.setMarkdown(note[:LONGEST], _FEATURES)
    for start, length, look in reversed(list(_runs(document))):
        if look.isImageFormat():
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(str(look.property(QTextCharFormat.Property.ImageAltText.value) or ""))
    return " ".join(document.toPlainText().replace(_PICTURE, " ").split())


def _with_line_ends(note: str) -> str:
    """Each end of a line ends a line, as whoever wrote it sees it; code stays as it is."""
    lines: list[str] = []
    in_code = False
    for line in note.split("\n"):
        fence = _FENCE.match(line) is not None
        in_code = in_code != fence
        lines.append(line if in_code or fence or not line.strip() else line + "  ")
    return "\n".join(lines)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _runs(document: QTextDocument) -> Iterator[tuple[int, int, QTextCharFormat]]:
    for block in _blocks(document):
        part = block.begin()
        while not part.atEnd():
            fragment: QTextFragment = part.fragment()
            yield fragment.position(), fragment.length(), fragment.charFormat()
            part += 1


def _look(px: float, role: str, weight: int = 400) -> QTextCharFormat:
    look = QTextCharFormat()
    _set_font(look, theme.sans(px, weight))
    look.setForeground(theme.current().colour(role))
    return look


def _look_of(look: QTextCharFormat, px: float, role: str) -> QTextCharFormat:
    """The interface's faces for what Markdown told apart; of its sizes and colours nothing stays."""
    heading = look.property(QTextCharFormat.Property.FontSizeAdjustment.value) is not None
    bold = heading or look.fontWeight() >= QFont.Weight.Bold
    made = _look(px, "accent" if look.isAnchor() else role, 600 if bold else 500 if look.fontFixedPitch() else 400)
    if look.fontItalic():
        made.setFontItalic(True)
    made.setFontStrikeOut(look.fontStrikeOut())
    made.setFontUnderline(look.isAnchor())
    return made


def _set_font(look: QTextCharFormat, font: QFont) -> None:
    look.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
