"""The fast way to spell statements out gives what the view gives."""

from annotator.project import spelled
from annotator.project.project import Project
from tests.project.conftest import add_article, add_statement
from tests.project.test_undo import Walk


def test_it_is_the_view(project: Project, monkeypatch) -> None:
    monkeypatch.setattr(spelled, "_ARTICLES_KEPT", 3)
    monkeypatch.setattr(spelled, "_BATCH", 4)
    assert list(spelled.spelled(project._read)) == []
    article = add_article(project)
    for start in range(3):
        add_statement(project, article, start, start + 1)
    assert list(spelled.spelled(project._read)) == project._read.execute("SELECT * FROM v_statement").fetchall()
    walk = Walk(project, 7)
    for _ in range(150):
        walk.step()
    expected = project._read.execute("SELECT * FROM v_statement ORDER BY statement_id").fetchall()
    assert sorted(spelled.spelled(project._read), key=lambda row: str(row[0])) == expected
    assert len(expected) > 5
