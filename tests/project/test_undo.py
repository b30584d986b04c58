"""Undo and redo, in any order, also after reopening; and the proof that the log gives the rows."""

import random
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model.errors import InvalidValue, NothingToUndo, UndoRefused
from annotator.model.fields import FIELD_TYPES
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.statement import Choice
from annotator.operations import field_options, fields
from annotator.operations.field_values import set_fields
from annotator.operations.texts import plan_text, replace_text
from annotator.project.project import Project, sha256
from tests.project.conftest import CODER, add_article, add_statement


def rows(project: Project) -> dict[str, list[tuple[object, ...]]]:
    """All that a user could see, local ids left out."""
    connection = sqlite3.connect(f"file:{project.path}?mode=ro", uri=True)
    queries = {
        "article": "SELECT uid, title, published, status FROM article ORDER BY uid",
        "text": "SELECT a.uid, t.text FROM article_text t JOIN article a ON a.id = t.article_id ORDER BY 1",
        "mark": 'SELECT uid, start, "end", type FROM article_mark ORDER BY uid',
        "speaker": "SELECT uid, name, kind FROM speaker ORDER BY uid",
        "tag": "SELECT s.uid, g.uid FROM statement_tag st JOIN statement s ON s.id = st.statement_id "
        "JOIN tag g ON g.id = st.tag_id ORDER BY 1, 2",
        "statement": "SELECT * FROM v_statement ORDER BY 1",
        "place": 'SELECT uid, start, "end", earlier_text FROM statement ORDER BY 1',
        "field": "SELECT uid, label, owner, type, required, multiple, position FROM field ORDER BY uid",
        "field kind": "SELECT f.uid, k.uid FROM field_kind x JOIN field f ON f.id = x.field_id "
        "JOIN kind k ON k.id = x.kind_id ORDER BY 1, 2",
        "option": "SELECT o.uid, o.name, p.uid, o.colour FROM field_option o "
        "LEFT JOIN field_option p ON p.id = o.parent_id ORDER BY 1",
        "value": "SELECT v.uid, f.uid, s.uid, a.uid, o.uid, v.value FROM field_value v JOIN field f ON f.id = v.field_id "
        "LEFT JOIN statement s ON s.id = v.statement_id LEFT JOIN article a ON a.id = v.article_id "
        "LEFT JOIN field_option o ON o.id = v.option_id ORDER BY 1",
    }
    found = {name: connection.execute(query).fetchall() for name, query in queries.items()}
    connection.close()
    return found


def test_undo_and_redo_survive_reopening(project: Project, owner: PassingOwner) -> None:
    article = add_article(project)
    empty = rows(project)
    add_statement(project, article, 0, 4)
    coded = rows(project)
    project.close()
    with Project.open(project.path, owner, CountingSource(1 << 20)) as again:
        again.undo()
        assert rows(again) == empty
    with Project.open(project.path, owner, CountingSource(1 << 21)) as again:
        again.redo()
        assert rows(again) == coded
        with pytest.raises(NothingToUndo):
            again.redo()
        assert again.check() == []


def test_a_new_action_ends_the_redo_chain_but_nothing_leaves_the_log(project: Project) -> None:
    article = add_article(project)
    add_statement(project, article, 0, 4)
    project.undo()
    add_statement(project, article, 5, 6)
    assert project.redoable() is None
    assert [change.action for change in project.history()] == [
        "add statement",
        "undo",
        "add statement",
        "add article",
        "new project",
    ]


def test_a_deleted_article_comes_back_with_all_that_hung_on_it(project: Project) -> None:
    article = add_article(project)
    statement = add_statement(project, article, 0, 4)
    with project.edit("tag") as edit:
        tag = edit.new_uid()
        edit.insert("tag", tag, {"name": "t"})
        edit.insert("statement_tag", f"{statement}/{tag}", {})
        edit.insert(
            "article_mark", edit.new_uid(), {"article_id": article, "start": 0, "end": 2, "type": "boilerplate"}
        )
    before = rows(project)
    with project.edit("delete article") as edit:
        edit.delete("article", article)
    assert rows(project)["statement"] == []
    assert project.check() == []
    project.undo()
    assert rows(project) == before
    assert project.check() == []


