"""The one table of actions: menus, shortcuts, the palette and the shortcut sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.ui.frame.menus import Menu

Need = Literal["project", "writable", "articles", "article", "selection", "statement", "undo", "redo"]
"""What an action needs to be there: a project, one that can be changed, an article on the sheet …"""
Scope = Literal["window", "reader"]


SUBMENUS: dict[str, str] = {
    "colour": str(QT_TRANSLATE_NOOP("Menus", "Colour by")),
    "theme": str(QT_TRANSLATE_NOOP("Menus", "Theme")),
    "language": str(QT_TRANSLATE_NOOP("Menus", "Language")),
}
"""Menus within a menu, by the beginning of the names of their actions; one of the first group is taken."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` are portable, several separated by a space.

    Those of the scope `reader` are single keys that the reader itself understands while it has the
    keyboard; a field to type into keeps them for itself.
    """

    name: str
    menu: Menu
    words: str
    keys: str = ""
    needs: frozenset[Need] = frozenset()
    scope: Scope = "window"
    checkable: bool = False
    opens_group: bool = False

    @property
    def submenu(self) -> str:
        """Which of `SUBMENUS` it is in; "" for none."""
        beginning = self.name.partition("_")[0]
        return beginning if beginning in SUBMENUS else ""


def _spec(menu: Menu, name: str, words: str, keys: str = "", needs: str = "", flags: str = "") -> ActionSpec:
    return ActionSpec(
        name,
        menu,
        words,
        keys,
        frozenset(needs.split()),  # pyright: ignore[reportArgumentType] - held by a test over the table
        "reader" if "reader" in flags else "window",
        "check" in flags,
        "group" in flags,
    )


def _tr(words: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", words))


ACTIONS: tuple[ActionSpec, ...] = (
    _spec("file", "new_project", _tr("New project…"), "Ctrl+N"),
    _spec("file", "open", _tr("Open a project or articles…"), "Ctrl+O"),
    _spec("file", "sample", _tr("Sample project"), "Ctrl+E"),
    _spec("file", "add_articles", _tr("Add articles…"), "Ctrl+Shift+O", "", "group"),
    _spec("file", "add_folder", _tr("Add a folder of articles…")),
    _spec("file", "add_from_web", _tr("Add from the web…"), "Ctrl+L"),
    _spec("file", "paste", _tr("Paste text as an article…"), "Ctrl+V"),
    _spec("file", "import_report", _tr("What became of the last files…"), "", "project"),
    _spec("file", "export", _tr("Export…"), "Ctrl+Shift+E", "project", "group"),
    _spec("file", "import_codebook", _tr("Import a codebook…"), "", "project writable"),
    _spec("file", "export_codebook", _tr("Export the codebook…"), "", "project"),
    _spec("file", "save_copy", _tr("Save a copy as…"), "Ctrl+Shift+S", "project"),
    _spec("file", "check", _tr("Check the project"), "", "project"),
    _spec("file", "close_project", _tr("Close the project"), "Ctrl+W", "project", "group"),
    _spec("file", "quit", _tr("Quit"), "Ctrl+Q"),
    _spec("edit", "undo", _tr("Undo"), "Ctrl+Z", "undo"),
    _spec("edit", "redo", _tr("Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo"),
    _spec("edit", "copy", _tr("Copy"), "Ctrl+C", "selection", "reader group"),
    _spec("edit", "select_all", _tr("Select all"), "Ctrl+A", "article", "reader"),
    _spec("edit", "find", _tr("Find in the article"), "Ctrl+F", "article", "group"),
    _spec("edit", "find_next", _tr("Find next"), "F3", "article"),
    _spec("edit", "find_previous", _tr("Find previous"), "Shift+F3", "article"),
    _spec("edit", "search_articles", _tr("Search the articles"), "/", "project"),
    _spec("edit", "filter_statements", _tr("Filter the statements"), "Ctrl+Shift+F", "project"),
    _spec("edit", "incomplete", _tr("Statements that need completion"), "Ctrl+Shift+M", "project"),
    _spec("edit", "fields", _tr("Fields of your own…"), "", "project writable", "group"),
    _spec("edit", "coder", _tr("Your name…")),
    _spec("view", "palette", _tr("Search or do anything…"), "Ctrl+K"),
    _spec("view", "show_articles", _tr("Articles"), "F7", "project", "check group"),
    _spec("view", "show_statements", _tr("Statement table"), "F8", "project", "check"),
    _spec("view", "show_inspector", _tr("Inspector"), "F9", "project", "check"),
    _spec("view", "show_codebook", _tr("Codebook"), "Shift+F7", "project"),
    _spec("view", "show_history", _tr("History"), "Shift+F9", "project"),
    _spec("view", "group_statements", _tr("Group the statements…"), "Ctrl+Shift+G", "project", "group"),
    _spec("view", "columns", _tr("Columns of the statement table…"), "", "project"),
    _spec("view", "next_panel", _tr("Next panel"), "F6", "project", "group"),
    _spec("view", "previous_panel", _tr("Previous panel"), "Shift+F6", "project"),
    _spec("view", "boilerplate", _tr("Show boilerplate"), "B", "article", "reader group check"),
    _spec("view", "zoom_in", _tr("Larger text"), "Ctrl++ Ctrl+=", "article"),
    _spec("view", "zoom_out", _tr("Smaller text"), "Ctrl+-", "article"),
    _spec("view", "zoom_reset", _tr("Usual size of the text"), "Ctrl+0", "article"),
    _spec("view", "page_style", _tr("How the page is set…"), "", "article"),
    _spec("view", "colour_stance", _tr("Stance"), "", "article", "check"),
    _spec("view", "colour_speaker", _tr("Speaker"), "", "article", "check"),
    _spec("view", "colour_concept", _tr("Concept"), "", "article", "check"),
    _spec("view", "colour_kind", _tr("Kind"), "", "article", "check"),
    _spec("view", "colour_coder", _tr("Coder"), "", "article", "check"),
    _spec("view", "theme_system", _tr("As the system"), "", "", "check group"),
    _spec("view", "theme_light", _tr("Light"), "", "", "check"),
    _spec("view", "theme_dark", _tr("Dark"), "", "", "check"),
    _spec("view", "theme_contrast", _tr("More contrast"), "", "", "check group"),
    _spec("view", "language_system", _tr("As the system"), "", "", "check"),
    _spec("view", "language_en", _tr("English"), "", "", "check"),
    _spec("view", "language_fr", _tr("Français"), "", "", "check"),
    _spec("view", "full_screen", _tr("Full screen"), "F11", "", "check group"),
    _spec("article", "next_article", _tr("Next article"), "Alt+PgDown", "articles"),
    _spec("article", "previous_article", _tr("Previous article"), "Alt+PgUp", "articles"),
    _spec("article", "next_to_do", _tr("Next article to do"), "Ctrl+Alt+PgDown", "articles"),
    _spec("article", "article_details", _tr("Details…"), "Ctrl+I", "article", "group"),
    _spec(
        "article", "mark_boilerplate", _tr("Selection is boilerplate, or not"), "Ctrl+B", "article writable selection"
    ),
    _spec("article", "open_original", _tr("Open the file it came from"), "", "article"),
    _spec("article", "read_again", _tr("Read its file again…"), "", "article writable"),
    _spec("article", "edit_text", _tr("Edit the text…"), "Ctrl+T", "article writable", "group"),
    _spec("article", "replace_text", _tr("Replace the text by a newer version…"), "", "article writable"),
    _spec("article", "memo", _tr("Memo…"), "Ctrl+M", "article"),
    _spec("article", "status_to_do", _tr("Set status: to do"), "Ctrl+1", "article writable", "group"),
    _spec("article", "status_in_progress", _tr("Set status: in progress"), "Ctrl+2", "article writable"),
    _spec("article", "status_done", _tr("Set status: done"), "Ctrl+3", "article writable"),
    _spec("article", "status_irrelevant", _tr("Set status: irrelevant…"), "Ctrl+4", "article writable"),
    _spec("article", "delete_article", _tr("Delete the article…"), "", "article writable", "group"),
    _spec("statement", "code", _tr("Code the selection"), "H", "article writable", "reader"),
    _spec("statement", "quotation", _tr("Select the quotation around"), "Q", "article", "reader"),
    _spec("statement", "edit_statement", _tr("Edit it"), "Return", "statement", "reader group"),
    _spec("statement", "edit_speaker", _tr("Edit its speaker"), "S", "statement"),
    _spec("statement", "edit_concept", _tr("Edit its concept"), "C", "statement"),
    _spec("statement", "edit_kind", _tr("Edit its kind"), "Shift+K", "statement"),
    _spec("statement", "edit_tags", _tr("Edit its tags"), "T", "statement"),
    _spec("statement", "edit_note", _tr("Edit its note"), "N", "statement"),
    _spec("statement", "example", _tr("Example of its concept, or not"), "E", "statement writable"),
    _spec("statement", "twin", _tr("Code the same words once more"), "Ctrl+D", "statement writable"),
    _spec("statement", "waiting_statements", _tr("Statements that need a place"), "", "project", "group"),
    _spec(
        "statement", "place_statement", _tr("Place it on the selection"), "P", "article writable selection", "reader"
    ),
    _spec("statement", "delete_statement", _tr("Delete"), "Del", "statement writable", "reader"),
    _spec(
        "statement", "change_rows", _tr("Change the rows selected in the table…"), "Ctrl+Shift+T", "project writable"
    ),
    _spec("statement", "next_statement", _tr("Next statement"), "J", "article", "reader group"),
    _spec("statement", "previous_statement", _tr("Previous statement"), "K", "article", "reader"),
    _spec("statement", "overlapping", _tr("Next of those that overlap"), "O", "article", "reader"),
    _spec("statement", "end_longer", _tr("End a word later"), "]", "statement writable", "reader group"),
    _spec("statement", "end_shorter", _tr("End a word earlier"), "[", "statement writable", "reader"),
    _spec("statement", "start_later", _tr("Start a word later"), "Shift+]", "statement writable", "reader"),
    _spec("statement", "start_earlier", _tr("Start a word earlier"), "Shift+[", "statement writable", "reader"),
    _spec("help", "shortcuts", _tr("Keys"), "F1"),
    _spec("help", "guide", _tr("Guide"), "Shift+F1"),
    _spec("help", "tour", _tr("Tour of the sample project")),
    _spec("help", "open_log", _tr("Show the log files"), "", "", "group"),
    _spec("help", "about", _tr("About Annotator")),
)
