"""Texts that change: statements and marks follow, what has no place waits, and all of it can be taken back."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.formats.originals import bytes_of
from annotator.model.article import ArticleDraft, Mark
from annotator.model.asked import StatementsAsked
from annotator.model.codebook import Coder
from annotator.model.errors import InvalidValue, NotFound, UndoRefused
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.span import Span
from annotator.model.statement import CodingDraft, CodingEdit, Statement
from annotator.operations import annotate, articles
from annotator.operations.importing import add_draft
from annotator.operations.texts import held_text, plan_text, plan_version, read_version, replace_text
from annotator.project.project import Project, sha256
from tests.model.anchoring.edits import KINDS, Editor
from tests.operations.conftest import TEXT


def code(project: Project, article: str, words: str) -> str:
    start = project.text(article).index(words)
    span = Span(start, start + len(words))
    return annotate.add_statement(project, article, span, CodingDraft()).uids("statement")[0]


def give(project: Project, article: str, text: str, marks: list[Mark] | None = None) -> None:
    replace_text(project, held_text(project, article).changed(text, marks))


def quotes(project: Project, article: str) -> list[str]:
    return [one.quote for one in project.statements_of(article)]


def test_statements_move_with_their_words_in_one_change(project: Project, article: str) -> None:
    first, second = code(project, article, "Nous sommes prêts."), code(project, article, "😀 en train")
    before = [project.statement(uid) for uid in (first, second)]
    change = plan_text(project, article, "Un 😀 nouveau.\n\n" + TEXT.replace("prêts", "préts"))
    assert [one.how for one in change.statements] == ["changed", "exact"]
    assert project.text(article) == TEXT
    done = replace_text(project, change, action="edit text")
    assert done is not None
    assert done.change.args == {"title": "Titre", "changed": 1}
    assert quotes(project, article) == ["Nous sommes préts.", "😀 en train"]
    assert project.check() == []
    after = [project.statement(uid) for uid in (first, second)]
    assert after[0].modified > before[0].modified
    assert after[1].modified == before[1].modified
    project.undo()
    assert [project.statement(uid) for uid in (first, second)] == before
    assert project.text(article) == TEXT
    project.redo()
    assert quotes(project, article) == ["Nous sommes préts.", "😀 en train"]
    assert project.check() == []


def test_the_search_follows_the_text(project: Project, article: str) -> None:
    give(project, article, TEXT.replace("ministre", "chancelier"))
    assert project.search("chancelier") == [article]
    assert project.search("ministre") == []
    project.undo()
    assert project.search("ministre") == [article]


def test_what_has_no_place_waits_in_the_earlier_text(project: Project, article: str) -> None:
    lost, kept = code(project, article, "Nous sommes prêts."), code(project, article, "en train")
    give(project, article, "Titre\n\nLe ministre n'a rien dit. Puis il est parti 😀 en train.\n")
    waiting = project.statement(lost)
    assert waiting.waits
    assert waiting.quote == waiting.span.of(project.earlier_text(sha256(TEXT))) == "Nous sommes prêts."
    assert project.waiting_in(article) == [waiting]
    assert project.waiting() == {article: 1}
    assert [one.uid for one in project.statements_of(article)] == [kept]
    row = project.statement_row(lost)
    assert (row.start, row.end, row.span, row.quote) == (None, None, None, "Nous sommes prêts.")
    assert [cells[8:10] for cells in project.statement_tuples() if cells[0] == lost] == [(None, None)]
    assert project.check() == []
    chosen = StatementsAsked(values={"place": ("needed",)})
    assert [one.uid for one in project.statements_asked(chosen).page(0, 9)] == [lost]


def test_a_waiting_statement_gets_a_place(project: Project, article: str) -> None:
    uid = code(project, article, "Nous sommes prêts.")
    give(project, article, "Titre\n\nOn ne sait rien du tout, dit-il.")
    place = Span(7, 15)
    changed = annotate.move_statement(project, uid, place)
    assert changed is not None
    assert changed.change.action == "place statement"
    assert project.statement(uid).span == place
    assert quotes(project, article) == ["On ne sa"]
    assert project.waiting() == {}
    assert project.check() == []
    project.undo()
    assert project.statement(uid).waits
    assert project.check() == []


def test_a_place_at_the_very_offsets_of_the_earlier_text_is_one(project: Project, article: str) -> None:
    uid = code(project, article, "Titre")
    give(project, article, "Ceci est autre chose.")
    annotate.edit_statement(project, uid, CodingEdit({"note": "hm"}))
    assert project.statement(uid).waits
    annotate.edit_statement(project, uid, CodingEdit({}), project.statement(uid).span)
    assert quotes(project, article) == ["Ceci "]
    assert project.check() == []


def test_it_can_be_deleted_and_come_back(project: Project, article: str) -> None:
    uid = code(project, article, "Nous sommes prêts.")
    give(project, article, "Ceci est autre chose.")
    annotate.delete_statements(project, [uid])
    assert project.waiting() == {}
    project.undo()
    assert project.statement(uid).waits
    assert project.check() == []


def test_a_later_version_with_the_very_words_gives_the_place_back(project: Project, article: str) -> None:
    uid = code(project, article, "Nous sommes prêts.")
    give(project, article, "Ceci est autre chose.")
    give(project, article, "Le ministre a dit : « Nous étions prêts. » Et tout.")
    assert project.statement(uid).waits
    give(project, article, "Voici.\n\n" + TEXT)
    assert not project.statement(uid).waits
    assert quotes(project, article) == ["Nous sommes prêts."]
    for _ in range(3):
        project.undo()
        assert project.check() == []
    assert project.statement(uid).span.of(TEXT) == "Nous sommes prêts."


def test_a_landing_can_be_refused(project: Project, article: str) -> None:
    uid = code(project, article, "Nous sommes prêts.")
    change = plan_text(project, article, TEXT.replace("prêts", "préts"))
    done = replace_text(project, change, waiting=[uid])
    assert done is not None
    assert done.change.args == {"title": "Titre", "waiting": 1}
    assert [one.uid for one in project.waiting_in(article)] == [uid]
    assert project.check() == []


def test_marks_follow_and_those_of_a_reader_are_given_anew(project: Project) -> None:
    old = "Menu\n\nTitre\n\nLe texte est là, il dit ceci.\n\nPublicité"
    marks = (Mark(0, 4, "boilerplate", "menu"), Mark(37, len(old), "boilerplate", "chrome"))
    article = add_draft(project, ArticleDraft(text=old, marks=marks))
    articles.set_boilerplate(project, article, 6, 11)
    first = project.mark_rows(article)
    give(project, article, "Ici.\n\n" + old)
    moved = project.mark_rows(article)
    assert moved.keys() == first.keys()
    assert [(mark.start, mark.end) for mark in moved.values()] == [(6, 10), (12, 17), (43, 6 + len(old))]
    given = [Mark(0, 4, "boilerplate", "header"), Mark(37, len(old), "boilerplate", "chrome")]
    give(project, article, old, given)
    assert set(project.mark_rows(article).values()) == {*given, Mark(6, 11, "boilerplate")}
    give(project, article, "Le texte est là, il dit ceci.")
    assert project.mark_rows(article) == {}
    assert project.check() == []
    for _ in range(3):
        project.undo()
    assert project.mark_rows(article) == first
    assert project.check() == []


def test_the_same_text_and_marks_are_no_change(project: Project, article: str) -> None:
    code(project, article, "Nous sommes prêts.")
    assert replace_text(project, plan_text(project, article, TEXT.replace("\n", "\r\n"))) is None


def test_a_plan_that_is_out_of_date_is_refused(project: Project, article: str) -> None:
    change = plan_text(project, article, TEXT + "Un.")
    give(project, article, TEXT + "Deux.")
    with pytest.raises(InvalidValue, match="changed since"):
        replace_text(project, change)
    with pytest.raises(InvalidValue, match="at least one word"):
        plan_text(project, article, " \n")
    with pytest.raises(InvalidValue, match="surrogate"):
        give(project, article, "a\ud800b")
    with pytest.raises(NotFound):
        plan_text(project, "nowhere", "Un.")


def test_an_undo_is_refused_where_somebody_else_coded_the_new_text(project: Project, article: str) -> None:
    give(project, article, "Deux mots. " + TEXT)
    connection = project._writing().connection
    connection.execute("BEGIN")  # what a merge with a colleague's copy brings
    connection.execute(
        "INSERT INTO statement(uid, article_id, start, end, quote, created, modified) "
        "SELECT 'theirs', id, 0, 4, 'Deux', 'now', 'now' FROM article"
    )
    connection.execute("COMMIT")
    with pytest.raises(UndoRefused):
        project.undo()
    assert project.text(article).startswith("Deux mots.")


def test_check_tells_a_waiting_statement_whose_text_is_gone(project: Project, article: str) -> None:
    code(project, article, "Nous sommes prêts.")
    give(project, article, "Ceci est autre chose.")
    connection = project._writing().connection
    connection.execute("DELETE FROM text_version")
    assert "the earlier text in which the statement stands is not in the project" in {
        problem.text for problem in project.check()
    }


def test_an_older_file_is_read_as_it_is(tmp_path: Path, project: Project, article: str) -> None:
    uid = code(project, article, "Nous sommes prêts.")
    path = tmp_path / "old.annot"
    project.save_copy(path)
    connection = sqlite3.connect(path)
    connection.execute("DROP INDEX statement_waiting")
    connection.execute("DROP VIEW v_statement")
    connection.execute("ALTER TABLE statement DROP COLUMN earlier_text")
    connection.execute("CREATE VIEW v_statement AS SELECT uid AS statement_id FROM statement")
    connection.execute("DROP TABLE concept_example")
    connection.execute("DROP TABLE article_band")
    connection.execute("ALTER TABLE article_group DROP COLUMN origin")
    connection.execute("PRAGMA user_version=2")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name > 'm003'")
    connection.commit()
    connection.close()
    with Project.open(path, project.owner, read_only=True) as old:
        assert not old.statement(uid).waits
        assert [row[0] for row in old.statement_tuples()] == [uid]
        assert old.waiting() == {}
        assert old.article_groups() == []
        assert old.check() == []
        assert old.warnings == []
    with Project.open(path, project.owner, CountingSource(1 << 20)) as new:
        give(new, article, "Ceci est autre chose.")
        assert [one.uid for one in new.waiting_in(article)] == [uid]
        assert new.check() == []


def test_a_version_is_read_from_a_file_which_is_kept(project: Project, article: str, tmp_path: Path) -> None:
    path = tmp_path / "neu.txt"
    for words in ("Le ministre a dit.", "Le ministre a dit ceci."):
        path.write_text(f"Titre\n\n{words}", encoding="utf-8")
        version = read_version(path)
        replace_text(project, plan_version(project, article, version))
        assert project.text(article) == version.text == f"Titre\n\n{words}"
        assert project.original(article) == version.original
        assert project.check() == []
    project.undo()
    found = project.original(article)
    assert found is not None
    assert bytes_of(found) == b"Titre\n\nLe ministre a dit."
    project.undo()
    assert project.original(article) is None
    assert project.check() == []
    with pytest.raises(Exception, match="does not exist"):
        read_version(tmp_path / "nowhere.txt")


State = tuple[str, list[Statement], list[Statement], dict[str, Mark]]


def state(project: Project, article: str) -> State:
    return (
        project.text(article),
        project.statements_of(article),
        project.waiting_in(article),
        project.mark_rows(article),
    )


def step(project: Project, article: str, kind: str, dice: random.Random) -> None:
    text = project.text(article)
    start = dice.randrange(len(text))
    span = Span(start, min(len(text), start + dice.randint(1, 40)))
    waiting = project.waiting_in(article)
    if kind in KINDS:
        editor = Editor(text, dice)
        editor.do(kind)
        change = held_text(project, article).changed(
            editor.remembering.text() or "leer", dice.choice([None, [Mark(0, 3, "page", "1")]])
        )
        refused = [one.statement.uid for one in change.statements if dice.random() < 0.1]
        replace_text(project, change, waiting=refused)
    elif kind == "code" or (kind == "place" and not waiting):
        annotate.add_statement(project, article, span, CodingDraft())
    elif kind == "place":
        annotate.move_statement(project, dice.choice(waiting).uid, span)
    elif kind == "delete":
        annotate.delete_statements(project, [one.uid for one in [*waiting, *project.statements_of(article)][:1]])
    elif kind == "mark":
        articles.set_boilerplate(project, article, span.start, span.end)
    elif kind == "undo":
        project.undo()


@example(0, ["accents decomposed", "accents decomposed", "undo", "undo", "undo"])
@settings(max_examples=40)
@given(
    st.integers(0, 1 << 32),
    st.lists(st.sampled_from([*sorted(KINDS), *("code", "place", "delete", "mark", "undo") * 3]), max_size=14),
)
def test_any_sequence_is_sound_and_can_be_taken_back(seed: int, kinds: list[str]) -> None:
    owner, dice = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada")), random.Random(seed)
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.annot", owner, CountingSource()) as project,
    ):
        article = add_draft(project, ArticleDraft(text=TEXT * 3, marks=(Mark(0, 5, "boilerplate", "title"),)))
        for words in ("Nous sommes prêts.", "😀", "Titre\n\nLe"):
            code(project, article, words)
        begun = state(project, article)
        states = [begun]
        for kind in kinds:
            if kind == "undo" and states[-1] == begun:  # what was there before the walk stays
                continue
            try:
                step(project, article, kind, dice)
            except InvalidValue:
                continue
            assert project.check() == []
            states.append(state(project, article))
        while state(project, article) != begun:
            project.undo()
            assert state(project, article) in states
        assert project.check() == []
