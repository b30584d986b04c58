"""Fields are defined, changed and filled, each by one change that one undo takes back."""

import csv
from pathlib import Path

import pytest

from annotator.model.asked import StatementsAsked
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.fields import Field, FieldType
from annotator.model.statement import Choice, CodingDraft, CodingEdit
from annotator.operations import annotate, field_options, fields
from annotator.operations.codebook import add_speaker
from annotator.operations.exporting import export
from annotator.operations.field_values import set_fields
from annotator.project.project import Project
from tests.operations.test_annotate import QUOTE, choice

GOLDEN = Path(__file__).parents[1] / "golden"
TYPES: tuple[tuple[str, FieldType, bool], ...] = (
    ("topic", "short text", False),
    ("summary", "long text", False),
    ("seats", "integer", False),
    ("verified", "yes/no", False),
    ("frames", "choice", True),
    ("actor", "entity", False),
    ("said on", "date", False),
)


def define_all(project: Project) -> dict[str, str]:
    return {label: fields.define_field(project, label, type=type, multiple=many) for label, type, many in TYPES}


def field(project: Project, uid: str) -> Field:
    return project.codebook().field_of[uid]


def add(project: Project, article: str, **values: tuple[Choice, ...]) -> str:
    draft = CodingDraft(fields=dict(values))
    return annotate.add_statement(project, article, QUOTE, draft).uids("statement")[0]


def texts(*words: str) -> tuple[Choice, ...]:
    return tuple(Choice(word) for word in words)


def test_a_statement_comes_with_its_fields_and_their_new_options_in_one_change(project: Project, article: str) -> None:
    uids = define_all(project)
    draft = CodingDraft(
        fields={
            uids["topic"]: texts("  the  treaty "),
            uids["seats"]: texts("1 200"),
            uids["verified"]: texts("oui"),
            uids["frames"]: texts("security", "law", "security"),
            uids["actor"]: texts("NATO"),
            uids["said on"]: texts("2024-06-21"),
        }
    )
    before = project.codebook()
    uid = annotate.add_statement(project, article, QUOTE, draft).uids("statement")[0]
    row = project.statement_row(uid)
    assert row.fields == {
        "topic": "the treaty",
        "seats": 1200,
        "verified": True,
        "frames": ("security", "law"),
        "actor": "NATO",
        "said on": "2024-06-21",
    }
    assert [one.name for one in field(project, uids["frames"]).options] == ["security", "law"]
    assert project.statements_of(article)[0] == project.statement(uid)
    assert list(project.statement_rows()) == [row]
    assert project.check() == []
    project.undo()
    assert project.codebook() == before
    project.redo()
    assert project.statement_row(uid) == row


def test_values_are_replaced_cleared_and_refused(project: Project, article: str) -> None:
    uids = define_all(project)
    uid = add(project, article, **{uids["frames"]: texts("a", "b"), uids["seats"]: texts("1")})
    wish = CodingEdit({"note": "n"}, fields={uids["frames"]: texts("b", "c"), uids["seats"]: ()})
    changed = annotate.edit_statement(project, uid, wish)
    assert changed is not None
    assert changed.change.args["fields"] == "note, frames, seats"
    assert project.statement_row(uid).fields == {"frames": ("b", "c")}
    assert annotate.edit_statement(project, uid, wish) is None
    for bad in ({uids["seats"]: texts("many")}, {uids["topic"]: texts("a", "b")}):
        with pytest.raises(InvalidValue):
            annotate.edit_statement(project, uid, CodingEdit({"note": "lost"}, fields=bad))
    with pytest.raises(NotFound):
        annotate.edit_statement(project, uid, CodingEdit({}, fields={"nowhere": texts("a")}))
    assert project.statement_row(uid).note == "n"
    project.undo()
    assert project.statement_row(uid).fields == {"frames": ("a", "b"), "seats": 1}


