"""A PDF file as pdfium opens it: its pages with what stands on them, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from annotator.formats.pdf.flow import Picture
from annotator.formats.pdf.letters import Box, Letters, TextPage, letters_of
from annotator.model.errors import BrokenFile, sentence

_LOCKED, _UNKNOWN_LOCK = 4, 5
"""pdfium's numbers for a password that is missing, and for a lock that it does not know."""
_PICTURES = (2, 3, 4)
"""pdfium's numbers for paths, images and shadings: whatever is drawn and is no letter."""
_LEAST_PICTURE = 40
_FULL = 0.7
_FEW = 12
"""So few letters a page are a stamp or a page number: the rest of the page is a picture."""
_STRANGE = 0.2


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: its letters, its pictures, and the number that it bears; `scanned`: it is one picture."""

    label: str
    letters: Letters
    pictures: tuple[Picture, ...]
    scanned: bool


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """A file: its pages, and its properties as they are, by their names in PDF."""

    pages: tuple[PdfPage, ...]
    properties: dict[str, str]


class _Object(Protocol):
    def get_bounds(self) -> tuple[float, float, float, float]: ...


class _Page(Protocol):
    def get_bbox(self) -> tuple[float, float, float, float]: ...
    def get_textpage(self) -> TextPage: ...
    def get_objects(self, filter: tuple[int, ...], max_depth: int) -> Iterable[_Object]: ...
    def close(self) -> None: ...


class _Document(Protocol):
    def __len__(self) -> int: ...
    def __getitem__(self, number: int) -> _Page: ...
    def get_page_label(self, number: int) -> str: ...
    def get_metadata_dict(self) -> dict[str, str]: ...
    def close(self) -> None: ...


class _Pypdfium2(Protocol):
    """The part of `pypdfium2` that is used here; it has no types."""

    PdfDocument: Callable[[bytes], _Document]
    PdfiumError: type[RuntimeError]


def opened(name: str, data: bytes) -> PdfDocument:
    """The document in a file; raises `BrokenFile` where it is damaged, locked, or has no text."""
    with _guarded(name):
        document = _pypdfium2().PdfDocument(data)
    try:
        pages = tuple(page for number in range(len(document)) if (page := _page(document, number)) is not None)
        properties = _properties(document)
    finally:
        document.close()
    _check(name, pages)
    return PdfDocument(pages, properties)


def _properties(document: _Document) -> dict[str, str]:
    """What a document says of itself; nothing where that is no text."""
    try:
        return document.get_metadata_dict()
    except UnicodeDecodeError:
        return {}


def _label(document: _Document, number: int) -> str:
    """How a page is called."""
    try:
        return document.get_page_label(number) or str(number + 1)
    except UnicodeDecodeError:
        return str(number + 1)


def _page(document: _Document, number: int) -> PdfPage | None:
    """A page of a document; None where it is damaged beyond reading."""
    try:
        page = document[number]
    except _pypdfium2().PdfiumError:
        return None
    try:
        box = Box(*page.get_bbox())
        letters = letters_of(page.get_textpage(), box)
        drawn = [Box(*each.get_bounds()) for each in page.get_objects(filter=_PICTURES, max_depth=3)]
        label = _label(document, number)
    except _pypdfium2().PdfiumError:
        return None
    finally:
        page.close()
    full = any(each.width * each.height >= _FULL * box.width * box.height for each in drawn)
    pictures = [each for each in drawn if min(each.width, each.height) >= _LEAST_PICTURE]
    if full or letters.upright:
        pictures = []
    return PdfPage(
        label,
        letters,
        tuple(
            (each.left - box.left, box.top - each.top, each.right - box.left, box.top - each.bottom)
            for each in pictures
        ),
        scanned=full or (not letters.fragments and bool(drawn)),
    )


def _check(name: str, pages: tuple[PdfPage, ...]) -> None:
    """Refuse what has no letters, or letters that nobody can read."""
    if not pages:
        raise BrokenFile(name, sentence("none of its pages can be read"))
    letters = sum(len(fragment.text) for page in pages for fragment in page.letters.fragments)
    strange = sum(page.letters.strange for page in pages)
    if strange > _FEW and strange > _STRANGE * (letters + strange):
        words = sentence("its fonts do not say which letters they hold; a text recognition (OCR) could read it")
        raise BrokenFile(name, words)
    if letters <= _FEW * len(pages) and any(page.scanned for page in pages):
        words = sentence(
            "its pages are pictures without text, such as scans; have a text recognition (OCR) read it first"
        )
        raise BrokenFile(name, words)


@contextmanager
def _guarded(name: str) -> Generator[None]:
    try:
        yield
    except _pypdfium2().PdfiumError as error:
        code = getattr(error, "err_code", None)
        locked = code in (_LOCKED, _UNKNOWN_LOCK)
        words = sentence("it is protected by a password") if locked else sentence("it is a damaged PDF file")
        raise BrokenFile(name, words) from error


def _pypdfium2() -> _Pypdfium2:
    return cast("_Pypdfium2", import_module("pypdfium2"))
