"""The pages of the user guide as they are written in `resources/guide`: Markdown, one file a page and language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from annotator.model.folding import fold
from annotator.paths import resource
from annotator.ui.help.filling import fill, plain

FIRST = "begin"
"""The page that the guide opens at when nothing says where one is."""
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page; `source` has its marks for keys and actions yet, `markdown` has them filled in."""

    name: str
    source: str

    @cached_property
    def markdown(self) -> str:
        """The page with the keys and words of the action table, in the language spoken now."""
        return fill(self.source)

    @cached_property
    def title(self) -> str:
        """Its first heading."""
        found = _TITLE.search(self.markdown)
        return found[1].strip() if found else self.name

    @cached_property
    def folded(self) -> str:
        """All its words, to be searched."""
        return fold(plain(self.markdown))

    def has(self, words: str) -> bool:
        """Whether every word typed is on the page, whatever its accents."""
        return all(word in self.folded for word in fold(words).split())


class Guide:
    """The pages of a language in their order; one that is not translated comes in English."""

    def __init__(self, language: str = "en", folder: Path | None = None) -> None:
        self._folder = folder or resource("resources/guide")
        self.language = language
        self.pages: Mapping[str, Page] = {page.name: page for page in self._read()}

    def page(self, name: str) -> Page:
        """A page by its name; the first one where there is none of it."""
        return self.pages.get(name) or self.pages[FIRST]

    def found(self, words: str) -> list[Page]:
        """The pages that have all these words, those with them in the title first."""
        pages = [page for page in self.pages.values() if page.has(words)]
        wanted = fold(words).split()
        return sorted(pages, key=lambda page: not all(word in fold(page.title) for word in wanted))

    def picture(self, name: str, *, dark: bool = False) -> Path | None:
        """The file of a picture, such as `window.png`: of this language and theme, else the nearest there is."""
        dark_name = name.replace(".png", "-dark.png")
        names = (dark_name, name) if dark else (name,)
        places = [self._folder / "pictures" / language / one for language in (self.language, "en") for one in names]
        return next((place for place in places if place.is_file()), None)

    def _read(self) -> Iterator[Page]:
        for name in (self._folder / "contents.txt").read_text(encoding="utf-8").split():
            own = self._folder / self.language / f"{name}.md"
            path = own if own.is_file() else self._folder / "en" / f"{name}.md"
            yield Page(name, path.read_text(encoding="utf-8"))


PageOf = Callable[[], str]
"""Gives the name of the page that belongs to where the keyboard is."""
