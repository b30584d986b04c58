"""What a file will become, before anything of it is stored."""

from __future__ import annotations

from itertools import islice

from annotator.formats import registry
from annotator.formats.registry import Reader
from annotator.formats.text import encoding_of
from annotator.formats.web.encoding import page_encoding
from annotator.model.errors import AnnotatorError, NotText
from annotator.model.reading import Found, Preview, ReadOptions


def look(name: str, data: bytes, options: ReadOptions, *, limit: int = 3) -> Preview:
    """The first `limit` articles of a file, and what may be chosen for it; raises an `AnnotatorError` if none is there."""
    reader = registry.reader_for(name, data)
    columns = reader.read_columns(name, data, options)
    try:
        found: tuple[Found, ...] = tuple(islice(reader.read(name, data, options), limit))
    except AnnotatorError as error:
        if columns is None and not reader.encoded:
            raise
        found = (error,)  # The user may still say which column holds the text, or in which encoding it is.
    encoding = _encoding(reader, name, data, options) if reader.encoded else None
    return Preview(reader=reader.name, found=found, encoding=encoding, columns=columns, has_chapters=reader.chapters)


def _encoding(reader: Reader, name: str, data: bytes, options: ReadOptions) -> str | None:
    try:
        return options.encoding or (page_encoding if reader.name == "html" else encoding_of)(name, data)
    except NotText:
        return None
