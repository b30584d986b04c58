"""Files read into articles: here where a few are only decoded, else in other processes, one a core."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from annotator.formats import registry
from annotator.formats.originals import kept, with_original
from annotator.formats.registry import AS_FOUND
from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError, sentence
from annotator.model.reading import Found, Preview, ReadOptions
from annotator.operations.sources import Passed, SourceFile, files_of, read_bytes

_FEW = 16
"""Up to so many plain texts are read here: other processes would take longer to start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file that was read: an article of it, or why there is none."""

    name: str
    draft: ArticleDraft | None = None
    reason: str | None = None
    skipped: bool = False
    error: AnnotatorError | None = None


def read_paths(paths: Iterable[Path], *, options: ReadOptions = AS_FOUND, keep: bool = True) -> Generator[ReadFile]:
    """Read files, and the files in folders, one after the other; an unreadable one is told, not raised.

    `options` hold for all of them; `keep` gives each article the file that it came from, to be stored.
    """
    files = files_of(paths)
    first = list(islice(files, _FEW + 1))
    if len(first) <= _FEW and all(isinstance(file, Passed) or registry.is_plain(file.path.name) for file in first):
        for file in first:
            yield from _told(file, _read_here(file, options, keep))
        return
    with ReadingPool() as pool:
        for file, found in pool.read(chain(first, files), lambda file: _job(file, options, keep)):
            yield from _told(file, found)


def preview(path: Path, options: ReadOptions = AS_FOUND, *, limit: int = 3) -> Preview:
    """What a file will become; raises an `AnnotatorError` where it holds no article."""
    with ReadingPool(processes=1) as pool:
        return pool.preview(Job(path.name, read_bytes(path), options), limit=limit)


def _job(file: SourceFile | Passed, options: ReadOptions, keep: bool) -> Job | None:
    """What a reading process is to do; None where there is nothing to read."""
    if isinstance(file, Passed):
        return None
    return Job(file.path.name, read_bytes(file.path), options, keep=keep)


def _read_here(file: SourceFile | Passed, options: ReadOptions, keep: bool) -> list[Found]:
    if isinstance(file, Passed):
        return []
    name = file.path.name
    try:
        data = read_bytes(file.path)
        reader = registry.reader_for(name, data)
        if not reader.plain:  # by its bytes it is something else
            with ReadingPool(processes=1) as pool:
                return pool.read_one(Job(name, data, options, keep=keep))
        found = list(reader.read(name, data, options))
    except AnnotatorError as error:
        return [error]
    return with_original(found, kept(name, data, reader.media_type)) if keep else found


def _told(file: SourceFile | Passed, found: Iterable[Found]) -> Iterator[ReadFile]:
    if isinstance(file, Passed):
        yield ReadFile(name=file.name, skipped=True, reason=sentence("there is no format for it"))
    for one in found:
        if isinstance(one, AnnotatorError):
            yield ReadFile(name=file.name, reason=str(one), error=one)
        else:
            yield ReadFile(name=file.name, draft=one)