def test_speakers_and_articles_have_fields_too(project: Project, article: str) -> None:
    party = fields.define_field(project, "party", owner="speaker", type="choice", options=["Left", "Right"])
    reach = fields.define_field(project, "reach", owner="article", type="integer")
    speaker = add_speaker(project, "Anne Hidalgo")
    left = field(project, party).options[0]
    assert set_fields(project, "speaker", speaker, {party: (Choice("Left", left.uid),)})
    assert set_fields(project, "article", article, {reach: texts("5000")})
    assert project.field_values("speaker", speaker) == {party: (left.uid,)}
    assert project.field_values("article", article) == {reach: ("5000",)}
    with pytest.raises(InvalidValue, match="of another thing"):
        set_fields(project, "article", article, {party: texts("Left")})
    project.undo()
    assert project.field_values("article", article) == {}
    assert project.check() == []


def test_a_required_field_that_is_empty_makes_a_statement_incomplete(project: Project, article: str) -> None:
    kind = choice(project, "kinds", "claim")
    uid = add(project, article)
    assert (project.incomplete(), project.count_incomplete()) == ([], 0)
    needed = fields.define_field(project, "verdict", kinds=[kind.uid or ""], required=True)
    assert project.incomplete(article) == []
    annotate.edit_statement(project, uid, CodingEdit({"kind": kind}))
    assert (project.incomplete(article), project.count_incomplete(article), project.count_incomplete()) == ([uid], 1, 1)
    assert project.statement_row(uid).incomplete
    needed_values = StatementsAsked(values={"completion": ("needed",)})
    assert project.statements_asked(needed_values).page(0, 9)[0].incomplete
    annotate.edit_statement(project, uid, CodingEdit({}, fields={needed: texts("true")}))
    assert not project.statement_row(uid).incomplete
    assert project.count_incomplete() == 0


def test_a_field_is_renamed_moved_and_given_to_kinds(project: Project) -> None:
    first, second = fields.define_field(project, "one"), fields.define_field(project, "two", owner="statement")
    kind = choice(project, "kinds", "claim").uid or ""
    fields.rename_field(project, first, " first ")
    fields.move_field(project, second, 0)
    fields.set_kinds(project, second, [kind])
    fields.set_required(project, second, True)
    fields.define_meaning(project, second, "why")
    assert [(one.label, one.required, one.kinds) for one in project.codebook().fields] == [
        ("two", True, (kind,)),
        ("first", False, ()),
    ]
    assert fields.rename_field(project, first, "first") is None
    with pytest.raises(InvalidValue, match="needs a label"):
        fields.rename_field(project, first, " ")
    for _ in range(5):
        project.undo()
    assert [one.label for one in project.codebook().fields] == ["one", "two"]


def test_a_type_changes_only_where_the_values_allow(project: Project, article: str) -> None:
    uid = fields.define_field(project, "seats")
    statement = add(project, article, **{uid: texts("12 000")})
    fields.retype_field(project, uid, "integer")
    assert project.statement_row(statement).fields == {"seats": 12000}
    with pytest.raises(InvalidValue, match="takes a date"):
        fields.retype_field(project, uid, "date")
    fields.retype_field(project, uid, "choice")
    assert [one.name for one in field(project, uid).options] == ["12000"]
    fields.retype_field(project, uid, "entity")
    fields.retype_field(project, uid, "short text")
    assert project.statement_row(statement).fields == {"seats": "12000"}
    assert field(project, uid).options == ()
    for _ in range(4):
        project.undo()
    assert project.statement_row(statement).fields == {"seats": "12 000"}
    assert project.check() == []


def test_several_values_have_to_go_before_a_field_takes_one(project: Project, article: str) -> None:
    uid = fields.define_field(project, "frames", type="choice", multiple=True)
    statement = add(project, article, **{uid: texts("a", "b")})
    with pytest.raises(InvalidValue, match="1 places"):
        fields.set_multiple(project, uid, False)
    set_fields(project, "statement", statement, {uid: texts("b")})
    assert fields.set_multiple(project, uid, False)
    assert project.statement_row(statement).fields == {"frames": "b"}


def test_a_deleted_field_comes_back_with_options_and_values(project: Project, article: str) -> None:
    uid = fields.define_field(project, "actor", type="entity", options=["A", "B"])
    one, two = field(project, uid).options
    field_options.place_option(project, one.uid, two.uid)
    add(project, article, **{uid: texts("A")})
    book, row = project.codebook(), next(project.statement_rows())
    fields.delete_field(project, uid)
    assert project.codebook().fields == ()
    assert next(project.statement_rows()).fields == {}
    project.undo()
    assert project.codebook() == book
    assert next(project.statement_rows()) == row
    assert project.check() == []


