"""Articles of Nexis and LexisNexis in the layouts that the golden files do not have."""

from __future__ import annotations

from annotator.formats.databases.nexis import entries
from annotator.formats.databases.paragraphs import Paragraph, of_text
from annotator.formats.databases.parts import Entry, draft_of
from annotator.formats.registry import reader_named
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError, BrokenFile
from tests.formats.databases.nexis_files import IDS, LINK

OLD = """
                               1 of 6 DOCUMENTS

Haven.example

http://www.haven.example/economie/2399999/haven.html

December 2, 2010

Haven blijft dicht na storm

112 words

De haven blijft dicht, zei de burgemeester op woensdag.

                               2 of 6 DOCUMENTS

                  Copyright 1990 The New Herald Company
                             The New Herald

          January 1, 1990, Monday, Late City Final Edition

Harbour is shut again;
Mayor asks for help from the state

BYLINE: By JOHN SMITH, Special to The New Herald

SECTION: Section A; Page 1, Column 6; Foreign Desk

TYPE: News Analysis

LENGTH: 1010 words

DATELINE: PORT BELL, Dec. 31

The harbour is shut again, the mayor said on Sunday, and asked the state for help
with the dredging of the channel.

   A second paragraph begins with three blanks.

GRAPHIC: Photo: The harbour on Sunday (Jane Doe/The New Herald)

URL: http://www.newherald.example

                               3 of 6 DOCUMENTS

                               Harbour Studies Quarterly

                                 Winter 2008/2009

LENGTH: 5120 words

HEADLINE: Dredging and its discontents

BODY:
   The study of dredging is young. It has few friends.

URL: http://www.studies.example/2009/dredging

ACC-NO: 123456

                               4 of 6 DOCUMENTS

                                 Harbour Review

                                 2007

Old ships

LENGTH: 12 words

Old ships are new again.

                               5 of 6 DOCUMENTS

                            HARBOUR TELEVISION

SHOW: THE SITUATION 5:00 PM EST

                            November 2, 2011 Wednesday

TRANSCRIPT: 110201CN.V11

LENGTH: 8000 words

HEADLINE: Harbour Crisis

GUESTS: Jane Doe

BODY:

   LAMB: Good evening.

                               6 of 6 DOCUMENTS

We are sorry but there is an error in this document and it is not possible to display it.
"""

NEW = """Strom aus der Tiefe
Nordblatt (Regionalausgaben)
Dienstag 7. Juli 2020
Hafener Echo

Copyright 2020 Nordblatt GmbH Alle Rechte vorbehalten

Section: ECHO LOKALES; S. 6
Length: 75 words
Byline: Von Anna Beer
Body

Strom aus der Tiefe gibt es hier seit dem Winter.
Graphic
Foto: Jan Jansen
Load-Date: July 6, 2020

End of Document

Tide tables
The Harbour Times (London)
July 2020

Length: 8 words
Body

High tide is at noon, and it will be.
"""


def read(text: str) -> list[ArticleDraft | AnnotatorError]:
    return list(reader_named("nexis-txt").read("nexis.txt", text.encode()))


def articles(text: str) -> list[ArticleDraft]:
    return [each for each in read(text) if isinstance(each, ArticleDraft)]


def entry(*lines: Paragraph | str) -> Entry:
    (found,) = entries(each if isinstance(each, Paragraph) else Paragraph(each) for each in lines)
    assert found is not None
    return found


def own(draft: ArticleDraft) -> str:
    """The text without what is marked."""
    text = draft.text
    for mark in reversed(draft.marks):
        text = text[: mark.start] + text[mark.end :]
    return " ".join(text.split())


