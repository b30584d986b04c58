"""The title block: outlet, date, author, language and length, the title, a rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.model.article import ArticleContent
from annotator.model.titles import display_title
from annotator.ui.dates import long_date
from annotator.ui.language_names import language_name
from annotator.ui.reader.blocks import boilerplate_of
from annotator.ui.reader.page import TOP, Page
from annotator.ui.reader.positions import shown
from annotator.ui.reader.shaping import is_right_to_left
from annotator.ui.theme import current, sans, serif

_BELOW_RULE = 10
_DOT = "  ·  "


def _tr(words: str) -> str:
    return QCoreApplication.translate("Reader", words)


def word_count(content: ArticleContent) -> int:
    """How many words the article has, its boilerplate left out."""
    text, at, count = content.text, 0, 0
    for start, end in boilerplate_of(content):
        count += len(text[at:start].split())
        at = end
    return count + len(text[at:].split())


class Head:
    """The title block of one article on one page; it scrolls with the text."""

    def __init__(self, content: ArticleContent, page: Page) -> None:
        article = content.article
        locale = QLocale()
        count = word_count(content)
        facts = (
            article.outlet,
            article.author,
            long_date(article.published),
            language_name(article.language),
            (_tr("{count} word") if count == 1 else _tr("{count} words")).format(count=locale.toString(count)),
        )
        self._facts_font = sans(12.5 * page.zoom)
        self.facts = _fitting([shown(fact) for fact in facts if fact], self._facts_font, page.column)
        self.title = display_title(article, content.text, _tr("Untitled"))
        self._page = page
        self._title = _balanced(shown(self.title), serif(24 * page.zoom, 600), page.column)
        self._title_pitch = round(33 * page.zoom)
        self._facts_height = round(26 * page.zoom)
        self.title_top = TOP + self._facts_height - 2
        self.rule = self.title_top + self._title_pitch * self._title.lineCount() + round(12 * page.zoom)
        self.height = self.rule + round(_BELOW_RULE * page.zoom)

    def paint(self, painter: QPainter, top: int) -> None:
        """Paint it with its upper edge at `top`."""
        page, theme = self._page, current()
        painter.setFont(self._facts_font)
        painter.setPen(theme.colour("muted"))
        box = QRectF(page.left, top + TOP - 4, page.column, self._facts_height)
        words = painter.fontMetrics().elidedText(self.facts, Qt.TextElideMode.ElideRight, page.column)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.setPen(theme.colour("ink"))
        for which in range(self._title.lineCount()):
            line = self._title.lineAt(which)
            above = (self._title_pitch - line.height()) / 2
            y = top + self.title_top + which * self._title_pitch + above
            line.draw(painter, QPointF(page.left, y) - QPointF(0, line.y()))
        painter.fillRect(QRectF(page.left, top + self.rule, page.column, 1), theme.colour("line"))


def _fitting(facts: Sequence[str], font: QFont, width: int) -> str:
    """As many facts as there is room for on one line: none of them is cut but the first."""
    metrics = QFontMetricsF(font)
    most = max(len(facts), 1)
    while most > 1 and metrics.horizontalAdvance(_DOT.join(facts[:most])) > width:
        most -= 1
    return _DOT.join(facts[:most])


def _balanced(title: str, font: QFont, width: int) -> QTextLayout:
    """A title in as few lines as `width` allows, these as even as they can be."""
    full = _broken(title, font, width)
    if full.lineCount() < 2 or is_right_to_left(title):
        return full
    low, high = width // full.lineCount(), width
    while high - low > 4:
        middle = (low + high) // 2
        if _broken(title, font, middle).lineCount() > full.lineCount():
            low = middle
        else:
            high = middle
    return _broken(title, font, high)


def _broken(title: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(title, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
