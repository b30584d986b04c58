"""The guide names what there is: actions, keys, pages, pictures; in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.paths import resource
from annotator.ui.frame.table import ACTIONS
from annotator.ui.help.filling import CAP, MARK, caps, fill, plain
from annotator.ui.help.guide import FIRST, Guide
from annotator.ui.help.places import PAGES
from annotator.ui.language import TRANSLATED
from annotator.ui.tour.steps import STEPS

FOLDER = resource("resources/guide")
NAMES = (FOLDER / "contents.txt").read_text(encoding="utf-8").split()
SPECS = {spec.name: spec for spec in ACTIONS}
SOURCES = {
    (language, path.stem): path.read_text(encoding="utf-8")
    for language in TRANSLATED
    for path in sorted((FOLDER / language).glob("*.md"))
}
ENGLISH = {name: text for (language, name), text in SOURCES.items() if language == "en"}
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
TYPED = re.compile(r"\b(?:Ctrl|Alt|Shift|Maj)\s?\+|\bF\d+\b|\*\*(?:Esc|Tab|Enter|Del)\*\*")


def marks(source: str) -> list[tuple[str, str]]:
    """What is to be filled in: kinds and names."""
    return [(found[1], found[2]) for found in MARK.finditer(source)]


def pages(language: str) -> set[str]:
    return {name for there, name in SOURCES if there == language}


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_page_is_there_in_each_language(language: str) -> None:
    assert pages(language) == set(NAMES)
    assert NAMES[0] == FIRST


@pytest.mark.parametrize(("language", "name"), SOURCES)
def test_a_page_names_only_actions_that_there_are(language: str, name: str) -> None:
    named = [mark for mark in marks(SOURCES[language, name]) if mark[0] != "cap"]
    assert [what for _, what in named if what not in SPECS] == []
    assert [what for kind, what in named if kind in ("key", "keys") and not SPECS[what].keys] == []
    assert not re.search(r"[{}]", fill(SOURCES[language, name]))


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_action_is_on_a_page(language: str) -> None:
    named = {what for (there, _), text in SOURCES.items() if there == language for _, what in marks(text)}
    assert [name for name in SPECS if name not in named] == []


@pytest.mark.parametrize(("language", "name"), SOURCES)
def test_no_key_is_typed_by_hand(language: str, name: str) -> None:
    assert TYPED.findall(MARK.sub("", SOURCES[language, name])) == []


@pytest.mark.parametrize(("language", "name"), SOURCES)
def test_no_link_and_no_picture_is_missing(language: str, name: str) -> None:
    for sign, words, target in LINK.findall(SOURCES[language, name]):
        assert words.strip(), target
        if sign:
            assert (FOLDER / "pictures" / language / target).is_file(), target
            assert (FOLDER / "pictures" / language / target.replace(".png", "-dark.png")).is_file(), target
        elif target.startswith("do:"):
            assert target.removeprefix("do:") in SPECS
        else:
            assert target.removesuffix(".md") in NAMES, target


@pytest.mark.parametrize("name", ENGLISH)
def test_the_languages_say_the_same(name: str) -> None:
    english, french = ENGLISH[name], SOURCES["fr", name]
    assert sorted(marks(english)) == sorted(marks(french))
    assert [target for _, _, target in LINK.findall(english)] == [target for _, _, target in LINK.findall(french)]
    assert [line.count("#") for line in english.splitlines() if line.startswith("#")] == [
        line.count("#") for line in french.splitlines() if line.startswith("#")
    ]
    assert english.count("\n| ") == french.count("\n| ")


@pytest.mark.parametrize("name", ENGLISH)
def test_french_is_set_as_french(name: str) -> None:
    bad = re.compile(r"""["'“”]|[^\u202f\s;?!][;?!](?!\[)|(?<![\u00a0\d]):(?!\w)|«(?!\u00a0)|(?<!\u00a0)»""")
    text = re.sub(r"\]\([^)]*\)|^\|[-|]+\|$", "", MARK.sub("X", SOURCES["fr", name]), flags=re.MULTILINE)
    assert [line for line in text.replace("![", "[").splitlines() if bad.search(line)] == []


def test_the_columns_of_the_csv_are_those_that_are_written() -> None:
    golden = Path(__file__).parents[2] / "golden" / "sample.csv"
    columns = golden.read_text(encoding="utf-8").splitlines()[0].split(",")
    for language in TRANSLATED:
        assert re.findall(r"^\| `(\w+)` \|", SOURCES[language, "export"], re.MULTILINE) == columns


def test_every_picture_is_on_a_page_and_small() -> None:
    shown = {target for text in ENGLISH.values() for sign, _, target in LINK.findall(text) if sign}
    for path in (FOLDER / "pictures").rglob("*.png"):
        assert path.name.replace("-dark", "") in shown, path
        assert path.stat().st_size < 60_000, path


def test_each_part_of_the_window_has_a_page() -> None:
    assert set(PAGES.values()) <= set(NAMES)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [("Ctrl+K", ["Ctrl", "K"]), ("Ctrl++", ["Ctrl", "+"]), ("Return", ["Enter"]), ("Alt+←", ["Alt", "←"])],
)
def test_keys_become_caps(keys: str, shown: list[str]) -> None:
    assert re.findall(rf"`{CAP}([^`]+)`", caps(keys)) == shown
    assert plain(caps(keys)) == "+".join(shown)


def test_an_action_is_filled_in() -> None:
    assert fill("{action:export} {menu:export}") == "Export File › Export"
    assert fill("{keys:redo}").count("/") == 1
    with pytest.raises(KeyError):
        fill("{key:nothing}")


def test_the_guide_is_read_in_each_language() -> None:
    for language in TRANSLATED:
        guide = Guide(language)
        titles = [page.title for page in guide.pages.values()]
        assert len(set(titles)) == len(NAMES)


def test_the_steps_of_the_tour_name_keys_that_there_are() -> None:
    assert [hint.key for step in STEPS for hint in step.hints()][:2] == ["Space", "Q"]
    assert all(hint.key and hint.words for step in STEPS for hint in step.hints())