def test_old_layouts_are_told_by_what_their_lines_are() -> None:
    found = articles(OLD)
    assert [(each.metadata.outlet, each.metadata.published, each.metadata.title) for each in found] == [
        ("Haven.example", "2010-12-02", "Haven blijft dicht na storm"),
        ("The New Herald", "1990-01-01", "Harbour is shut again; Mayor asks for help from the state"),
        ("Harbour Studies Quarterly", "2008", "Dredging and its discontents"),
        ("Harbour Review", "2007", "Old ships"),
        ("HARBOUR TELEVISION", "2011-11-02", "Harbour Crisis"),
    ]
    assert [dict(each.fields)["Length"] for each in found] == ["112", "1010", "5120", "12", "8000"]
    assert [own(each) for each in found] == [
        "De haven blijft dicht, zei de burgemeester op woensdag.",
        "The harbour is shut again, the mayor said on Sunday, and asked the state for help with the dredging of the "
        "channel. A second paragraph begins with three blanks.",
        "The study of dredging is young. It has few friends.",
        "Old ships are new again.",
        "LAMB: Good evening.",
    ]


def test_an_address_is_that_of_the_article_and_not_of_its_outlet() -> None:
    assert [each.metadata.url for each in articles(OLD)] == [
        "http://www.haven.example/economie/2399999/haven.html", None, "http://www.studies.example/2009/dredging", None, None,
    ]  # fmt: skip
    assert dict(articles(OLD)[2].fields)["Identifier"] == "123456"


def test_a_document_that_the_database_could_not_give_is_an_error_in_its_place() -> None:
    last = read(OLD)[-1]
    assert isinstance(last, BrokenFile)
    assert str(last).startswith("nexis.txt, article 6 was not added: the database could not give it.")


def test_the_new_layout_without_blank_lines_is_told_by_its_lines() -> None:
    first, second = articles(NEW)
    assert first.metadata.author == "Anna Beer"
    assert dict(first.fields) == {
        "Database": "Nexis", "Edition": "Hafener Echo", "Section": "ECHO LOKALES", "Page": "6", "Length": "75",
        "Load date": "2020-07-06",
    }  # fmt: skip
    assert own(first) == "Strom aus der Tiefe gibt es hier seit dem Winter."
    assert [first.text[mark.start : mark.end] for mark in first.marks if mark.type == "caption"] == ["Foto: Jan Jansen"]
    assert (second.metadata.title, second.metadata.published) == ("Tide tables", "2020-07")
    assert own(second) == "High tide is at noon, and it will be."


def test_an_article_without_date_or_body_still_has_its_metadata() -> None:
    found = entry(
        "Ships",
        "The Harbour Times",
        "Length: 12 words",
        "Byline: Ada Smith",
        "They wait for the tide.",
        "End of Document",
    )
    assert (found.metadata.title, found.metadata.outlet, found.metadata.author) == (
        "Ships",
        "The Harbour Times",
        "Ada Smith",
    )
    assert [part.text for part in found.parts if part.mark is None] == ["They wait for the tide."]


def test_the_date_of_loading_stands_in_for_a_date_that_is_missing() -> None:
    found = entry("Ships", "The Harbour Times", "Length: 12 words", "Body", "They wait.", "Load-Date: July 6, 2020")
    assert found.metadata.published == "2020-07-06"


def test_a_single_document_without_a_cover_has_its_identifier_from_its_title() -> None:
    link = LINK.format(IDS[0])
    found = entry(
        Paragraph("Ships", link=link), "The Harbour Times", "July 6, 2020", "Length: 2 words", "Body", "They wait."
    )
    assert found.fields["Identifier"] == f"urn:contentItem:{IDS[0]}"
    assert found.metadata.url == link


def test_labels_that_are_words_of_the_article_stay_in_it() -> None:
    text = OLD.replace("Old ships are new again.", "Old ships are new again.\n\nNOTES: a poem\n\nAll of them.")
    assert own(articles(text)[3]) == "Old ships are new again. NOTES: a poem All of them."


def test_nothing_but_a_cover_is_no_article() -> None:
    assert list(entries(of_text("Job Number: 1\n\nDocuments (0)\n\nClient/Matter: -None-"))) == []


def test_an_empty_article_is_an_error() -> None:
    assert isinstance(draft_of(Entry(), source_name="a", number=1), AnnotatorError)
