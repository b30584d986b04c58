"""The pages of a document as one run of paragraphs, each with what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.formats.documents.properties import plausible_author
from annotator.formats.pdf.furniture import Furnished
from annotator.formats.pdf.hyphens import Hyphens
from annotator.formats.pdf.letters import Style
from annotator.formats.pdf.lines import RAISED, usual_style
from annotator.formats.pdf.order import LARGE, Column, columns_of, mirrored
from annotator.formats.pdf.paragraphs import GLUED, Kind, Paragraph, extend, goes_on, is_open, paragraphs_of
from annotator.formats.pdf.tables import with_rows
from annotator.formats.press.lines import squeezed
from annotator.formats.press.names import author_in

_SMALL = 0.93
_LONGEST_HEADING = 250
_LONGEST_BOLD = 120
_LONGEST_CAPTION = 400
_BACK = 16
"""How many paragraphs stand between the two parts of one at most."""
_CREDIT = re.compile(
    r"\b(?:photos?|crédits?|credits?|illustration|infographie|source|picture|getty|reuters|afp)\b|©", re.IGNORECASE
)
_NOTE = re.compile(rf"{RAISED[0]}\d|\(?\d{{1,3}}[.)\]]?\s|[*†‡]\s?\S")
_OWN_NUMBER = re.compile(rf"(?:{RAISED[0]}(\d{{1,3}}){RAISED[1]}|[(\[]?(\d{{1,3}})[.)\]]?)\s*")
_CALL = re.compile(f"{RAISED[0]}([^{RAISED[1]}]*){RAISED[1]}")

Picture = tuple[float, float, float, float]
"""Left, top, right and bottom of a picture on its page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page for the flow: its lines, its pictures, its size, and what is written across its margins."""

    page: Furnished
    width: float
    height: float
    pictures: tuple[Picture, ...] = ()
    aside: tuple[str, ...] = ()


def flow_of(sheets: Sequence[Sheet]) -> list[Paragraph]:
    """All paragraphs, in the order of reading."""
    usual = usual_style(line for sheet in sheets for line in sheet.page.own)
    laid = [_laid_out(sheet) for sheet in sheets]
    hyphens = Hyphens([line.text for line in column.lines] for each in laid for column in each.columns)
    pages = [list(_of_page(each, number, hyphens, usual)) for number, each in enumerate(laid)]
    texts = [each for page in pages for each, _ in page if each.kind == "text" and each.lines > 1]
    indents = sum(each.indented for each in texts) > 0.4 * len(texts)
    done: list[Paragraph] = []
    for page in pages:
        for paragraph, opens in page:
            _put(done, paragraph, hyphens, opens=opens, indents=indents)
    _name_calls(done)
    _set_levels(done)
    return done


def _put(done: list[Paragraph], paragraph: Paragraph, hyphens: Hyphens, *, opens: bool, indents: bool) -> None:
    """Add a paragraph, or put it behind that which it goes on with. `opens`: it is the first of its column."""
    interrupted, between = False, opens
    for before in done[: -_BACK - 1 : -1] if paragraph.kind == "text" else ():
        if before.kind == "text" and abs(before.size - paragraph.size) < 0.08 * paragraph.size:
            if between and goes_on(before, paragraph, indents=indents, interrupted=interrupted):
                extend(before, paragraph, hyphens)
                return
            break
        between = True
        interrupted = interrupted or before.kind in ("heading", "text", "row")
    done.append(paragraph)


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A page whose columns are found; where it reads from right to left, it is seen in a mirror."""

    sheet: Sheet
    columns: Sequence[Column]
    pictures: tuple[Picture, ...]


def _laid_out(sheet: Sheet) -> _LaidOut:
    lines, pictures, width = with_rows(sheet.page.own), sheet.pictures, sheet.width
    if 2 * sum(len(line.text) for line in lines if line.rtl) > sum(len(line.text) for line in lines):
        lines = mirrored(lines, width)
        pictures = tuple((width - right, top, width - left, bottom) for left, top, right, bottom in pictures)
    return _LaidOut(sheet, columns_of(lines), pictures)


def _of_page(page: _LaidOut, number: int, hyphens: Hyphens, usual: Style) -> Iterator[tuple[Paragraph, bool]]:
    """The paragraphs of a page, each with whether it is the first of its column."""
    furnished = page.sheet.page
    yield from ((_apart(line.text, number, "furniture"), False) for line in furnished.head)
    before: Paragraph | None = None
    for column in page.columns:
        opens = True
        for paragraph in paragraphs_of(column, number, hyphens, usual.size):
            _tell(paragraph, before, usual, page.pictures, page.sheet.height)
            yield paragraph, opens
            before, opens = paragraph, False
    yield from ((_apart(text, number, "caption"), False) for text in page.sheet.aside)
    yield from ((_apart(line.text, number, "furniture"), False) for line in furnished.foot)


