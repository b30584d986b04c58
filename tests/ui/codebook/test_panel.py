"""The codebook's panel through mouse and keys: what it shows, and what it asks for."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.model.codebook import Codebook, Concept, Speaker, Tag
from annotator.ui import style, theme
from annotator.ui.codebook.panel import CodebookPanel
from annotator.ui.widgets.swatches import Swatches
from tests.ui.codebook.conftest import BOOK, COUNTS, Desk, move

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_speakers_stand_by_use_and_concepts_as_a_tree_that_counts_what_is_below(desk: Desk) -> None:
    rows = desk.panel.model.rows()
    speakers = [row.uid for row in rows if row.of == "speaker" and row.uid]
    assert speakers == ["jens", "putin", "nato", "treaty-text", "kim"]
    concepts = [
        (row.uid, row.depth, desk.panel.model.outline.count(row)) for row in rows if row.of == "concept" and row.uid
    ]
    assert concepts == [
        ("alliances", 0, 412), ("treaties", 1, 231), ("treaty", 2, 164), ("mutual", 2, 67), ("powers", 1, 118),
        ("economy", 0, 0),
    ]  # fmt: skip
    assert [row.count for row in rows if row.is_section] == [5, 5, 6, 3, 2]


def test_sections_and_concepts_fold_by_mouse_and_by_key(desk: Desk) -> None:
    before = desk.names()
    desk.click("", "speaker")
    assert len(desk.names()) == len(before) - 5
    desk.click("", "speaker")
    assert desk.names() == before
    desk.click("treaties", x=54)
    assert len(desk.names()) == len(before) - 2
    desk.click("powers")
    desk.press(Qt.Key.Key_Left)
    assert desk.panel.selected() == ("concept", "alliances")
    desk.press(Qt.Key.Key_Left)
    assert "Economy" in desk.names()
    assert "Authoritarian powers are aligning" not in desk.names()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right)
    assert desk.panel.selected() == ("concept", "treaties")
    desk.press(Qt.Key.Key_Right)
    assert desk.names() == before
    assert desk.asked == []


def test_the_search_opens_what_it_finds_by_alias_and_without_accents(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Slash)
    desk.qtbot.waitUntil(desk.panel.search_field.hasFocus)
    with desk.qtbot.waitSignal(desk.panel.search_field.words_changed):
        desk.qtbot.keyClicks(desk.panel.search_field, "OTAN chef")
    assert desk.names() == ["speaker", "Jens Stoltenberg"]
    desk.qtbot.keyClick(desk.panel.search_field, Qt.Key.Key_Escape)
    desk.qtbot.keyClicks(desk.panel.search_field, "mutual")
    desk.qtbot.keyClick(desk.panel.search_field, Qt.Key.Key_Return)
    assert desk.names() == ["concept", "Alliances", "Treaties", "Mutual military assistance"]
    desk.qtbot.waitUntil(desk.panel.view.hasFocus)
    desk.press(Qt.Key.Key_Escape)
    assert desk.panel.search_field.text() == ""


def test_f2_renames_in_place(desk: Desk) -> None:
    desk.click("economy")
    desk.press(Qt.Key.Key_F2)
    field = desk.panel.findChild(QLineEdit, "codebook_rename")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Economy"
    desk.qtbot.keyClicks(field, "Trade  and work")
    with desk.qtbot.waitSignal(desk.panel.rename_requested):
        desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.asked == [("rename", "concept", "economy", "Trade and work")]


def test_escape_leaves_a_name_as_it_was(desk: Desk) -> None:
    desk.click("economy")
    desk.press(Qt.Key.Key_F2)
    field = desk.panel.findChild(QLineEdit, "codebook_rename")
    assert isinstance(field, QLineEdit)
    desk.qtbot.keyClicks(field, "x")
    desk.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert desk.asked == []


def test_delete_and_quotes_by_key_and_by_one_click_on_the_count(desk: Desk) -> None:
    desk.click("kim")
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Space)
    desk.click("oppose", x=290)
    desk.click("treaties", x=290)
    assert desk.asked == [
        ("delete", "speaker", "kim"), ("quotes", "speaker", "kim"), ("quotes", "stance", "oppose"),
        ("quotes", "concept", "treaties"),
    ]  # fmt: skip


@pytest.mark.parametrize(("uid", "key", "wanted"), [
    ("oppose", Qt.Key.Key_Up, ["oppose", "support", "neutral", "ambivalent", "unclear"]),
    ("oppose", Qt.Key.Key_Down, ["support", "neutral", "oppose", "ambivalent", "unclear"]),
])  # fmt: skip
def test_alt_and_an_arrow_move_a_stance(desk: Desk, uid: str, key: Qt.Key, wanted: list[str]) -> None:
    desk.click(uid)
    desk.press(key, ALT)
    assert desk.asked == [("reorder", "stance", wanted)]


def test_alt_and_an_arrow_move_a_concept_among_its_siblings(desk: Desk) -> None:
    desk.click("mutual")
    desk.press(Qt.Key.Key_Up, ALT)
    desk.click("treaties")
    desk.press(Qt.Key.Key_Down, ALT)
    desk.press(Qt.Key.Key_Up, ALT)
    assert desk.asked == [
        ("place", "mutual", "treaties", "treaty", False), ("place", "treaties", "alliances", "powers", True),
    ]  # fmt: skip


def test_what_a_drag_would_do_is_said_and_shift_changes_it(desk: Desk) -> None:
    port, left = desk.panel.view.viewport(), Qt.MouseButton.LeftButton
    desk.click("powers")
    desk.qtbot.mousePress(port, left, pos=desk.middle("powers"))
    move(desk.panel, desk.middle("economy"), NONE)
    assert desk.panel.prompt.text() == "Put “Authoritarian powers are aligning” under “Economy”"
    desk.qtbot.keyPress(desk.panel.view, Qt.Key.Key_Shift)
    assert desk.panel.prompt.text() == "Merge “Authoritarian powers are aligning” into “Economy”"
    desk.qtbot.keyRelease(desk.panel.view, Qt.Key.Key_Shift)
    move(desk.panel, desk.middle("", "concept"), NONE)
    assert desk.panel.prompt.text() == "Put “Authoritarian powers are aligning” at the root"
    desk.qtbot.mouseRelease(port, left, pos=desk.middle("", "concept"))
    assert not desk.panel.prompt.isVisible()
    assert desk.asked == [("reparent", "powers", "")]


def test_at_the_end_nothing_moves(desk: Desk) -> None:
    desk.click("support")
    desk.press(Qt.Key.Key_Up, ALT)
    desk.click("jens")
    desk.press(Qt.Key.Key_Down, ALT)
    assert desk.asked == []


def test_dragging_puts_stances_and_kinds_into_another_order(desk: Desk) -> None:
    desk.drag("unclear", desk.middle("support") - QPoint(0, 10))
    desk.drag("k1", desk.middle("k3") + QPoint(0, 8))
    assert desk.asked == [
        ("reorder", "stance", ["unclear", "support", "oppose", "neutral", "ambivalent"]),
        ("reorder", "kind", ["k2", "k3", "k1"]),
    ]


def test_dragging_a_concept_moves_it_under_another_or_to_the_root(desk: Desk) -> None:
    desk.drag("powers", desk.middle("economy"))
    desk.drag("treaties", desk.middle("", "concept"))
    assert desk.asked == [("reparent", "powers", "economy"), ("reparent", "treaties", "")]


@pytest.mark.parametrize(("of", "uid", "into"), [
    ("speaker", "kim", "putin"), ("tag", "t1", "t2"), ("concept", "powers", "economy"), ("stance", "unclear", "neutral"),
])  # fmt: skip
def test_with_shift_a_drag_asks_to_merge(desk: Desk, of: str, uid: str, into: str) -> None:
    desk.drag(uid, desk.middle(into), SHIFT)
    assert desk.asked == [("merge", of, uid, into)]


@pytest.mark.parametrize(("of", "uid", "into"), [("speaker", "kim", "putin"), ("tag", "t1", "t2")])
def test_what_has_no_place_of_its_own_is_merged_by_a_plain_drag(desk: Desk, of: str, uid: str, into: str) -> None:
    desk.drag(uid, desk.middle(into))
    assert desk.asked == [("merge", of, uid, into)]


def test_dragging_a_concept_to_the_edge_of_another_puts_it_beside_that(desk: Desk) -> None:
    desk.drag("economy", QPoint(120, desk.panel.view.rect_of(desk.place("mutual")).top() + 2))
    desk.drag("economy", QPoint(120, desk.panel.view.rect_of(desk.place("mutual")).bottom() - 2))
    desk.drag("economy", QPoint(120, desk.panel.view.rect_of(desk.place("treaties")).bottom() - 2))
    assert desk.asked == [
        ("place", "economy", "treaties", "mutual", False), ("place", "economy", "treaties", "mutual", True),
        ("reparent", "economy", "treaties"),
    ]  # fmt: skip


def test_a_drag_onto_another_list_or_given_up_does_nothing(desk: Desk) -> None:
    desk.drag("oppose", desk.middle("putin"))
    desk.drag("kim", desk.middle("economy"), SHIFT)
    desk.drag("kim", desk.middle("", "speaker"))
    port = desk.panel.view.viewport()
    desk.click("powers")
    desk.qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=desk.middle("powers"))
    move(desk.panel, desk.middle("economy"), NONE)
    assert desk.panel.view.target == desk.place("economy")
    desk.press(Qt.Key.Key_Escape)
    desk.qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=desk.middle("economy"))
    assert desk.asked == []


def test_merge_into_waits_for_a_row_of_the_same_list(desk: Desk) -> None:
    row = desk.panel.model.rows()[desk.place("kim")]
    menu = desk.panel.context_menu(row)
    next(action for action in menu.actions() if action.text() == "Merge into…").trigger()
    assert desk.panel.prompt.text().startswith("Choose what “Kim Jong Un” is merged into")
    desk.click("economy")
    assert desk.asked == []
    desk.click("putin")
    assert desk.asked == [("merge", "speaker", "kim", "putin")]
    assert not desk.panel.prompt.isVisible()
    desk.panel.start_merging("speaker", "kim")
    desk.press(Qt.Key.Key_Escape)
    desk.click("putin")
    assert len(desk.asked) == 1


def test_a_colour_is_one_click_in_the_menu(desk: Desk) -> None:
    menu = desk.panel.context_menu(desk.panel.model.rows()[desk.place("t1")])
    menu.popup(desk.panel.mapToGlobal(QPoint(40, 40)))
    swatches = menu.findChild(Swatches)
    assert isinstance(swatches, Swatches)
    desk.qtbot.mouseClick(swatches, Qt.MouseButton.LeftButton, pos=swatches.place_of("#0F8074").toPoint())
    assert desk.asked == [("recolour", "tag", "t1", "#0F8074")]
    assert not menu.isVisible()


def test_for_reading_only_nothing_is_asked_but_quotes(desk: Desk) -> None:
    desk.panel.set_read_only(True)
    desk.click("kim")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        desk.press(key)
    desk.drag("powers", desk.middle("economy"))
    desk.click("", "tag", x=290)
    assert desk.asked == []
    assert desk.panel.findChild(QLineEdit, "codebook_rename") is None
    desk.click("kim")
    desk.press(Qt.Key.Key_Space)
    assert desk.asked == [("quotes", "speaker", "kim")]
    menu = desk.panel.context_menu(desk.panel.model.rows()[desk.place("kim")])
    assert [action.text() for action in menu.actions()] == ["Show the quotes"]


def test_other_counts_leave_cursor_and_place(desk: Desk) -> None:
    desk.panel.resize(312, 300)
    desk.panel.select("tag", "t2")
    before = desk.panel.view.verticalScrollBar().value()
    assert before > 0
    desk.panel.set_codebook(BOOK, {**COUNTS, "t2": 32, "kim": 500})
    assert desk.panel.model.outline.count(desk.panel.model.rows()[desk.place("t2")]) == 32
    desk.panel.set_codebook(replace(BOOK, tags=(*BOOK.tags, Tag(uid="t3", name="new"))), COUNTS)
    assert desk.panel.selected() == ("tag", "t2")
    assert desk.panel.view.verticalScrollBar().value() == before


def test_the_current_speaker_shows_aliases_and_roles(desk: Desk) -> None:
    desk.click("kim")
    closed = desk.panel.view.rect_of(desk.place("jens")).height()
    desk.click("jens")
    assert desk.panel.view.rect_of(desk.place("jens")).height() > closed + 60
    desk.press(Qt.Key.Key_Up)
    assert desk.panel.view.rect_of(desk.place("jens")).height() == closed


def test_a_double_click_edits_the_row_that_was_clicked_though_rows_move(desk: Desk) -> None:
    desk.click("jens")
    asked: list[str] = []
    desk.panel.view.asked.connect(lambda row, command: asked.append(f"{command} {row.uid}"))
    where, port = desk.middle("kim"), desk.panel.view.viewport()
    desk.qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=where)
    desk.qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=where)
    assert asked == ["edit kim"]


def test_what_is_said_of_rows(desk: Desk) -> None:
    said = [desk.panel.model.data(desk.panel.model.index(desk.place(uid), 0)) for uid in ("jens", "economy")]
    assert said == ["Jens Stoltenberg, Person, 312 statements", "Economy, 0 statements"]


def test_a_tool_tip_shows_the_definition_as_it_is_written(desk: Desk) -> None:
    concepts = (Concept(uid="c", name="c", definition="<b> & more\nlines"), Concept(uid="d", name="d"))
    desk.panel.set_codebook(replace(BOOK, concepts=concepts), {})
    model = desk.panel.model
    said = [model.data(model.index(desk.place(uid), 0), Qt.ItemDataRole.ToolTipRole) for uid in ("c", "d")]
    assert said == ["<qt>c<br>&lt;b&gt; &amp; more<br>lines</qt>", "<qt>d</qt>"]


def test_what_is_selected_is_shown_though_something_else_was_sought(desk: Desk) -> None:
    desk.panel.search_field.setText("zzz")
    desk.qtbot.keyClick(desk.panel.search_field, Qt.Key.Key_Return)
    assert desk.names() == []
    assert desk.panel._empty.isVisible()
    desk.panel.select("tag", "t2")
    assert desk.panel.selected() == ("tag", "t2")
    assert not desk.panel._empty.isVisible()


def test_a_change_of_theme_repaints(desk: Desk, qapp: QApplication) -> None:
    style.apply(qapp, "dark")
    QApplication.processEvents()
    shown = desk.panel.grab().toImage()
    assert QColor(shown.pixel(2, 300)).name() == theme.current().colour("panel").name()


def test_fifteen_thousand_values_cost_what_is_seen(desk: Desk) -> None:
    book = Codebook(
        speakers=tuple(Speaker(uid=f"s{n}", name=f"Speaker number {n}", aliases=(f"Alias {n}",)) for n in range(10_000)),
        concepts=tuple(
            Concept(uid=f"c{n}", name=f"A concept with a name of some length, number {n}", parent=f"c{n // 7}" if n else None)
            for n in range(5_000)
        ),
    )  # fmt: skip
    panel: CodebookPanel = desk.panel
    begun = time.process_time()
    panel.set_codebook(book, {"s3": 4, "c900": 2})
    panel.grab()
    assert panel.model.rowCount() > 15_000
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    panel.model.seek("4999")
    # Loose on purpose: it fails where rows cost widgets or seconds, not where the machine is busy.
    assert time.process_time() - begun < 5
    assert {"s4999", "c4999"} <= {row.uid for row in panel.model.rows()}
