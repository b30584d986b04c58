"""Finds words that are painted in less room than they need, whoever paints them: labels, styles, delegates, own paint.

A widget is painted onto a device that keeps each run of words with its place, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QTextEdit,
    QToolTip,
    QWidget,
)

from annotator.ui.reader.view import ReaderView

SLACK = 1.5
"""Pixels that rounding may take from a run of words at its ends."""
LEADING = 4.0
"""Pixels above and below the letters that a line may lose: its ascent and descent are more than letters need."""
_FAR = 1e6
_HOLE = re.compile(r"\\\{\w+\\\}")
_METRICS = {
    QPaintDevice.PaintDeviceMetric.PdmWidthMM: 300,
    QPaintDevice.PaintDeviceMetric.PdmHeightMM: 200,
    QPaintDevice.PaintDeviceMetric.PdmNumColors: 1 << 24,
    QPaintDevice.PaintDeviceMetric.PdmDepth: 32,
    QPaintDevice.PaintDeviceMetric.PdmDpiX: 96,
    QPaintDevice.PaintDeviceMetric.PdmDpiY: 96,
    QPaintDevice.PaintDeviceMetric.PdmPhysicalDpiX: 96,
    QPaintDevice.PaintDeviceMetric.PdmPhysicalDpiY: 96,
    QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatio: 1,
    QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatioScaled: 1 << 16,
}


class Run(NamedTuple):
    """Words as they were painted, and where; `clip` is what the painter let through, None for all."""

    words: str
    place: QRectF
    clip: QRectF | None


class Cut(NamedTuple):
    """Words that have too little room, on which widget, and how."""

    widget: str
    words: str
    how: str


class _Engine(QPaintEngine):
    """Keeps what is written."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.runs: list[Run] = []

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None: ...
    def drawPixmap(self, *_: object) -> None: ...
    def drawPath(self, path: QPainterPath) -> None: ...
    def drawImage(self, r: QRectF | QRect, pm: QImage, sr: QRectF | QRect, /, flags: object = None) -> None: ...
    def drawPolygon(self, *_: object) -> None: ...
    def drawRects(self, *_: object) -> None: ...
    def drawLines(self, *_: object) -> None: ...
    def drawEllipse(self, *_: object) -> None: ...
    def drawPoints(self, *_: object) -> None: ...
    def drawTiledPixmap(self, *_: object) -> None: ...

    def drawTextItem(self, p: QPointF | QPoint | QPainterPath.Element, textItem: QTextItem) -> None:
        painter = self.painter()
        turned = painter.combinedTransform()
        height = textItem.ascent() + textItem.descent()
        at = QPointF(p.x, p.y) if isinstance(p, QPainterPath.Element) else QPointF(p)
        place = QRectF(at.x(), at.y() - textItem.ascent(), textItem.width(), height)
        clip = turned.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        if textItem.text().strip() and painter.pen().color().alpha() and painter.opacity():
            self.runs.append(Run(textItem.text().strip(), turned.mapRect(place), clip))


