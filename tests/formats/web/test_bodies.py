"""What of a page is its article, in patterns that are met: paragraphs that got lost, comments, lists behind the end."""

from __future__ import annotations

import pytest

from annotator.model.article import ArticleDraft
from tests.formats.reading import drafts

FIRST = "The canal reopened on Monday after two years of works, and the first barges went through the lock before dawn."
SECOND = (
    "Engineers replaced the gates and dredged four kilometres of mud, which has been taken to a field above the town."
)
THIRD = "The mayor said that the works had cost less than was feared, and that the harbour would be next in the spring."
PROSE = (FIRST, SECOND, THIRD)


def page(body: str, *, head: str = "", lang: str = "en") -> ArticleDraft:
    title = "The canal reopens at last"
    markup = (
        f"<!doctype html><html lang='{lang}'><head><title>{title}</title>{head}</head><body>"
        f"<article><h1>{title}</h1>{body}</article></body></html>"
    )
    (draft,) = drafts("page.html", markup.encode())
    return draft


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts or PROSE)


def marked(draft: ArticleDraft) -> dict[str, str | None]:
    """The marked lines by their words, with the mark's value, or its type where it has none."""
    return {draft.text[mark.start : mark.end]: mark.value or mark.type for mark in draft.marks}


def unmarked(draft: ArticleDraft) -> list[str]:
    """The lines of prose."""
    return [line for line in draft.text.split("\n") if line and line not in marked(draft)]


def test_paragraphs_that_a_picture_parts_stay_apart() -> None:
    picture = '<div class="image">&nbsp;<div class="image-caption">The lock at night</div></div>'
    draft = page(f'<div class="text">{FIRST}{picture}{SECOND}<br><br>{THIRD}</div>')
    assert unmarked(draft) == [FIRST, SECOND, THIRD]
    assert marked(draft)["The lock at night"] == "caption"


def test_a_summary_for_sharing_is_not_the_first_paragraph_again() -> None:
    share = f'<div class="share-box"><p>{FIRST}</p><p>Post to Facebook</p></div>'
    draft = page(f"{share}<div>{paragraphs()}</div>", head=f'<meta name="description" content="{FIRST}">')
    assert draft.text.count(FIRST) == 1
    assert FIRST in unmarked(draft)


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ('<div id="readers_comments"><ol><li><p>{}</p></li></ol></div>', "comments"),
        ('<div class="box sf_comment_list"><div class="sf_comment_text"><p>{}</p></div></div>', "comments"),
        ('<div id="comentarios"><div><p>{}</p></div></div>', "comments"),
    ],
)
def test_what_readers_say_is_no_article(markup: str, value: str) -> None:
    said = "What a canal this is, and what a day it was for all of us who waited for the barges in the rain!"
    draft = page(f"<div class='text'>{paragraphs()}</div>" + markup.format(said))
    assert unmarked(draft) == list(PROSE)
    assert marked(draft).get(said, value) == value


def test_an_article_that_can_be_commented_is_an_article() -> None:
    draft = page(f'<div class="content comments-open"><div>{paragraphs()}</div></div>')
    assert unmarked(draft) == list(PROSE)


def test_what_follows_the_block_of_the_article_is_the_pages_own() -> None:
    error = "<div class='report'><div>An error?</div><p>Mark the words and press Ctrl and Enter, and they will be sent to us.</p></div>"
    letter = "<div class='letter'><p>Thank you, your address has been taken and you will hear from us before the end of the week.</p></div>"
    draft = page(f"<div class='text'>{paragraphs(*PROSE * 3)}</div>{error}{letter}")
    assert set(unmarked(draft)) == set(PROSE)


def test_a_box_behind_the_article_is_part_of_it() -> None:
    box = f"<div class='text-2'><h2>How a lock works</h2>{paragraphs(SECOND[:-1] + ', and there it lies.')}</div>"
    draft = page(f"<div class='text'>{paragraphs(*PROSE * 3)}</div>{box}")
    assert SECOND[:-1] + ", and there it lies." in unmarked(draft)
    assert marked(draft)["How a lock works"] == "heading"


def test_other_articles_with_their_first_sentences_are_none() -> None:
    others = "".join(
        f'<div class="item"><a href="/{n}"><h5>Another thing that happened, number {n}</h5></a><p>It was seen by {n} people who '
        f"stood on the bridge and could not believe what they saw, they say.</p></div>"
        for n in range(2, 6)
    )
    draft = page(f'<div class="text">{paragraphs(*PROSE * 3)}</div><div class="calls">{others}</div>')
    assert set(unmarked(draft)) == set(PROSE)


def test_a_list_of_articles_is_marked_with_its_heading() -> None:
    items = "<ul><li>The price of mud</li><li>Barges of the north</li></ul>"
    draft = page(f"<div class='text'>{paragraphs()}<p>Related articles:</p>{items}</div>")
    assert unmarked(draft) == list(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "A lire aussi : Notre récit du discours de la maire",
        "A lire également\u00a0: les péniches",
        "(MORE: 'Barges and Laughter': 13 Pictures of the Canal)",
        "PHOTOS: The Canal From Above",
        "See the Gazette's pictures of the week.",
    ],
)
def test_pointers_are_seen_in_all_their_spellings(line: str) -> None:
    draft = page(f"<div class='text'>{paragraphs(FIRST, SECOND, line, THIRD)}</div>")
    assert marked(draft)[line] == "chrome"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("- The lock in 2008. REUTERS/Benoit Roth -", "caption"),
        ("Mandel Lee / AFP / Getty Images", "caption"),
        ("Courtesy Gazette", "caption"),
        ("Image: Valley Museum", "caption"),
        ("Photo courtesy of the Valley Museum", "caption"),
        ("Images of the canal are everywhere.", None),
        ("“We sail at dawn,” he told AFP.", None),
    ],
)
def test_whose_a_picture_is_is_a_caption(line: str, value: str | None) -> None:
    draft = page(f"<div class='text'>{paragraphs(FIRST, line, SECOND, THIRD)}</div>")
    assert marked(draft).get(line) == value


def test_a_sentence_that_names_the_author_is_no_byline() -> None:
    last = "BILL ROTH: A member of the council there, ending that report from Ann Lee."
    draft = page(
        f"<p>By Ann Lee</p><div>{paragraphs(*PROSE, last)}</div>", head='<meta name="author" content="Ann Lee">'
    )
    assert last in unmarked(draft)
    signed = page(
        f"<div>{paragraphs(*PROSE, 'Ann Lee can be reached at ann@gazette.example.')}</div>",
        head='<meta name="author" content="Ann Lee">',
    )
    assert marked(signed)["Ann Lee can be reached at ann@gazette.example."] == "byline"


def test_chinese_sentences_are_sentences() -> None:
    first = "运河在两年的工程之后于星期一重新开放，第一批驳船在黎明之前通过了船闸，镇上的居民在雨中等候。"
    second = "工程师更换了闸门，并清除了四公里长的淤泥，这些淤泥已经运到镇子上方的一块田地里堆放。"
    foot = "<div class='tools'><p>纠错 责任编辑</p></div>"
    draft = page(f"<div class='text'>{paragraphs(first, second, first + second)}</div>{foot}", lang="zh")
    assert unmarked(draft) == [first, second, first + second]