def test_an_undo_that_others_need_is_refused_and_changes_nothing(project: Project) -> None:
    article = add_article(project)
    statement = add_statement(project, article, 0, 4)
    connection = project._writing().connection
    # What a merge with another replica could bring: a later change of somebody else on the same row.
    connection.execute("BEGIN")
    connection.execute("UPDATE statement SET note = 'theirs', start = 1, quote = 'l a' WHERE uid = ?", (statement,))
    connection.execute("INSERT INTO tag(uid, name) VALUES ('t', 't')")
    connection.execute("INSERT INTO statement_tag SELECT s.id, t.id FROM statement s, tag t")
    connection.execute("COMMIT")
    before = rows(project)
    with pytest.raises(UndoRefused, match="cannot be taken back"):
        project.undo()
    assert rows(project) == before


def test_a_bulk_is_taken_back_and_done_again_by_one_marker_each(project: Project) -> None:
    before = rows(project)
    with project.edit("add articles", count=500) as edit:
        uids = [edit.new_uid() for _ in range(500)]
        edit.insert_many("article", ("title", "status"), ((uid, f"T{i}", "to do") for i, uid in enumerate(uids)))
        edit.insert_many(
            "article_text", ("sha256", "text"), ((uid, sha256(f"é{i}"), f"é{i}") for i, uid in enumerate(uids))
        )
        edit.insert_many(
            "article_mark",
            ("article_id", "start", "end", "type"),
            ((edit.new_uid(), uid, 0, 1, "boilerplate") for uid in uids),
        )
    after = rows(project)
    for _ in range(2):
        project.undo()
        assert rows(project) == before
        assert project.check() == []
        project.redo()
        assert rows(project) == after
        assert project.check() == []
    connection = sqlite3.connect(project.path)
    counts = connection.execute(
        "SELECT c.action, count(r.n) FROM change c LEFT JOIN change_row r ON r.change = c.id GROUP BY c.id"
    ).fetchall()
    connection.close()
    assert counts[1:] == [("add articles", 1500), ("undo", 0), ("redo", 0), ("undo", 0), ("redo", 0)]


