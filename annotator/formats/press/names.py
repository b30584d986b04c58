"""Who wrote an article, and where it appeared, as the lines around it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from annotator.formats.press.lines import Line, squeezed, without_domain

_UPPER = r"[A-ZÀ-ÖØ-ÞŒŠŽ]"
_CAPITAL = rf"(?:(?:d['’]|l['’]|O['’]|Mc|Mac)?{_UPPER}[\w'’\-]*\.?)"
_PARTICLE = r"(?:de|du|des|la|le|van|von|den|der|di|da|del|bin|ben|ibn|al|el|y|ter|ten)"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL}){{0,4}}"
_LAST = r"\s*(?:,?\s+(?i:et|and|with|avec)|&)\s+"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*{_NAME})*{_LAST}{_NAME})?"
_BYLINE = re.compile(
    r"(?:^|[|•·–—\-,)]\s*|\d\s+)(?i:propos recueillis par|(?:reported|written|text|story|posted|published) by|"
    r"(?:écrit|rédigé|publié|texte|article) par|par|by|auteur(?:e|s)?\s*:|author\s*:)\s+(?:(?i:our|notre)\s+[\w\s]{3,40}\s)?"
    rf"(?P<names>{_NAMES})\s*(?=$|[|•·,(–—\-;:/]|(?i:le|on|publi\w+|posted|updated|mis|for|pour)\b|\d)"
)
_AGENCY = re.compile(rf"{_UPPER}{{2,8}}$")

_MARKS = re.compile(r"\s*[|/•·–—]\s*|\s+-\s+")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)?\s*(?P<name>[^.,|©]{2,40}?)"
    r"\s*(?:(?:19|20)\d\d)?\s*(?:[.,|–\-]|$|tous droits|all rights)",
    re.IGNORECASE,
)
_DATELINE = re.compile(rf"^{_UPPER}[\w'’\-. ]{{1,30}}(?:,[^()—–]{{1,30}})?\s*\((?P<name>[^)\d]{{2,30}})\)\s*[–—\-:]")
_URL = re.compile(r"https?://[^\s<>\"«»]+[^\s<>\"«».,;:)\]!?]", re.IGNORECASE)


_RIGHTS = re.compile(r"(?:19|20)\d\d|droits|rights", re.IGNORECASE)
_SECOND_LEVEL = frozenset(["co", "com", "net", "org", "gov", "gouv", "go", "ac", "or", "ne", "edu", "asso"])
# What a line of a page says of the outlet, and how surely: a copyright notice or a title's end alone is
# enough, of the others two must agree; a short line by itself may as well be a section or an agency.
_WEIGHTS = {"outright": 3, "host": 2, "site": 2, "place": 2, "dateline": 2, "first": 1, "end": 1, "alone": 0}
_SURE = 3
_SECTION_WORDS = (
    "accueil home monde world politique politics societe society economie economy eco business culture sport sports "
    "international france europe afrique africa opinion opinions idees ideas debats sciences science tech technologie "
    "technology planete environnement environment sante health news actualite actualites actu une infos direct live "
    "uk us usa regions faitsdivers justice medias media vidéo video photo"
)
_SECTIONS = frozenset(_SECTION_WORDS.split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The lines around an article's prose: above its title, between title and prose, and below the prose.

    `prose` is the first line of the prose itself.
    """

    above: Sequence[Line]
    below: Sequence[Line]
    prose: Line | None
    tail: Sequence[Line]
    title: str | None
    url: str | None


def author_in(lines: Iterable[str]) -> str | None:
    """The names after the first "Par" or "By" of a byline, as written."""
    for line in lines:
        for match in _BYLINE.finditer(line):
            names = match["names"].strip(" ,")
            if len(names.split()) > 1 or _AGENCY.match(names):
                return names
    return None


def url_in(lines: Iterable[Line]) -> str | None:
    """The address that stands alone on a line, or after a label such as "Source :"."""
    for line in lines:
        match = _URL.search(line.text)
        if match is not None and line.text[: match.start()].count(" ") <= 2 and match.end() >= len(line.text) - 1:
            return match.group()
    return None


def host_name(url: str | None) -> str | None:
    """The name of the site in an address: "lemonde" of https://www.lemonde.fr/international."""
    try:
        host = (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return None
    parts = host.removeprefix("www.").split(".")
    if len(parts) > 2 and parts[-2] in _SECOND_LEVEL:
        parts.pop()
    return parts[max(0, len(parts) - 2)] or None


def is_section(name: str) -> bool:
    """Whether a name is that of a part of a newspaper, such as "Politique"."""
    return squeezed(name) in _SECTIONS


def outlet_in(page: Surroundings) -> str | None:
    """The outlet, where two things agree on it or one says it outright; None where it is a guess."""
    names: dict[str, list[str]] = {}
    reasons: dict[str, set[str]] = {}
    for reason, name in _hints(page):
        bare = without_domain(name)
        key = squeezed(bare)
        if 2 <= len(key) <= 40 and len(bare.split()) <= 5 and key not in _SECTIONS:
            names.setdefault(key, []).append(bare)
            reasons.setdefault(key, set()).add(reason)
    weight = {key: sum(_WEIGHTS[reason] for reason in found) for key, found in reasons.items()}
    best = max(weight, key=weight.__getitem__, default=None)
    if best is None or weight[best] < _SURE:
        return None
    return max(names[best], key=_spelling)


def _hints(page: Surroundings) -> Iterator[tuple[str, str]]:
    """Names that may be the outlet's, each with what it was seen in."""
    host = host_name(page.url)
    if host:
        yield "host", host
    title = squeezed(page.title or "")
    for number, line in enumerate((*page.above, *page.below)):
        parts = [part for part in _MARKS.split(line.text) if part]
        if title and len(parts) > 1 and line.key != title and squeezed("".join(parts[:-1])) == title:
            yield "outright", parts[-1]
        elif line.words <= 4 and line.key != title:
            yield ("first" if number == 0 else "alone"), line.text
            if without_domain(line.text) != line.text:
                yield "site", line.text
    for line in page.below:
        parts = [part for part in _MARKS.split(line.text) if part]
        if line.words <= 12 and (len(parts) > 1 or line.text.endswith("|")):
            yield from (("place", part) for part in parts if not any(map(str.isdigit, part)))
    dateline = _DATELINE.match(page.prose.text) if page.prose is not None else None
    if dateline is not None:
        yield "dateline", dateline["name"]
    for line in (*page.above, *page.below, *page.tail):
        notice = _COPYRIGHT.match(line.text)
        if notice is not None and notice["name"][:1].isupper() and _RIGHTS.search(line.text):
            yield "outright", notice["name"]
    yield from (("end", line.text) for line in page.tail if line.words <= 4)


def _spelling(name: str) -> tuple[bool, bool, int]:
    """How much a spelling looks like a name: words apart, neither all capitals nor all small."""
    return " " in name, name != name.lower() and (name != name.upper() or len(name) < 6), len(name)
