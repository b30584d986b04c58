"""Fills the guide's pages with what the action table says, so that no key in them can be wrong.

`{key:code}` is the first key of an action, `{keys:redo}` all of them, `{action:code}` its words,
`{menu:code}` its words after its menu's. `{cap:Alt+2}` is a key that no action of the table has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from annotator.ui.frame.actions import submenu_words
from annotator.ui.frame.menus import MENUS
from annotator.ui.frame.table import ACTIONS, ActionSpec
from annotator.ui.key_names import key_name

MARK = re.compile(r"\{(key|keys|action|menu|cap):([^}\s]+)\}")
"""What is filled in: its kind, and of what."""
CAP = "\u2060"
"""A span of code that begins with this is a key, to be painted as one."""
_GAP = "\u202f"
_PARTS = re.compile(r"\+(?!$)")
_SPECS: Mapping[str, ActionSpec] = {spec.name: spec for spec in ACTIONS}


def fill(source: str) -> str:
    """Markdown with every mark replaced; one of an action that is not in the table raises `KeyError`."""
    return MARK.sub(lambda found: _filled(found[1], found[2]), source)


def plain(markdown: str) -> str:
    """The words of filled Markdown, without its signs."""
    without_targets = re.sub(r"\]\([^)]*\)", "]", markdown)
    joined = without_targets.replace(f"`{_GAP}`{CAP}", "+").replace(CAP, "")
    return re.sub(r"[*_`#|>\[\]!]+", "", joined)


def caps(keys: str) -> str:
    """A sequence such as `Ctrl+K` as spans of code, one a key, which the page paints as caps."""
    return _GAP.join(f"`{CAP}{key_name(key)}`" for key in _PARTS.split(native(keys)))


def _filled(kind: str, name: str) -> str:
    if kind == "cap":
        return caps(name)
    spec = _SPECS[name]
    if kind == "key":
        return caps(spec.keys.split()[0])
    if kind == "keys":
        return " / ".join(caps(keys) for keys in spec.keys.split())
    words = QCoreApplication.translate("Actions", spec.words).rstrip("…")
    if kind == "action":
        return words
    menus = [QCoreApplication.translate("Menus", MENUS[spec.menu]).replace("&", "")]
    menus += [submenu_words(spec.submenu)] if spec.submenu else []
    return " › ".join([*menus, words])


def native(keys: str) -> str:
    """A sequence as the user's system writes it; what is none, such as `Alt+←`, stays as it is."""
    keys = keys.replace("Return", "Enter")  # the key that is meant is written so on most keyboards
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
