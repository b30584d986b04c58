"""The Python interface, as a notebook would use it."""

import csv
from pathlib import Path

import pytest

import annotator
from annotator.model.errors import AnnotatorError, FileMissing, InvalidValue, NothingToUndo


def test_a_notebooks_morning(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("Elle a dit : « Oui. »\n", encoding="utf-8")
    with annotator.open_project(tmp_path / "press.annot", create=True) as project:
        article = project.add_article(file, title="Titre", published="2024-06-21")
        text = project.text(article)
        start = text.index("Oui")
        statement = project.add_statement(
            article, start, start + 4, kind="direct quotation", speaker="Elle", stance="support", tags=["a", "b"]
        )
        assert (statement.quote, statement.speaker, statement.article_title) == ("Oui.", "Elle", "Titre")
        assert statement.end is not None
        edited = project.edit_statement(statement, end=statement.end - 1, note="mieux", stance=None, tags=["b"])
        assert (edited.quote, edited.note, edited.stance, edited.tags) == ("Oui", "mieux", None, "b")
        project.undo()
        assert project.statement(statement) == statement
        project.redo()
        assert project.statement(statement.uid) == edited
        assert [row.uid for row in project.statements(article)] == [statement.uid]
        project.delete_statement(statement.uid)
        assert list(project.statements()) == []
        assert project.undo().action == "undo"
        assert project.export(tmp_path / "out.csv") == 1
        assert [change.action for change in project.history(2)] == ["undo", "delete statements"]
        assert project.check() == []
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as lines:
        assert [row["quote"] for row in csv.DictReader(lines)] == ["Oui"]
    with annotator.open_project(tmp_path / "press.annot") as project:
        project.undo()
        assert list(project.statements()) == [statement]


def test_text_and_metadata(tmp_path: Path) -> None:
    with annotator.open_project(tmp_path / "a.annot", create=True) as project:
        article = project.add_article(text="a\r\nb", title="T")
        assert project.text(article) == "a\nb"
        assert project.edit_article(article, outlet="Le Monde").outlet == "Le Monde"
        assert project.edit_article(article.uid, outlet=None).title == "T"
        project.delete_article(article)
        assert list(project.articles()) == []


def test_a_text_is_replaced_and_a_waiting_statement_placed(tmp_path: Path) -> None:
    with annotator.open_project(tmp_path / "a.annot", create=True) as project:
        article = project.add_article(text="Elle a dit oui. Il a dit que le train partirait.", title="T")
        yes, train = project.add_statement(article, 11, 14), project.add_statement(article, 29, 47)
        assert [one.how for one in project.plan_text(article, "Elle rit.").statements] == ["lost", "lost"]
        change = project.replace_text(article, "Hier, il a dit que le train partira.")
        assert [(one.how, one.words(change.new)) for one in change.statements] == [
            ("lost", None),
            ("changed", "le train partira"),
        ]
        (waiting,) = project.waiting()
        assert (waiting.uid, waiting.start, waiting.end, waiting.span, waiting.quote) == (
            yes.uid,
            None,
            None,
            None,
            "oui",
        )
        assert project.edit_statement(waiting, note="cherche").start is None
        assert project.place_statement(waiting, 0, 4).quote == "Hier"
        assert project.waiting(article) == []
        assert project.statement(train).quote == "le train partira"
        (tmp_path / "neu.txt").write_text("Il a dit hier que le train partirait.", encoding="utf-8")
        project.replace_text(article, path=tmp_path / "neu.txt")
        assert project.statement(train).quote == "le train partirait"
        with pytest.raises(InvalidValue, match="one of the two"):
            project.replace_text(article)
        assert project.check() == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"stance": "suport"}, "no stance of this project"),
        ({"kind": "rumour"}, "direct quotation"),
        ({"speaker": "X", "speaker_kind": "alien"}, "alien"),
    ],
)
def test_misspelt_values_are_refused(tmp_path: Path, values: dict[str, str], words: str) -> None:
    with annotator.open_project(tmp_path / "a.annot", create=True) as project:
        article = project.add_article(text="abc")
        with pytest.raises(InvalidValue, match=words):
            project.add_statement(article, 0, 1, **values)  # pyright: ignore[reportArgumentType] - names by chance
        with pytest.raises(InvalidValue, match="A statement has no"):
            project.edit_statement("x", stanse="support")
        assert list(project.statements()) == []