def _apart(text: str, page: int, kind: Kind) -> Paragraph:
    """A line that stands apart from the text."""
    plain = _CALL.sub(r"\1", text.strip())
    return Paragraph([(page, plain)], kind, 0.0, bold=False, italic=False, lines=1)


def _tell(
    paragraph: Paragraph, before: Paragraph | None, usual: Style, pictures: Sequence[Picture], height: float
) -> None:
    """Tell what a paragraph is."""
    if paragraph.kind != "text":
        return
    small = paragraph.size < _SMALL * usual.size
    after_note = before is not None and before.kind == "note" and abs(before.size - paragraph.size) < 0.5
    noted = _NOTE.match(paragraph.text) or GLUED.match(paragraph.text)
    if small and paragraph.top > 0.4 * height and (after_note or noted):
        paragraph.kind = "note"
    elif _is_heading(paragraph, usual):
        paragraph.kind = "heading"
    elif len(paragraph.text) <= _LONGEST_CAPTION and (small or paragraph.italic != usual.italic or paragraph.bold):
        near = any(_is_at(paragraph, picture) for picture in pictures)
        credit = small and len(paragraph.text) <= 200 and _CREDIT.search(paragraph.text) is not None
        if near or credit:
            paragraph.kind = "caption"


def _is_heading(paragraph: Paragraph, usual: Style) -> bool:
    text = paragraph.text
    if not any(map(str.isalpha, text)) or author_in([text]) is not None:
        return False
    words = len(text.split())
    ended = not is_open(text) and not text.rstrip('»”" ').endswith(("?", "!", "…", ":"))
    if paragraph.size > LARGE * usual.size:
        return len(text) <= _LONGEST_HEADING and not (ended and words > 12)
    bold = paragraph.bold and not usual.bold and paragraph.size > _SMALL * usual.size
    if not bold or len(text) > _LONGEST_BOLD or paragraph.lines > 3 or ended or text.endswith((",", ";")):
        return False
    # The name below an article is who wrote it.
    return plausible_author(text) is None


def _is_at(paragraph: Paragraph, picture: Picture) -> bool:
    """Whether a paragraph stands right below, above or beside a picture."""
    left, top, right, bottom = picture
    near = 2.5 * paragraph.size
    over = min(paragraph.x1, right) - max(paragraph.x0, left) > 0
    beside = min(paragraph.bottom, bottom) - max(paragraph.top, top) > 0
    if over:
        return -near < paragraph.top - bottom < near or -near < top - paragraph.bottom < near
    return beside and min(abs(paragraph.x0 - right), abs(left - paragraph.x1)) < near


def _name_calls(paragraphs: Sequence[Paragraph]) -> None:
    """Write the calls of notes as "[1]", and other raised letters as they are."""
    notes = [each for each in paragraphs if each.kind == "note"]
    texts = [each for each in paragraphs if each.kind != "note"]
    called = {found for each in texts for found in _CALL.findall(each.text)}
    for note in notes:
        page, text = note.parts[0]
        own = _OWN_NUMBER.match(text)
        number = "" if own is None else own[1] or own[2]
        if own is not None and (number in called or _call_glued(texts, number, page)):
            note.parts[0] = (page, f"[{number}] {text[own.end() :]}")
            called.add(f"{number} is a note's")
    for each in paragraphs:
        each.parts = [
            (page, _CALL.sub(lambda call: f"[{call[1]}]" if f"{call[1]} is a note's" in called else call[1], text))
            for page, text in each.parts
        ]


def _call_glued(texts: Iterable[Paragraph], number: str, page: int) -> bool:
    """Find the call of a note on its page where it is a small letter of the same size, and mark it as a call."""
    call = re.compile(rf"(?<![\d][.,:])(?<=[^\W\d_A-ZÀ-Þ]|[.,;:!?»”)]){number}(?=[\s.,;:!?»”)]|$)")
    for each in texts:
        for at, (on, text) in enumerate(each.parts):
            found = call.search(text) if abs(on - page) < 2 else None
            if found is not None:
                each.parts[at] = (on, f"{text[: found.start()]}[{number}]{text[found.end() :]}")
                return True
    return False


def _set_levels(paragraphs: Sequence[Paragraph]) -> None:
    """Rank the headings by their size; what repeats words of the text in large letters is no heading."""
    headings = [each for each in paragraphs if each.kind == "heading"]
    sizes = sorted({round(each.size) for each in headings}, reverse=True)
    body = squeezed(" ".join(each.text for each in paragraphs if each.kind == "text"))
    for each in headings:
        each.level = min(sizes.index(round(each.size)) + 1, 6)
        if each.level > 1 and len(each.text.split()) > 4 and squeezed(each.text) in body:
            each.kind = "furniture"
