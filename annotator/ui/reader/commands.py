"""Does in the reader what a key means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.model.span import Span
from annotator.ui.reader.keys import Command, Digit, Nudge, Step

if TYPE_CHECKING:
    from annotator.ui.reader.view import ReaderView


def run(view: ReaderView, asked: Step | Nudge | Command | Digit | None) -> bool:
    """Do what a key asks for; whether it means something here and now."""
    if isinstance(asked, Step):
        view.step(asked)
        return True
    uid = view.selected_statement()
    if isinstance(asked, Nudge):
        view.nudge_by_key(asked)
        return uid is not None
    if asked is None:
        return False
    if isinstance(asked, Digit):
        if uid is not None:
            view.stance_key_pressed.emit(uid, asked.key)
        return uid is not None
    return _COMMANDS[asked](view)


def _code_or_edit(view: ReaderView) -> bool:
    uid = view.selected_statement()
    if uid is not None and view.selection() is None:
        view.edit_requested.emit(uid)
    else:
        view.request_coding()
    return True


def _delete(view: ReaderView) -> bool:
    uid = view.selected_statement()
    if uid is not None:
        view.delete_requested.emit(uid)
    return uid is not None


def _select_all(view: ReaderView) -> bool:
    span = Span(0, len(view.text()))
    view.choose(span.start, span.end)
    return True


def _scroll(screens: float) -> Callable[[ReaderView], bool]:
    def scroll(view: ReaderView) -> bool:
        view.scroll_pixels(round(view.viewport().height() * screens))
        return True

    return scroll


def _plain(act: Callable[[ReaderView], None]) -> Callable[[ReaderView], bool]:
    def run_plain(view: ReaderView) -> bool:
        act(view)
        return True

    return run_plain


_COMMANDS: dict[Command, Callable[[ReaderView], bool]] = {
    "code or edit": _code_or_edit,
    "code": _plain(lambda view: view.request_coding()),
    "quotation": _plain(lambda view: view.select_quotation()),
    "next": _plain(lambda view: view.next_statement()),
    "previous": _plain(lambda view: view.previous_statement()),
    "cycle": _plain(lambda view: view.cycle_overlapping()),
    "boilerplate": _plain(lambda view: view.toggle_boilerplate()),
    "copy": _plain(lambda view: view.copy()),
    "select all": _select_all,
    "place": _plain(lambda view: view.place_requested.emit()),
    "escape": lambda view: view.escape(),
    "delete": _delete,
    "scroll down": _scroll(0.9),
    "scroll up": _scroll(-0.9),
    "larger": _plain(lambda view: view.zoom_by(1)),
    "smaller": _plain(lambda view: view.zoom_by(-1)),
    "plain size": _plain(lambda view: view.set_zoom(1.0)),
}
