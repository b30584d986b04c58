"""The title of a page's article: as the page shows it, where that is what the page calls the article."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.formats.press.lines import squeezed
from annotator.formats.press.names import is_section
from annotator.formats.web.names import ENDS, is_of_site, outlet_at
from annotator.formats.web.outlets import OUTLETS
from annotator.formats.web.said import Said

_AROUND = " |–—•·»«›_/：:-\u00a0\u3000"
_ENOUGH = 0.5
_LONG = 15
_SHORT = 5
_NAME = 5
"""The most words in the name of a site."""


class Titling:
    """The candidates for the title of one page."""

    def __init__(self, said: Said) -> None:
        self._said = said
        self._sites = {squeezed(name) for name in (*said.outlets, outlet_at(said.url) or "", said.section or "")}
        self._called = self._bare_ones()
        self._headings = self._found_headings()
        self.all = frozenset(map(squeezed, (*said.titles, *self._called)))
        """The letters of all that the page calls its article."""

    def title(self, outlet: str | None) -> str | None:
        """The title; `outlet` is what the site turned out to be called."""
        known = squeezed(outlet or "")
        if known and known not in self._sites:
            self._sites.add(known)
            self._called = self._bare_ones()
        keys = {squeezed(one): one for one in reversed(self._called)}
        parts = {squeezed(part): part for part in _parts(self._said.head_title)}
        headings = [(key, one) for one in self._headings if (key := squeezed(one)) not in self._sites]
        for key, heading in headings:
            if key in keys:
                # A heading in parts may have lost what parts them.
                return max(heading, keys[key], key=len)
            # "Interview The title": what stands before it on the page is the article's kind.
            bare = next((one for one in keys if len(one) >= _LONG and key.endswith(one)), None)
            if bare is not None:
                return keys[bare]
            # The name of the site may stand in the heading as well, for those who print the page.
            bare = next((one for one in (*keys, *parts) if len(one) >= _LONG and key.startswith(one)), None)
            if bare is not None and key != bare and key.removeprefix(bare) in {*self._sites, *parts}:
                return keys.get(bare) or parts[bare]
            if self._behind(heading):
                return heading
        if not self._called:
            return next((heading for _, heading in headings), None)
        shown = max((heading for _, heading in headings), key=self._agreement, default=None)
        if shown is None or self._agreement(shown) >= _ENOUGH:
            return shown or self._called[0]
        # What stands in the window's title alone may be no more than the name of the site.
        only_window = self._said.titles == (self._said.head_title,)
        return shown if only_window and len(headings) == 1 and len(shown.split()) > 2 else self._called[0]

    def known_site(self) -> str | None:
        """A well-known outlet whose name or address begins or ends the window's title."""
        parts = _parts(self._said.head_title)
        keys = [key for part in (*parts[-1:], *parts[:1]) for key in (squeezed(part), part.lower())]
        return next((OUTLETS[key] for key in keys if key in OUTLETS), None)

    def site(self, title: str | None, *, surely: bool) -> str | None:
        """The name of the site, where the page's head gives it after the title.

        `surely`: its address says so, too, or there is nothing else beside the title.
        """
        head = self._said.head_title
        if title is None or squeezed(title) not in squeezed(head):
            return None
        behind = [part for part in _parts(self._behind(title) or head) if squeezed(part) not in squeezed(title)]
        own = next((part for part in reversed(behind) if is_of_site(part, self._said.url)), None)
        last = behind[0 if squeezed(head).endswith(squeezed(title)) else -1] if behind else ""
        names_site = last and len(last.split()) <= _NAME and not is_section(last) and last != self._said.section
        if own is not None and len(own.split()) <= _NAME:
            return own
        return last if names_site and (len(behind) == 1 or not surely) else None

    def _found_headings(self) -> tuple[str, ...]:
        """The headings that may be the title: where the first one is the name of a blog, it is one below."""
        parts = _parts(self._said.head_title)
        if len(parts) > 1 and self._said.headings[:1] == tuple(parts[:1]) and parts[-1] in self._said.subheadings:
            return (parts[-1],)
        return self._said.headings

    def _behind(self, title: str) -> str:
        """What stands in the window's title behind `title` and a mark."""
        rest = self._said.head_title.removeprefix(title)
        bare = rest.lstrip(_AROUND)
        parted = len(title) > _SHORT and rest != self._said.head_title and rest[:1] != "\u00a0"
        return bare if parted and any(not mark.isspace() for mark in rest[: len(rest) - len(bare)]) else ""

    def _agreement(self, heading: str) -> float:
        """How many of the words of a heading are in what the page calls the article, from 0 to 1."""
        words = _words(heading.split())
        if len(words) == 1 and len(heading) > _SHORT:  # Chinese has no spaces.
            return float(any(words.pop() in squeezed(one) for one in self._called))
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
