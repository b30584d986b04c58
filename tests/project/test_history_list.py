"""The history spelled out: paged, filtered, with the names of what is gone."""

from collections.abc import Sequence
from datetime import UTC, date, timedelta, timezone

import pytest

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.codebook import Coder
from annotator.model.history import HistoryFilter, HistoryRow
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft, CodingEdit
from annotator.operations import annotate, articles
from annotator.operations.annotate_many import delete_many
from annotator.operations.importing import add_files
from annotator.operations.reading import ReadFile
from annotator.project import records
from annotator.project.history_list import STRETCH, utc_bounds
from annotator.project.project import Project
from tests.project.conftest import add_article

MALIK = Coder(uid="00000000-0000-7000-8000-00000000dddd", name="Malik")
TEXT = "Nous sommes prêts, a dit le chef de l'OTAN."


def listed(project: Project, wanted: HistoryFilter | None = None, limit: int = 100) -> list[HistoryRow]:
    """All rows, page by page."""
    source = project.history_list(wanted or HistoryFilter(), UTC)
    rows: list[HistoryRow] = []
    page = source.page(limit=limit)
    rows += page.rows
    while page.before is not None:
        page = source.page(page.before, limit)
        rows += page.rows
    return rows


def actions(rows: Sequence[HistoryRow]) -> list[str]:
    return [row.change.action for row in rows]


def coded(project: Project, article: str, speaker: str = "Jens", stance: str | None = None) -> str:
    draft = CodingDraft(speaker=Choice(speaker), stance=Choice(stance) if stance else None)
    return annotate.add_statement(project, article, Span(0, 4), draft).uids("statement")[0]


def hand_over(project: Project, coder: Coder) -> None:
    """Another coder at the same desk."""
    project.owner = project._writing().owner = PassingOwner(coder)


def set_to(project: Project, statement: str, field: str, name: str) -> None:
    annotate.edit_statement(project, statement, CodingEdit({field: Choice(name)}))  # pyright: ignore[reportArgumentType]


def test_a_change_says_what_became_of_which_quote(project: Project) -> None:
    article = add_article(project, TEXT, "Le titre")
    statement = coded(project, article, stance="neutral")
    set_to(project, statement, "stance", "oppose")
    annotate.move_statement(project, statement, Span(0, 11))
    moved, stanced, added = listed(project)[:3]
    assert (added.quote, added.title, added.coder, added.count) == ("Nous", "Le titre", "Ada", 1)
    assert added.stance is not None
    assert added.stance.name == "neutral"
    found = stanced.spelled("stance")
    assert found is not None
    assert (found.before, found.after) == ("neutral", "oppose")
    assert (stanced.statement, stanced.article) == (statement, article)
    assert stanced.quote == "Nous sommes"
    found = moved.spelled("quote")
    assert found is not None
    assert (found.before, found.after) == ("Nous", "Nous sommes")
    assert moved.stance is not None
    assert moved.stance.name == "oppose"


def test_what_was_deleted_since_keeps_its_names(project: Project) -> None:
    article = add_article(project, TEXT, "Le titre")
    statement = coded(project, article, "Jens", "oppose")
    project.history(1)
    set_to(project, statement, "speaker", "Kim")
    book = project.codebook()
    jens = next(one for one in book.speakers if one.name == "Jens")
    stance = next(one for one in book.stances if one.name == "oppose")
    articles.delete_articles(project, [article])
    with project.edit("delete speaker") as edit:
        edit.delete("speaker", jens.uid)
        edit.delete("stance", stance.uid)
    rows = listed(project)
    spoken = next(row for row in rows if row.change.action == "edit statement")
    found = spoken.spelled("speaker")
    assert found is not None
    assert (found.before, found.after) == ("Jens", "Kim")
    assert (spoken.quote, spoken.title) == ("Nous", "Le titre")
    assert (spoken.statement, spoken.article) == (None, None)
    added = next(row for row in rows if row.change.action == "add statement")
    assert added.stance is not None
    assert (added.stance.name, added.stance.colour) == ("oppose", stance.colour)


