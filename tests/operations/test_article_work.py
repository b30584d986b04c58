"""Statuses, memos and groups: each one change, each taken back by one undo; lists, counts and the export follow."""

from pathlib import Path

import pytest

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.asked import ArticlesAsked
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.span import Span
from annotator.model.statement import CodingDraft
from annotator.operations import annotate, articles, exporting, groups
from annotator.operations.importing import add_draft
from annotator.project.project import Project

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def uids(project: Project) -> list[str]:
    """Five articles, the newest last; the fourth without a date."""
    return [
        add_draft(
            project,
            ArticleDraft(
                text=f"Le texte numéro {n}.",
                metadata=Metadata(
                    title=f"Titre {n}", outlet="Le Journal", published=None if n == 3 else f"2024-06-0{n + 1}"
                ),
            ),
        )
        for n in range(5)
    ]


def statuses(project: Project) -> list[tuple[str, str | None]]:
    return [(one.status, one.status_reason) for one in project.articles()]


def grouped(project: Project) -> list[tuple[str, int]]:
    return [(one.name, one.articles) for one in project.article_groups()]


def test_many_articles_get_a_status_in_one_undo_step(project: Project, uids: list[str]) -> None:
    articles.set_status(project, uids=[uids[0]], status="done")
    changed = articles.set_status(project, uids=uids[:3], status="irrelevant", reason=" off \n topic ")
    assert changed is not None
    assert changed.change.args == {"status": "irrelevant", "reason": "off topic", "count": 3, "title": "Titre 0"}
    assert statuses(project) == [("irrelevant", "off topic")] * 3 + [("to do", None)] * 2
    project.undo()
    assert statuses(project) == [("done", None)] + [("to do", None)] * 4
    project.redo()
    articles.set_status(project, uids=uids[:1], status="in progress")
    assert statuses(project)[0] == ("in progress", None)
    assert project.check() == []


def test_a_status_that_is_there_already_is_no_change(project: Project, uids: list[str]) -> None:
    assert articles.set_status(project, uids=uids, status="to do") is None
    assert articles.set_status(project, uids=[], status="done") is None


def test_what_cannot_be_a_status_is_refused(project: Project, uids: list[str]) -> None:
    with pytest.raises(InvalidValue, match="Only an irrelevant"):
        articles.set_status(project, uids=uids, status="done", reason="off topic")
    with pytest.raises(InvalidValue, match="no status “spam”"):
        articles.set_status(project, uids=uids, status="spam")  # pyright: ignore[reportArgumentType]
    with pytest.raises(NotFound):
        articles.set_status(project, uids=[uids[0], "nowhere"], status="done")
    assert statuses(project) == [("to do", None)] * 5


def test_coding_leaves_the_status_alone(project: Project, uids: list[str]) -> None:
    annotate.add_statement(project, uids[0], Span(0, 8), CodingDraft())
    assert project.article(uids[0]).status == "to do"


def test_a_memo_is_kept_as_written_and_an_empty_one_goes(project: Project, uids: list[str]) -> None:
    memo = "Voir aussi :\n  l'édition du soir 😀"
    articles.set_memo(project, uid=uids[0], memo=memo)
    assert project.article(uids[0]).memo == memo
    assert articles.set_memo(project, uid=uids[0], memo=memo) is None
    articles.set_memo(project, uid=uids[0], memo=" \n")
    assert project.article(uids[0]).memo is None
    project.undo()
    assert project.article(uids[0]).memo == memo


def test_articles_are_chosen_by_status_and_group_and_sorted_by_the_order_of_the_work(
    project: Project, uids: list[str]
) -> None:
    for uid, status in zip(uids, ("irrelevant", "done", "in progress", "to do", "to do"), strict=True):
        articles.set_status(project, uids=[uid], status=status)  # pyright: ignore[reportArgumentType]
    groups.make_group(project, uids=[uids[1], uids[3], uids[4]], name="Dispatch")
    group = project.article_groups()[0].uid

    def found(status: str = "", group: str = "", words: str = "") -> list[str]:
        asked = ArticlesAsked(order="added", status=status, group=group, words=words)
        return [one.uid for one in project.articles_asked(asked).page(0, 9)]

    assert project.status_counts() == {"to do": 2, "in progress": 1, "done": 1, "irrelevant": 1}
    by_status = project.article_list("status").page(0, 9)
    assert [one.uid for one in by_status] == [uids[n] for n in (3, 4, 2, 1, 0)]
    assert found(status="to do") == [uids[3], uids[4]]
    assert found(group=group) == [uids[1], uids[3], uids[4]]
    assert found(status="done", group=group) == [uids[1]]
    assert found(group=group, status="to do", words="titre 4") == [uids[4]]
    assert found() == uids
    assert project.first_articles(ArticlesAsked(order="added", status="done")) is None


