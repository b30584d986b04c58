"""What undo would do, in words."""

import re
from pathlib import Path

import pytest

import annotator
from annotator.ui.history.wording import deed
from annotator.ui.workspace.wording import wording
from tests.ui.history.rows import change, row

_NAMED = re.compile(
    r"""(?:\.edit\(|_changed\(project,|_update\(project,|action = )\s*((?:"[a-z ]+"|if|else|\w+|\s)+)"""
)
_LISTED = (
    "add value",
    "delete value",
    "reorder values",
    "edit value",
    "rename value",
    "recolour value",
    "define value",
)


@pytest.mark.parametrize(
    ("action", "args", "words"),
    [
        ("add statement", {"quote": "a" * 50}, f"add the statement “{'a' * 39}…”"),
        ("delete statements", {"quote": "q", "count": 3}, "delete 3 statements"),
        ("add articles", {}, "add articles"),
        ("add articles", {"count": 1, "title": "T"}, "add the article “T”"),
        ("edit text", {"title": "T"}, "edit the text of “T”"),
        ("replace text", {"title": "T", "waiting": 2}, "replace the text of “T”"),
        ("merge values", {"list": "speaker", "name": "A", "into": "B"}, "merge A into B"),
        ("delete value", {"list": "tag", "name": "{x}"}, "delete the tag {x}"),
        ("merge options", {"label": "Actor", "name": "A"}, "merge options of Actor"),
        ("set fields", {"name": "Anne"}, "fill in fields of Anne"),
        ("polish", {}, "the last change (polish)"),
    ],
)
def test_an_action_is_named(action: str, args: dict[str, object], words: str) -> None:
    assert wording(change(1, action, args=args)) == words


def actions() -> list[str]:
    """The actions that are named anywhere in the operations."""
    folder = Path(annotator.__file__).parent / "operations"
    named = (found for path in folder.glob("**/*.py") for found in _NAMED.findall(path.read_text("utf-8")))
    return sorted({action for found in named for action in re.findall(r'"([a-z ]+)"', found)})


def test_every_action_is_told_in_the_history_and_in_the_undo_menu() -> None:
    assert {"add statement", "recolour value", "remove example", "set memo", "edit option"} <= set(actions())
    for action in actions():
        lists = ("stance", "kind") if action == "reorder values" else ("stance", "speaker", "concept", "kind", "tag")
        lists = ("speaker", "concept", "kind") if action == "define value" else lists
        for of in lists if action in _LISTED else ("",):
            args: dict[str, object] = {"list": of, "name": "N", "to": "M"} if of else {}
            assert "the last change" not in wording(change(1, action, args=args)), action
            counts = {of: 1} if of else {"statement": 1}
            told = deed(row(1, action, args=args, counts=counts, quote=None))
            assert not re.search("made a change|changed the codebook", told), (action, of, told)