def test_what_is_undone_is_said_and_the_undo_tells_of_the_action(project: Project) -> None:
    article = add_article(project, TEXT)
    statement = coded(project, article)
    annotate.delete_statements(project, [statement])
    project.undo()
    undo, deletion, added = listed(project)[:3]
    assert (undo.verb, undo.root.action, undo.quote) == ("undo", "delete statements", "Nous")
    assert (deletion.is_undone, added.is_undone, undo.is_undone) == (True, False, False)
    project.redo()
    redo, undo, deletion = listed(project)[:3]
    assert (redo.verb, redo.root.action) == ("redo", "delete statements")
    assert (redo.is_undone, undo.is_undone, deletion.is_undone) == (False, True, False)


def test_pages_join_without_a_seam(project: Project) -> None:
    article = add_article(project, TEXT)
    for at in range(7):
        coded(project, article, f"S{at}")
    assert [row.change.id for row in listed(project, limit=3)] == list(range(9, 0, -1))
    newer = project.history_list().newer(6, 2)
    assert [row.change.id for row in newer.rows] == [9, 8]
    assert newer.before is not None
    newer = project.history_list().newer(6)
    assert ([row.change.id for row in newer.rows], newer.before) == ([9, 8, 7], None)
    assert project.history_list().newer(9).rows == ()


def test_filtered_by_coder(project: Project) -> None:
    article = add_article(project, TEXT)
    coded(project, article)
    hand_over(project, MALIK)
    coded(project, article)
    rows = listed(project, HistoryFilter(coder=MALIK.uid), limit=1)
    assert [(row.coder, row.change.action) for row in rows] == [("Malik", "add statement")]
    assert [coder.name for coder in project.coders_in_history()] == ["Ada", "Malik"]


def test_filtered_by_article_also_what_is_gone_and_what_came_in_bulk(project: Project) -> None:
    texts = [f"Texte {at} du monde." for at in range(60)]
    drafts = [ArticleDraft(text=text, metadata=Metadata(title=text)) for text in texts]
    add_files(project, [ReadFile(name="f", draft=draft) for draft in drafts])
    wanted, other = list(project.articles())[7], list(project.articles())[8]
    assert listed(project)[0].counts["article"] == 60
    coded(project, other.uid)
    statement = coded(project, wanted.uid)
    set_to(project, statement, "stance", "oppose")
    annotate.edit_statement(project, statement, CodingEdit({"tags": (Choice("new"),)}))
    articles.set_boilerplate(project, wanted.uid, 0, 3)
    articles.set_boilerplate(project, wanted.uid, 1, 2)
    articles.edit_metadata(project, wanted.uid, Metadata(title="Anders"))
    annotate.delete_statements(project, [statement])
    expected = [
        "delete statements",
        "edit article",
        *["mark boilerplate"] * 2,
        *["edit statement"] * 2,
        "add statement",
        "add articles",
    ]
    assert actions(listed(project, HistoryFilter(article=wanted.uid))) == expected
    assert actions(listed(project, HistoryFilter(article=wanted.uid), limit=2)) == expected
    while project.undoable() is not None:
        project.undo()
    found = actions(listed(project, HistoryFilter(article=wanted.uid)))
    assert found == ["undo"] * len(expected) + expected
    import_undone = listed(project)[0]
    assert (import_undone.root.action, import_undone.counts["article"]) == ("add articles", 60)


