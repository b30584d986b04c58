"""The title of a page's article: as the page shows it, where that is what the page calls the article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.formats.press.lines import squeezed
from annotator.formats.web.names import outlet_at
from annotator.formats.web.outlets import OUTLETS
from annotator.formats.web.said import Said

ENDS = re.compile(r"\s+[|–—•·»:-]\s+|\s*\|\s*")
"""What parts a title from the name of the site, and one thing from the next on a line about an article."""
_AROUND = " |–—•·»:-\u00a0"
_ENOUGH = 0.5
_LONG = 15


class Titling:
    """The candidates for the title of one page."""

    def __init__(self, said: Said) -> None:
        self._said = said
        self._sites = {squeezed(name) for name in (*said.outlets, outlet_at(said.url) or "", said.section or "")}
        self._called = self._bare_ones()
        self.all = frozenset(map(squeezed, (*said.titles, *self._called)))
        """The letters of all that the page calls its article."""

    def title(self, outlet: str | None) -> str | None:
        """The title; `outlet` is what the site turned out to be called."""
        known = squeezed(outlet or "")
        if known and known not in self._sites:
            self._sites.add(known)
            self._called = self._bare_ones()
        keys = {squeezed(one): one for one in reversed(self._called)}
        headings = [(key, one) for one in self._said.headings if (key := squeezed(one)) not in self._sites]
        for key, heading in headings:
            if key in keys:
                # A heading in parts may have lost what parts them.
                return max(heading, keys[key], key=len)
            # "Interview The title": what stands before it on the page is the article's kind.
            bare = next((one for one in keys if len(one) >= _LONG and key.endswith(one)), None)
            if bare is not None:
                return keys[bare]
        if not self._called:
            return next((heading for _, heading in headings), None)
        shown = max((heading for _, heading in headings), key=self._agreement, default=None)
        if shown is None or self._agreement(shown) >= _ENOUGH:
            return shown or self._called[0]
        # What stands in the window's title alone may be no more than the name of the site.
        only_window = self._said.titles == (self._said.head_title,)
        return shown if only_window and len(headings) == 1 and len(shown.split()) > 2 else self._called[0]

    def known_site(self) -> str | None:
        """A well-known outlet whose name begins or ends the window's title."""
        parts = _parts(self._said.head_title)
        return next((OUTLETS[key] for part in (*parts[-1:], *parts[:1]) if (key := squeezed(part)) in OUTLETS), None)

    def site(self, title: str | None) -> str | None:
        """The name of the site, where the page's head gives it after the title."""
        parts = _parts(self._said.head_title)
        if title is None or len(parts) < 2 or squeezed(title) not in squeezed(self._said.head_title):
            return None
        return parts[-1] if squeezed(parts[-1]) not in squeezed(title) and len(parts[-1].split()) <= 5 else None

    def _agreement(self, heading: str) -> float:
        """How many of the words of a heading are in what the page calls the article, from 0 to 1."""
        words = _words(heading.split())
        return max(len(words & _words(one.split())) / len(words) for one in self._called) if len(words) > 1 else 0

    def _bare_ones(self) -> list[str]:
        bare = (self._bare(title) for title in self._said.titles)
        return [one for one in bare if one and squeezed(one) not in self._sites and squeezed(one) not in OUTLETS]

    def _bare(self, title: str) -> str:
        """A title without the names of the site and its section around it."""
        parts = _parts(title)
        while len(parts) > 1 and squeezed(parts[-1]) in self._sites:
            title = title[: title.rindex(parts.pop())].rstrip(_AROUND)
        while len(parts) > 1 and squeezed(parts[0]) in self._sites:
            title = title[title.index(parts[0]) + len(parts.pop(0)) :].lstrip(_AROUND)
        return title.split("|")[0].rstrip() if title == self._said.head_title else title


def _words(words: Iterable[str]) -> set[str]:
    return {squeezed(word) for word in words} - {""}


def _parts(title: str) -> list[str]:
    return [part for part in ENDS.split(title) if part]