def test_options_are_a_tree_that_is_merged_and_pruned(project: Project, article: str) -> None:
    uid = fields.define_field(project, "actor", type="entity", multiple=True, options=["A", "B", "C", "D"])
    a, b, c, d = (one.uid for one in field(project, uid).options)
    field_options.place_option(project, b, a)
    field_options.place_option(project, c, b)
    with pytest.raises(InvalidValue, match="under itself"):
        field_options.place_option(project, a, c)
    statement = add(project, article, **{uid: texts("A", "C", "D")})
    before = project.codebook()
    field_options.merge_options(project, [a, d], c)
    after = field(project, uid)
    assert [(one.name, one.parent) for one in after.options] == [("B", c), ("C", None)]
    assert project.statement_row(statement).fields == {"actor": ("C",)}
    project.undo()
    assert project.codebook() == before
    field_options.delete_option(project, b)
    assert field(project, uid).option_path(c) == ("A", "C")
    with pytest.raises(InvalidValue, match="merge the two"):
        field_options.rename_option(project, c, "A")
    field_options.rename_option(project, c, "Z")
    field_options.colour_option(project, c, "#112233")
    field_options.describe_option(project, c, {"type": "state"})
    before = project.codebook()
    field_options.arrange_option(project, c, None, beside=a)
    assert [one.name for one in field(project, uid).options] == ["Z", "A", "D"]
    project.undo()
    assert project.codebook() == before
    with pytest.raises(InvalidValue, match="under itself"):
        field_options.arrange_option(project, a, c)
    field_options.arrange_option(project, c, None)
    field_options.arrange_option(project, a, c)
    assert field(project, uid).option_path(a) == ("Z", "A")
    field_options.arrange_option(project, a, None, beside=c, after=True)
    assert field_options.option_uses(project, c) == 1
    first = field(project, uid).option(c)
    assert first is not None
    assert (first.name, first.colour, first.attributes) == ("Z", "#112233", {"type": "state"})
    assert field_options.add_option(project, uid, "Z") == c
    assert project.check() == []


def fill(project: Project, article: str) -> None:
    uids = define_all(project)
    note = fields.define_field(project, "note")
    party = fields.define_field(project, "party", owner="speaker")
    reach = fields.define_field(project, "reach", owner="article", type="integer")
    speaker = add_speaker(project, "Anne")
    draft = CodingDraft(
        speaker=Choice("Anne", speaker), fields={uids["frames"]: texts("a", "b, c"), note: texts("mine")}, note="theirs"
    )
    annotate.add_statement(project, article, QUOTE, draft)
    add(project, article)
    set_fields(project, "speaker", speaker, {party: texts("Left")})
    set_fields(project, "article", article, {reach: texts("5")})


def test_tables_end_with_the_fields(project: Project, article: str, tmp_path: Path) -> None:
    fill(project, article)
    found: dict[str, list[dict[str, str]]] = {}
    for table in ("statements", "speakers", "articles"):
        export(project, tmp_path / f"{table}.csv", table=table)
        with (tmp_path / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            found[table] = list(csv.DictReader(file))
    first, second = found["statements"]
    assert list(first)[23:] == ["origin", *(label for label, *_ in TYPES), "note (statement)", "party", "reach"]
    assert (first["frames"], first["note"], first["note (statement)"]) == ("a; b, c", "theirs", "mine")
    assert (first["party"], first["reach"], second["party"], second["reach"]) == ("Left", "5", "", "5")
    assert [row["party"] for row in found["speakers"]] == ["Left"]
    assert [row["reach"] for row in found["articles"]] == ["5"]
    chosen = tmp_path / "some.csv"
    assert export(project, chosen, where={"speaker": "Anne"}) == 1
    assert b"a; b, c" in chosen.read_bytes()


@pytest.mark.parametrize("table", ["statements", "speakers", "articles"])
def test_a_table_with_fields_is_its_golden_file(project: Project, article: str, tmp_path: Path, table: str) -> None:
    fill(project, article)
    written = tmp_path / "written.csv"
    export(project, written, table=table)
    assert written.read_bytes() == (GOLDEN / f"fields-{table}.csv").read_bytes()
