"""Values of fields are read with care: what is no number, no date, no yes is refused with a clear sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue
from annotator.model.fields import (
    FIELD_TYPES,
    Field,
    FieldOption,
    FieldType,
    cell_of,
    column_labels,
    lacking,
    needed,
    read_value,
)


def field(type: FieldType = "short text", label: str = "F", **more: object) -> Field:
    return Field(uid=label, label=label, type=type, **more)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("type", "text", "value"),
    [
        ("short text", "  two \n words ", "two words"),
        ("long text", " one\r\ntwo ", "one\ntwo"),
        ("integer", "12", "12"),
        ("integer", "−1 234 567", "-1234567"),
        ("integer", "+007", "7"),
        ("integer", "1 200", "1200"),
        ("yes/no", "Oui", "yes"),
        ("yes/no", "0", "no"),
        ("date", "2024-06-21", "2024-06-21"),
        ("date", "2024-06", "2024-06"),
        ("choice", " the  left ", "the left"),
        ("integer", "  ", ""),
    ],
)
def test_values_become_canonical(type: FieldType, text: str, value: str) -> None:
    assert read_value(field(type), text) == value


@pytest.mark.parametrize(
    ("type", "text"),
    [
        ("integer", "1.5"),
        ("integer", "a dozen"),
        ("integer", "12 34"),
        ("integer", "9" * 40),
        ("yes/no", "perhaps"),
        ("date", "2024-02-31"),
        ("date", "yesterday"),
        ("date", "2024-06-21T11:00"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_label_and_the_text(type: FieldType, text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        read_value(field(type, "Seats"), text)
    assert "“Seats”" in str(caught.value)
    assert text in str(caught.value)
    assert str(caught.value).endswith("Nothing was changed.")


@given(st.sampled_from(FIELD_TYPES), st.text())
def test_reading_what_was_read_changes_nothing(type: FieldType, text: str) -> None:
    try:
        once = read_value(field(type), text)
    except InvalidValue:
        return
    assert read_value(field(type), once) == once


def test_a_kind_needs_its_fields_and_those_of_all_kinds() -> None:
    book = Codebook(
        fields=(
            field(label="all", required=True),
            field(label="claims", kinds=("claim",)),
            field(label="laws", kinds=("law",), required=True),
            field(label="party", owner="speaker", required=True),
        )
    )
    assert [one.label for one in needed(book, "claim")] == ["all", "claims"]
    assert [one.label for one in needed(book, None)] == ["all"]
    assert [one.label for one in lacking(book, "law", {"all": ("x",)})] == ["laws"]


def test_labels_that_clash_get_their_owner_then_their_kinds_then_a_number() -> None:
    fields = (
        field(label="note"),
        field(label="side", kinds=("k1",)),
        field(label="side", kinds=("k2",)),
        field(label="side", kinds=("k2",)),
        field(label="party", owner="speaker"),
        field(label="side", owner="speaker"),
    )
    labels = [label for _, label in column_labels(fields, ("note", "quote"), {"k1": "claim", "k2": "law"})]
    assert labels == ["note (statement)", "side (statement)", "side (law)", "side (law) 2", "party", "side (speaker)"]


def test_scripts_see_pythons_own_values() -> None:
    assert cell_of(field("integer"), ["12"]) == 12
    assert cell_of(field("yes/no"), ["no"]) is False
    assert cell_of(field("choice", multiple=True), ["a", "b"]) == ("a", "b")
    assert cell_of(field(), []) is None


def test_an_options_path_ends_in_a_circle() -> None:
    options = (FieldOption(uid="a", name="A", parent="b"), FieldOption(uid="b", name="B", parent="a"))
    one = field("entity", options=options)
    assert one.option_path("a") == ("B", "A")
    assert one.named("b") == options[1]
