"""An EPUB file as a book: what it says of itself, its files in the order of reading, its table of contents."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from annotator.formats.documents.markup import Element, child, children, local, parsed, value
from annotator.formats.press.dates import dates_in
from annotator.formats.zipped import Zipped
from annotator.model.article import Metadata
from annotator.model.dates import date_parts
from annotator.model.errors import BrokenFile, sentence

_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml")
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""What hides the fonts of a book from copying, and nothing else."""
_NOBODY = re.compile(
    r"(?:calibre|unknown|inconnu|anonym\w*|auteur inconnu|n/?a|author|none|admin|user)\b", re.IGNORECASE
)
_AUTHORS = (None, "", "aut", "cre", "author")
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the table of contents: where it leads, and how deep it is, from 0 on."""

    label: str
    file: str
    anchor: str
    depth: int


@dataclass(frozen=True, slots=True)
class Book:
    """A book: `files` are the names of its parts in the zip, `contents` its table of contents.

    `aside` are the files that hold nothing but the table of contents.
    """

    zipped: Zipped
    metadata: Metadata
    files: tuple[str, ...]
    contents: tuple[Entry, ...]
    aside: frozenset[str]


def book_of(name: str, data: bytes) -> Book:
    """The book in an EPUB file; raises `BrokenFile` where it is damaged, locked or no book."""
    zipped = Zipped(name, data)
    package = _package(name, zipped)
    root = parsed(name, zipped.read(package))
    folder = posixpath.dirname(package)
    items = {value(item, "id") or "": item for item in children(child(root, "manifest"))}
    spine = child(root, "spine")
    listed = [item for each in children(spine) if (item := items.get(value(each, "idref") or "")) is not None]
    files = tuple(dict.fromkeys(_entry(folder, item) for item in listed if value(item, "media-type") in _PAGES))
    found = tuple(file for file in files if file in zipped)
    if not found:
        raise BrokenFile(name, sentence("it holds no chapter"))
    _refuse_locked(name, zipped, found)
    nav = next((_entry(folder, each) for each in items.values() if "nav" in (value(each, "properties") or "")), None)
    ncx = items.get((value(spine, "toc") if spine is not None else None) or "")
    contents = _contents(name, zipped, nav, None if ncx is None else _entry(folder, ncx))
    guide = {_entry(folder, each) for each in children(child(root, "guide")) if value(each, "type") == "toc"}
    return Book(zipped, _metadata(child(root, "metadata")), found, contents, frozenset({nav or ""} | guide))


def _package(name: str, zipped: Zipped) -> str:
    """The file that describes the book."""
    if _CONTAINER in zipped:
        for each in parsed(name, zipped.read(_CONTAINER)).iter():
            path = value(each, "full-path") if local(each) == "rootfile" else None
            if path is not None and path in zipped:
                return path
    found = next((entry for entry in zipped.names if entry.lower().endswith(".opf")), None)
    if found is None:
        raise BrokenFile(name, sentence("it holds no chapter"))
    return found


def _entry(folder: str, item: Element) -> str:
    """The name in the zip that an element refers to."""
    return resolved(folder, value(item, "href") or "")[0]


def resolved(folder: str, href: str) -> tuple[str, str]:
    """The file in the zip that a reference in `folder` leads to, and the place in it."""
    path, _, anchor = href.partition("#")
    return posixpath.normpath(posixpath.join("/", folder, unquote(path))).lstrip("/"), unquote(anchor)


def _refuse_locked(name: str, zipped: Zipped, files: Iterable[str]) -> None:
    """Refuse a book whose chapters are encrypted for one device."""
    if _LOCKS not in zipped:
        return
    wanted = set(files)
    for each in children(parsed(name, zipped.read(_LOCKS))):
        method, reference = child(each, "EncryptionMethod"), child(each, "CipherData", "CipherReference")
        font = method is not None and value(method, "Algorithm") in _FONTS
        if not font and reference is not None and unquote(value(reference, "URI") or "") in wanted:
            raise BrokenFile(name, sentence("it is protected against copying (DRM)"))


def _contents(name: str, zipped: Zipped, nav: str | None, ncx: str | None) -> tuple[Entry, ...]:
    """The table of contents, from the newer of the two forms that it may have."""
    for file, entries in ((nav, _nav_entries), (ncx, _ncx_entries)):
        if file is not None and file in zipped:
            try:
                root = parsed(name, zipped.read(file))
            except BrokenFile:
                continue  # The chapters are there all the same.
            found = tuple(entries(root, posixpath.dirname(file), file))
            if found:
                return found
    return ()


def _nav_entries(root: Element, folder: str, file: str) -> Iterator[Entry]:
    for each in root.iter():
        if local(each) == "nav" and value(each, "type") in (None, "toc"):
            yield from _listed(child(each, "ol"), folder, file, 0)
            return


def _listed(items: Element | None, folder: str, file: str, depth: int) -> Iterator[Entry]:
    for item in children(items):
        link = child(item, "a")
        if link is not None:
            label = " ".join("".join(str(part) for part in link.itertext()).split())
            yield _pointing(label, value(link, "href") or "", folder, file, depth)
        if depth < _DEEPEST:
            yield from _listed(child(item, "ol"), folder, file, depth + 1)


def _ncx_entries(root: Element, folder: str, file: str) -> Iterator[Entry]:
    yield from _points(child(root, "navMap"), folder, file, 0)


def _points(above: Element | None, folder: str, file: str, depth: int) -> Iterator[Entry]:
    for point in children(above):
        if local(point) != "navPoint":
            continue
        text, content = child(point, "navLabel", "text"), child(point, "content")
        if content is not None:
            label = " ".join(((text.text if text is not None else "") or "").split())
            yield _pointing(label, value(content, "src") or "", folder, file, depth)
        if depth < _DEEPEST:
            yield from _points(point, folder, file, depth + 1)


def _pointing(label: str, href: str, folder: str, file: str, depth: int) -> Entry:
    target, anchor = (file, href[1:]) if href.startswith("#") else resolved(folder, href)
    return Entry(label, target, anchor, depth)


def _metadata(node: Element | None) -> Metadata:
    every = list(_described(node))
    roles = {value(each, "refines") or "": each.text for each in every if value(each, "property") == "role"}
    said: dict[str, list[Element]] = {}
    for each in every:
        said.setdefault(local(each), []).append(each)
    makers = said.get("creator", [])
    authors = [each for each in makers if (value(each, "role") or roles.get(f"#{value(each, 'id')}")) in _AUTHORS]
    names = [_words(each) for each in authors or makers]
    source = next((_words(each) for each in said.get("source", []) if _words(each).startswith("http")), None)
    return Metadata(
        title=next((_words(each) for each in said.get("title", []) if _words(each)), None),
        outlet=next(iter(_known(_words(each) for each in said.get("publisher", []))), None),
        author=", ".join(_known(names)) or None,
        published=_published(said.get("date", [])),
        url=source,
        language=next((_words(each)[:2].lower() for each in said.get("language", []) if len(_words(each)) > 1), None),
    )


def _described(node: Element | None) -> Iterator[Element]:
    """The elements of the metadata; old books have them one level deeper."""
    for each in children(node):
        if local(each) in ("dc-metadata", "x-metadata"):
            yield from children(each)
        else:
            yield each


def _known(names: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if 1 < len(name) <= 100 and _NOBODY.match(name) is None]


def _words(node: Element) -> str:
    return " ".join((node.text or "").split())


def _published(dates: list[Element]) -> str | None:
    """The day of publication; that of a file's last change is none."""
    ranked = sorted(dates, key=lambda each: value(each, "event") != "publication")
    for each in ranked:
        text = _words(each)
        if value(each, "event") in ("modification", "creation") or not text:
            continue
        parts = date_parts(text)
        if parts is not None and parts.year > 1000:
            # The hour is that of midnight in the time zone of a program.
            return "-".join(text.partition("T")[0].split("-")[:3])
        found = dates_in(text, month_first=False)
        if found:
            return found[0].iso
    return None
