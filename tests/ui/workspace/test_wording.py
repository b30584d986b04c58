"""What undo would do, in words."""

import pytest

from annotator.ui.workspace.wording import wording
from tests.ui.history.rows import change


@pytest.mark.parametrize(
    ("action", "args", "words"),
    [
        ("add statement", {"quote": "a" * 50}, f"add the statement “{'a' * 39}…”"),
        ("delete statements", {"quote": "q", "count": 3}, "delete 3 statements"),
        ("add articles", {}, "add articles"),
        ("add articles", {"count": 1, "title": "T"}, "add the article “T”"),
        ("merge values", {"list": "speaker", "name": "A", "into": "B"}, "merge A into B"),
        ("delete value", {"list": "tag", "name": "{x}"}, "delete the tag {x}"),
        ("merge options", {"label": "Actor", "name": "A"}, "merge options of Actor"),
        ("set fields", {"name": "Anne"}, "fill in fields of Anne"),
        ("polish", {}, "the last change (polish)"),
    ],
)
def test_an_action_is_named(action: str, args: dict[str, object], words: str) -> None:
    assert wording(change(1, action, args=args)) == words