def test_a_list_of_one_status_follows_what_changes(project: Project, uids: list[str]) -> None:
    listed = project.articles_asked(ArticlesAsked(order="added", status="to do"))
    done = articles.set_status(project, uids=[uids[1]], status="done")
    assert done is not None
    after = listed.patched(done.rows)
    assert after is not None
    assert [one.uid for one in after.page(0, 9)] == [uids[0], *uids[2:]]
    back = after.patched(project.undo().rows)
    assert back is not None
    assert [one.uid for one in back.page(0, 9)] == uids


def test_the_next_article_to_do_goes_round_in_the_order_of_the_list(project: Project, uids: list[str]) -> None:
    articles.set_status(project, uids=[uids[2]], status="done")

    def tour(order: str, descending: bool) -> list[int]:
        seen: list[int] = []
        at: str | None = uids[2]
        for _ in range(5):
            at = project.next_article(at, order=order, descending=descending)
            assert at is not None
            seen.append(uids.index(at))
        return seen

    assert tour("published", descending=True) == [1, 0, 3, 4, 1]
    assert tour("published", descending=False) == [4, 3, 0, 1, 4]
    assert tour("title", descending=False) == [3, 4, 0, 1, 3]
    assert project.next_article(None) == uids[0]
    articles.set_status(project, uids=uids[:4], status="done")
    assert project.next_article(uids[4]) is None
    assert project.next_article(uids[0]) == uids[4]


def test_reasons_come_back_by_how_often_they_are_given(project: Project, uids: list[str]) -> None:
    articles.set_status(project, uids=uids[:1], status="irrelevant", reason="an advertisement")
    articles.set_status(project, uids=uids[1:4], status="irrelevant", reason="off topic")
    articles.set_status(project, uids=uids[4:], status="irrelevant")
    assert project.status_reasons() == ["off topic", "an advertisement"]


def test_groups_are_made_joined_left_renamed_and_dissolved(project: Project, uids: list[str]) -> None:
    groups.make_group(project, uids=uids[:2], name="  One   dispatch ")
    group = project.article(uids[0]).group or ""
    assert project.article(uids[0]).group_name == "One dispatch"
    groups.add_to_group(project, uids=[uids[2], uids[0]], group=group)
    assert project.group_members(group) == uids[:3]
    groups.leave_group(project, uids=[uids[0]])
    groups.rename_group(project, group=group, name="Agence Sud")
    assert grouped(project) == [("Agence Sud", 2)]
    groups.dissolve_group(project, group=group)
    assert grouped(project) == []
    with pytest.raises(NotFound):
        project.article_group(group)
    project.undo()
    assert grouped(project) == [("Agence Sud", 2)]
    assert project.check() == []


def test_a_group_that_loses_its_last_article_goes_in_the_same_step(project: Project, uids: list[str]) -> None:
    groups.make_group(project, uids=uids[:2], name="First")
    first = project.article(uids[0]).group or ""
    groups.make_group(project, uids=uids[:3], name="Second")
    assert grouped(project) == [("Second", 3)]
    with pytest.raises(NotFound):
        groups.add_to_group(project, uids=uids, group=first)
    project.undo()
    assert grouped(project) == [("First", 2)]
    groups.leave_group(project, uids=uids)
    assert grouped(project) == []
    for _ in range(2):
        project.undo()
    assert grouped(project) == []
    assert project.check() == []


def test_a_group_needs_a_name(project: Project, uids: list[str]) -> None:
    with pytest.raises(InvalidValue, match="needs a name"):
        groups.make_group(project, uids=uids, name=" ")
    assert groups.make_group(project, uids=[], name="Empty") is None
    assert groups.leave_group(project, uids=uids) is None


def test_the_export_of_articles_matches_its_golden_file(project: Project, uids: list[str], tmp_path: Path) -> None:
    articles.set_status(project, uids=[uids[0]], status="irrelevant", reason="off topic, an “ad”")
    articles.set_status(project, uids=[uids[1]], status="done")
    articles.set_memo(project, uid=uids[1], memo='Two\nlines, "quoted"')
    groups.make_group(project, uids=uids[1:3], name="One dispatch")
    target = tmp_path / "articles.csv"
    assert exporting.export(project, target, table="articles") == 5
    assert target.read_bytes() == (GOLDEN / "articles.csv").read_bytes()
