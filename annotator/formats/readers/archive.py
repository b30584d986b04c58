"""Zip archives of articles: each file in it is read by its own reader, in memory, and none is written to a disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.formats import registry
from annotator.formats.web.saved import companion_folders
from annotator.formats.zipped import Zipped, is_zip
from annotator.model.errors import AnnotatorError, BrokenFile, Sentence, sentence
from annotator.model.reading import Found, ReadOptions

_OTHERS = ("__MACOSX/", "Thumbs.db", "desktop.ini")


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of each file in the archive, by their names; raises `BrokenFile` where there is none.

    A file that cannot be read is told in its place. An archive within an archive is not opened.
    """
    zipped = Zipped(name, data)
    entries = _entries(zipped)
    if not entries:
        raise BrokenFile(name, sentence("it holds no file that Annotator can read"))
    for entry in entries:
        yield from _read_entry(name, zipped, entry, options)


def _read_entry(name: str, zipped: Zipped, entry: str, options: ReadOptions) -> Iterator[Found]:
    inside = f"{name}/{entry}"
    data = zipped.read(entry)  # what is wrong with the archive as a whole ends it here
    try:
        reader = registry.reader_for(PurePosixPath(entry).name, data)
        if is_zip(data) and reader.name == "zip":
            raise BrokenFile(inside, sentence("it is an archive within an archive"))
        for found in reader.read(PurePosixPath(entry).name, data, options):
            yield found if isinstance(found, AnnotatorError) else replace(found, source_name=inside)
    except AnnotatorError as error:
        yield error
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - one damaged file of many: the others are still read
        words = Sentence(sentence("its reader broke down ({error})"), {"error": type(error).__name__})
        yield BrokenFile(inside, words)


def _entries(zipped: Zipped) -> list[str]:
    """The files that may be articles, by name: no hidden ones, none that a saved page only shows."""
    suffixes = registry.reader_suffixes()
    names = [name for name in sorted(zipped.names) if not name.startswith(_OTHERS)]
    shown = _shown(names)
    return [
        name
        for name in names
        if PurePosixPath(name).suffix.lower() in suffixes
        and not any(part.startswith(".") for part in PurePosixPath(name).parts)
        and shown.isdisjoint(PurePosixPath(name).parents)
    ]


def _shown(names: list[str]) -> set[PurePosixPath]:
    """The folders that hold what saved pages beside them show."""
    by_place: dict[PurePosixPath, tuple[set[str], set[str]]] = {}
    for path in map(PurePosixPath, names):
        by_place.setdefault(path.parent, (set(), set()))[1].add(path.name)
        for folder in path.parents:
            by_place.setdefault(folder.parent, (set(), set()))[0].add(folder.name)
    return {place / one for place, (folders, files) in by_place.items() for one in companion_folders(folders, files)}
