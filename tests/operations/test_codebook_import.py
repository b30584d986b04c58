"""A codebook goes from one project into another: all of it arrives, nothing is taken away, one undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.codebook import Codebook
from annotator.model.codebook_edit import RoleDraft, ValueChanges
from annotator.model.errors import InvalidValue
from annotator.model.fields import cells_of
from annotator.model.statement import Choice
from annotator.operations.codebook_import import import_codebook
from annotator.operations.codebook_scale import move_concept
from annotator.operations.codebook_values import rename_value, reorder_values
from annotator.operations.exporting import export
from annotator.operations.field_options import colour_option, describe_option, place_option
from annotator.operations.field_values import choices_by_label, labelled_fields, set_fields
from annotator.operations.fields import define_field
from annotator.project.project import Project
from tests.operations.test_codebook_values import new, undone


def filled(project: Project) -> None:
    term = RoleDraft(role="secretary general", organization=Choice("NATO"), since="2014-10-01", until="2024-09-30")
    new(project, "speaker", "Jens", ValueChanges(aliases=("a; b", "M. Stoltenberg"), roles=(term,), definition="n\nm"))
    above = new(project, "concept", "Zebra above", ValueChanges(definition="what, it “means”"))
    below = new(project, "concept", "a below", ValueChanges(parent=above, colour="#0F8074"))
    other = new(project, "concept", "b below", ValueChanges(parent=above))
    move_concept(project, concept=other, parent=above, before=below)
    new(project, "tag", "tag, one", ValueChanges(colour="#E95985"))
    new(project, "kind", "slogan", ValueChanges(definition="short"))
    stance = project.codebook().stances[0]
    rename_value(project, of="stance", uid=stance.uid, name="in favour")
    reorder_values(project, of="stance", uids=[one.uid for one in project.codebook().stances][::-1])


def told(book: Codebook) -> dict[str, list[object]]:
    """A codebook without its uids."""
    names = {value.uid: value.name for value in (*book.speakers, *book.concepts)}
    return {
        "stance": [(s.name, s.score, s.key, s.colour, s.position) for s in book.stances],
        "speaker": [
            (s.name, s.kind, s.aliases, s.note, s.colour,
             [(r.role, names.get(r.organization or ""), r.since, r.until) for r in s.roles])
            for s in book.speakers
        ],
        "concept": [(c.name, names.get(c.parent or ""), c.definition, c.colour, c.position) for c in book.concepts],
        "kind": [(k.name, k.definition, k.colour, k.position) for k in book.kinds],
        "tag": [(t.name, t.colour) for t in book.tags],
    }  # fmt: skip


def test_a_codebook_arrives_whole_and_changes_nothing_a_second_time(project: Project, tmp_path: Path) -> None:
    filled(project)
    export(project, tmp_path / "book.csv", table="codebook")
    data = (tmp_path / "book.csv").read_bytes()
    assert import_codebook(project, data=data) is None
    with Project.create(tmp_path / "other.annot", project.owner) as other:
        undone(other, lambda: import_codebook(other, data=data))
        found, wanted = told(other.codebook()), told(project.codebook())
        # The new project has a stance of its own, “support”, which the import leaves.
        assert all(value in found["stance"] for value in wanted["stance"])
        assert [name for name in found if name != "stance" and found[name] != wanted[name]] == []
        assert other.check() == []


def imported(project: Project, text: str) -> None:
    import_codebook(project, data=text.encode())


def test_an_import_updates_what_differs_and_takes_nothing_away(project: Project) -> None:
    uid = new(project, "speaker", "NATO", ValueChanges(kind="organization", aliases=("OTAN",), definition="a note"))
    imported(project, "list,name,aliases,definition,colour\nspeaker,NATO,Alliance; OTAN,,#1a5e54\n")
    speaker = project.codebook().speaker_of[uid]
    assert (speaker.aliases, speaker.note, speaker.colour, speaker.kind) == (
        ("Alliance", "OTAN"), "a note", "#1A5E54", "organization",
    )  # fmt: skip


def test_values_may_name_each_other_in_any_order(project: Project) -> None:
    imported(project, "list,name,parent,roles\nconcept,low,high,\nspeaker,Ada,,boss | Firm\nconcept,high,,\n"
             "speaker,Firm,,\n")  # fmt: skip
    book = project.codebook()
    low = next(concept for concept in book.concepts if concept.name == "low")
    assert book.concept_path(low.uid) == ("high", "low")
    assert [speaker.name for speaker in book.speakers] == ["Ada", "Firm"]
    ada = book.speakers[0]
    assert ada.roles[0].organization == book.speakers[1].uid


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("list,name\ntag,a\ntag,a\n", "Line 3 of the codebook: “a” is there already, in line 2"),
        ("list,name,parent\nconcept,a,b\n", "Line 2 of the codebook: there is no concept “b”"),
        ("list,name,parent\nconcept,a,b\nconcept,b,a\n", "Line 2 of the codebook: “a” would stand under itself"),
        ("list,name,key\nstance,new,1\nstance,b,1\n", "Line 3 of the codebook: the key 1 belongs to “new”"),
        ("list,name,key\nstance,new,x\n", "Line 2 of the codebook: The key of a stance"),
        ("list,name,colour\ntag,new,red\n", "Line 2 of the codebook: “red” is no colour"),
        ("list,name,kind\nspeaker,new,alien\n", "Line 2 of the codebook: A speaker is one of"),
        ("list,name,roles\nspeaker,new,a | b | 1/2/3\n", "Line 2 of the codebook: “1/2/3” is no date"),
        ("list,name,score\nstance,new,3\n", "Line 2 of the codebook: A score lies between"),
    ],
)
def test_what_is_wrong_changes_nothing(project: Project, text: str, words: str) -> None:
    changes, before = project.counts()["changes"], project.codebook()
    with pytest.raises(InvalidValue, match=words) as error:
        imported(project, text)
    assert str(error.value).endswith("Nothing was changed.")
    assert (project.counts()["changes"], project.codebook()) == (changes, before)


def test_keys_may_be_swapped_by_a_file(project: Project) -> None:
    imported(project, "list,name,key\nstance,support,2\nstance,oppose,1\n")
    assert [stance.key for stance in project.codebook().stances[:2]] == ["2", "1"]
    imported(project, "list,name,key\nstance,in favour,2\n")
    assert [stance.key for stance in project.codebook().stances] == [None, "1", "3", "4", "5", "2"]


def with_fields(project: Project) -> tuple[str, str]:
    """A field of a kind, and one of speakers with options; gives the latter and the speaker that has values."""
    kind = project.codebook().kinds[3].uid
    define_field(project, "Certainty", type="integer", kinds=[kind], required=True, definition="1 to 5")
    country = define_field(
        project, "Country", owner="speaker", type="entity", options=("Europe", "France"), multiple=True
    )
    europe, france = project.codebook().field_of[country].options
    place_option(project, france.uid, europe.uid)
    colour_option(project, france.uid, "#0F8074")
    describe_option(project, europe.uid, {"iso": "EU"})
    define_field(project, "Motto", owner="speaker")
    jens = new(project, "speaker", "Jens")
    set_fields(project, "speaker", jens, choices_by_label(project.codebook(), "speaker", {
        "Country": ["France", "Europe"], "Motto": "a; b | c",
    }))  # fmt: skip
    return country, jens


def own_fields(project: Project) -> list[object]:
    book = project.codebook()
    names = {kind.uid: kind.name for kind in book.kinds}
    fields: list[object] = [
        (f.label, f.owner, f.type, f.required, f.multiple, f.definition, [names[kind] for kind in f.kinds],
         [(f.option_path(o.uid), o.colour, dict(o.attributes)) for o in f.options])
        for f in book.fields
    ]  # fmt: skip
    labelled = labelled_fields(book, "speaker")
    held = [cells_of(labelled, project.field_values("speaker", speaker.uid)) for speaker in book.speakers]
    return [fields, held]


def test_fields_options_and_what_speakers_have_in_them_arrive_too(project: Project, tmp_path: Path) -> None:
    with_fields(project)
    export(project, tmp_path / "book.csv", table="codebook")
    data = (tmp_path / "book.csv").read_bytes()
    assert import_codebook(project, data=data) is None
    with Project.create(tmp_path / "other.annot", project.owner) as other:
        undone(other, lambda: import_codebook(other, data=data))
        assert own_fields(other) == own_fields(project)
        assert other.check() == []


def test_a_field_that_is_there_is_brought_up_to_the_file(project: Project) -> None:
    country, jens = with_fields(project)
    imported(project, "list,name,owner,required,kinds,field,attributes,Country\n"
             "field,Certainty,,no,direct quotation,,,\noption,Norway,speaker,,,Country,iso | NO,\n"
             "option,Europe,,,,Country,seat | Brussels,\nspeaker,Jens,,,,,,Norway\n")  # fmt: skip
    book = project.codebook()
    certainty, field = next(one for one in book.fields if one.label == "Certainty"), book.field_of[country]
    assert (certainty.required, len(certainty.kinds), certainty.definition) == (False, 2, "1 to 5")
    assert [option.name for option in field.options] == ["Europe", "France", "Norway"]
    assert field.options[0].attributes == {"iso": "EU", "seat": "Brussels"}
    assert project.field_values("speaker", jens)[country] == (field.options[2].uid,)
    assert project.check() == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("list,name,type\nfield,Motto,date\nfield,x,words\n", "Line 3 of the codebook: the type is one of"),
        ("list,name,owner\nfield,Motto,nobody\n", "Line 2 of the codebook: the owner is one of statement"),
        ("list,name,owner,type\nfield,Motto,speaker,date\n", "“Motto” is of the type short text here"),
        ("list,name,owner,multiple\nfield,Country,speaker,no\n", "Line 2 of the codebook: “Country” has several"),
        ("list,name,kinds\nfield,New,slogan\n", "Line 2 of the codebook: there is no kind “slogan”"),
        ("list,name,field\noption,a,Nothing\n", "Line 2 of the codebook: there is no field “Nothing”"),
        ("list,name,field\noption,a,Motto\n", "“Motto” is neither a choice nor an entity"),
        ("list,name,field,parent\noption,a,Country,b\n", "there is no option “b” to stand under"),
        ("list,name,field,parent\noption,Europe,Country,France\n", "“Europe” would stand under itself"),
        ("list,name,field\noption,a,Country\noption,a,Country\n", "“a” is there already, in line 2"),
    ],
)
def test_what_is_wrong_with_fields_changes_nothing(project: Project, text: str, words: str) -> None:
    with_fields(project)
    before = project.codebook()
    with pytest.raises(InvalidValue, match=words):
        imported(project, text)
    assert project.codebook() == before
