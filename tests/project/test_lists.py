"""Lists: their order, their patches, their values and groups, each compared with a plain question."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.asked import ArticlesAsked, StatementsAsked
from annotator.model.change import Changed, RowChange
from annotator.model.errors import InvalidValue
from annotator.model.fields import FieldGiven
from annotator.model.folding import fold
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.statement import Choice, CodingEdit
from annotator.operations.annotate import delete_statements, edit_statement
from annotator.operations.field_values import choices_by_label, set_fields
from annotator.operations.fields import define_field
from annotator.project import closing, sqlite
from annotator.project.project import Project
from annotator.project.schema import SCHEMA_VERSION
from annotator.project.statement_lists import GROUPS, ORDERS, VALUED
from annotator.project.words import fold_long, fold_narrow
from tests.project.conftest import add_article, add_statement

WORDS = "Énergie, paix et accord : le traité n’est pas ce qu’on dit ici."


@pytest.fixture
def coded(project: Project) -> list[str]:
    """Twelve statements with speakers, tags, notes and stances, some of them without."""
    uids: list[str] = []
    stances = project.codebook().stances
    for number in range(4):
        article = add_article(project, f"{WORDS} {number}", f"Titre {3 - number}")
        uids += [add_statement(project, article, start, start + 7) for start in (0, 9, 14)]
    for number, uid in enumerate(uids):
        edit = CodingEdit(
            {
                "speaker": Choice(("Léa", "ana", "Bo")[number % 3]) if number % 4 else None,
                "stance": Choice("", stances[number % 5].uid) if number % 5 else None,
                "tags": (Choice("à voir"),) if number % 2 else (),
                "note": "Note" if number % 6 == 0 else None,
            }
        )
        edit_statement(project, uid, edit)
    return uids


def uids_of(project: Project, asked: StatementsAsked) -> list[str]:
    found = project.statements_asked(asked)
    return [row.uid for row in found.page(0, found.count())]


@pytest.mark.parametrize("order", [None, *ORDERS])
@pytest.mark.parametrize("descending", [False, True])
def test_a_patched_list_is_the_list_asked_for_anew(
    project: Project, coded: list[str], order: str | None, descending: bool
) -> None:
    asked = StatementsAsked(order=order, descending=descending, group="speaker" if descending else None)
    first = found = project.statements_asked(asked)
    together: list[RowChange] = []

    def patch(changed: Changed) -> None:
        nonlocal found
        rows = [row for row in changed.rows if row.table == "statement"]
        together.extend(rows)
        patched = found.patched(rows)
        assert patched is not None or order == "tags"  # the log's record of a statement has no tags
        found = patched or project.statements_asked(asked)

    project.on_changed(patch)
    speaker = project.codebook().speakers[0]
    edit_statement(project, coded[4], CodingEdit({"speaker": Choice("", speaker.uid), "note": "zz"}))
    delete_statements(project, [coded[7]])
    project.undo()
    add_statement(project, project.statement(coded[2]).article, 3, 9)
    delete_statements(project, [coded[1]])
    assert [row.uid for row in found.page(0, 99)] == uids_of(project, asked)
    assert found.groups == project.statements_asked(asked).groups
    at_once = first.patched(together)
    assert at_once is None or [row.uid for row in at_once.page(0, 99)] == uids_of(project, asked)
    for place, row in enumerate(found.page(0, 99)):
        assert found.index_of(row.uid) == place


def test_a_row_that_no_longer_fits_leaves_a_patched_list(project: Project, coded: list[str]) -> None:
    asked = StatementsAsked(words="note", order="quote")
    found = project.statements_asked(asked)
    assert found.count() == 2
    changed = edit_statement(project, coded[0], CodingEdit({"note": None}))
    assert changed is not None
    patched = found.patched(changed.rows)
    assert patched is not None
    assert [row.uid for row in patched.page(0, 9)] == uids_of(project, asked) == [coded[6]]


def test_an_article_list_is_patched(project: Project, coded: list[str]) -> None:
    found = project.articles_asked(ArticlesAsked(order="title"))
    article = project.statement(coded[0]).article
    heard: list[Changed] = []
    project.on_changed(heard.append)
    with project.edit("edit article") as edit:
        edit.update("article", article, {"title": "Aaa"})
    patched = found.patched(heard[0].rows)
    assert patched is not None
    assert [row.title for row in patched.page(0, 9)] == ["Aaa", "Titre 0", "Titre 1", "Titre 2"]


@pytest.mark.parametrize(
    "words", ["energie", "ÉNERGIE paix", "lea", "note", "accord ana", "a VOIR", "oppose", "quotation bo", "nothing"]
)
def test_words_find_what_each_row_holds(project: Project, coded: list[str], words: str) -> None:
    found = set(uids_of(project, StatementsAsked(words=words)))
    rows = [project.statement_row(uid) for uid in coded]
    texts = {r.uid: (r.quote, r.speaker, r.concept, r.note, r.stance, r.kind, r.tags) for r in rows}
    wanted = {
        uid
        for uid, parts in texts.items()
        if all(any(fold(word) in fold(part) for part in parts if part) for word in words.split())
    }
    assert found == wanted


@given(st.lists(st.text(alphabet="aÉœ\u0301ıŁß ﬁİ\u0345x"), max_size=6))
def test_texts_fold_together_as_they_do_alone(texts: list[str]) -> None:
    assert fold_long("\n".join(texts)).split("\n") == "\n".join(fold(text) for text in texts).split("\n")


@given(st.text(alphabet="aÉœŒ™ß…\xa0 \n’½µ²ÿŸ\u0301Ł"))
def test_western_texts_fold_as_others_do_but_sooner(text: str) -> None:
    narrow = fold_narrow(text)
    assert narrow is None or narrow.decode("cp1252") == fold(text)
    assert (narrow is None) == bool(set("½µ\u0301Ł") & set(text))


@pytest.mark.parametrize("others", [(), ("Łódź",), ("½ pain",)])
def test_words_are_found_among_texts_of_the_west_and_others(project: Project, others: tuple[str, ...]) -> None:
    titles = ("Une œuvre", "d’abord\x1eensuite", "D’ABORD ?", *others)
    for title in titles:
        add_article(project, title=title)
    for word in ("oeuvre", "Œuvre", "łódź", "lodz", "?", "½", "tm", "abord", "’"):
        found = [row.title for row in project.article_list("added", words=word).page(0, 9)]
        assert found == [title for title in titles if fold(word) in fold(title)], word


@pytest.mark.parametrize("column", VALUED)
def test_values_count_what_choosing_them_leaves(project: Project, coded: list[str], column: str) -> None:
    values = project.statement_values(StatementsAsked(), column)
    assert values
    for value in values:
        assert len(uids_of(project, StatementsAsked(values={column: (value.key,)}))) == value.count
    everything = StatementsAsked(values={column: tuple(value.key for value in values)})
    assert set(uids_of(project, everything)) == set(coded)


def test_values_of_two_columns_work_together(project: Project, coded: list[str]) -> None:
    (tag,) = project.codebook().tags
    asked = StatementsAsked(values={"tags": (tag.uid,), "note": ("",)}, words="e")
    speakers = project.statement_values(asked, "speaker")
    assert sum(value.count for value in speakers) == len(uids_of(project, asked))
    assert [value.name for value in project.statement_values(asked, "speaker", "lea")] == ["Léa"]


@pytest.mark.parametrize("group", GROUPS)
def test_groups_stand_as_the_statements_do(project: Project, coded: list[str], group: str) -> None:
    asked = StatementsAsked(group=group, order="quote")
    names = {"article": "article_title"}.get(group, group)
    listed = [getattr(project.statement_row(uid), names) or "" for uid in uids_of(project, asked)]
    counted = [value.name for value in project.statements_asked(asked).groups for _ in range(value.count)]
    assert listed == counted


GIVEN: tuple[tuple[str, FieldGiven], ...] = (("Frame", "war"), ("Frame", "law"), ("Checked", True), ("Checked", False))


def test_groups_by_an_own_field_stand_in_the_order_of_its_options(project: Project, coded: list[str]) -> None:
    frame = define_field(project, "Frame", type="choice", options=("war", "law"))
    checked = define_field(project, "Checked", type="yes/no")
    for number, uid in enumerate(coded[:-2]):
        label, value = GIVEN[number % 4]
        set_fields(project, "statement", uid, choices_by_label(project.codebook(), "statement", {label: value}))
    for field, names in ((frame, ["war", "law", ""]), (checked, ["yes", "no", ""])):
        asked = StatementsAsked(group=f"field:{field}", order="quote", words="e")
        found = project.statements_asked(asked)
        assert [group.name for group in found.groups] == names
        label = "Frame" if field == frame else "Checked"
        said = {"True": "yes", "False": "no", "None": ""}
        listed = [str(project.statement_row(uid).fields.get(label)) for uid in uids_of(project, asked)]
        counted = [group.name for group in found.groups for _ in range(group.count)]
        assert [said.get(one, one) for one in listed] == counted


def test_a_list_grouped_by_an_own_field_follows_changes(project: Project, coded: list[str]) -> None:
    field = define_field(project, "Frame", type="choice", options=("war", "law"))
    asked = StatementsAsked(group=f"field:{field}")
    found = project.statements_asked(asked)
    for uid, value in ((coded[3], "law"), (coded[1], "war"), (coded[3], None)):
        set_fields(project, "statement", uid, choices_by_label(project.codebook(), "statement", {"Frame": value}))
        patched = found.patched([RowChange("statement", uid, "update", None, None)])
        assert patched is not None
        found = patched
        again = project.statements_asked(asked)
        assert found.groups == again.groups
        assert list(found.page(0, 99)) == list(again.page(0, 99))


@pytest.mark.parametrize(
    "asked",
    [
        StatementsAsked(group="stance", words="paix"),
        StatementsAsked(group="speaker", values={"note": ("",)}),
        StatementsAsked(group="article", words="lea", order="quote"),
    ],
)
def test_groups_count_what_is_left_of_them(project: Project, coded: list[str], asked: StatementsAsked) -> None:
    found = project.statements_asked(asked)
    assert 0 < found.count() < len(coded)
    assert sum(group.count for group in found.groups) == found.count()


def test_a_group_begins_and_ends_with_its_only_statement(project: Project, coded: list[str]) -> None:
    found = project.statements_asked(StatementsAsked(group="speaker"))
    before = found.groups
    for name in ("Bz", "Zoe", "Aa"):
        changed = edit_statement(project, coded[2], CodingEdit({"speaker": Choice(name)}))
        found = found.patched([row for row in changed.rows if row.table == "statement"]) if changed else None
        assert found is not None
        assert found.groups == project.statements_asked(StatementsAsked(group="speaker")).groups
        assert [group.count for group in found.groups if group.name == name] == [1]
    assert len(found.groups) == len(before) + 1


def test_the_beginning_of_a_list_is_known_without_the_rest(project: Project, coded: list[str]) -> None:
    first = project.first_statements(StatementsAsked())
    assert first is not None
    assert [row.uid for row in first.page(0, 99)] == uids_of(project, StatementsAsked())
    articles = project.first_articles(ArticlesAsked(descending=True))
    assert articles is not None
    assert articles.page(0, 9) == project.articles_asked(ArticlesAsked(descending=True)).page(0, 9)
    assert project.first_statements(StatementsAsked(order="quote")) is None


def test_ids_of_another_reader_make_the_same_list(project: Project, coded: list[str]) -> None:
    with project.reader() as reader:
        found = reader.found(StatementsAsked(order="speaker", words="e"))
    listed = project.statements_asked(StatementsAsked(order="speaker", words="e"), found)
    assert [row.uid for row in listed.page(0, 99)] == uids_of(project, StatementsAsked(order="speaker", words="e"))


def test_an_older_file_is_migrated_when_it_opens_for_writing(tmp_path: Path, owner: PassingOwner) -> None:
    path = tmp_path / "old.annot"
    Project.create(path, owner).close()
    older = sqlite.connect_write(path, rollback_journal=True)
    older.execute("DROP INDEX article_published")
    older.execute("CREATE INDEX article_published ON article(published_sort, id)")
    older.execute("DELETE FROM _sqlite_migrations WHERE name = 'm002_lists'")
    older.execute("PRAGMA user_version=1")
    older.close()
    with Project.open(path, owner, read_only=True) as opened:
        assert opened.article_list().count() == 0
    assert version(path) == 1
    with Project.open(path, owner) as opened:
        assert opened.check() == []
    assert version(path) == SCHEMA_VERSION


def version(path: Path) -> int:
    connection = sqlite.connect_read(path)
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.close()
    return found


def test_a_file_without_examples_can_be_read_and_proved_and_gets_them_when_it_is_written(
    tmp_path: Path, owner: PassingOwner
) -> None:
    path = tmp_path / "old.annot"
    Project.create(path, owner).close()
    older = sqlite.connect_write(path, rollback_journal=True)
    older.execute("DROP TABLE concept_example")
    older.execute("DELETE FROM _sqlite_migrations WHERE name = 'm004_examples'")
    older.execute("PRAGMA user_version=3")
    older.execute("UPDATE project_meta SET value = replace(value, ', \"concept_example\": 0', '') WHERE key = 'closed'")
    older.close()
    with Project.open(path, owner, read_only=True) as opened:
        assert (opened.check(), opened.warnings, opened.examples("none")) == ([], [], [])
    with Project.open(path, owner) as opened:
        assert (opened.check(), opened.warnings, opened.examples("none")) == ([], [], [])
    assert version(path) == SCHEMA_VERSION


@pytest.fixture
def with_fields(project: Project, coded: list[str]) -> dict[str, str]:
    """Fields of statements, by label, with values in some of them."""
    fields = {
        "Certainty": define_field(project, "Certainty", type="integer"),
        "Frame": define_field(project, "Frame", type="choice", multiple=True, options=("war", "law")),
        "Source": define_field(project, "Source", required=True),
    }
    given: list[dict[str, FieldGiven]] = [
        {"Certainty": 10, "Frame": ["law"]}, {"Certainty": 9, "Frame": ["war", "law"], "Source": "b"}, {"Source": "A"},
    ]  # fmt: skip
    for uid, values in zip(coded, given, strict=False):
        set_fields(project, "statement", uid, choices_by_label(project.codebook(), "statement", values))
    return fields


def test_statements_are_sorted_by_fields_of_the_projects_own(
    project: Project, coded: list[str], with_fields: dict[str, str]
) -> None:
    def first(label: str, *, descending: bool = False) -> list[int]:
        asked = StatementsAsked(order=f"field:{with_fields[label]}", descending=descending)
        return [coded.index(uid) for uid in uids_of(project, asked)[:2]]

    assert first("Certainty") == [1, 0]
    assert first("Certainty", descending=True) == [0, 1]
    assert first("Source") == [2, 1]
    assert first("Frame") == [0, 1]  # the first value of each: law, war
    completion = uids_of(project, StatementsAsked(order="completion"))
    assert {coded.index(uid) for uid in completion[-2:]} == {1, 2}
    with pytest.raises(InvalidValue):
        project.statements_asked(StatementsAsked(order="field:' OR 1"))


def test_statements_are_chosen_by_fields_of_the_projects_own(
    project: Project, coded: list[str], with_fields: dict[str, str]
) -> None:
    frame = f"field:{with_fields['Frame']}"
    values = project.statement_values(StatementsAsked(), frame)
    assert [(one.name, one.count) for one in values] == [("", len(coded) - 2), ("law", 2), ("war", 1)]
    law, war = values[1].key, values[2].key
    for keys, wanted in (((law,), {0, 1}), ((war,), {1}), (("",), set(range(2, len(coded)))), (("", war), None)):
        found = {coded.index(uid) for uid in uids_of(project, StatementsAsked(values={frame: keys}))}
        assert found == (wanted if wanted is not None else set(range(1, len(coded))))
    source = f"field:{with_fields['Source']}"
    assert [one.key for one in project.statement_values(StatementsAsked(), source, "a")] == ["A"]
    both = StatementsAsked(values={source: ("b",), "completion": ("",)})
    assert uids_of(project, both) == [coded[1]]
    needed = project.statement_values(StatementsAsked(), "completion")
    assert {one.key: one.count for one in needed} == {"needed": len(coded) - 2, "": 2}


def test_a_list_by_a_field_is_patched_or_asked_for_anew(
    project: Project, coded: list[str], with_fields: dict[str, str]
) -> None:
    asked = StatementsAsked(order=f"field:{with_fields['Source']}", values={"completion": ("needed",)})
    found = project.statements_asked(asked)
    set_fields(project, "statement", coded[4], {with_fields["Source"]: (Choice("z"),)})
    patched = found.patched([RowChange("statement", coded[4], "update", None, None)])
    assert patched is not None
    assert [row.uid for row in patched.page(0, 99)] == uids_of(project, asked)


def test_a_project_that_was_closed_well_is_not_counted_when_it_opens(project: Project, owner: PassingOwner) -> None:
    for _ in range(3):
        add_statement(project, add_article(project), 0, 4)
    project.close()
    with Project.open(project.path, owner, CountingSource(1 << 20), compares=False) as again:
        asked: list[str] = []
        write = again._writing().connection  # pyright: ignore[reportPrivateUsage]
        for connection in (again._read, write):  # pyright: ignore[reportPrivateUsage]
            connection.set_trace_callback(asked.append)
        assert again.counts_at_hand() == {"articles": 3, "statements": 3}
        closing.note(write)
        assert [sql for sql in asked if "count(" in sql] == []
        assert again.differs_from_note() == []
        add_article(again)
        assert again.counts_at_hand() == {"articles": 4, "statements": 3}
        again.undo()
        assert again.counts_at_hand() == {"articles": 3, "statements": 3}
