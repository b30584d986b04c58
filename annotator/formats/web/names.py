"""Names as pages have them: of authors, of outlets; and words without their markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from urllib.parse import urlsplit

from annotator.formats.press.lines import squeezed, without_domain
from annotator.formats.text import whole
from annotator.formats.web.outlets import OUTLETS
from annotator.formats.web.segments import clean

_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,500}>")
_BY = re.compile(
    r"(?:(?:article|texte|propos|reportage|enquête|story|words|text|report|written|posted|published|rédigé|publié|écrit|"
    r"recueillis)\s+)*(?:by|par|de|from|von)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:[;|/•·\n]|,\s+(?:et|and|und|y|e)\s|\s(?:et|and|und|y|&)\s|,\s)\s*", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*(?:[(\[]|\s[–—-]\s|\bpublié\b|\bpublished\b|\bposted\b|\bmis à jour\b|\bupdated\b|\ble \d|\bon \d|@|https?:).*$",
    re.IGNORECASE | re.DOTALL,
)
_NOBODY = frozenset(
    ("admin", "administrator", "administrateur", "webmaster", "editor", "user", "root", "unknown", "anonymous", "auteur",
     "author", "null", "none", "undefined", "seealltheirarticles", "web", "wordpress")
)  # fmt: skip
_LONGEST = 80
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,}$")


def plain(said: str) -> str:
    """Words without markup, references and double spaces, and without characters that no file can hold."""
    for _ in range(2):
        if "&" in said:
            said = unescape(said)
    return clean(whole(_TAG.sub(" ", said) if "<" in said else said))


def authors_of(said: Iterable[str], outlets: Sequence[str]) -> tuple[str, ...]:
    """The names in what a page says of its authors, without the outlet's own and without what is no name."""
    own = {squeezed(without_domain(name)) for name in outlets}
    found: dict[str, str] = {}
    for one in said:
        for name in _names_in(plain(one)):
            key = squeezed(name)
            if key and key not in own and squeezed(without_domain(name)) not in own:
                found.setdefault(key, name)
    keys = list(found)
    return tuple(found[key] for key in keys if not any(key != other and key in other for other in keys))


def outlet_of(said: Sequence[str], url: str | None) -> str | None:
    """The outlet by the name that readers know it by; `said` are the page's own words, the surest first."""
    names = [name for one in said if (name := without_domain(one.strip(" .|@")))]
    known = next((OUTLETS[key] for name in names if (key := squeezed(name)) in OUTLETS), None)
    return known or next((name for name in names if not _is_host(name, url)), None) or outlet_at(url)


def outlet_at(url: str | None) -> str | None:
    """The outlet whose site an address is of, where it is a well-known one."""
    host = urlsplit(url).hostname if url else None
    parts = (host or "").lower().split(".")
    names = (".".join(parts[start:]) for start in range(len(parts) - 1))
    return next((OUTLETS[name] for name in names if name in OUTLETS), None)


def _names_in(said: str) -> list[str]:
    if "://" in said or "@" in said.split(" ")[0]:
        return []
    bare = _BY.sub("", said, count=1) if _BY.match(said) else said
    bare = _AFTER.sub("", bare).strip(" ,;:.·•|–—-\u00a0")
    parts = [part.strip() for part in _AND.split(bare) if part.strip()]
    # "Dupont, Jean" and "Research and development" are one name, "Jean Dupont and Ann Lee" are two.
    apart = len(parts) > 1 and all(" " in part or _CAPITALS.match(part) for part in parts)
    names = parts if apart else [bare]
    return [name for name in names if _is_name(name)]


def _is_name(text: str) -> bool:
    if not 2 <= len(text) <= _LONGEST or squeezed(text) in _NOBODY or len(text.split()) > 8:
        return False
    return any(map(str.isalpha, text)) and not re.search(r"\d", text)


def _is_host(name: str, url: str | None) -> bool:
    """Whether a name is but the address of the site, or an account's."""
    host = without_domain((urlsplit(url).hostname or "").removeprefix("www.")) if url else ""
    return name == name.lower() and (squeezed(name) == squeezed(host) or " " not in name)
