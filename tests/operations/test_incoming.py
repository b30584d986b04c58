"""What becomes of articles that come in: duplicates, groups of nearly the same text, fields, the files they are from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from annotator.formats.originals import bytes_of, kept
from annotator.model.added import AddResult
from annotator.model.article import IDENTIFIER, LENGTH, SECTION, ArticleDraft, Mark, Metadata
from annotator.model.errors import BrokenFile
from annotator.operations import articles, fields, groups
from annotator.operations.importing import add_files
from annotator.operations.reading import ReadFile
from annotator.project.project import Project

WORDS = (
    "Le ministre a annoncé mardi une nouvelle loi sur les ports du nord du pays qui doit entrer en vigueur au mois "
    "de mars prochain après un vote des deux chambres et malgré une opposition forte des syndicats de marins dont "
    "plusieurs milliers ont défilé la veille dans les rues de la capitale en demandant un délai de deux ans encore"
)
UPDATED = WORDS.replace("mardi", "mercredi") + " selon une source proche du gouvernement"
OTHER = " ".join(reversed(WORDS.split()))


def draft(text: str, outlet: str | None = "A", published: str | None = "2024-06-21", **more: object) -> ArticleDraft:
    metadata = Metadata(title=f"Titre {outlet}", outlet=outlet, published=published)
    return replace(ArticleDraft(text=text, metadata=metadata), **more)  # pyright: ignore[reportArgumentType]


def add(project: Project, *drafts: ArticleDraft, fill: int = 0) -> list[AddResult]:
    """Add these; `fill` further articles make it a change in bulk."""
    others = [ArticleDraft(text=f"Le texte numéro {n}.") for n in range(fill)]
    return add_files(project, files([*drafts, *others]))[: len(drafts)]


def files(drafts: Iterable[ArticleDraft]) -> list[ReadFile]:
    return [ReadFile(name="a.txt", draft=one) for one in drafts]


def group_names(project: Project) -> dict[str, str | None]:
    return {one.outlet or "": one.group_name for one in project.articles() if one.outlet}


def undo_and_redo(project: Project) -> None:
    """Take everything back and do it again: the rows are the same, and the log says so."""
    before = list(project.articles())
    project.undo()
    assert project.check() == []
    project.redo()
    assert [replace(one, group=None) for one in project.articles()] == [replace(one, group=None) for one in before]
    assert project.check() == []


@pytest.mark.parametrize(
    ("outlet", "published", "status"),
    [
        ("A", "2024-06-21", "duplicate"),
        ("a", "2024-06-21T10:00+02:00", "duplicate"),
        (None, None, "duplicate"),
        ("B", "2024-06-21", "added"),
        ("A", "2024-06-22", "added"),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_the_same_text_of_the_same_outlet_and_date_is_never_added_twice(
    project: Project, outlet: str | None, published: str | None, status: str, apart: bool
) -> None:
    first, second = draft(WORDS), draft(WORDS, outlet, published)
    results = [*add(project, first), *add(project, second)] if apart else add(project, first, second)
    assert results[1].status == status
    if status == "duplicate":
        assert results[1].uid == results[0].uid
    else:
        assert results[1].alike


@pytest.mark.parametrize("fill", [0, 60])
@pytest.mark.parametrize("apart", [True, False])
def test_nearly_the_same_texts_come_into_one_group(project: Project, fill: int, apart: bool) -> None:
    like = [draft(WORDS), draft(UPDATED, "B"), draft(f"Agence.\n{WORDS}\nTous droits réservés.", "C")]
    results = [add(project, one, fill=fill)[0] for one in like] if apart else add(project, *like, fill=fill)
    add(project, draft(OTHER, "D"))
    assert [result.status for result in results] == ["added"] * 3
    assert results[2].alike
    assert group_names(project) == {"A": "Titre A", "B": "Titre A", "C": "Titre A", "D": None}
    assert len(project.article_groups()) == 1
    project.undo()
    undo_and_redo(project)


def test_an_article_that_came_back_is_still_found_to_be_alike(project: Project) -> None:
    for fill in (0, 60):
        add(project, draft(WORDS), fill=fill)
        project.undo()
        project.redo()
        assert add(project, draft(UPDATED, "B"))[0].alike
        project.undo()
        project.undo()


def test_boilerplate_does_not_make_texts_alike(project: Project) -> None:
    one, other = f"{WORDS}\nUn premier texte court.", f"{WORDS}\nEt un tout autre texte."
    mark = (Mark(0, len(WORDS), "boilerplate"),)
    assert not any(result.alike for result in add(project, draft(one, marks=mark), draft(other, "B", marks=mark)))


def test_a_group_that_somebody_made_takes_nothing_in_by_itself(project: Project) -> None:
    (first,) = add(project, draft(WORDS))
    assert first.uid is not None
    groups.make_group(project, uids=[first.uid], name="To discuss")
    assert not add(project, draft(UPDATED, "B"))[0].alike
    assert group_names(project) == {"A": "To discuss", "B": None}


@pytest.mark.parametrize("fill", [0, 60])
def test_articles_of_one_file_with_a_group_come_into_it(project: Project, fill: int) -> None:
    add(project, draft(WORDS, group="A book"), draft(OTHER, "B", group="A book"), draft(UPDATED, "C"), fill=fill)
    assert group_names(project) == {"A": "A book", "B": "A book", "C": None}
    undo_and_redo(project)


@pytest.mark.parametrize("fill", [0, 60])
def test_what_a_file_says_beside_becomes_fields(project: Project, fill: int) -> None:
    said = ((SECTION, "Monde"), (LENGTH, "1 204"), (IDENTIFIER, "LEMON0001"), ("Edition", " "))
    (first,) = add(project, draft(WORDS, fields=said), fill=fill)
    add(project, draft(OTHER, "B", fields=((LENGTH, "about 600"), ("section", "Europe"))), fill=fill and 60)
    assert first.uid is not None
    types = {field.label: field.type for field in project.codebook().fields}
    assert types == {
        SECTION: "short text", LENGTH: "integer", IDENTIFIER: "short text", "Length (text)": "short text",
    }  # fmt: skip
    book = project.codebook()
    held = {book.field_of[uid].label: value for uid, value in project.field_values("article", first.uid).items()}
    assert held == {SECTION: ("Monde",), LENGTH: ("1204",), IDENTIFIER: ("LEMON0001",)}
    undo_and_redo(project)


def test_a_value_is_an_option_where_the_field_has_options(project: Project) -> None:
    fields.define_field(project, label="Section", owner="article", type="choice")
    results = add(project, draft(WORDS, fields=((SECTION, "Monde"),)), draft(OTHER, fields=((SECTION, "monde"),)))
    assert [result.status for result in results] == ["added", "added"]
    assert [option.name for option in project.codebook().fields[0].options] == ["Monde"]
    assert project.check() == []


@pytest.mark.parametrize("fill", [0, 60])
def test_the_file_of_an_article_is_kept_once_and_comes_back(project: Project, fill: int) -> None:
    data = b"\xef\xbb\xbfall of the file" * 100
    original = kept("page.html", data, "text/html")
    results = add(project, draft(WORDS, original=original), draft(OTHER, "B", original=original), fill=fill)
    undo_and_redo(project)
    for result in results:
        found = project.original(result.uid or "")
        assert found is not None
        assert (found.name, found.media_type, bytes_of(found)) == ("page.html", "text/html", data)
    with pytest.raises(BrokenFile, match="damaged"):
        bytes_of(replace(original, sha256="0" * 64))
    articles.delete_articles(project, uids=[results[0].uid or ""])
    assert project.check() == []


def test_a_kept_file_that_is_damaged_is_found(project: Project) -> None:
    add(project, draft(WORDS, original=kept("a.html", b"all of it", "text/html")))
    with project.edit("damage") as edit:
        edit._connection.execute("UPDATE source_bytes SET bytes = x'00'")  # pyright: ignore[reportPrivateUsage]
        edit.insert("tag", edit.new_uid(), {"name": "t"})
    assert [problem.kind for problem in project.check()] == ["file kept"]
