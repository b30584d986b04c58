"""Which office format a zip is, by the names in its directory: nothing is inflated."""

from __future__ import annotations

import zipfile
from io import BytesIO

from annotator.formats.zipped import is_zip

_ODT = b"application/vnd.oasis.opendocument.text"
_EPUB = b"application/epub+zip"
_HEAD = 200
_ROOT = 8000


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


def _names(data: bytes) -> frozenset[str]:
    """The names in a zip, in small letters; none where there is no zip."""
    if not is_zip(data):
        return frozenset()
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return frozenset(name.lower() for name in packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, IndexError, NotImplementedError, RuntimeError, OverflowError):
        return frozenset()
