"""The columns of a table of articles: what each is taken for, to be corrected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from annotator.model.reading import FIELD_PREFIX, Columns
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.lists.scroll_bar import SlimBar

_EXAMPLE = 60
_FIELD = "field"


class ColumnTable(QScrollArea):
    """One line a column: its name, what stands in its first rows, what it means."""

    changed = Signal()
    """The user said what a column means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_columns")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices: dict[str, QComboBox] = {}
        self._chosen: dict[str, str] = {}

    def show_columns(self, columns: Columns) -> None:
        """Show the columns; what the user said of them before stays said."""
        if tuple(self._choices) != columns.headers:
            self._build(columns)
        for header, meaning in zip(columns.headers, columns.meanings, strict=True):
            box = self._choices[header]
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(_FIELD if meaning.startswith(FIELD_PREFIX) else meaning)))
            box.blockSignals(False)

    def chosen(self) -> dict[str, str]:
        """What the user said, by header, as `ReadOptions.columns` takes it."""
        return dict(self._chosen)

    def box(self, header: str) -> QComboBox:
        """The choice of one column."""
        return self._choices[header]

    def _build(self, columns: Columns) -> None:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self._choices.clear()
        self._chosen.clear()
        for at, header in enumerate(columns.headers):
            name = QuietLabel(header, role="ink", px=12.5, weight=500, elides=True, parent=inside)
            name.setFixedWidth(150)
            name.setToolTip(header)
            example = next((row[at] for row in columns.rows if at < len(row) and row[at].strip()), "")
            shown = QuietLabel(" ".join(example.split())[:_EXAMPLE], px=12, elides=True, parent=inside)
            box = self._choices[header] = self._combo(header, inside)
            grid.addWidget(name, at, 0)
            grid.addWidget(shown, at, 1)
            grid.addWidget(box, at, 2)
        self.setWidget(inside)
        self.setFixedHeight(min(200, inside.sizeHint().height() + 2))

    def _combo(self, header: str, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        box.setMinimumWidth(150)
        box.setAccessibleName(self.tr("What the column {name} means").format(name=header))
        for words, meaning in (
            (self.tr("Text of the article"), "text"),
            (self.tr("Title"), "title"),
            (self.tr("Outlet"), "outlet"),
            (self.tr("Author"), "author"),
            (self.tr("Date"), "published"),
            (self.tr("Web address"), "url"),
            (self.tr("Language"), "language"),
            (self.tr("Field of the article"), _FIELD),
            (self.tr("Leave it out"), "ignore"),
        ):
            box.addItem(words, meaning)
        box.activated.connect(partial(self._say, header))
        return box

    def _say(self, header: str, _index: int) -> None:
        meaning = str(self._choices[header].currentData())
        self._chosen[header] = f"{FIELD_PREFIX}{header}" if meaning == _FIELD else meaning
        if meaning not in (_FIELD, "ignore"):
            # What is said of one column is no longer said of another.
            for other, before in list(self._chosen.items()):
                if other != header and before == meaning:
                    self._chosen[other] = "ignore"
        self.changed.emit()