class Walk:
    """Random things that an analyst does, each one change."""

    def __init__(self, project: Project, seed: int) -> None:
        self.project = project
        self.random = random.Random(seed)

    def step(self) -> None:
        actions = (
            self.article,
            self.statement,
            self.statement,
            self.recode,
            self.resize,
            self.delete,
            self.tag,
            self.bulk,
            self.text,
            self.field,
            self.fill,
            self.fill,
        )
        self.random.choice(actions)()

    def article(self) -> None:
        add_article(self.project, text=f"Texte {self.random.random()} 😀 fin.", title=f"T{self.random.random()}")

    def statement(self) -> None:
        article = self._one("article")
        if article:
            start = self.random.randrange(8)
            add_statement(self.project, article, start, start + 1 + self.random.randrange(5))

    def text(self) -> None:
        article = self._one("article")
        if article:
            old = self.project.text(article)
            at = self.random.randrange(len(old))
            new = self.random.choice(
                [old[:at] + "x" + old[at + 1 :], old[:at] + "Neu " + old[at:], f"Ganz anders {self.random.random()}"]
            )
            replace_text(self.project, plan_text(self.project, article, new))

    def recode(self) -> None:
        statement = self._one("statement")
        if statement:
            with self.project.edit("edit statement") as edit:
                speaker = self._one("speaker") if self.random.random() < 0.5 else None
                if speaker is None:
                    speaker = edit.new_uid()
                    edit.insert("speaker", speaker, {"name": f"S{self.random.random()}", "kind": "person"})
                note = self.random.choice([None, "", "note"])
                edit.update("statement", statement, {"speaker_id": speaker, "note": note})

    def resize(self) -> None:
        statement = self._one("statement")
        if statement:
            found = self.project.statement(statement)
            text = (
                self.project.earlier_text(found.earlier_text)
                if found.earlier_text
                else self.project.text(found.article)
            )
            start = self.random.randrange(found.end)
            with self.project.edit("resize") as edit:
                quote = text[start : found.end]
                edit.update("statement", statement, {"start": start, "quote": quote})

    def delete(self) -> None:
        table = self.random.choice(["statement", "statement", "article"])
        uid = self._one(table)
        if uid:
            with self.project.edit(f"delete {table}") as edit:
                edit.delete(table, uid)

    def tag(self) -> None:
        statement = self._one("statement")
        if statement:
            with self.project.edit("tag") as edit:
                tag = edit.new_uid()
                edit.insert("tag", tag, {"name": "t"})
                edit.insert("statement_tag", f"{statement}/{tag}", {})

    def field(self) -> None:
        found = self.random.choice([None, *self.project.codebook().fields])
        if found is None:
            type = self.random.choice(FIELD_TYPES)
            fields.define_field(
                self.project, f"F{self.random.random()}", type=type, multiple=self.random.random() < 0.5
            )
        elif found.options and self.random.random() < 0.6:
            uids = [option.uid for option in found.options]
            change_option = self.random.choice(
                [
                    lambda: field_options.merge_options(self.project, self.random.sample(uids, 1), uids[0]),
                    lambda: field_options.delete_option(self.project, uids[0]),
                    lambda: field_options.place_option(self.project, uids[-1], uids[0]),
                ]
            )
            with suppress(InvalidValue):
                change_option()
        else:
            change = self.random.choice(
                [
                    lambda: fields.delete_field(self.project, found.uid),
                    lambda: fields.retype_field(self.project, found.uid, self.random.choice(FIELD_TYPES)),
                    lambda: fields.set_kinds(self.project, found.uid, [self._one("kind") or ""]),
                    lambda: fields.move_field(self.project, found.uid, 0),
                ]
            )
            with suppress(InvalidValue):
                change()

    def fill(self) -> None:
        statement, book = self._one("statement"), self.project.codebook().fields
        if statement and book:
            found = self.random.choice(book)
            words = [self.random.choice(["1", "2", "2024-06-21", "yes"]) for _ in range(1 + found.multiple)]
            with suppress(InvalidValue):
                wish = {found.uid: tuple(Choice(word) for word in words[: self.random.randrange(3)])}
                set_fields(self.project, "statement", statement, wish)

    def bulk(self) -> None:
        with self.project.edit("add articles") as edit:
            uids = [edit.new_uid() for _ in range(3)]
            edit.insert_many("article", ("title", "status"), [(uid, "T", "to do") for uid in uids])
            texts = [f"bulk text {self.random.random()}" for _ in uids]
            values = [(uid, sha256(text), text) for uid, text in zip(uids, texts, strict=True)]
            edit.insert_many("article_text", ("sha256", "text"), values)

    def _one(self, table: str) -> str | None:
        uids = [row[0] for row in self.project._read.execute(f"SELECT uid FROM {table} ORDER BY uid")]
        return self.random.choice(uids) if uids else None


def walk_and_prove(folder: Path, seed: int, steps: int) -> None:
    """Do, undo, redo at random beside a model that keeps whole states; undo all, redo all, and prove the log."""
    owner, source = PassingOwner(CODER), CountingSource()
    project = Project.create(folder / f"{seed}.annot", owner, source)
    walk, choose = Walk(project, seed), random.Random(seed + 1)
    done, undone = [rows(project)], []
    for _ in range(steps):
        which = choose.random()
        if which < 0.25 and len(done) > 1:
            project.undo()
            undone.append(done.pop())
        elif which < 0.4 and undone:
            project.redo()
            done.append(undone.pop())
        elif which < 0.45:
            project.close()
            project = walk.project = Project.open(project.path, owner, source)
        else:
            before = project.counts()["changes"]
            walk.step()
            if project.counts()["changes"] > before:
                done.append(rows(project))
                undone.clear()
        assert rows(project) == done[-1]
    assert project.check() == []
    last = len(done)
    while len(done) > 1:
        project.undo()
        undone.append(done.pop())
        assert rows(project) == done[-1]
    project.close()
    project = Project.open(project.path, owner, source)
    while len(done) < last:
        project.redo()
        done.append(undone.pop())
        assert rows(project) == done[-1]
    assert project.check() == []
    project.close()
    project.path.unlink()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_any_walk_can_be_undone_and_the_log_gives_the_rows(tmp_path: Path, seed: int) -> None:
    walk_and_prove(tmp_path, seed, 20)


@pytest.mark.torture
def test_a_thousand_walks(tmp_path: Path) -> None:
    for seed in range(1_000):
        walk_and_prove(tmp_path, seed, 40)
