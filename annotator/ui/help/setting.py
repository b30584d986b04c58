"""How a page of the guide is set: faces, spaces, tables, keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextLine,
    QTextTable,
)

from annotator.ui import theme
from annotator.ui.help.filling import CAP

BODY = 15.5
_HEADINGS = {1: (24.0, 600, 20.0, 12.0), 2: (16.0, 600, 22.0, 6.0), 3: (13.5, 600, 16.0, 4.0)}
"""Of each level: pixels, weight, space above and below."""
_LINE_HEIGHT, _TIGHT = 118, 104
"""Per cent of the face's own height."""
_PAD, _HAIR = "\u00a0", "\u202f"
_PICTURED = "\ufffc"
"""Stands in the text for a picture."""
_NARROW = "IJijl[](){}1!/|.,;:'"
"""Caps of these get more room beside the letter, so that none is a mere slit."""
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


class Run(NamedTuple):
    """A key in the text: where it is in the document, in UTF-16 units, and what it says."""

    start: int
    length: int
    words: str


def pictures_of(source: str) -> list[str]:
    """The names of the pictures in a page's Markdown."""
    return _PICTURE.findall(source)


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def x_of(line: QTextLine, place: int) -> float:
    """Where a place of the paragraph is on its line: Qt gives it with the place it came to."""
    found = cast("tuple[float, int]", line.cursorToX(place))
    return found[0]


def set_document(document: QTextDocument, measure: int) -> list[Run]:
    """Dress a document that Markdown was read into, its pictures at most `measure` wide; gives its keys."""
    caps = _set_runs(document, measure)
    for block in blocks_of(document):
        _set_block(block)
    for frame in document.rootFrame().childFrames():
        _set_table(frame)
    root = document.rootFrame()
    edges = root.frameFormat()
    edges.setTopMargin(24)
    edges.setBottomMargin(48)
    root.setFrameFormat(edges)
    return caps


def _set_block(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    look = block.blockFormat()
    heading = look.headingLevel()
    if heading:
        px, weight, above, below = _HEADINGS.get(heading, _HEADINGS[3])
        look.setTopMargin(above)
        look.setBottomMargin(below)
        look.setLineHeight(_TIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        # Not merged: Markdown brings a size of its own along, which would stay.
        cursor.setCharFormat(_face(theme.serif(px, weight) if heading == 1 else theme.sans(px, weight), "ink"))
    else:
        in_table, in_list = bool(cursor.currentTable()), bool(block.textList())
        space = 0 if in_table else 3 if in_list else 10 if _PICTURED in block.text() else 6
        look.setTopMargin(space)
        look.setBottomMargin(space)
        height = 100 if _PICTURED in block.text() else _TIGHT if in_table else _LINE_HEIGHT
        look.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(block)
    cursor.setBlockFormat(look)


def _set_runs(document: QTextDocument, measure: int) -> list[Run]:
    """Set code, keys, links and pictures; from the end, since keys get longer."""
    runs = [(start, length, look) for block in blocks_of(document) for start, length, look in _fragments(block)]
    caps: list[Run] = []
    for start, length, look in reversed(runs):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        words = cursor.selectedText()
        if look.isImageFormat():
            cursor.setCharFormat(_fitted(look.toImageFormat(), document, measure))
        elif look.fontFixedPitch() and words.startswith(CAP):
            key = words.removeprefix(CAP)
            pad = _PAD if len(key) > 1 else _PAD * 2 if key in _NARROW else _PAD + _HAIR
            shown = f"{pad}{key}{pad}"
            cursor.insertText(shown, _face(theme.sans(11.5), "ink2"))
            grown = len(shown) - length
            caps = [run._replace(start=run.start + grown) for run in caps]
            caps.insert(0, Run(start, len(shown), key))
        elif look.fontFixedPitch():
            cursor.setCharFormat(_face(theme.sans(13, 500), "ink2"))
        elif look.isAnchor():
            cursor.mergeCharFormat(_face(None, "accent"))
        elif look.fontWeight() >= QFont.Weight.Bold:
            cursor.mergeCharFormat(_face(theme.serif(BODY, 600), "ink"))
    return caps


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        part += 1


def _face(font: QFont | None, role: str) -> QTextCharFormat:
    look = QTextCharFormat()
    if font is not None:
        look.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    look.setForeground(theme.current().colour(role))
    return look


def _fitted(look: QTextImageFormat, document: QTextDocument, measure: int) -> QTextImageFormat:
    picture = document.resource(QTextDocument.ResourceType.ImageResource.value, look.name())  # pyright: ignore[reportArgumentType] - a str becomes a QUrl
    width, height = _size(picture)
    if width:
        shown = min(width, measure)
        look.setWidth(shown)
        look.setHeight(round(height * shown / width))
    return look


def _size(picture: object) -> tuple[int, int]:
    from PySide6.QtGui import QImage

    return (picture.width(), picture.height()) if isinstance(picture, QImage) else (0, 0)


def _set_table(frame: QTextFrame) -> None:
    if not isinstance(frame, QTextTable):
        return
    look = frame.format().toTableFormat()
    look.setBorderCollapse(True)
    look.setBorder(1)
    look.setBorderBrush(theme.current().colour("line"))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setCellPadding(6)
    look.setCellSpacing(0)
    look.setTopMargin(8)
    look.setBottomMargin(12)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setProperty(QTextFormat.Property.FrameMargin.value, 0)
    frame.setFormat(look)
    for row in range(frame.rows()):
        for column in range(frame.columns()):
            cell = frame.cellAt(row, column)
            middle = cell.format()
            middle.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            cell.setFormat(middle)
