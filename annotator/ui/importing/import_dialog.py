"""How files are to be read: a preview of the first one, and what can be said of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from annotator.model.errors import AnnotatorError
from annotator.model.reading import Found, Preview, ReadOptions
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dialogs.base import Dialog
from annotator.ui.importing.article_preview import ArticlePreview
from annotator.ui.importing.column_table import ColumnTable

ENCODINGS = (
    ("UTF-8", "utf-8"), ("Windows-1252", "cp1252"), ("ISO-8859-1", "iso8859_1"), ("ISO-8859-15", "iso8859_15"),
    ("UTF-16", "utf-16"), ("Mac OS Roman", "mac_roman"), ("Windows-1250", "cp1250"), ("Windows-1251", "cp1251"),
    ("KOI8-R", "koi8_r"), ("Windows-1253", "cp1253"), ("Windows-1254", "cp1254"), ("Windows-1256", "cp1256"),
    ("GB 18030", "gb18030"), ("Big5", "big5"), ("Shift JIS", "shift_jis"), ("EUC-JP", "euc_jp"),
    ("EUC-KR", "euc_kr"), ("DOS 850", "cp850"),
)  # fmt: skip
"""Those that the press used, by the names people know."""


class ImportDialog(Dialog):
    """Shows what the first file becomes, again after each choice; what is chosen holds for all files."""

    options_changed = Signal(object)
    """The `ReadOptions` that are chosen now: a new preview is wanted."""

    def __init__(self, name: str, count: int, parent: QWidget | None = None, *, yes: str = "") -> None:
        super().__init__("", parent, width=640)
        self.setObjectName("import_dialog")
        self._found: Sequence[Found] = ()
        self._at = 0
        self._encoding: str | None = None
        title = self.tr("Add articles from {name}").format(name=name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.told = self.say(self._told(count))
        self.encoding = QComboBox(self)
        self.encoding.setObjectName("import_encoding")
        self.chapters = QCheckBox(self.tr("Each &chapter is an article, in a group"), self)
        self.chapters.setObjectName("import_chapters")
        self.columns = ColumnTable(self)
        self.article = ArticlePreview(self)
        self._lay_out()
        self.add_button = self.add_buttons(yes or self.tr("Add"), self.tr("Cancel"))
        self.add_button.setObjectName("import_add")
        self.add_button.setEnabled(False)
        self.encoding.activated.connect(self._say_encoding)
        self.chapters.toggled.connect(self._choose)
        self.columns.changed.connect(self._choose)
        for part in (self._encoding_row, self.chapters, self.columns):
            part.hide()

    def options(self) -> ReadOptions:
        """What is chosen now."""
        return ReadOptions(
            encoding=self._encoding,
            columns=self.columns.chosen(),
            chapters=self.chapters.isChecked(),
        )

    def show_preview(self, preview: Preview) -> None:
        """Show what the file becomes with the options that were asked for."""
        self._found = preview.found
        self._at = min(self._at, max(0, len(preview.found) - 1))
        self._show_encoding(preview.encoding)
        self.chapters.setVisible(preview.has_chapters)
        self.columns.setVisible(preview.columns is not None)
        if preview.columns is not None:
            self.columns.show_columns(preview.columns)
        self.add_button.setEnabled(any(not isinstance(one, AnnotatorError) for one in preview.found))
        self._show_article()
        self.fit()

    def show_failure(self, error: AnnotatorError) -> None:
        """Say why the file cannot be read at all; others may be."""
        self._found = (error,)
        self._at = 0
        self.add_button.setEnabled(True)
        self._show_article()

    def _told(self, count: int) -> str:
        if count == 1:
            return self.tr("So it will be read. Nothing is stored yet.")
        words = self.tr(
            "So the first of {count} files will be read; what you choose holds for all. Nothing is stored yet."
        )
        return words.format(count=QLocale().toString(count))

    def _lay_out(self) -> None:
        self._encoding_row = QWidget(self)
        row = QHBoxLayout(self._encoding_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        label = QuietLabel(self.tr("&Encoding"), role="ink2", px=12.5, weight=500, parent=self)
        label.setBuddy(self.encoding)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        row.addWidget(label)
        row.addWidget(self.encoding)
        row.addStretch(1)
        self.column.addWidget(self._encoding_row)
        self.column.addWidget(self.chapters)
        self.column.addWidget(self.columns)
        self.column.addWidget(self.article, 1)
        self._turning = QWidget(self)
        row = QHBoxLayout(self._turning)
        row.setContentsMargins(0, 0, 0, 0)
        self.place = QuietLabel("", px=12, parent=self)
        self.previous = self._turn(self.tr("&Previous"), -1)
        self.next = self._turn(self.tr("&Next"), 1)
        for part in (self.place, self.previous, self.next):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.column.addWidget(self._turning)

    def _turn(self, words: str, step: int) -> QPushButton:
        button = QPushButton(words, self)
        button.setFlat(True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._go(step))
        return button

    def _go(self, step: int) -> None:
        self._at = max(0, min(len(self._found) - 1, self._at + step))
        self._show_article()

    def _show_article(self) -> None:
        if self._found:
            self.article.show_found(self._found[self._at])
        self._turning.setVisible(len(self._found) > 1)
        self.place.setText(self.tr("Article {n} of the first {count}").format(n=self._at + 1, count=len(self._found)))
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(self._found) - 1)

    def _show_encoding(self, encoding: str | None) -> None:
        self._encoding_row.setVisible(encoding is not None)
        if encoding is None:
            return
        known = {codec: words for words, codec in ENCODINGS}
        if not self.encoding.count():
            for words, codec in ENCODINGS:
                self.encoding.addItem(words, codec)
        if encoding not in known and self.encoding.findData(encoding) < 0:
            self.encoding.insertItem(0, encoding.upper().replace("_", "-"), encoding)
        self.encoding.setCurrentIndex(self.encoding.findData(encoding))

    def _say_encoding(self, _index: int) -> None:
        self._encoding = str(self.encoding.currentData())
        self._choose()

    def _choose(self, _checked: bool = False) -> None:
        self.options_changed.emit(self.options())
