"""Articles from web addresses: each is fetched when the user asks, and read as a file of its kind would be."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from annotator.formats.registry import AS_FOUND
from annotator.formats.web.encoding import charset_that_fits
from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError, EmptyArticle
from annotator.model.progress import Progress
from annotator.model.reading import ReadOptions
from annotator.operations.fetching import LIMITS, Fetched, Limits, fetch
from annotator.operations.reading import ReadFile, read_paths

_PASTED = "clipboard.html"


def read_addresses(
    addresses: Iterable[str],
    *,
    keep: bool = True,
    limits: Limits = LIMITS,
    progress: Callable[[Progress], None] | None = None,
) -> Generator[ReadFile]:
    """Fetch and read addresses, one after the other; what cannot be had is told, not raised.

    An article that does not say its address gets the one where it was found. `keep` gives it the page's bytes.
    """
    with ReadingPool(processes=1) as pool:
        for address in addresses:
            try:
                page = fetch(address, progress=progress, limits=limits)
            except AnnotatorError as error:
                yield ReadFile(name=address, reason=str(error), error=error)
                continue
            for found in pool.read_one(Job(page.name, page.data, _options(page), keep=keep)):
                if isinstance(found, AnnotatorError):
                    yield ReadFile(name=address, reason=str(found), error=found)
                else:
                    yield ReadFile(name=address, draft=_placed(found, page.url))


def read_sources(sources: Iterable[str], *, options: ReadOptions = AS_FOUND, keep: bool = True) -> Generator[ReadFile]:
    """Read files, folders and web addresses, in the order in which they are named."""
    for are_addresses, some in groupby(sources, key=_is_address):
        if are_addresses:
            yield from read_addresses(some, keep=keep)
        else:
            yield from read_paths([Path(source) for source in some], options=options, keep=keep)


def read_pasted(markup: str) -> ArticleDraft:
    """A piece of a page, as the clipboard has it, as an article; raises an `AnnotatorError` if there is none."""
    from annotator.formats.web.fragment import fragment_bytes

    with ReadingPool(processes=1) as pool:
        found = pool.read_one(Job(_PASTED, fragment_bytes(markup)))
    if not found:
        raise EmptyArticle(_PASTED)
    if isinstance(found[0], AnnotatorError):
        raise found[0]
    return replace(found[0], source_name=None)


def _is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _options(page: Fetched) -> ReadOptions:
    charset = charset_that_fits(page.data, page.charset)
    return AS_FOUND if charset is None else ReadOptions(encoding=charset)


def _placed(draft: ArticleDraft, url: str) -> ArticleDraft:
    return draft if draft.metadata.url else replace(draft, metadata=replace(draft.metadata, url=url))
