"""Takes the edits of a text over from where it was shown: what was not touched stays, character for character."""

from __future__ import annotations

from annotator.model.anchoring.blocks import shared


def carried(original: str, shown: str, edited: str) -> str:
    """`original` with the edits that lead from `shown` to `edited`.

    `shown` is the original as an editor has it: other characters may stand in the place of some (a line feed in that
    of a separator), and its first ones may be missing (a byte order mark); those stay.
    """
    lead = len(original) - len(shown)
    pieces, at = [original[:lead]], 0
    for block in shared(shown, edited).kept:
        pieces += (edited[at : block.new], original[lead + block.old : lead + block.old_end])
        at = block.new_end
    return "".join([*pieces, edited[at:]])
