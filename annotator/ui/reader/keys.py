"""What each key does in the reader."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.reader.handles import Edge
from annotator.ui.reader.moves import Move

Command = Literal[
    "code or edit",
    "code",
    "quotation",
    "next",
    "previous",
    "cycle",
    "boilerplate",
    "copy",
    "select all",
    "escape",
    "delete",
    "place",
    "scroll down",
    "scroll up",
    "larger",
    "smaller",
    "plain size",
]


class Digit(NamedTuple):
    """The key of a stance."""

    key: str


class Nudge(NamedTuple):
    """An end of the selected statement, taken a step on or back."""

    edge: Edge
    by: Literal["character", "word"]
    steps: int


class Step(NamedTuple):
    """A move of the caret; with `extend` the selection grows."""

    move: Move
    extend: bool


_KEY = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

_MOVES: dict[tuple[Qt.Key, Qt.KeyboardModifier], Move] = {
    (_KEY.Key_Left, _NONE): "left",
    (_KEY.Key_Right, _NONE): "right",
    (_KEY.Key_Left, _CTRL): "word left",
    (_KEY.Key_Right, _CTRL): "word right",
    (_KEY.Key_Left, _ALT): "sentence left",
    (_KEY.Key_Right, _ALT): "sentence right",
    (_KEY.Key_Up, _NONE): "line up",
    (_KEY.Key_Down, _NONE): "line down",
    (_KEY.Key_Up, _CTRL): "paragraph up",
    (_KEY.Key_Down, _CTRL): "paragraph down",
    (_KEY.Key_Home, _NONE): "line start",
    (_KEY.Key_End, _NONE): "line end",
    (_KEY.Key_Home, _CTRL): "text start",
    (_KEY.Key_End, _CTRL): "text end",
    (_KEY.Key_PageUp, _NONE): "screen up",
    (_KEY.Key_PageDown, _NONE): "screen down",
}
_COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Command] = {
    (_KEY.Key_Return, _NONE): "code or edit",
    (_KEY.Key_Enter, _NONE): "code or edit",
    (_KEY.Key_H, _NONE): "code",
    (_KEY.Key_Q, _NONE): "quotation",
    (_KEY.Key_J, _NONE): "next",
    (_KEY.Key_K, _NONE): "previous",
    (_KEY.Key_O, _NONE): "cycle",
    (_KEY.Key_B, _NONE): "boilerplate",
    (_KEY.Key_P, _NONE): "place",
    (_KEY.Key_C, _CTRL): "copy",
    (_KEY.Key_Copy, _NONE): "copy",
    (_KEY.Key_Insert, _CTRL): "copy",
    (_KEY.Key_A, _CTRL): "select all",
    (_KEY.Key_Escape, _NONE): "escape",
    (_KEY.Key_Delete, _NONE): "delete",
    (_KEY.Key_Space, _NONE): "scroll down",
    (_KEY.Key_Space, _SHIFT): "scroll up",
    (_KEY.Key_Plus, _CTRL): "larger",
    (_KEY.Key_Plus, _CTRL | _SHIFT): "larger",
    (_KEY.Key_Equal, _CTRL): "larger",
    (_KEY.Key_Minus, _CTRL): "smaller",
    (_KEY.Key_0, _CTRL): "plain size",
}
_NUDGES: dict[str, tuple[Edge, int]] = {"]": ("end", 1), "[": ("end", -1), "}": ("start", 1), "{": ("start", -1)}
_BRACKETS = {_KEY.Key_BracketLeft: "[", _KEY.Key_BracketRight: "]", _KEY.Key_BraceLeft: "{", _KEY.Key_BraceRight: "}"}
_SHIFTED = {"[": "{", "]": "}"}


def meaning(event: QKeyEvent) -> Step | Nudge | Command | Digit | None:
    """What a key press asks for: a step, a command, a nudge, the digit of a stance; None for another's key."""
    held = event.modifiers() & (_CTRL | _ALT | _SHIFT | Qt.KeyboardModifier.MetaModifier)
    key = Qt.Key(event.key())
    nudge = _nudge(key, held)
    if nudge is not None:
        return nudge
    move = _MOVES.get((key, held & ~_SHIFT))
    if move is not None:
        return Step(move, bool(held & _SHIFT))
    command = _COMMANDS.get((key, held))
    if command is not None:
        return command
    # French keyboards give digits only with Shift, so the text counts, not the key.
    plain = not held & ~_SHIFT
    return Digit(event.text()) if plain and len(event.text()) == 1 and event.text() in "123456789" else None


def _nudge(key: Qt.Key, held: Qt.KeyboardModifier) -> Nudge | None:
    """`]` and `[` take the end a word on or back, with Shift the start; with Alt by a character.

    Where a keyboard types brackets with AltGr, Ctrl and Alt come along and mean nothing.
    """
    bracket = _BRACKETS.get(key)
    if bracket is None or (held & _CTRL and not held & _ALT):
        return None
    if held & _SHIFT:
        bracket = _SHIFTED.get(bracket, bracket)
    edge, steps = _NUDGES[bracket]
    return Nudge(edge, "character" if held & _ALT and not held & _CTRL else "word", steps)