class _Device(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._size = size

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        own = {
            QPaintDevice.PaintDeviceMetric.PdmWidth: self._size.width(),
            QPaintDevice.PaintDeviceMetric.PdmHeight: self._size.height(),
        }
        return own.get(metric, _METRICS.get(metric, 0))


def painted(widget: QWidget) -> list[Run]:
    """What a widget itself writes, in its own coordinates."""
    device = _Device(widget.size())
    with QPainter(device) as painter:
        widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return device.engine.runs


class Reviewer:
    """Reads widgets with the words of the interface at hand, in the language that is spoken."""

    def __init__(self, interface: Collection[str]) -> None:
        self._said = {" ".join(one.replace("&", "").split()) for one in interface}
        self._words = {one.removesuffix("…").lower() for one in self._said if one}
        ends = {*self._said, *(one.partition("…")[0] + "…" for one in self._said)}
        self._whole = [re.compile(".*" + _HOLE.sub(".*", re.escape(one))) for one in ends if one.endswith("…")]

    def cut_off(self, root: QWidget) -> Iterator[Cut]:
        """What has too little room on a widget and on all that it holds, as far as it is shown."""
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible() and (widget is root or widget.window() is root.window()):
                yield from self.cut_on(widget)

    def cut_on(self, widget: QWidget) -> Iterator[Cut]:
        """What has too little room on a widget itself."""
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            return
        space, runs = _room(widget), painted(widget)
        for at, run in enumerate(runs):
            how = self._how(widget, run, space) or _covered(run, runs[at + 1 :])
            if how:
                yield Cut(_name(widget), run.words, how)

    def _how(self, widget: QWidget, run: Run, space: QRectF) -> str:
        room = space if run.clip is None else space.intersected(_open(widget, run.clip, space))
        place = run.place
        if place.bottom() < space.top() + LEADING or place.top() > space.bottom() - LEADING:
            return "" if _turns_pages(widget) else "out of sight"
        if isinstance(widget, QLineEdit) and widget.text():
            hidden = place.left() < room.left() - SLACK and not widget.hasFocus()
            return "its beginning is out of sight" if hidden else ""
        if place.left() < room.left() - SLACK or place.right() > room.right() + SLACK:
            return f"{place.width():.0f} wide, from {place.left() - room.left():.0f} in {room.width():.0f}"
        if place.top() < room.top() - LEADING or place.bottom() > room.bottom() + LEADING:
            return "" if _turns_pages(widget) else f"{place.height():.0f} high in {room.height():.0f}"
        return self._elided(widget, run)

    def _elided(self, widget: QWidget, run: Run) -> str:
        words = " ".join(run.words.split())
        stem = words.removesuffix("…").lower()
        if stem == words.lower() or stem in self._words or self._is_whole(words):
            return ""
        if not _is_of_rows(widget) and len(stem) > 2 and any(one.startswith(stem) for one in self._words):
            return "a label is elided"
        told = _tip(widget, run.place.center().toPoint()).lower()
        return "" if stem.strip(" «“\u00a0") in told else "elided, and no tooltip has the whole"

    def _is_whole(self, words: str) -> bool:
        """Whether words that end in an ellipsis do so in the interface; a letter to press parts them in two."""
        return any(one.fullmatch(words) for one in self._whole) or any(one.endswith(words) for one in self._said)


def _covered(run: Run, later: list[Run]) -> str:
    """Which other words lie over a run of words; those that are selected are painted twice."""
    inner = _core(run)
    others = (other for other in later if other.words != run.words and inner.intersects(_core(other)))
    return next((f"{other.words!r} lies over it" for other in others), "")


def _core(run: Run) -> QRectF:
    return run.place.adjusted(SLACK, LEADING, -SLACK, -LEADING)


def _tip(widget: QWidget, at: QPoint) -> str:
    """What is said where the mouse rests."""
    QToolTip.hideText()
    none = Qt.MouseButton.NoButton
    over = QMouseEvent(QEvent.Type.MouseMove, at, widget.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, over)
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    said = f"{QToolTip.text()} {widget.toolTip()}"
    QToolTip.hideText()
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", said)).split())


def _is_of_rows(widget: QWidget) -> bool:
    """Whether what is painted are the rows of a list, or cards: of these a part may be enough until one asks for the whole."""
    area = widget.parentWidget()
    return isinstance(area, QAbstractItemView | ReaderView) and not isinstance(area, QHeaderView)


def _room(widget: QWidget) -> QRectF:
    """What is seen of a widget within those that hold it, or can be scrolled there."""
    room = QRectF(widget.rect())
    across, down = _scrolls(widget)
    room.adjust(-_FAR * across, -_FAR * down, _FAR * across, _FAR * down)
    parent = widget
    while not parent.isWindow() and (parent := parent.parentWidget()) is not None:
        frame = QRectF(QRect(widget.mapFrom(parent, QPoint(0, 0)), parent.size()))
        wide, high = _scrolls(parent)
        across, down = across or wide, down or high
        frame.adjust(-_FAR * across, -_FAR * down, _FAR * across, _FAR * down)
        room = room.intersected(frame)
    return room


def _open(widget: QWidget, clip: QRectF, space: QRectF) -> QRectF:
    """A clip, but for its edges that are those of a widget which scrolls."""
    edges = QRectF(widget.rect())
    return QRectF(
        QPointF(
            space.left() if clip.left() <= edges.left() else clip.left(),
            space.top() if clip.top() <= edges.top() else clip.top(),
        ),
        QPointF(
            space.right() if clip.right() >= edges.right() else clip.right(),
            space.bottom() if clip.bottom() >= edges.bottom() else clip.bottom(),
        ),
    )


def _scrolls(widget: QWidget) -> tuple[bool, bool]:
    """Whether what is painted on a widget can be scrolled across and down."""
    area = widget.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not widget:
        return False, False
    if isinstance(area, QHeaderView) and isinstance(table := area.parentWidget(), QTableView):
        area = table
    return _moves(area.horizontalScrollBar(), area.horizontalScrollBarPolicy()), _moves(area.verticalScrollBar(), None)


def _moves(bar: QScrollBar, policy: Qt.ScrollBarPolicy | None) -> bool:
    return bar.maximum() > bar.minimum() and policy != Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def _turns_pages(widget: QWidget) -> bool:
    """Whether a part of a line at the edge is no more than the beginning of what can be scrolled to."""
    return _scrolls(widget)[1]


def _name(widget: QWidget) -> str:
    """The class of a widget and of those that hold it, up to one that has a name."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None:
        names.append(type(at).__name__)
        if at.objectName() and not at.objectName().startswith("qt_"):
            names[-1] += f"#{at.objectName()}"
            break
        at = at.parentWidget()
    return " in ".join(names)
