"""Both themes keep WCAG 2.2 AA: words 4.5 to 1, signs and edges 3 to 1, on every ground that they stand on."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from annotator.paths import resource

WORDS, SIGNS = 4.5, 3.0
THEMES: dict[str, dict[str, Any]] = {
    name: json.loads(resource(f"resources/themes/{name}.json").read_text(encoding="utf-8"))
    for name in ("light", "dark")
}
GROUNDS = ("page", "panel", "chrome", "card", "selected")
SOURCES = Path(__file__).parents[2] / "annotator" / "ui"


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def over(colour: str, ground: str, alpha: float) -> str:
    """A colour that lets the ground through."""
    mixed = (
        round(alpha * int(colour[at : at + 2], 16) + (1 - alpha) * int(ground[at : at + 2], 16)) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def test_the_formula_is_that_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert over("#ff0000", "#ffffff", 0.5) == "#ff8080"


def colours(theme: str, strong: bool) -> dict[str, str]:
    data = THEMES[theme]
    return data["colours"] | (data["strong"] if strong else {})


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_every_ground(theme: str, strong: bool) -> None:
    colour = colours(theme, strong)
    pairs = [(ink, ground) for ink in ("ink", "ink2", "muted", "accent", "error") for ground in GROUNDS]
    pairs += [("dim", "page"), ("ink", "selection"), ("on-accent", "accent")]
    low = {pair: ratio(colour[pair[0]], colour[pair[1]]) for pair in pairs}
    assert {pair: found for pair, found in low.items() if found < WORDS} == {}


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("theme", THEMES)
def test_edges_rings_and_signs_can_be_seen_on_every_ground(theme: str, strong: bool) -> None:
    colour = colours(theme, strong)
    pairs = [(sign, ground) for sign in ("edge", "accent") for ground in GROUNDS]
    pairs += [("line", ground) for ground in GROUNDS if strong]
    low = {pair: ratio(colour[pair[0]], colour[pair[1]]) for pair in pairs}
    assert {pair: found for pair, found in low.items() if found < SIGNS} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_stances_are_seen_and_what_lies_on_them_is_read(theme: str) -> None:
    data, colour = THEMES[theme], colours(theme, strong=False)
    page, found = colour["page"], dict[str, float]()
    for stance in (*data["stances"], data["unset"]):
        own, sign = stance["colour"], stance["glyph"]
        found |= {f"{sign} as a line": ratio(own, page) - WORDS, f"{sign} on its chip": ratio(page, own) - WORDS}
        found |= {f"{sign} chip on {ground}": ratio(own, colour[ground]) - SIGNS for ground in GROUNDS}
        for factor in (1, data["selected_factor"]):
            fill = over(own, page, data["fill_alpha"] * factor)
            found[f"words on the fill of {sign} × {factor}"] = ratio(colour["ink"], fill) - WORDS
    assert {name: by for name, by in found.items() if by < 0} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_initials_can_be_read_on_the_colours_of_speakers(theme: str) -> None:
    best = {one: max(ratio(one, "#000000"), ratio(one, "#ffffff")) for one in THEMES[theme]["speakers"]}
    assert {one: found for one, found in best.items() if found < WORDS} == {}
    page = colours(theme, strong=False)["page"]
    assert {one: found for one in THEMES[theme]["speakers"] if (found := ratio(one, page)) < SIGNS} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_each_stance_differs_by_its_sign_and_by_its_line(theme: str) -> None:
    stances = THEMES[theme]["stances"]
    assert len({stance["glyph"] for stance in stances}) == len(stances)
    assert len({stance["line"] for stance in stances}) == len(stances)


def test_dim_words_stand_on_the_page_alone() -> None:
    """Elsewhere they are only what cannot be used now, which WCAG asks nothing of."""
    used = {
        path.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*.py") if re.search(r'"dim"', path.read_text())
    }
    assert used == {"reader/painter.py", "history/foot.py", "lists/buttons.py", "style.py"}