def test_clear_errors(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        annotator.open_project(tmp_path / "nowhere.annot")
    with annotator.open_project(tmp_path / "a.annot", create=True) as project:
        with pytest.raises(AnnotatorError, match="does not exist"):
            project.add_article(tmp_path / "nowhere.txt")
        with pytest.raises(InvalidValue, match="one of the two"):
            project.add_article()
        with pytest.raises(NothingToUndo):
            project.undo()
        with pytest.raises(AttributeError):
            _ = annotator.nothing


def test_a_project_s_own_fields(tmp_path: Path) -> None:
    with annotator.open_project(tmp_path / "a.annot", create=True) as project:
        project.define_field("seats", type="integer")
        project.define_field("ok", type="yes/no", kinds=["claim"], required=True)
        project.define_field("frames", type="choice", multiple=True, options=["law"])
        project.define_field("party", owner="speaker")
        article = project.add_article(text="Elle a dit : « Oui. »", title="T")
        made = project.add_statement(article, 0, 4, fields={"seats": 12, "ok": False})
        assert made.fields == {"seats": 12, "ok": False}
        edited = project.edit_statement(made, note="n", fields={"frames": ["law", "war"], "ok": None})
        assert (edited.note, edited.fields) == ("n", {"seats": 12, "frames": ("law", "war")})
        assert project.undo().action == "undo"
        assert project.statement(made) == made
        with pytest.raises(InvalidValue, match="no field “colour”"):
            project.edit_statement(made, fields={"colour": "red"})
        project.edit_statement(made, kind="claim", speaker="Anne", fields={"ok": None})
        assert project.incomplete(article) == [made.uid]
        anne = project.codebook().speakers[0].uid
        project.set_fields("speaker", anne, {"party": "Left"})
        assert project.own_fields("speaker", anne) == {"party": "Left"}


def test_a_codebook_goes_from_one_project_into_another(tmp_path: Path) -> None:
    with annotator.open_project(tmp_path / "a.annot", create=True) as project:
        project.define_field("Certainty", type="integer", kinds=["claim"])
        assert project.export(tmp_path / "book.csv", table="codebook") == 11
    with annotator.open_project(tmp_path / "b.annot", create=True) as project:
        assert project.import_codebook(tmp_path / "book.csv")
        assert not project.import_codebook(tmp_path / "book.csv")
        assert [field.label for field in project.codebook().fields] == ["Certainty"]
        with pytest.raises(FileMissing):
            project.import_codebook(tmp_path / "none.csv")


def test_a_script_changes_the_project_while_it_goes_over_the_articles(tmp_path: Path) -> None:
    with annotator.open_project(tmp_path / "p.annot", create=True) as project:
        for number in range(3):
            project.add_article(text=f"Le texte numéro {number} est là.")
        for article in project.articles():
            project.add_statement(article, 3, 8)
        assert len(list(project.statements())) == 3


def test_a_script_changes_statements_while_it_goes_over_them(tmp_path: Path) -> None:
    with annotator.open_project(tmp_path / "p.annot", create=True) as project:
        articles = [project.add_article(text=f"Le texte numéro {number} est là.") for number in range(2)]
        for article in articles:
            for start in range(8):
                project.add_statement(article, start, start + 3)
        for row in project.statements(articles[1]):
            edited = project.edit_statement(row, note="vu")
            assert (edited.note, edited.article_id) == ("vu", articles[1].uid)
            project.add_statement(articles[1], 3, 8)
        assert [row.note for row in project.statements()].count("vu") == 8
        assert [row.note for row in project.statements(articles[0])] == [None] * 8
        assert len(list(project.statements(articles[1]))) == 16
        assert project.check() == []
