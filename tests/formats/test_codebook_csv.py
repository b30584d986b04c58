"""The codebook's CSV: lossless, readable, and clear about what is wrong in which line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import columns
from annotator.formats.codebook_csv import (
    CodebookLine,
    RoleLine,
    codebook_labels,
    codebook_rows,
    is_codebook,
    read_codebook,
)
from annotator.formats.writers.csv_writer import write
from annotator.model.codebook import Codebook, Concept, Kind, Speaker, SpeakerRole, Stance, Tag
from annotator.model.errors import InvalidValue
from annotator.model.fields import Field, FieldOption, FieldValues

GOLDEN = Path(__file__).parents[1] / "golden" / "codebook.csv"
BOOK = Codebook(
    stances=(
        Stance(uid="a", name="support", score=1, colour="#0F8074", key="1", position=0),
        Stance(uid="b", name="unclear", key="5", position=1),
    ),
    speakers=(
        Speaker(
            uid="jens",
            name="Jens Stoltenberg",
            aliases=("M. Stoltenberg", "le chef; ou presque", "a\\b"),
            roles=(
                SpeakerRole(uid="1", role="Secretary General", organization="nato", since="2014-10-01", until="2024"),
                SpeakerRole(uid="2", organization="nato"),
                SpeakerRole(uid="3", role="a|b;c", until="2013"),
            ),
            note="two\nlines, and a “quote”",
        ),
        Speaker(uid="nato", name="NATO", kind="organization", colour="#1A5E54"),
    ),
    concepts=(
        Concept(uid="c2", name="Treaties", parent="c1", definition="between states"),
        Concept(uid="c1", name="Alliances", position=3),
    ),
    kinds=(Kind(uid="k", name="claim", position=0, definition="what can be checked", colour="#7A3EA8"),),
    tags=(Tag(uid="t", name="to check", colour="#E95985"), Tag(uid="u", name='odd, "this"')),
    fields=(
        Field(uid="f", label="Certainty", type="integer", required=True, kinds=("k",), definition="1 to 5"),
        Field(
            uid="p",
            label="Country",
            owner="speaker",
            type="entity",
            multiple=True,
            options=(
                FieldOption(uid="o2", name="France; again", parent="o1", colour="#0F8074"),
                FieldOption(uid="o1", name="Europe", attributes={"iso": "EU", "a|b": "c;d"}, position=1),
            ),
        ),
        Field(uid="n", label="Born", owner="speaker", type="date", position=1),
    ),
)
EXAMPLES = {"c2": ("a treaty; “signed”", "two\nlines")}
HELD: dict[str, FieldValues] = {"jens": {"p": ("o2", "o1"), "n": ("1959-03-16",)}}


def written(book: Codebook, *, excel: bool = False) -> bytes:
    file = io.BytesIO()
    labels = tuple(label for _, label in codebook_labels(book))
    rows = codebook_rows(book, lambda uid: HELD.get(uid, {}), lambda uid: EXAMPLES.get(uid, ()))
    write(rows, columns=(*columns.CODEBOOK, *labels), to=file, excel=excel)
    return file.getvalue()


def read(text: str) -> tuple[CodebookLine, ...]:
    return read_codebook(text.encode())


def test_the_golden_file() -> None:
    assert written(BOOK) == GOLDEN.read_bytes()


@pytest.mark.parametrize("excel", [False, True])
def test_what_is_written_is_read_back(excel: bool) -> None:
    lines = {line.name: line for line in read_codebook(written(BOOK, excel=excel))}
    jens = lines["Jens Stoltenberg"]
    assert jens.aliases == BOOK.speakers[0].aliases
    assert jens.roles == (
        RoleLine(role="Secretary General", organization="NATO", since="2014-10-01", until="2024"),
        RoleLine(organization="NATO"),
        RoleLine(role="a|b;c", until="2013"),
    )
    assert jens.definition == "two\nlines, and a “quote”"
    assert (lines["support"].score, lines["unclear"].score, lines["support"].position) == (1, None, 0)
    assert list(lines).index("Alliances") < list(lines).index("Treaties")
    assert lines["Treaties"].parent == "Alliances"
    assert lines['odd, "this"'].of == "tag"
    field = lines["Certainty"]
    assert (field.owner, field.type, field.required, field.multiple) == ("statement", "integer", True, False)
    assert (field.kinds, field.definition) == (("claim",), "1 to 5")
    assert list(lines).index("Europe") < list(lines).index("France; again")
    option = lines["France; again"]
    assert (option.of_field, option.owner, option.parent) == ("Country", "speaker", "Europe")
    assert lines["Europe"].attributes == {"iso": "EU", "a|b": "c;d"}
    assert jens.more == {"Country": ("France; again", "Europe"), "Born": ("1959-03-16",)}
    assert lines["NATO"].more == {}
    assert lines["Treaties"].examples == EXAMPLES["c2"]


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=6) | st.text(
    st.sampled_from("\\;|,\"'ab"), min_size=1, max_size=6
)


@given(st.lists(WORDS, unique=True, max_size=4), st.lists(st.tuples(WORDS, WORDS | st.none()), max_size=3))
def test_every_alias_and_role_comes_back(aliases: list[str], roles: list[tuple[str, str | None]]) -> None:
    speaker = Speaker(
        uid="s",
        name="S",
        aliases=tuple(aliases),
        roles=tuple(SpeakerRole(uid=str(n), role=role, until=until) for n, (role, until) in enumerate(roles)),
    )
    (line,) = read_codebook(written(Codebook(speakers=(speaker,))))
    assert line.aliases == tuple(aliases)
    assert [(role.role, role.until) for role in line.roles] == roles


def test_columns_may_be_few_in_any_order_and_with_semicolons() -> None:
    lines = read("name;list;score\nfor;stance;0,5\n\nagainst;stance;−1\n")
    assert [(line.line, line.name, line.score, line.key) for line in lines] == [
        (2, "for", 0.5, None),
        (4, "against", -1, None),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "columns list and name"),
        ("", "columns list and name"),
        ("list,name\nstances,x\n", "Line 2 of the codebook: the list is one of stance, speaker"),
        ("list,name\nstance,x\ntag, \n", "Line 3 of the codebook: a value needs a name"),
        ('list,name,definition\nkind,"x","two\nlines"\nstance\n', "Line 4 of the codebook: a value needs a name"),
        ("list,name,score\nstance,x,much\n", "Line 2 of the codebook: “much” is no number"),
        ("list,name,roles\nspeaker,x,a | b | c | d | e\n", "Line 2 of the codebook: a role is"),
        ("list,name,required\nfield,x,perhaps\n", "Line 2 of the codebook: “perhaps” is neither yes nor no"),
        ("list,name,attributes\noption,x,a | b | c\n", "Line 2 of the codebook: an attribute is"),
        ('list,name\nstance,"x\n', "Line 2 of the codebook: it is no CSV"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, words: str) -> None:
    with pytest.raises(InvalidValue, match=words):
        read(text)


def test_a_codebook_is_known_by_its_first_line() -> None:
    assert is_codebook(written(BOOK, excel=True))
    assert is_codebook(b"name;list\r\n")
    assert not is_codebook(b"statement_id,article_id\n")
    assert not is_codebook(b"")
