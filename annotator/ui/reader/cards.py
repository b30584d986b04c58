"""Where the cards stand: beside their statement, in the band of their paragraph, never over each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from annotator.ui.reader.dressing import Dressed
from annotator.ui.reader.flow import Flow
from annotator.ui.reader.intervals import Interval
from annotator.ui.reader.packing import packed

GAP = 7
LINE_GAP = 3
LINE = 23
MARKER = 18
_LOOK_AHEAD = 4
"""So many blocks without cards of their own lend their height to the cards above."""

Shape = Literal["full", "line", "marker", "more"]
Starting = Callable[[int, int], Sequence[Interval]]


class Card(NamedTuple):
    """A card in the viewport's column; `uid` is the statement, for "more" the first that is left out."""

    uid: str
    shape: Shape
    top: int
    height: int
    block: int
    line_top: int
    more: int = 0


class Cards:
    """The cards of one flow; a block's are kept until statements or the selection change."""

    def __init__(self, flow: Flow, starting: Starting, full_height: Callable[[str, bool], int]) -> None:
        self._flow = flow
        self._starting = starting
        self._full_height = full_height
        self._bands: dict[int, list[Card]] = {}
        self.selected: str | None = None

    def forget(self) -> None:
        """Statements, the selection or the codebook changed."""
        self._bands.clear()

    def visible(self, height: int) -> list[Card]:
        """The cards on a screen that high, tops in the viewport."""
        blocks = [row.block for row in self._flow.visible(height) if 0 <= row.block < len(self._flow.blocks)]
        if not blocks:
            return []
        first, above = blocks[0], 0
        while first > 0 and above <= _LOOK_AHEAD:
            first -= 1
            above += self._flow.measure(first) > 0
        found: list[Card] = []
        for which in range(first, blocks[-1] + 1):
            top = self._flow.top(which)
            for card in self.band(which):
                if top + card.top < height and top + card.top + card.height > 0:
                    found.append(card._replace(top=top + card.top, line_top=top + card.line_top))
        return found

    def band(self, which: int) -> list[Card]:
        """The cards of a block, tops from its own top."""
        band = self._bands.get(which)
        if band is None:
            band = self._bands[which] = self._lay(which)
        return band

    def _own(self, which: int) -> Sequence[Interval]:
        blocks = self._flow.blocks
        if blocks[which].blank or self._flow.fold(which) is not None:
            return ()
        following = blocks[which + 1].start if which + 1 < len(blocks) else blocks[which].end + 1
        return self._starting(blocks[which].start, following)

    def _room(self, which: int) -> int:
        """From the top of a block to the next that has cards."""
        room, lent = self._flow.measure(which), 0
        for further in range(which + 1, len(self._flow.blocks)):
            if lent == _LOOK_AHEAD or self._own(further):
                break
            height = self._flow.measure(further)
            room += height
            lent += height > 0
        return room

    def _lay(self, which: int) -> list[Card]:
        own = self._own(which)
        if not own:
            return []
        dressed, room = self._flow.dressed(which), self._room(which)
        wanted = [_line_top(dressed, interval) for interval in own]
        uids = [interval.uid for interval in own]
        if not self._flow.page.has_cards:
            return _lines(uids, wanted, which, room, "marker", MARKER, 1, self.selected)
        heights = [self._full_height(uid, uid == self.selected) for uid in uids]
        full_room = sum(heights) + GAP * len(heights)
        if full_room <= room:
            tops = packed(wanted, heights, GAP, 0, room - GAP)
            return [
                Card(uid, "full", top, height, which, line)
                for uid, top, height, line in zip(uids, tops, heights, wanted, strict=True)
            ]
        return _lines(uids, wanted, which, room, "line", LINE, LINE_GAP, self.selected)


def _line_top(dressed: Dressed, interval: Interval) -> int:
    shaped = dressed.shaped
    return dressed.tops[shaped.line_of(dressed.to_local(interval.start))]


def _lines(
    uids: Sequence[str],
    wanted: Sequence[int],
    which: int,
    room: int,
    shape: Shape,
    height: int,
    gap: int,
    selected: str | None,
) -> list[Card]:
    """Small cards; where not all fit, the last place says how many more there are."""
    places = max((room + gap) // (height + gap), 1)
    kept = list(range(len(uids)))
    left_out: list[int] = []
    if len(uids) > places:
        kept = _kept(uids, places - 1, selected)
        left_out = [rank for rank in range(len(uids)) if rank not in kept]
    boxes: list[tuple[str, Shape, int, int]] = [(uids[rank], shape, wanted[rank], 0) for rank in kept]
    if left_out:
        boxes.append((uids[left_out[0]], "more", wanted[-1], len(left_out)))
    tops = packed([box[2] for box in boxes], [height] * len(boxes), gap, 0, room)
    return [
        Card(uid, kind, top, height, which, line, more)
        for (uid, kind, line, more), top in zip(boxes, tops, strict=True)
    ]


def _kept(uids: Sequence[str], places: int, selected: str | None) -> list[int]:
    """The first so many, the selected one in any case."""
    kept = list(range(places))
    if selected is not None and selected in uids[places:]:
        kept = [*kept[:-1], list(uids).index(selected)] if kept else []
    return kept
