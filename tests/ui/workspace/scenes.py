"""What `test_nothing_cut` brings up: the panels in turn, then every action, then what only a gesture brings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from annotator.api import open_project
from annotator.app import sample_project
from annotator.model.added import AddResult
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import EmptyArticle
from annotator.model.reading import Columns, Preview
from annotator.operations.annotate import delete_statements
from annotator.operations.articles import set_memo
from annotator.operations.texts import plan_text, replace_text
from annotator.ui.codebook.outline import Row
from annotator.ui.codebook.panel import CodebookPanel
from annotator.ui.dialogs.failure import ErrorDialog
from annotator.ui.frame.table import ACTIONS
from annotator.ui.importing.import_dialog import ImportDialog
from annotator.ui.importing.report_dialog import ReportDialog
from annotator.ui.lists.busy_line import BusyLine
from tests.ui.workspace.conftest import Desk
from tests.ui.workspace.walk import Walk, settle

KEY = Qt.Key
LONG = "Conseil de l'Union interparlementaire pour la coopération et la sécurité en Eurasie"
TYPES = ("short text", "long text", "integer", "yes/no", "choice", "entity", "date")
NOT_DONE = frozenset(("quit", "close_project", "full_screen", "open_log", "open_original", "add_from_web", "sample"))
"""Actions that end the walk or leave the window; and one that has a scene of its own."""


def rich_project(folder: Path) -> Path:
    """The sample with long names, fields of every type, overlapping statements and what needs completion."""
    path = sample_project(folder / "sample")
    with open_project(path) as project:
        for owner in ("statement", "speaker", "article"):
            for one in TYPES:
                options = ("oui", "plutôt non") if one in ("choice", "entity") else ()
                project.define_field(
                    f"Variable {one}", type=one, owner=owner, options=options, required=one == "choice"
                )
        project.define_field("Mots", multiple=True)
        project.define_field("Plusieurs", type="choice", multiple=True, options=("un", "deux"))
        article = next(project.articles())
        first = next(project.statements())
        assert first.start is not None and first.end is not None  # noqa: PT018 - one thing
        for cut in range(4):
            project.add_statement(
                article, first.start + cut, first.end, kind="claim", speaker=LONG, organization=LONG,
                concept=LONG, stance="unclear", tags=(LONG, "b"), note=f"**{LONG}**",
            )  # fmt: skip
        project.add_article(text="Un autre article.\n\nCourt.", title=LONG, outlet=LONG, published="2020-06-22")
    return path


def go_to_first(desk: Desk) -> None:
    """The article with the statements."""
    desk.workspace.reading.go_to(next(iter(desk.project.statement_rows())).uid)
    settle()


def _reading(desk: Desk) -> None:
    body = desk.window.body
    body.left.show_page(body.articles)
    body.right.show_page(body.inspector)
    body.statements.set_folded(False)
    desk.reader.next_statement()


def _coding(desk: Desk) -> None:
    desk.reader.select(300, 330)
    desk.reader.request_coding()


def _looking_back(desk: Desk) -> None:
    body = desk.window.body
    desk.window.coding_bar.cancel()
    body.left.show_page(body.codebook)
    body.right.show_page(body.history)


def _without_statement(desk: Desk) -> None:
    _reading(desk)
    desk.reader.select_statement(None)
    desk.window.actions_["find"].trigger()
    desk.window.banner.say(LONG, "Autre", lambda: None)


def _put_away(desk: Desk) -> None:
    desk.press(KEY.Key_Escape)
    desk.window.banner.say("")
    desk.window.body.statements.set_folded(True)


ROUND: Mapping[str, Callable[[Desk], None]] = {
    "reading": _reading,
    "coding": _coding,
    "looking back": _looking_back,
    "nothing chosen": _without_statement,
    "folded": _put_away,
}
"""The panels of the window, looked at in every size."""


def _inspector(walk: Walk, name: str) -> None:
    """A field of the selected statement with its list."""
    window = walk.desk.window
    _reading(walk.desk)
    window.activateWindow()
    walk.desk.qtbot.waitUntil(window.isActiveWindow)
    for field in ("speaker", "concept", "kind", "tags"):
        window.actions_[f"edit_{field}"].trigger()
        walk.look(f"{name} {field}")
    walk.desk.reader.setFocus()


def _actions(walk: Walk, name: str) -> None:
    """Every action of the table: what it opens is read and left again."""
    desk = walk.desk
    for spec in ACTIONS:
        if spec.name in NOT_DONE or spec.submenu:
            continue
        _reading(desk)
        desk.reader.setFocus()
        action = desk.window.actions_[spec.name]
        walk.do(f"{name} {spec.name}", action.trigger)
        while desk.window.actions_["undo"].isEnabled() and spec.menu in ("statement", "article"):
            desk.window.actions_["undo"].trigger()


def _menus(walk: Walk, name: str) -> None:
    body, project = walk.desk.window.body, walk.desk.project
    body.statements.set_folded(False)
    for menu in walk.desk.window.findChildren(QMenu):
        walk.menu(f"{name} {menu.title()}", menu)
    article = next(iter(project.articles())).uid
    walk.menu(f"{name} of an article", body.articles.context_menu(article))
    walk.menu(f"{name} of a row", body.statements.context_menu())
    for row in _firsts(body.codebook):
        walk.menu(f"{name} of {row.name}", body.codebook.context_menu(row))
    walk.menu(f"{name} of the page", walk.desk.workspace.reader_menu.menu(next(iter(project.statement_rows())).uid))


def _firsts(panel: CodebookPanel) -> list[Row]:
    """The head and the first value of each list."""
    rows = panel.model.rows()
    return [row for at, row in enumerate(rows) if row.is_section or rows[at - 1].is_section]


def _codebook(walk: Walk, name: str) -> None:
    """Each part of the codebook unfolded at the cursor, its editor, and the fields of each type."""
    window, panel = walk.desk.window, walk.desk.window.body.codebook
    window.body.left.show_page(panel)
    panel.model.fold_all(is_open=True)
    for row in panel.model.rows():
        panel.view.go_to(row.of, row.uid)
        walk.look_again(f"{name} {row.name}", panel.view.viewport())
    for row in _firsts(panel):
        walk.do(f"{name} {row.name} edited", panel.editor(row.of, row.uid).open)
    panel.start_merging("speaker", panel.model.rows()[1].uid)
    walk.look(f"{name} merging")
    window.actions_["fields"].trigger()
    fields = walk.desk.workspace.fields.dialog
    assert fields is not None
    for place in range(fields.list.count()):
        fields.list.setCurrentRow(place)
        tree = fields.properties.options.tree
        option = tree.topLevelItem(0)
        if option is not None:
            tree.setCurrentItem(option)
        walk.look(f"{name} field {place}")
    fields.close()


def _table(walk: Walk, name: str) -> None:
    """Values to tick, rows to tag again, groups."""
    table = walk.desk.window.body.statements
    table.set_folded(False)
    for column in table.arrangement.visible():
        walk.do(f"{name} values of {column}", partial(table.values.open, column))
        walk.menu(f"{name} {column}", table.column_menu.menu(column))
    table.view.selectAll()
    walk.do(f"{name} again", walk.desk.window.actions_["change_rows"].trigger)
    table.set_busy(True)
    line = table.findChild(BusyLine)
    walk.desk.qtbot.waitUntil(lambda: line is not None and line.isVisible())
    walk.look(f"{name} busy")
    table.set_busy(False)
    table.values.clear()
    field = table.head.filter_field
    field.setText("zzzz")
    walk.desk.qtbot.waitUntil(lambda: table.model.rowCount() == 0)
    walk.look(f"{name} empty")
    field.clear()
    walk.desk.qtbot.waitUntil(lambda: table.model.rowCount() > 0)


def _history(walk: Walk, name: str) -> None:
    """The way back from the change under the cursor, and what it takes."""
    body = walk.desk.window.body
    body.right.show_page(body.history)

    def chosen() -> bool:
        body.history.view.go_to(1)
        return body.history.foot.isVisible()

    walk.desk.qtbot.waitUntil(chosen)
    walk.look(name)
    session = walk.desk.workspace.session
    first = next(iter(walk.desk.project.statement_rows())).uid
    session.perform(lambda project: delete_statements(project, [first]))
    change = walk.desk.project.history(1)[0].id
    walk.do(f"{name} preview", lambda: walk.desk.workspace.history.preview(change))
    session.perform(lambda project: project.undo())


def _waiting(walk: Walk, name: str) -> None:
    """A statement that lost its words."""
    session, article = walk.desk.workspace.session, walk.desk.workspace.reading.article
    text = walk.desk.project.text(article or "")
    cut = text[: text.index("Il a souligné que la Corée du Nord")]
    session.perform(lambda project: replace_text(project, plan_text(project, article or "", cut)))
    walk.look(name)


def _web(walk: Walk, name: str) -> None:
    walk.do(name, lambda: walk.desk.workspace.files.add_from_web(""))


def _welcome(walk: Walk, name: str) -> None:
    """The welcome page that knows a project."""
    walk.desk.workspace.session.close()
    walk.look(name)


def _guide(walk: Walk, name: str) -> None:
    """The pages of the guide, and the steps of the tour."""
    guide = walk.desk.workspace.help.open_guide("begin")
    walk.look(name)
    guide.close()


def _dialogs(walk: Walk, name: str) -> None:
    """Those that come up by what happens, not by an action."""
    window = walk.desk.window
    draft = ArticleDraft(
        text="La Côte\n\nLe port rouvre lundi.",
        metadata=Metadata(title=LONG, outlet=LONG, published="2024-06-21", language="fr"),
        marks=(Mark(0, 7, "boilerplate"),),
        fields=(("Section", "Région"),),
    )
    columns = Columns(headers=("a", LONG), meanings=("title", "text"), rows=(("Le port", LONG),))
    importing = ImportDialog("corpus.csv", 3, window)
    importing.show_preview(Preview(reader="csv", found=(draft,), encoding="cp1252", columns=columns))
    added = [
        AddResult(name="/x/a.txt", status="added", uid="1"),
        AddResult(name="/x/d.txt", status="failed", reason="…", error=EmptyArticle("d.txt")),
    ]
    for dialog in (importing, ReportDialog(added, window), ErrorDialog(EmptyArticle("d.txt"), window),
                   ErrorDialog(ValueError("x"), window)):  # fmt: skip
        walk.do(f"{name} {type(dialog).__name__}", dialog.open)
    article = walk.desk.workspace.reading.article or ""
    walk.desk.workspace.session.perform(lambda project: set_memo(project, uid=article, memo=f"**{LONG}**"))
    walk.do(f"{name} memo", window.actions_["memo"].trigger)


SCENES: Mapping[str, Callable[[Walk, str], None]] = {
    "inspector": _inspector,
    "action": _actions,
    "menu": _menus,
    "dialog": _dialogs,
    "codebook": _codebook,
    "table": _table,
    "history": _history,
    "waiting": _waiting,
    "web": _web,
    "guide": _guide,
    "welcome": _welcome,
}
