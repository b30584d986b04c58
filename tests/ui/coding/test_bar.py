"""The coding bar as an impatient analyst drives it: by keys alone."""

import unicodedata

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit

from annotator.model.statement import Choice, CodingDraft
from annotator.ui.coding.painting import SHADOW
from tests.ui.coding.conftest import BOOK, Desk, alt, compose, control, enter, escape, focused, press, tab, type_in

KIND = Choice("direct quotation", "kind0")
JENS = Choice("Jens Stoltenberg", "jens")
NATO = Choice("NATO", "nato")


def test_speaker_stance_done(desk: Desk) -> None:
    desk.open()
    assert focused() is desk.field("speaker_edit")
    type_in("sto")
    enter()
    assert desk.saved == []
    alt(2)
    enter()
    assert desk.saved == [CodingDraft(kind=KIND, speaker=JENS, organization=NATO, stance=Choice("oppose", "oppose"))]
    assert not desk.bar.is_open()


def test_enter_takes_the_one_named_nearest_and_enter_saves(desk: Desk) -> None:
    desk.open()
    assert desk.bar.completion_is_open()
    enter()
    assert desk.bar.is_open()
    assert not desk.bar.completion_is_open()
    enter()
    assert [draft.speaker for draft in desk.saved] == [JENS]


def test_without_a_name_near_by_enter_saves_without_a_speaker(desk: Desk) -> None:
    desk.open(text="", recent_speakers=("kim",))
    enter()
    assert desk.saved == [CodingDraft(kind=KIND)]


def test_control_enter_always_saves_and_takes_no_proposal(desk: Desk) -> None:
    desk.open()
    control(Qt.Key.Key_Return)
    assert desk.saved == [CodingDraft(kind=KIND)]


@pytest.mark.parametrize("keys", ["", "sto"])
def test_escape_leaves_nothing(desk: Desk, keys: str) -> None:
    desk.open()
    type_in(keys)
    alt(1)
    if keys:
        escape()
        assert desk.bar.is_open()
        assert desk.field("completion_list").isVisible() is False
    escape()
    assert (desk.saved, desk.cancelled, desk.bar.is_open()) == ([], 1, False)


def test_it_opens_empty_after_a_cancelled_one(desk: Desk) -> None:
    desk.open()
    type_in("sto")
    enter()
    alt(1)
    escape()
    desk.open(proposed_kind=None)
    assert desk.bar.draft() == CodingDraft()


def test_a_failed_save_can_come_back_as_it_was(desk: Desk) -> None:
    desk.open()
    type_in("sto")
    enter()
    enter()
    desk.bar.reopen()
    assert desk.bar.is_open()
    assert desk.bar.draft() == desk.saved[0]


def test_a_new_name_becomes_a_new_speaker(desk: Desk) -> None:
    desk.open()
    type_in("Xi Jinping")
    enter()
    enter()
    assert [draft.speaker for draft in desk.saved] == [Choice("Xi Jinping", None, "person")]
    assert desk.saved[0].organization is None


def test_the_kind_of_a_new_speaker_is_chosen_by_arrows(desk: Desk) -> None:
    desk.open()
    type_in("Club of Rome")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    enter()
    control(Qt.Key.Key_Return)
    assert [draft.speaker for draft in desk.saved] == [Choice("Club of Rome", None, "group")]


@pytest.mark.parametrize(
    ("name", "kind", "guess"),
    [
        ("UNESCO", None, "organization"),
        ("Traité de Lisbonne", None, "document"),
        ("Article 4", "document clause", "document"),
    ],
)
def test_the_kind_of_a_new_speaker_is_guessed(desk: Desk, name: str, kind: str | None, guess: str) -> None:
    desk.open(proposed_kind=kind)
    type_in(name)
    control(Qt.Key.Key_N)
    assert desk.bar.draft().speaker == Choice(name, None, guess)


def test_control_n_creates_in_spite_of_a_match(desk: Desk) -> None:
    desk.open()
    type_in("Jens Stol")
    control(Qt.Key.Key_N)
    enter()
    assert [draft.speaker for draft in desk.saved] == [Choice("Jens Stol", None, "person")]


