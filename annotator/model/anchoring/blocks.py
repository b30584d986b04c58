"""Finds what two versions of a text share.

Stretches that stand once in each version are found first: whole lines, then runs of characters. The heaviest
chain of them keeps the order; what stands out of it was moved. What lies between two of the chain is compared
character by character.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from annotator.model.anchoring.alignment import Block
from annotator.model.anchoring.plain import is_edge

_LINES = 0
_LEVELS = (_LINES, 32, 16)
"""Lines, then runs of so many characters, hold their place by themselves where they stand once in each version."""
_LONG_LINE = 24
"""A line of so many characters does."""
_MOVED = 32
"""So many characters in a row say that a stretch was moved, and not that two passages share a phrase."""
_SMALL = 64
"""Up to so many characters are compared one by one whatever they look like."""
_ALIKE = 0.6
"""Longer passages only where they are as alike as this."""
_CELLS = 400_000_000
"""The most that two passages are compared at, characters times characters: some 20 ms."""
_LINE = 400
"""So far back goes what is compared, to the beginning of a line: a line that was moved may begin like the next one."""
_SLIDE = 200
"""An insertion is slid by so many characters at most."""


class Gap(NamedTuple):
    """A passage of each version, half-open."""

    old: int
    old_end: int
    new: int
    new_end: int


class Found(NamedTuple):
    """What two versions share: blocks in the order of both, and blocks that were moved, both by their start."""

    kept: list[Block]
    moved: list[Block]


def shared(old: str, new: str) -> Found:
    """What two versions, written plainly, share."""
    room = min(len(old), len(new))
    head = same_after(old, 0, new, 0, room)
    head = max(old.rfind("\n", head - _LINE, head) + 1, head - _LINE, 0) if head < room else head
    tail = same_before(old, len(old), new, len(new), room - head)
    if tail < room - head:
        line = old.find("\n", len(old) - tail, len(old) - tail + _LINE)
        tail = len(old) - line if line >= 0 else max(tail - _LINE, 0)
    gap = Gap(head, len(old) - tail, head, len(new) - tail)
    found = Found([], [])
    _add(found.kept, Block(0, 0, head))
    _fill(old, new, gap, 0, found)
    _add(found.kept, Block(len(old) - tail, len(new) - tail, tail))
    found.moved.sort()
    return Found(slid(old, new, found.kept), found.moved)


def compared(old: str, new: str, gap: Gap) -> Iterator[Block]:
    """The blocks that two passages share, character by character."""
    from rapidfuzz.distance import Levenshtein

    for code in Levenshtein.opcodes(old[gap.old : gap.old_end], new[gap.new : gap.new_end]):
        if code.tag == "equal":
            yield Block(gap.old + code.src_start, gap.new + code.dest_start, code.src_end - code.src_start)


def _fill(old: str, new: str, gap: Gap, level: int, found: Found) -> None:
    """Add what the two passages of a gap share, in order."""
    n, m = gap.old_end - gap.old, gap.new_end - gap.new
    if not n or not m:
        return
    if level == len(_LEVELS) or max(n, m) <= _SMALL:
        if max(n, m) <= _SMALL or _alike(old, new, gap):
            for block in compared(old, new, gap):
                _add(found.kept, block)
        return
    chain, rest = _chain(list(_anchors(old, new, gap, _LEVELS[level])))
    found.moved.extend(block for block in rest if block.length >= _MOVED)
    at = gap
    for block in chain:
        _fill(old, new, Gap(at.old, block.old, at.new, block.new), level + 1, found)
        _add(found.kept, block)
        at = Gap(block.old_end, gap.old_end, block.new_end, gap.new_end)
    _fill(old, new, at, level + 1, found)


def _alike(old: str, new: str, gap: Gap) -> bool:
    from rapidfuzz.distance import Indel

    n, m = gap.old_end - gap.old, gap.new_end - gap.new
    if n * m > _CELLS:
        return False
    return Indel.normalized_similarity(old[gap.old : gap.old_end], new[gap.new : gap.new_end]) >= _ALIKE


def _add(kept: list[Block], block: Block) -> None:
    """Add a block behind the others; one that goes on where the last ends makes that longer."""
    if not block.length:
        return
    last = kept[-1] if kept else None
    if last is not None and last.old_end == block.old and last.new_end == block.new:
        kept[-1] = Block(last.old, last.new, last.length + block.length)
    else:
        kept.append(block)


def _anchors(old: str, new: str, gap: Gap, size: int) -> Iterator[Block]:
    """Stretches of a gap that stand once in each version, as long as they are the same, by their start in the old."""
    there = dict(_once(new, gap.new, gap.new_end, size))
    reached, shift = gap.old, None
    for piece, at in _once(old, gap.old, gap.old_end, size):
        to = there.get(piece)
        if to is None or (to - at == shift and at < reached):
            continue
        block = _grown(old, new, gap, Block(at, to, len(piece)))
        reached, shift = block.old_end, to - at
        yield block


def _once(text: str, start: int, end: int, size: int) -> Iterator[tuple[str, int]]:
    """The pieces of a passage that stand there once, with their place."""
    if size == _LINES:
        pieces, places = list[str](), list[int]()
        at = start
        while at < end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            if stop - at >= _LONG_LINE:
                pieces.append(text[at:stop])
                places.append(at)
            at = stop + 1
    else:
        places = list(range(start, end - size + 1))
        pieces = [text[at : at + size] for at in places]
    first = dict(zip(reversed(pieces), reversed(places), strict=True))
    last = dict(zip(pieces, places, strict=True))
    return ((piece, at) for piece, at in last.items() if first[piece] == at)


def _grown(old: str, new: str, gap: Gap, block: Block) -> Block:
    """The block, as long as both versions agree at its ends."""
    room = min(block.old - gap.old, block.new - gap.new)
    before = same_before(old, block.old, new, block.new, room)
    room = min(gap.old_end - block.old_end, gap.new_end - block.new_end)
    after = same_after(old, block.old_end, new, block.new_end, room)
    return Block(block.old - before, block.new - before, before + block.length + after)


def _chain(blocks: Iterable[Block]) -> tuple[list[Block], list[Block]]:
    """The heaviest blocks that keep the order, cut where they overlap, and those that are out of it."""
    front: list[tuple[int, int, int]] = []  # the end in the new version, the weight up to there, which block
    listed = list(blocks)
    before: list[int] = []
    for number, block in enumerate(listed):
        at = bisect_left(front, (block.new_end, 0, 0))
        weight = block.length + (front[at - 1][1] if at else 0)
        before.append(front[at - 1][2] if at else -1)
        if at < len(front) and front[at][0] == block.new_end and front[at][1] >= weight:
            continue
        front.insert(at, (block.new_end, weight, number))
        behind = at + 1
        while behind < len(front) and front[behind][1] <= weight:
            behind += 1
        del front[at + 1 : behind]
    chosen: list[int] = []
    at = front[-1][2] if front else -1
    while at >= 0:
        chosen.append(at)
        at = before[at]
    inside = set(chosen)
    return _trimmed([listed[at] for at in reversed(chosen)]), [b for n, b in enumerate(listed) if n not in inside]


def _trimmed(chain: list[Block]) -> list[Block]:
    """Blocks in order, each without what lies on the one before."""
    free: list[Block] = []
    for block in chain:
        over = max(free[-1].old_end - block.old, free[-1].new_end - block.new, 0) if free else 0
        if over < block.length:
            free.append(Block(block.old + over, block.new + over, block.length - over))
    return free


def slid(old: str, new: str, kept: Iterable[Block]) -> list[Block]:
    """The blocks, with what was inserted or deleted between two of them slid to the ends of a sentence or word.

    An insertion of "we go. Now " in "Now we stay" can be told in several ways that look alike to a comparison
    of characters; the one that cuts no sentence is what somebody wrote.
    """
    done: list[Block] = []
    for block in kept:
        if done:
            done[-1], block = _slide(old, new, done[-1], block)
        done.append(block)
    return [block for block in done if block.length]


def _slide(old: str, new: str, one: Block, two: Block) -> tuple[Block, Block]:
    if one.old_end == two.old:
        text, start, end = new, one.new_end, two.new
    elif one.new_end == two.new:
        text, start, end = old, one.old_end, two.old
    else:
        return one, two
    left = same_before(text, start, text, end, min(one.length, _SLIDE))
    right = same_after(text, start, text, end, min(two.length, _SLIDE))
    if not left and not right:
        return one, two
    best = max(range(-left, right + 1), key=lambda by: (_cut(text, start + by) + _cut(text, end + by), -abs(by)))
    return Block(one.old, one.new, one.length + best), Block(two.old + best, two.new + best, two.length - best)


def _cut(text: str, at: int) -> int:
    """How good a place is to cut a text: 4 between paragraphs, 0 within a word."""
    if at <= 0 or at >= len(text) or text[at - 1] == "\n":
        return 4
    if not is_edge(text, at):
        return 0
    before = text[:at].rstrip()[-2:] if at < 80 else text[at - 80 : at].rstrip()[-2:]
    if text[at - 1].isspace() and before[-1:] in '.!?…"':
        return 3
    return 2 if text[at - 1].isspace() else 1


def same_after(one: str, at: int, other: str, to: int, room: int) -> int:
    """How many characters two texts share from these places on; at most `room`."""
    return _run(room, lambda low, high: one[at + low : at + high] == other[to + low : to + high])


def same_before(one: str, at: int, other: str, to: int, room: int) -> int:
    """How many characters two texts share before these places; at most `room`."""
    return _run(room, lambda low, high: one[at - high : at - low] == other[to - high : to - low])


def _run(room: int, same: Callable[[int, int], bool]) -> int:
    """The longest run, found with steps that double, then halve."""
    run, step, growing = 0, 16, True
    while run < room and step:
        reach = min(run + step, room)
        if same(run, reach):
            run = reach
        else:
            growing = False
        step = step * 2 if growing else step // 2
    return run
