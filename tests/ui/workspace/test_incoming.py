"""Pages of the web, pasted pieces of them and dropped links, from the clipboard to the stored article."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from annotator.operations.fetching import Limits
from annotator.ui.dialogs.paste import PasteDialog
from annotator.ui.dialogs.web_pages import WebPagesDialog
from tests.operations.web_server import Site, site
from tests.ui.workspace.conftest import NONE, Desk

PIECE = "<h1>The pier reopens</h1><p>The pier is open, said the mayor.</p><h2>What next</h2><p>Read also: the storm</p>"


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Markup that Python put on the clipboard must be gone before Python is."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(urllib.request, "getproxies", dict)
    with site() as server:
        yield server


def mime(words: str, markup: str = "", link: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(words)
    if markup:
        data.setHtml(markup)
    if link:
        data.setUrls([QUrl(link)])
    return data


def drop(desk: Desk, data: QMimeData) -> None:
    at, action, button = desk.window.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(desk.window, QDragEnterEvent(at, action, data, button, NONE))
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(at), action, data, button, NONE))
    QApplication.processEvents()


def paste_dialog(desk: Desk) -> PasteDialog:
    desk.qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in desk.window.findChildren(PasteDialog)))
    return next(dialog for dialog in desk.window.findChildren(PasteDialog) if dialog.isVisible())


def web_dialog(desk: Desk) -> WebPagesDialog:
    desk.qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in desk.window.findChildren(WebPagesDialog)))
    return next(dialog for dialog in desk.window.findChildren(WebPagesDialog) if dialog.isVisible())


def press(dialog: PasteDialog | WebPagesDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fetched(desk: Desk) -> None:
    """Wait for the page to be read, then for it to be stored."""
    with desk.qtbot.waitSignal(desk.workspace.files.imports.ended, timeout=30_000):
        press(web_dialog(desk), "web_add")
    desk.wait()


@pytest.mark.usefixtures("own_project")
def test_a_page_of_the_web_is_added(desk: Desk, web: Site) -> None:
    QGuiApplication.clipboard().setText(web.at("/page"))
    desk.window.actions_["add_from_web"].trigger()
    assert web_dialog(desk).addresses() == [web.at("/page")]
    fetched(desk)
    assert desk.project.counts()["articles"] == 2
    assert desk.window.body.sheet.reader.text().startswith("The pier reopens")
    assert web.asked == ["/page"]
    desk.window.actions_["undo"].trigger()
    assert desk.project.counts()["articles"] == 1


@pytest.mark.usefixtures("own_project")
def test_what_cannot_be_fetched_is_said(desk: Desk, web: Site) -> None:
    desk.window.actions_["add_from_web"].trigger()
    field = web_dialog(desk).findChild(QLineEdit, "web_address")
    assert field is not None
    field.clear()
    desk.qtbot.keyClicks(field, web.at("/nowhere"))
    fetched(desk)
    assert "the site has no such page (404)" in desk.window.banner.words.text()
    assert desk.project.counts()["articles"] == 1


@pytest.mark.usefixtures("own_project")
def test_fetching_can_be_given_up(desk: Desk, web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.operations.web_pages.LIMITS", Limits(seconds=300))
    QGuiApplication.clipboard().setText(web.at("/drip"))
    desk.window.actions_["add_from_web"].trigger()
    with desk.qtbot.waitSignal(desk.workspace.jobs.runner.progressed, timeout=30_000):
        press(web_dialog(desk), "web_add")
    desk.window.status_bar.cancel_button.click()
    desk.wait()
    assert desk.project.counts()["articles"] == 1


@pytest.mark.usefixtures("own_project")
def test_a_pasted_address_offers_to_fetch_it(desk: Desk) -> None:
    QGuiApplication.clipboard().setText(" https://a.example/x\n")
    desk.window.actions_["paste"].trigger()
    assert web_dialog(desk).addresses() == ["https://a.example/x"]
    assert desk.window.findChild(PasteDialog) is None
    web_dialog(desk).reject()


@pytest.mark.usefixtures("own_project")
def test_an_address_that_is_pasted_into_the_dialog_does_so_too(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("")
    desk.window.actions_["paste"].trigger()
    area = paste_dialog(desk).findChild(QPlainTextEdit, "paste_text")
    assert area is not None
    QGuiApplication.clipboard().setText("https://a.example/x")
    QTest.keyClick(area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert web_dialog(desk).addresses() == ["https://a.example/x"]
    web_dialog(desk).reject()


@pytest.mark.usefixtures("own_project")
def test_a_pasted_piece_of_a_page_keeps_its_headings(desk: Desk) -> None:
    QGuiApplication.clipboard().setMimeData(mime("The pier reopens The pier is open, said the mayor.", PIECE))
    desk.window.actions_["paste"].trigger()
    dialog = paste_dialog(desk)
    assert dialog.text() == "The pier reopens The pier is open, said the mayor."
    desk.qtbot.waitUntil(lambda: "\n\nWhat next\n\n" in dialog.text(), timeout=30_000)
    press(dialog, "paste_add")
    desk.wait()
    article = next(one for one in desk.project.article_list("added").page(0, 9) if one.title == "The pier reopens")
    content = desk.project.content(article.uid)
    assert {content.text[mark.start : mark.end]: mark.type for mark in content.marks} == {
        "The pier reopens": "boilerplate",
        "What next": "heading",
        "Read also: the storm": "boilerplate",
    }


@pytest.mark.usefixtures("own_project")
def test_what_is_dropped_from_a_browser_is_a_piece_of_a_page_or_a_link(desk: Desk) -> None:
    drop(desk, mime("The pier is open.", "<p>The pier is open.</p><h2>What next</h2>"))
    dialog = paste_dialog(desk)
    desk.qtbot.waitUntil(lambda: dialog.text().endswith("What next"), timeout=30_000)
    dialog.reject()
    desk.wait()
    link = "https://a.example/x"
    drop(desk, mime(link, f'<a href="{link}">The pier reopens</a>', link))
    assert web_dialog(desk).addresses() == [link]
    web_dialog(desk).reject()


def test_without_a_project_one_is_asked_for_first(desk: Desk, web: Site, tmp_path: Path) -> None:
    desk.window.actions_["add_from_web"].trigger()
    field = web_dialog(desk).findChild(QLineEdit, "web_address")
    assert field is not None
    field.setText(web.at("/page"))
    desk.answers.paths = [tmp_path / "new.annot"]
    fetched(desk)
    assert desk.project.path == tmp_path / "new.annot"
    assert desk.project.counts()["articles"] == 1
