"""Names as pages have them: of authors, of outlets; and words without their markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from urllib.parse import urlsplit

from annotator.formats.press.dates import month_number
from annotator.formats.press.lines import squeezed, without_domain
from annotator.formats.press.names import host_name
from annotator.formats.text import whole
from annotator.formats.web.outlets import OUTLETS
from annotator.formats.web.segments import clean

_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,500}>")
_BY = re.compile(
    r"(?:(?:article|texte|propos|reportage|enquête|story|words|text|report|written|posted|published|rédigé|publié|écrit|"
    r"recueillis)\s+)*(?:by|par|de|from|von)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_FRAME = " ,;:.·•|–—-\u00a0"
ENDS = re.compile(r"\s+(?:[|–—•·»«›/:-]|--|::)\s+|\s*\|\s*|\s*：\s*(?=[^：]{1,30}$)")
"""What parts a title from the name of the site, and one thing from the next on a line about an article."""
_AND = re.compile(r"\s*(?:[;|/•·\n]|,\s+(?:et|and|und|y|e)\s|\s(?:et|and|und|y|&)\s|,\s)\s*", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*(?:[(\[]|\s[–—-]\s|\bpublié\b|\bpublished\b|\bposted\b|\bmis à jour\b|\bupdated\b|\ble \d|\bon \d|\s(?:in|à)\s(?=(?-i:[A-Z]))|@|https?:).*$",
    re.IGNORECASE | re.DOTALL,
)
_NOBODY = frozenset(
    ("admin", "administrator", "administrateur", "webmaster", "editor", "user", "root", "unknown", "anonymous", "auteur",
     "author", "null", "none", "undefined", "seealltheirarticles", "web", "wordpress", "submitted", "staff",
     "by", "par", "von", "por")
)  # fmt: skip
_JOB = (
    r"(?:correspondent|reporter|writer|editor|columnist|analyst|journalist|producer|contributor|photographer|anchor"
    r"|(?:journaliste|correspondante?|rédact(?:eur|rice)|chroniqueu(?:r|se)|éditorialiste|photographe|envoyée?)s?"
    r"|korrespondent(?:in)?|redakteur(?:in)?|redactora?|corresponsal)"
)
_RANK = (
    r"(?:senior|junior|chief|staff|special|contributing|associate|deputy|assistant|managing|executive|national|foreign"
    r"|political|business|technology|science|health|international|freelance|guest|grande?|cheff?e?)"
)
_JOB_BEHIND = re.compile(rf"(?<=\S)\s+(?:{_RANK}\s+(?:[\w&.'’\-]+\s+){{0,5}})?{_JOB}\b.*$", re.IGNORECASE | re.DOTALL)
_JOB_ALONE = re.compile(
    rf"(?:[\w&.'’\-]+\s+){{0,6}}{_JOB}s?(?:\s+(?:spéci\w+|at|for|in|on|of|from|à|au|aux|de|du|des|en|chez)\b.*)?",
    re.IGNORECASE,
)
_COLLECTIVE = re.compile(
    r"\b(?:staff|desk|newsroom|editors|writers|editorial board|web team|la rédaction|rédaction|redacción|redaktion|redazione)\b",
    re.IGNORECASE,
)
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
        for name in (name for part in plain(one).split(";") for name in _names_in(" ".join(part.split()))):
            key = squeezed(name)
            if key and key not in own and squeezed(without_domain(name)) not in own:
                found.setdefault(key, name)
    persons = {key: name for key, name in found.items() if not _COLLECTIVE.search(name)} or found
    return tuple(name for key, name in persons.items() if not any(key != other and key in other for other in persons))


def outlet_of(said: Sequence[str], url: str | None) -> str | None:
    """The outlet by the name that readers know it by; `said` are the page's own words, the surest first."""
    names = [name for one in said if (name := without_domain(_without_motto(one.strip(" .|@"), url)))]
    known = next((OUTLETS[key] for name in names if (key := squeezed(name)) in OUTLETS), None)
    if known is not None:
        return known
    names = [name for name in names if not _is_host(name, url)]
    # Who publishes a page may be a company with many sites, or where the site is hosted.
    own = next((name for name in names if is_of_site(name, url)), None)
    return own or next(iter(names), None) or outlet_at(url)


def is_of_site(name: str, url: str | None) -> bool:
    """Whether a name is, or has in it, what the address of the site says: "Ultima Hora Mallorca" at ultimahora.es."""
    label = squeezed(host_name(url) or "")
    return len(label) > 3 and label in squeezed(name)


def outlet_at(url: str | None) -> str | None:
    """The outlet whose site an address is of, where it is a well-known one."""
    host = urlsplit(url).hostname if url else None
    parts = (host or "").lower().split(".")
    names = (".".join(parts[start:]) for start in range(len(parts) - 1))
    return next((OUTLETS[name] for name in names if name in OUTLETS), None)


def names_of_site(url: str | None) -> tuple[str, ...]:
    """What the address of a site makes of its name: its host, "elmundo", "El Mundo"."""
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    return tuple(filter(None, (host, host_name(url), outlet_at(url))))


def _without_motto(name: str, url: str | None) -> str:
    """A name of a site without what it says of itself behind: "The Gazette | News of the valley"."""
    parts = [part for part in ENDS.split(name) if part]
    if len(parts) < 2 or squeezed(without_domain(name)) in OUTLETS:
        return name
    return next((part for part in parts if is_of_site(part, url)), parts[0])


def _names_in(said: str) -> list[str]:
    if "://" in said or "@" in said.split(" ")[0]:
        return []
    bare = _BY.sub("", said, count=1) if _BY.match(said) else said
    bare = _AFTER.sub("", bare).strip(_FRAME)
    first, *rest = [part.strip() for part in _AND.split(bare) if part.strip()] or [""]
    rest = [name for part in rest if (name := _without_job(part)) != part or not _JOB_ALONE.fullmatch(part)]
    parts = [_without_job(first), *rest]
    # "Dupont, Jean" and "Research and development" are one name, "Jean Dupont and Ann Lee" are two.
    apart = len(parts) == 1 or all(" " in part or _CAPITALS.match(part) for part in parts)
    names = parts if apart else [bare]
    return [name for name in names if _is_name(name)]


def _without_job(name: str) -> str:
    """A name without the profession behind it, where two words at least are left."""
    bare = _JOB_BEHIND.sub("", name)
    return bare if " " in bare else name


def _is_name(text: str) -> bool:
    if not 2 <= len(text) <= _LONGEST or squeezed(text) in _NOBODY or month_number(text) or len(text.split()) > 8:
        return False
    return any(map(str.isalpha, text)) and not re.search(r"\d", text)


def _is_host(name: str, url: str | None) -> bool:
    """Whether a name is but the address of the site, or an account's."""
    host = without_domain((urlsplit(url).hostname or "").removeprefix("www.")) if url else ""
    return name == name.lower() and (squeezed(name) == squeezed(host) or " " not in name)
