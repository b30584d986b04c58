"""Writes pictures small: cropped, no wider than a page of the guide, and with few colours."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS = 128
WIDEST = 640
_SHIFTS = (16, 8, 0)
Box = list[tuple[int, int]]
"""Colours as 0xRRGGBB, and how often each is there."""


def write(picture: QImage, to: Path) -> None:
    """Write a picture as a PNG with a palette."""
    if picture.width() > WIDEST:
        picture = picture.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    table = [0xFF000000 | colour for colour in palette(plain)]
    to.parent.mkdir(parents=True, exist_ok=True)
    few = plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    few.save(str(to), "PNG", 0)


def palette(picture: QImage) -> list[int]:
    """At most `COLOURS` colours that come near to those of a picture: boxes of colours, cut in two by their weight."""
    counts = Counter(memoryview(picture.constBits()).cast("I").tolist())
    boxes: list[Box] = [[(colour & 0xFFFFFF, count) for colour, count in counts.items()]]
    while len(boxes) < COLOURS:
        widest = max(boxes, key=_spread)
        if len(widest) < 2:
            break
        boxes.remove(widest)
        boxes += _cut(widest)
    return [_middle(box) for box in boxes]


def _spread(box: Box) -> int:
    """How far the colours of a box lie apart, and how many pixels have them."""
    if len(box) < 2:
        return 0
    return _width(box, _longest(box)) ** 2 * sum(count for _, count in box)


def _width(box: Box, shift: int) -> int:
    levels = [colour >> shift & 0xFF for colour, _ in box]
    return max(levels) - min(levels)


def _longest(box: Box) -> int:
    return max(_SHIFTS, key=lambda shift: _width(box, shift))


def _cut(box: Box) -> list[Box]:
    """At the middle of the side that is longest."""
    shift = _longest(box)
    levels = [colour >> shift & 0xFF for colour, _ in box]
    middle = (max(levels) + min(levels)) / 2
    lower = [one for one, level in zip(box, levels, strict=True) if level <= middle]
    upper = [one for one, level in zip(box, levels, strict=True) if level > middle]
    return [lower, upper]


def _middle(box: Box) -> int:
    """The colour that most pixels of a box have, where it is most of them; else their mean."""
    total = sum(count for _, count in box)
    first, count = max(box, key=lambda one: one[1])
    if count * 2 >= total:
        return first
    mean = [round(sum((colour >> shift & 0xFF) * count for colour, count in box) / total) for shift in _SHIFTS]
    return mean[0] << 16 | mean[1] << 8 | mean[2]