@pytest.mark.parametrize(
    ("typed", "uid"),
    [
        ("le chef", "jens"),
        ("OTAN", "nato"),
        ("preoc", "prefet"),
        ("PRÉOC", "prefet"),
        ("kor", "rnk"),
        ("pout", "putin"),
    ],
)
def test_aliases_accents_and_later_words_complete(desk: Desk, typed: str, uid: str) -> None:
    desk.open()
    type_in(typed)
    enter()
    speaker = desk.bar.draft().speaker
    assert speaker is not None
    assert speaker.uid == uid


def test_arrows_choose_another(desk: Desk) -> None:
    desk.open()
    press(Qt.Key.Key_Down)
    enter()
    assert desk.bar.draft().speaker == NATO


def test_tab_takes_an_exact_name_and_never_another_person(desk: Desk) -> None:
    desk.open()
    type_in("vladimir putin")
    tab()
    assert desk.bar.draft().speaker == Choice("Vladimir Putin", "putin")
    desk.open()
    type_in("Vladimir")
    tab()
    assert desk.bar.draft().speaker == Choice("Vladimir", None, "person")
    desk.open()
    type_in("Vladimir")
    press(Qt.Key.Key_Up)
    tab()
    assert desk.bar.draft().speaker == Choice("Vladimir Putin", "putin")


def test_tab_takes_no_mere_proposal(desk: Desk) -> None:
    desk.open()
    tab()
    assert focused() is desk.field("concept_edit")
    assert desk.bar.draft().speaker is None


def test_an_accent_makes_another_name_but_its_form_does_not(desk: Desk) -> None:
    desk.open()
    type_in(unicodedata.normalize("NFD", "préfet préoccupé"))
    control(Qt.Key.Key_Return)
    desk.open()
    type_in("Prefet preoccupe")
    control(Qt.Key.Key_Return)
    assert [draft.speaker for draft in desk.saved] == [
        Choice("Préfet préoccupé", "prefet"),
        Choice("Prefet preoccupe", None, "person"),
    ]


def test_of_two_of_one_name_the_user_has_to_choose(desk: Desk) -> None:
    desk.open()
    type_in("john smith")
    control(Qt.Key.Key_Return)
    assert desk.saved == []
    assert focused() is desk.field("speaker_edit")
    press(Qt.Key.Key_Down)
    enter()
    enter()
    assert [draft.speaker for draft in desk.saved] == [Choice("John Smith", "smith2")]


def test_names_are_trimmed_and_blank_is_none(desk: Desk) -> None:
    desk.open()
    type_in("   ")
    control(Qt.Key.Key_Return)
    desk.open()
    type_in("  Xi   Jinping ")
    control(Qt.Key.Key_Return)
    assert [draft.speaker for draft in desk.saved] == [None, Choice("Xi Jinping", None, "person")]


def test_a_concept_completes_on_its_path_and_new_ones_are_created(desk: Desk) -> None:
    desk.open()
    tab()
    type_in("alli part")
    enter()
    assert desk.bar.draft().concept == Choice("Russia–North Korea partnership treaty", "treaty")
    desk.open()
    tab()
    type_in("mutual military assistance")
    enter()
    enter()
    assert [draft.concept for draft in desk.saved] == [Choice("mutual military assistance")]


def test_the_stance_goes_on_and_off_by_its_key_in_every_field(desk: Desk) -> None:
    desk.open()
    for _ in range(6):
        before = focused()
        alt(3)
        assert desk.bar.draft().stance == Choice("neutral", "neutral")
        alt(1)
        assert desk.bar.draft().stance == Choice("support", "support")
        alt(1)
        assert desk.bar.draft().stance is None
        tab()
        assert focused() is not before
    assert desk.bar.draft().speaker is None


@pytest.mark.parametrize(("sign", "uid"), [("&", "support"), ("É", "oppose"), ('"', "neutral")])
def test_an_azerty_keyboard_has_its_digits_too(desk: Desk, sign: str, uid: str) -> None:
    desk.open()
    press(ord(sign), sign.lower(), Qt.KeyboardModifier.AltModifier)
    stance = desk.bar.draft().stance
    assert stance is not None
    assert stance.uid == uid
    assert desk.bar.draft().speaker is None


def test_a_digit_without_alt_is_typed(desk: Desk) -> None:
    desk.open()
    type_in("G7")
    assert desk.bar.draft().stance is None
    assert desk.bar.draft().speaker == Choice("G7", None, "organization")


