"""The signs of fonts that have no letters: bullets, arrows and ticks of Symbol and Wingdings."""

from __future__ import annotations

_SIGNS = {0xB7: "•", 0xA7: "▪", 0xA8: "▪", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0x2D: "-", 0x4A: "☺", 0x71: "❑"}


def letter_of(font: str | None, code: str | None) -> str:
    """The letter for a sign of such a font, by its code in hexadecimal; a bullet where it is not known."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if number < 0xF000 and not (font or "").lower().startswith(("symbol", "wingdings", "webdings")):
        return chr(number) if 0x20 <= number < 0xD800 else ""
    return _SIGNS.get(number & 0xFF, "•")
