"""The file that an article was read from, as a project keeps it."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import replace

from annotator.model.article import Original
from annotator.model.errors import AnnotatorError, BrokenFile, sentence
from annotator.model.reading import Found

_ZLIB = "zlib"


def kept(name: str, data: bytes, media_type: str) -> Original:
    """A file's bytes, compressed."""
    digest = hashlib.sha256(data).hexdigest()
    return Original(name=name, media_type=media_type, sha256=digest, encoding=_ZLIB, data=zlib.compress(data, 6))


def with_original(found: Sequence[Found], original: Original) -> list[Found]:
    """The articles of a file, each with the file."""
    return [one if isinstance(one, AnnotatorError) else replace(one, original=original) for one in found]


def bytes_of(original: Original) -> bytes:
    """The file as it was; raises `BrokenFile` where it is not what was kept."""
    try:
        data = zlib.decompress(original.data) if original.encoding == _ZLIB else original.data
    except zlib.error:
        data = b""
    if hashlib.sha256(data).hexdigest() != original.sha256:
        raise BrokenFile(original.name, sentence("the bytes that the project keeps are damaged"))
    return data