def test_the_organization_follows_the_role_on_the_day_until_it_is_changed(desk: Desk) -> None:
    desk.open(day="2010-01-01")
    type_in("jens")
    enter()
    assert desk.bar.draft().organization is None
    desk.open()
    type_in("jens")
    enter()
    assert desk.bar.draft().organization == NATO
    organization = desk.field("organization_edit")
    organization.setFocus()
    press(Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier)
    type_in("UN")
    enter()
    desk.field("speaker_edit").setFocus()
    press(Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier)
    type_in("kim")
    enter()
    assert desk.bar.draft().organization == Choice("UN", None, "organization")


def test_a_note_keeps_its_spaces_and_lines_and_enter_saves(desk: Desk) -> None:
    desk.open()
    note = desk.field("note_edit")
    note.setFocus()
    type_in("« déjà\u00a0» ")
    press(Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ShiftModifier)
    type_in("vu")
    enter()
    assert [draft.note for draft in desk.saved] == ["« déjà\u00a0» \nvu"]


def test_tags_are_taken_created_and_taken_off(desk: Desk) -> None:
    desk.open()
    desk.field("tag_edit").setFocus()
    enter()
    assert desk.saved == [CodingDraft(kind=KIND)]
    desk.open()
    type_in("jens")
    enter()
    desk.field("tag_edit").setFocus()
    for name in ("tre", "new one", "TREATY"):
        type_in(name)
        enter()
    assert desk.bar.draft().tags == (Choice("treaty", "tag-treaty"), Choice("new one"))
    press(Qt.Key.Key_Backspace)
    enter()
    assert desk.saved[-1].tags == (Choice("treaty", "tag-treaty"),)


def test_the_kind_is_changed_by_letters_cleared_and_listed(desk: Desk) -> None:
    desk.open()
    kind = desk.field("kind_edit")
    press(Qt.Key.Key_Backtab, "", Qt.KeyboardModifier.ShiftModifier)
    assert focused() is kind
    press(Qt.Key.Key_C, "c")
    assert desk.bar.draft().kind == Choice("claim", "kind2")
    press(Qt.Key.Key_Space, " ")
    assert desk.field("completion_list").isVisible()
    press(Qt.Key.Key_Down)
    enter()
    assert desk.bar.draft().kind == Choice("document clause", "kind3")
    press(Qt.Key.Key_Delete)
    assert desk.bar.draft().kind is None
    enter()
    assert desk.saved == [CodingDraft()]


def test_the_tab_key_goes_round_inside_the_bar(desk: Desk) -> None:
    other = QLineEdit(desk.page)
    other.show()
    desk.open()
    seen: list[str] = []
    for _ in range(10):
        tab()
        seen.append(focused().objectName())
        assert desk.bar.isAncestorOf(focused())
    assert seen[:5] == ["concept_edit", "note_edit", "stance_1", "kind_edit", "speaker_edit"]


def test_an_input_method_keeps_its_keys_while_it_composes(desk: Desk) -> None:
    desk.open()
    compose(preedit="xi")
    enter()
    escape()
    assert desk.bar.is_open()
    assert desk.bar.draft().speaker is None
    compose(commit="习近平")
    enter()
    enter()
    assert [draft.speaker for draft in desk.saved] == [Choice("习近平", None, "person")]


def test_keys_do_not_reach_the_article_below(desk: Desk) -> None:
    reached: list[int] = []
    desk.page.keyPressEvent = lambda event: reached.append(event.key())  # pyright: ignore[reportAttributeAccessIssue] - a spy
    desk.open()
    for _ in range(3):
        tab()
    assert focused().objectName() == "stance_1"
    type_in("hjk")
    press(Qt.Key.Key_Right)
    assert focused().objectName() == "stance_2"
    press(Qt.Key.Key_Space, " ")
    assert desk.bar.draft().stance == Choice("oppose", "oppose")
    enter()
    assert len(desk.saved) == 1
    assert reached == []


@pytest.mark.parametrize("top", [10, 250, 480])
def test_it_stays_in_the_view_and_off_the_words_where_there_is_room(desk: Desk, top: int) -> None:
    desk.open(codebook=BOOK)
    words = QRect(60, top, 400, 52)
    desk.bar.place(words, desk.page.rect())
    shown = desk.bar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert desk.page.rect().contains(shown)
    if top != 250:
        assert not shown.intersects(words)
    before = shown.top()
    type_in("sto")
    assert desk.bar.geometry().top() + SHADOW == before
