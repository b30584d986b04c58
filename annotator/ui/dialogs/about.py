"""What this program is, its version, and whose work it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.paths import resource
from annotator.ui import theme
from annotator.ui.dialogs.base import Dialog
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.report import versions

_FONTS = "resources/fonts/OFL-Noto.txt"


@dataclass(frozen=True, slots=True)
class Part:
    """A work of others that Annotator brings along, and its licence."""

    name: str
    licence: str


_LIBRARIES = (
    ("PySide6-Essentials", Part("Qt for Python (PySide6)", "LGPL-3.0")),
    ("sqlite-utils", Part("sqlite-utils", "Apache-2.0")),
    ("pysqlite3", Part("pysqlite3, with SQLite (public domain)", "zlib")),
    ("uuid-utils", Part("uuid-utils", "BSD-3-Clause")),
    ("click", Part("click", "BSD-3-Clause")),
    ("platformdirs", Part("platformdirs", "MIT")),
    ("filelock", Part("filelock", "MIT")),
    ("charset-normalizer", Part("charset-normalizer", "MIT")),
    ("py3langid", Part("py3langid", "BSD-3-Clause")),
    ("lxml", Part("lxml", "BSD-3-Clause")),
    ("lxml_html_clean", Part("lxml_html_clean", "BSD-3-Clause")),
    ("trafilatura", Part("trafilatura", "Apache-2.0")),
    ("urllib3", Part("urllib3", "MIT")),
    ("certifi", Part("certifi, with Mozilla’s list of authorities", "MPL-2.0")),
    ("pypdfium2", Part("pypdfium2, with PDFium", "BSD-3-Clause")),
    ("rensa", Part("Rensa", "MIT")),
    ("rapidfuzz", Part("RapidFuzz", "MIT")),
    ("python-calamine", Part("python-calamine", "MIT")),
    ("markdown-it-py", Part("markdown-it-py", "MIT")),
)


class AboutDialog(Dialog):
    """Version and licences, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=500)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Annotator"))
        self.heading.setText("Annotator")  # not translated - a name
        self.heading.setFont(theme.serif(22, 600))
        self.say(self.tr("Highlight what is said in the news. Tag who says it, and where they stand."))
        self.say(versions().replace("\n", " · "), "muted")
        self._area = QPlainTextEdit(self)
        self._area.setObjectName("about_licences")
        self._area.setReadOnly(True)
        self._area.setTabChangesFocus(True)
        self._area.setFont(theme.sans(12))
        self._area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self._area))
        self._area.setPlainText(self.licences())
        self._area.setMinimumHeight(240)
        self.column.addLayout(self.labelled(self.tr("&Licences"), self._area), 1)
        close = self.add_buttons(self.tr("Close"))
        self._copy = self.add_side_button(self.tr("Copy"))
        self._copy.setObjectName("about_copy")
        self._copy.clicked.connect(self._to_clipboard)
        close.setFocus()

    def licences(self) -> str:
        """Annotator's licence, those of its parts, and that of its fonts in full."""
        own = self.tr("Annotator is free software under the MIT licence. It stands on the work of others:")
        fonts = self.tr("The fonts Noto Sans and Noto Serif:")
        parts = "\n".join(f"{part.name}: {part.licence}" for part in _parts())
        return f"{own}\n\n{parts}\n\n{fonts}\n\n{resource(_FONTS).read_text(encoding='utf-8').strip()}\n"

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(f"{versions()}\n\n{self.licences()}")
        self._copy.setText(self.tr("Copied"))


def _parts() -> list[Part]:
    """The libraries that are there, with their versions."""
    found: list[Part] = []
    for package, part in _LIBRARIES:
        try:
            version = metadata(package)["Version"]
        except PackageNotFoundError:
            continue
        found.append(Part(f"{part.name} {version}", part.licence))
    return found
