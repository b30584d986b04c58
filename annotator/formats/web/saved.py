"""Pages as browsers save them: in one file, or with a folder of what they show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from annotator.model.errors import BrokenFile, sentence

if TYPE_CHECKING:
    from email.message import Message

_PAGES = (".html", ".htm", ".xhtml", ".xht", ".shtml")
# What browsers and Word put behind a page's name, in the language of the system.
_FOLDER = re.compile(
    r"(?P<page>.+)[ _.-](?:files?|fichiers|dateien|archivos|arquivos|ficheiros|bestanden|pliki|soubory|elemei|fajlovi|"
    r"datoteke|fitxers|failid|fails|filer|tiedostot|bylos|dosyalar|kataloogid|pliki|файлы)",
    re.IGNORECASE,
)
_PAGE_BEGINS = re.compile(
    rb"\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html\b|(?:html|head|body|title|meta)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_BEGINS = re.compile(rb"\s*[A-Za-z][A-Za-z0-9-]{1,40}:")
_OF_PAGE = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE)
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page in an archive: its bytes, their encoding as the archive says it, and where it was found."""

    data: bytes
    charset: str | None
    url: str | None


def is_page(data: bytes) -> bool:
    """Whether bytes begin as a web page does."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return _PAGE_BEGINS.match(head.replace(b"\0", b"")) is not None


def is_archive(data: bytes) -> bool:
    """Whether bytes begin as MHTML does: a mail that is a page with what it shows."""
    head = data[:_HEAD]
    return (
        _MAIL_BEGINS.match(head) is not None and b"mime-version:" in head.lower() and _OF_PAGE.search(head) is not None
    )


def page_in(name: str, data: bytes) -> SavedPage:
    """The page in MHTML; raises `BrokenFile` where there is none."""
    # Deferred: whoever only asks what a file is needs no parser of mails.
    import email

    try:
        page = _root(email.message_from_bytes(data))
        content = None if page is None else page.get_payload(decode=True)
        if page is not None and isinstance(content, bytes) and content.strip():
            return SavedPage(content, page.get_content_charset(), _address(page))
    except Exception as error:  # The parser of mails raises many things at broken headers.
        raise BrokenFile(name, sentence("it is no archive of a web page, or a damaged one")) from error
    raise BrokenFile(name, sentence("the archive has no web page in it"))


def companion_folders(folders: Iterable[str], files: Iterable[str]) -> set[str]:
    """Those of the folders that hold what the pages beside them show: "page_files" beside "page.html"."""
    pages = {path.stem.casefold() for name in files if (path := PurePath(name)).suffix.lower() in _PAGES}
    found = ((folder, _FOLDER.fullmatch(folder)) for folder in folders)
    return {folder for folder, match in found if match is not None and match["page"].casefold() in pages}


def _root(mail: Message) -> Message | None:
    """The part that is the page: the one that the archive calls its start, else its first page."""
    pages = [part for part in mail.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = mail.get_param("start")
    called = (part for part in pages if start and str(part.get("Content-ID", "")).strip() == str(start).strip())
    return next(called, next(iter(pages), None))


def _address(page: Message) -> str | None:
    said = cast("object", page.get("Content-Location"))
    return str(said).strip() if str(said).startswith(("http://", "https://")) else None
