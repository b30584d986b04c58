"""The editor of a value: only what differs is asked for, and what is wrong is said while it is open."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from annotator.model.codebook_edit import RoleDraft, ValueChanges
from annotator.model.statement import Choice
from annotator.ui.dialogs.value_editor import ValueEditor
from annotator.ui.lists.buttons import IconButton
from tests.ui.codebook.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def opened(desk: Desk) -> ValueEditor:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ValueEditor) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def write(desk: Desk, dialog: ValueEditor, name: str, words: str, at: int = 0) -> None:
    fields = dialog.findChildren(QWidget, name)
    field = fields[at]
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    desk.qtbot.keyClick(field, Qt.Key.Key_Delete)
    desk.qtbot.keyClicks(field, words)


def save(desk: Desk, dialog: ValueEditor) -> None:
    button = dialog.findChild(QPushButton, "value_save")
    assert isinstance(button, QPushButton)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_enter_edits_and_only_changes_are_asked_for(desk: Desk) -> None:
    desk.click("oppose")
    desk.press(Qt.Key.Key_Return)
    dialog = opened(desk)
    write(desk, dialog, "value_score", "-0,5")
    save(desk, dialog)
    assert desk.asked == [("edit", "stance", "oppose", ValueChanges(score=-0.5))]


def test_nothing_changed_asks_for_nothing(desk: Desk) -> None:
    for uid in ("jens", "treaty", "k2", "t2", "unclear"):
        desk.panel.select(next(row.of for row in desk.panel.model.rows() if row.uid == uid), uid)
        desk.press(Qt.Key.Key_Return)
        save(desk, opened(desk))
    assert desk.asked == []


def test_all_of_a_speaker(desk: Desk) -> None:
    desk.panel.select("speaker", "jens")
    desk.press(Qt.Key.Key_Return)
    dialog = opened(desk)
    write(desk, dialog, "value_name", "J. Stoltenberg")
    kinds = dialog.findChild(QComboBox, "value_kind")
    assert isinstance(kinds, QComboBox)
    desk.qtbot.keyClick(kinds, Qt.Key.Key_End)
    assert dialog.aliases is not None
    dialog.aliases.setPlainText("JS\n\n Jens ")
    write(desk, dialog, "role_until", "2024-10-01")
    assert dialog.roles is not None
    desk.qtbot.mouseClick(dialog.roles.add, Qt.MouseButton.LeftButton)
    write(desk, dialog, "role_name", "Minister", 1)
    write(desk, dialog, "role_organization", "Norway", 1)
    save(desk, dialog)
    nato = Choice("NATO", "nato")
    term = RoleDraft(uid="r1", role="Secretary General", organization=nato, since="2014-10-01", until="2024-10-01")
    wanted = ValueChanges(
        name="J. Stoltenberg", kind="document", aliases=("JS", "Jens"),
        roles=(term, RoleDraft(role="Minister", organization=Choice("Norway"))),
    )  # fmt: skip
    assert desk.asked == [("edit", "speaker", "jens", wanted)]


def test_a_role_is_taken_away(desk: Desk) -> None:
    desk.panel.select("speaker", "jens")
    desk.press(Qt.Key.Key_Return)
    dialog = opened(desk)
    assert dialog.roles is not None
    desk.qtbot.mouseClick(cast("IconButton", dialog.roles.findChild(IconButton)), Qt.MouseButton.LeftButton)
    save(desk, dialog)
    assert desk.asked == [("edit", "speaker", "jens", ValueChanges(roles=()))]


def test_lines_of_roles_come_and_go_and_never_lie_over_each_other(desk: Desk) -> None:
    desk.panel.select("speaker", "jens")
    desk.press(Qt.Key.Key_Return)
    roles = opened(desk).roles
    assert roles is not None

    def tops() -> list[int]:
        QApplication.processEvents()
        return sorted(one.y() for one in roles.findChildren(QLineEdit, "role_name") if not one.isHidden())

    def click(button: QWidget) -> None:
        desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def removers() -> list[IconButton]:
        return [one for one in roles.findChildren(IconButton) if not one.isHidden()]

    click(roles.add)
    click(roles.add)
    click(removers()[0])
    click(roles.add)
    assert len(set(tops())) == 3
    assert any(label.isVisible() for label in roles.findChildren(QLabel))
    for _ in range(3):
        click(removers()[0])
    assert tops() == []
    assert not any(label.isVisible() for label in roles.findChildren(QLabel))


def test_plus_adds_to_the_list_at_the_cursor_and_a_concept_below_it(desk: Desk) -> None:
    desk.click("treaties")
    desk.press(Qt.Key.Key_Plus)
    dialog = opened(desk)
    write(desk, dialog, "value_name", "Article 4")
    write(desk, dialog, "value_definition", "mutual help")
    save(desk, dialog)
    assert desk.asked == [("add", "concept", "Article 4", ValueChanges(definition="mutual help", parent="treaties"))]
    desk.asked.clear()
    desk.click("", "tag", x=290)
    write(desk, opened(desk), "value_name", "odd")
    save(desk, opened(desk))
    assert desk.asked == [("add", "tag", "odd", ValueChanges())]


def test_what_is_wrong_is_said_and_what_was_typed_stays(desk: Desk) -> None:
    desk.panel.problem_of = lambda of, uid, changes: "The key is taken." if changes.get("key") == "1" else ""
    desk.click("oppose")
    desk.press(Qt.Key.Key_Return)
    dialog = opened(desk)
    write(desk, dialog, "value_key", "1")
    save(desk, dialog)
    assert dialog.isVisible()
    assert dialog.said.text() == "The key is taken."
    write(desk, dialog, "value_score", "much")
    save(desk, dialog)
    assert dialog.said.text() == "A score is a number from −1 to +1."
    assert desk.asked == []
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.asked == []


def test_a_value_needs_a_name(desk: Desk) -> None:
    desk.click("oppose")
    desk.press(Qt.Key.Key_Plus)
    dialog = opened(desk)
    button = dialog.findChild(QPushButton, "value_save")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    write(desk, dialog, "value_name", "regret")
    assert button.isEnabled()
    dialog.reject()