def test_a_list_that_is_kept_hears_of_what_came_since(project: Project) -> None:
    article = add_article(project, TEXT)
    source = project.history_list(HistoryFilter(article=article), UTC)
    assert len(source.page().rows) == 1
    statement = coded(project, article, "Jens")
    set_to(project, statement, "stance", "oppose")
    set_to(project, statement, "speaker", "Kim")
    newer = source.newer(2).rows
    assert actions(newer) == ["edit statement", "edit statement", "add statement"]
    spoken = newer[0].change.id
    for name in ("Jens", "Kim"):  # the second one after the log was looked into for the first
        set_to(project, statement, "speaker", "Other")
        uid = next(one.uid for one in project.codebook().speakers if one.name == name)
        with project.edit("delete speaker") as edit:
            edit.delete("speaker", uid)
        found = source.rows([spoken])[0].spelled("speaker")
        assert found is not None
        assert (found.before, found.after) == ("Jens", "Kim")


def test_filtered_by_a_day_where_the_user_is(project: Project) -> None:
    project.close()
    tokyo = timezone(timedelta(hours=9))
    owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada"))
    for day in ("2026-03-01", "2026-03-02"):
        with Project.open(project.path, owner, CountingSource(int(day[-2:]) << 20, day)) as again:
            add_article(again, f"{TEXT}{day}", day)
    with Project.open(project.path, owner) as again:
        rows = again.history_list(HistoryFilter(day=date(2026, 3, 2)), UTC).page().rows
        assert [row.title for row in rows] == ["2026-03-02"]
        assert again.days_in_history(zone=UTC) == [date(2026, 3, 2), date(2026, 3, 1), date(2026, 1, 1)]
        assert again.days_in_history(1, UTC) == [date(2026, 3, 2)]
    assert utc_bounds(date(2026, 3, 2), tokyo) == ("2026-03-01T15:00:00", "2026-03-02T15:00:00")


def test_a_long_log_is_looked_through_in_stretches(project: Project) -> None:
    article = add_article(project, TEXT)
    connection = project._writing().connection
    connection.execute("BEGIN")
    connection.execute(
        """WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        INSERT INTO change(uid, replica, seq, lamport, coder, made_utc, app_version, schema_version, action, form)
        SELECT 'c' || i, 1, i, i, 'nobody', '2026-01-01T00:00:00.000Z', '0', 1, 'note', 'rows' FROM n""",
        (3 * STRETCH,),
    )
    connection.execute("COMMIT")
    source = project.history_list(HistoryFilter(article=article), UTC)
    first = source.page()
    assert (first.rows, first.before) == ((), 2 * STRETCH + 1)
    assert actions(listed(project, HistoryFilter(article=article))) == ["add article"]


def test_a_preview_names_what_goes_and_whose_it_is(project: Project) -> None:
    article = add_article(project, TEXT)
    point = project.history(1)[0].id
    coded(project, article)
    hand_over(project, MALIK)
    coded(project, article)
    coded(project, article)
    project.undo()
    preview = project.undo_preview(point)
    assert (preview.count, dict(preview.by), preview.others) == (3, {"Ada": 2, "Malik": 1}, 0)
    assert [row.change.action for row in preview.rows] == ["add statement", "add statement", "add article"]
    assert len(project.undo_back_to(point)) == preview.count
    assert project.undo_preview(point).count == 0


def test_what_went_in_bulk_keeps_its_names_and_only_what_is_asked_for_is_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = add_article(project, TEXT, "Le titre")
    statement = coded(project, article)
    set_to(project, statement, "stance", "oppose")
    others = [coded(project, article, "Kim") for _ in range(400)]
    delete_many(project, [statement, *others])
    parsed, count = records.parsed, [0]

    def counting(*args: object) -> object:
        count[0] += 1
        return parsed(*args)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr("annotator.project.records.parsed", counting)
    rows = project.history_list(HistoryFilter()).page(limit=5).rows
    assert [row.quote for row in rows] == ["Nous"] * 5
    assert count[0] < 300
    stanced = next(row for row in listed(project) if row.change.action == "edit statement")
    assert (stanced.quote, stanced.title, stanced.statement) == ("Nous", "Le titre", None)
