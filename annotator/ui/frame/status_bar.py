"""The foot of the window: that all is saved, which keys work now, how much there is, who codes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.ui import icons, theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.key_names import KeyHint
from annotator.ui.widgets.keys import KeyLine
from annotator.ui.widgets.surface import Surface

HEIGHT = 27
_NOTICE = 6_000


class StatusBar(Surface):
    """One line; a notice takes the place of the keys for some seconds."""

    cancel_requested = Signal()
    coder_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", "top", parent)
        self.setFixedHeight(HEIGHT)
        self.setObjectName("status_bar")
        self.mark = QLabel(self)
        self.saved = QuietLabel("", role="ink2", px=12, parent=self)
        self.saved.setObjectName("save_state")
        self.notice = QuietLabel("", role="ink", px=12, weight=500, elides=True, parent=self)
        self.notice.setObjectName("notice")
        self.keys = KeyLine(self)
        self.progress = QProgressBar(self)
        self.progress.setFixedSize(140, 6)
        self.progress.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setFlat(True)
        self.counts = QuietLabel("", role="muted", px=12, parent=self)
        self.coder = QPushButton("", self)
        self.coder.setFlat(True)
        self.coder.setFont(theme.sans(12, 500))
        self.coder.setToolTip(self.tr("You code under this name; click to change it"))
        self._icon = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_NOTICE)
        self._quiet.timeout.connect(lambda: self.say(""))
        self._lay_out()
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.coder.clicked.connect(self.coder_clicked)
        self.say("")
        self.show_progress(None)
        self.show_saved("")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.mark)
        row.addWidget(self.saved)
        row.addSpacing(22)
        row.addWidget(self.notice, 1)
        row.addWidget(self.keys, 1)
        row.addWidget(self.progress)
        row.addWidget(self.cancel_button)
        row.addSpacing(8)
        row.addWidget(self.counts)
        row.addSpacing(8)
        row.addWidget(self.coder)

    def show_saved(self, words: str, *, icon: str = "check") -> None:
        """Say the state of saving; "" says nothing."""
        self.saved.setText(words)
        self._icon = icon if words else ""
        self.mark.setVisible(bool(words))
        self.follow_theme()

    def show_counts(self, words: str) -> None:
        """Say how much there is."""
        self.counts.setText(words)

    def show_coder(self, name: str) -> None:
        """Say who codes."""
        self.coder.setText(name)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """The keys that work now."""
        self.keys.set_hints(hints)

    def say(self, words: str) -> None:
        """A notice for some seconds; "" ends it."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))
        self.keys.setVisible(not words)
        if words:
            self._quiet.start()
        else:
            self._quiet.stop()

    def show_progress(self, share: float | None, words: str = "") -> None:
        """How far a job is, 0 to 1 (negative: unknown); None where there is no job."""
        self.progress.setVisible(share is not None)
        self.cancel_button.setVisible(share is not None)
        if share is not None:
            self.progress.setRange(0, 0 if share < 0 else 1000)
            self.progress.setValue(round(max(share, 0) * 1000))
            self.counts.setText(words)

    def follow_theme(self) -> None:
        """Paint the icon in the theme's colour."""
        if self._icon:
            colour = theme.current().colour("saved" if self._icon == "check" else "accent")
            self.mark.setPixmap(icons.pixmap(self._icon, 14, colour, self.devicePixelRatioF()))
