"""Which kind of document some bytes are: by how they begin, or by the names in a zip. Nothing is inflated."""

from __future__ import annotations

import zipfile
from io import BytesIO

from annotator.formats.zipped import is_zip

_ODT = b"application/vnd.oasis.opendocument.text"
_EPUB = b"application/epub+zip"
_HEAD = 200
_ROOT = 8000
_JUNK = 1024


def is_word(data: bytes) -> bool:
    """Whether the bytes are a Word document."""
    names = _names(data)
    return "[content_types].xml" in names and any(
        name.startswith("word/") and name.endswith(".xml") and "document" in name for name in names
    )


def is_open_document(data: bytes) -> bool:
    """Whether the bytes are a text in OpenDocument: the first entry of such a zip says so, or the root of one file."""
    if is_zip(data):
        return _ODT in data[:_HEAD] and "content.xml" in _names(data)
    return b"<office:document" in data[:_HEAD] and _ODT in data[:_ROOT]


def is_epub(data: bytes) -> bool:
    """Whether the bytes are a book in EPUB."""
    return is_zip(data) and (_EPUB in data[:_HEAD] or "meta-inf/container.xml" in _names(data))


def is_rich_text(data: bytes) -> bool:
    """Whether the bytes are RTF."""
    return data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf")


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF file; some have other bytes in front, but no page of the web is one."""
    head, found, rest = data[:_JUNK].partition(b"%PDF-")
    return bool(found) and rest[:1].isdigit() and b"<" not in head


def _names(data: bytes) -> frozenset[str]:
    """The names in a zip, in small letters; none where there is no zip."""
    if not is_zip(data):
        return frozenset()
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return frozenset(name.lower() for name in packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, IndexError, NotImplementedError, RuntimeError, OverflowError):
        return frozenset()
