"""Pages of press databases to text, trees and paragraphs."""

from __future__ import annotations

import pytest

from annotator.formats.databases.markup import decode_html, first_having, line_of, page_of, paragraphs_of, texts_of
from annotator.model.errors import BrokenFile

LATIN = '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>L’été – « déjà »</p>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (LATIN.format("iso-8859-1").encode("cp1252"), None),
        (LATIN.format("windows-1252").encode("cp1252"), None),
        (LATIN.format("iso-8859-1").encode("utf-8"), None),
        (LATIN.format("utf-8").encode("utf-8-sig"), None),
        (LATIN.format("utf-8").encode("utf-16"), None),
        (LATIN.format("nonsense").encode("utf-16"), "utf-16"),
        (LATIN.format("utf-8").encode("cp1252"), "cp1252"),
    ],
)
def test_pages_are_decoded_by_what_they_are_and_not_only_by_what_they_say(data: bytes, said: str | None) -> None:
    assert "L’été – « déjà »" in decode_html("a.html", data, said)


def test_bytes_that_no_code_page_of_windows_has_are_latin_1() -> None:
    assert "\x81é" in decode_html("a.html", b'<meta charset="iso-8859-1"><p>\x81\xe9')


def test_a_page_without_elements_is_broken() -> None:
    with pytest.raises(BrokenFile, match="its markup cannot be read"):
        page_of("a.html", " ")


def test_no_entity_is_expanded_and_nothing_outside_is_opened() -> None:
    page = page_of("a", '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b SYSTEM "/etc/passwd">]><p>x &a;&b; &amp; y</p>')
    text = line_of(first_having(page, "none")) + line_of(page)
    assert "boom" not in text
    assert "root:" not in text
    assert "& y" in text


def test_a_page_nested_without_end_gives_what_it_can() -> None:
    page = page_of("a", "<div>" * 100_000 + "deep")
    assert texts_of(page) in ([], ["deep"])


def test_blocks_and_double_breaks_set_paragraphs_apart_and_single_breaks_are_lines() -> None:
    page = page_of(
        "a", "<div>One<p>Two<br>lines<br> <br>Three</p><script>no</script>Four <b>strong</b></div><b>Five</b>"
    )
    assert [(each.text, each.strong) for each in paragraphs_of(page)] == [
        ("One", False), ("Two\nlines", False), ("Three", False), ("Four strong", False), ("Five", True),
    ]  # fmt: skip


def test_rows_of_tables_may_be_paragraphs() -> None:
    page = page_of("a", "<table><tr><td>HD</td><td><p>Ship</p><p>sails</p></td></tr></table>")
    assert [each.text for each in paragraphs_of(page, rows=True)] == ["HD | Ship sails"]
