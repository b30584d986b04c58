"""The entries of a zip, inflated under caps: nothing is written to a disk, and no name in it is opened.

A zip says itself how much its entries inflate to, and may lie: what comes out is what counts.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from annotator.model.errors import BrokenFile, Sentence, sentence

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_CHUNK = 1 << 16
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError, KeyError, NotImplementedError,
    RuntimeError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """How much a zip may hold: entries, bytes of each and of all when inflated, and how often its own size.

    The ratio counts once `grace` bytes came out: small files of one letter are no bombs.
    """

    entries: int = 20_000
    each: int = 256 << 20
    total: int = 1 << 30
    ratio: int = 200
    grace: int = 32 << 20


USUAL = Caps()
"""Enough for any article, book, table or archive of them."""


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as those of a zip."""
    return data.startswith(_MAGIC)


class Zipped:
    """A zip in memory; `name` is the file's, for messages.

    Every method raises `BrokenFile` where the zip is damaged, protected by a password or over its caps.
    """

    def __init__(self, name: str, data: bytes, caps: Caps = USUAL) -> None:
        self._name = name
        self._caps = caps
        self._inflated = 0
        self._packed = 0
        with self._guarded():
            self._zip = zipfile.ZipFile(BytesIO(data))
        entries = self._zip.infolist()
        if len(entries) > caps.entries:
            raise self._broken(sentence("it holds more than {count} files"), count=caps.entries)
        self._entries = {entry.filename: entry for entry in entries if not entry.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files in the zip, in its order; folders are left out."""
        return tuple(self._entries)

    def __contains__(self, entry: str) -> bool:
        return entry in self._entries

    def read(self, entry: str) -> bytes:
        """What the file `entry` inflates to."""
        return b"".join(self._chunks(entry))

    def head(self, entry: str, size: int) -> bytes:
        """The first `size` bytes of the file `entry`, or all of a smaller one: to recognise a format."""
        taken = bytearray()
        for chunk in self._chunks(entry):
            taken += chunk
            if len(taken) >= size:
                break
        return bytes(taken[:size])

    def _chunks(self, entry: str) -> Iterator[bytes]:
        info = self._entries.get(entry)
        if info is None:
            raise self._broken(sentence("it holds no {entry}"), entry=entry)
        if info.flag_bits & _ENCRYPTED:
            raise self._broken(sentence("it is protected by a password"))
        if info.compress_type not in _METHODS:
            # The others inflate without bounds, whatever one asks them for.
            raise self._broken(sentence("it is packed in an unknown way"))
        self._packed += info.compress_size
        size = 0
        with self._guarded(), self._zip.open(info) as file:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                self._weigh(size, len(chunk))
                yield chunk

    def _weigh(self, size: int, added: int) -> None:
        """Count what came out, and refuse what is too much."""
        self._inflated += added
        caps = self._caps
        if size > caps.each or self._inflated > caps.total:
            raise self._broken(sentence("it inflates to more than {size} MB"), size=min(caps.each, caps.total) >> 20)
        if self._inflated > max(caps.grace, caps.ratio * self._packed):
            raise self._broken(sentence("it inflates to more than {ratio} times its size"), ratio=caps.ratio)

    @contextmanager
    def _guarded(self) -> Generator[None]:
        try:
            yield
        except _DAMAGE as error:
            raise self._broken(sentence("it is a damaged zip")) from error

    def _broken(self, words: str, **values: object) -> BrokenFile:
        return BrokenFile(self._name, Sentence(words, values))
