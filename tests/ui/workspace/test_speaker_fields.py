"""The project's own fields of speakers and articles are filled in where these are edited, and stored with the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from annotator.model.codebook_edit import ValueChanges
from annotator.operations.codebook_values import add_value
from annotator.operations.fields import define_field
from annotator.ui.inspector.drop import DropPanel
from tests.ui.coding.conftest import type_in
from tests.ui.workspace.conftest import CTRL, Desk, focused

KEY = Qt.Key
pytestmark = [
    pytest.mark.usefixtures("own_project"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def part(dialog: QDialog, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def opened(desk: Desk, name: str) -> QDialog:
    found = [one for one in desk.window.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    found[0].activateWindow()
    desk.qtbot.waitUntil(found[0].isActiveWindow)
    return found[0]


def back(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def press(button: QWidget) -> None:
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def edit_speaker(desk: Desk, uid: str) -> QDialog:
    desk.window.actions_["show_codebook"].trigger()
    QApplication.processEvents()
    desk.window.body.codebook.select("speaker", uid)
    QTest.keyClick(desk.window.body.codebook.view, KEY.Key_Return)
    return opened(desk, "value_editor")


def speaker(desk: Desk) -> str:
    changed = add_value(desk.project, of="speaker", name="Jens", values=ValueChanges())
    assert changed is not None
    return changed.uids("speaker")[0]


def held(desk: Desk, owner: str, uid: str) -> dict[str, tuple[str, ...]]:
    assert owner in ("speaker", "article")
    return dict(desk.project.field_values(owner, uid))


def test_a_speaker_gets_values_with_everything_else_in_one_step(desk: Desk) -> None:
    country = define_field(desk.project, "Country", owner="speaker", type="choice", options=("Norway", "France"))
    born = define_field(desk.project, "Born", owner="speaker", type="date")
    jens = speaker(desk)
    dialog = edit_speaker(desk, jens)
    part(dialog, f"field_{country}").setFocus()
    type_in("nor")
    assert part(dialog, "completion_list").isVisible()
    QTest.keyClick(focused(), KEY.Key_Return)
    part(dialog, f"field_{born}").setFocus()
    type_in("1959")
    changes = desk.project.counts()["changes"]
    press(part(dialog, "value_save"))
    norway = desk.project.codebook().field_of[country].options[0].uid
    assert held(desk, "speaker", jens) == {country: (norway,), born: ("1959",)}
    assert desk.project.counts()["changes"] == changes + 1
    details = desk.window.body.codebook.view.rect_of(desk.window.body.codebook.view.current_row())
    assert details.height() > 60
    back(desk)
    desk.press(KEY.Key_Z, CTRL)
    assert held(desk, "speaker", jens) == {}
    desk.press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert held(desk, "speaker", jens) == {country: (norway,), born: ("1959",)}
    assert desk.project.check() == []


def test_a_value_is_cleared_and_one_that_is_none_is_refused(desk: Desk) -> None:
    age = define_field(desk.project, "Age", owner="speaker", type="integer")
    jens = speaker(desk)
    dialog = edit_speaker(desk, jens)
    part(dialog, f"field_{age}").setFocus()
    type_in("old")
    press(part(dialog, "value_save"))
    assert dialog.isVisible()
    assert part(dialog, f"field_{age}").hasFocus()
    QTest.keyClick(focused(), KEY.Key_A, CTRL)
    type_in("65")
    press(part(dialog, "value_save"))
    assert held(desk, "speaker", jens) == {age: ("65",)}
    dialog = edit_speaker(desk, jens)
    part(dialog, f"field_{age}").setFocus()
    QTest.keyClick(focused(), KEY.Key_A, CTRL)
    QTest.keyClick(focused(), KEY.Key_Delete)
    press(part(dialog, "value_save"))
    assert held(desk, "speaker", jens) == {}


def test_a_new_speaker_may_have_values_at_once(desk: Desk) -> None:
    motto = define_field(desk.project, "Motto", owner="speaker")
    desk.window.actions_["show_codebook"].trigger()
    QApplication.processEvents()
    desk.window.body.codebook.view.go_to("speaker", "")
    QTest.keyClick(desk.window.body.codebook.view, KEY.Key_Plus)
    dialog = opened(desk, "value_editor")
    type_in("Ada")
    part(dialog, f"field_{motto}").setFocus()
    type_in("Onward")
    QTest.keyClick(focused(), KEY.Key_Return)
    ada = desk.project.codebook().speakers[0]
    assert (ada.name, held(desk, "speaker", ada.uid)) == ("Ada", {motto: ("Onward",)})


def test_an_article_has_fields_among_its_details(desk: Desk) -> None:
    section = define_field(desk.project, "Section", owner="article", multiple=True, type="choice")
    article = desk.workspace.reading.article
    assert article is not None
    desk.press(KEY.Key_I, CTRL)
    dialog = opened(desk, "article_details_dialog")
    chips = part(dialog, f"field_{section}")
    line = part(dialog, "value_edit")
    assert chips.isAncestorOf(line)
    line.setFocus()
    type_in("Politics")
    QTest.keyClick(focused(), KEY.Key_Return)
    outlet = part(dialog, "article_outlet")
    outlet.setFocus()
    QTest.keyClick(focused(), KEY.Key_A, CTRL)
    type_in("Le Monde")
    changes = desk.project.counts()["changes"]
    press(part(dialog, "article_details_save"))
    option = desk.project.codebook().field_of[section].options[0]
    assert (option.name, held(desk, "article", article)) == ("Politics", {section: (option.uid,)})
    assert desk.project.metadata(article).outlet == "Le Monde"
    assert desk.project.counts()["changes"] == changes + 1
    back(desk)
    desk.press(KEY.Key_I, CTRL)
    press(part(opened(desk, "article_details_dialog"), "article_details_save"))
    assert desk.project.counts()["changes"] == changes + 1


def test_without_fields_the_dialogs_are_as_small_as_before(desk: Desk) -> None:
    desk.press(KEY.Key_I, CTRL)
    dialog = opened(desk, "article_details_dialog")
    assert not part(dialog, "own_fields").isVisible()
    assert not any(drop.isVisible() for drop in dialog.findChildren(DropPanel))
    dialog.reject()


def test_the_fields_of_a_kind_are_one_step_from_the_codebook(desk: Desk, own_project: Path) -> None:
    kind = desk.project.codebook().kinds[3]
    desk.window.body.codebook.fields_requested.emit(kind.uid)
    dialog = opened(desk, "fields_dialog")
    press_icon(part(dialog, "add_field"))
    assert desk.project.codebook().fields[0].kinds == (kind.uid,)
    dialog.reject()
    desk.window.actions_["fields"].trigger()
    press_icon(part(opened(desk, "fields_dialog"), "add_field"))
    assert desk.project.codebook().fields[1].kinds == ()
    opened(desk, "fields_dialog").reject()
    assert own_project.exists()


def press_icon(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
