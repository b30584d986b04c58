"""A page of the web, fetched because a user asked for it: that one address, and nothing that it refers to.

urllib3 does it, which comes with trafilatura: it streams, inflates no more than is asked for, and leaves
redirects to its caller. It knows no limit for a whole exchange; so it works on a thread of its own, and its
connection is cut when time is up or the user gives up.
"""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from annotator.model.errors import AnnotatorError, FetchFailed, Sentence, sentence
from annotator.model.progress import Progress
from annotator.version import __version__

if TYPE_CHECKING:
    from urllib3 import HTTPResponse
    from urllib3.connection import HTTPConnection

_TICK = 0.05
"""Seconds between two looks at whether the work is still wanted."""
_WAIT = 15.0
"""Seconds in which a site must begin to answer, or go on."""
_STEP = 1 << 16
_LONGEST_ADDRESS = 4000
_REDIRECTS = (301, 302, 303, 307, 308)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "multipart/related": ".mhtml",
}
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; Annotator/{__version__})",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one fetch may take: seconds for all of it, bytes of the inflated page, redirects."""

    seconds: float = 30.0
    largest: int = 50 << 20
    redirects: int = 6


LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What stands at an address: where it was found in the end, a file name for it, its bytes and their charset."""

    url: str
    name: str
    data: bytes
    charset: str | None = None


def address_in(text: str) -> str | None:
    """The web address that a text is, and nothing else; with its scheme."""
    text = text.strip()
    if len(text) > _LONGEST_ADDRESS or _ADDRESS.fullmatch(text) is None:
        return None
    return f"https://{text}" if text[:4].lower() == "www." else text


def is_of_the_web(address: str) -> bool:
    """Whether an address names a site of the web."""
    try:
        parts = urlsplit(address)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def fetch(address: str, *, progress: Callable[[Progress], None] | None = None, limits: Limits = LIMITS) -> Fetched:
    """What stands at a web address; raises `FetchFailed`.

    `progress` is told of the bytes that came, and may raise to give up: the connection is cut there and then.
    """
    whole = address_in(address)
    if whole is None or not is_of_the_web(whole):
        raise FetchFailed(address, sentence("it is no address of the web"))
    download = _Download(whole, limits)
    end = time.monotonic() + limits.seconds
    download.start()
    try:
        while not download.ended.wait(_TICK):
            if time.monotonic() > end:
                words = sentence("it took longer than {n} seconds")
                raise FetchFailed(address, Sentence(words, {"n": f"{limits.seconds:g}"}))
            if progress is not None:
                progress(Progress(download.received, download.expected, urlsplit(whole).netloc))
    finally:
        download.cut()
    if download.error is not None:
        raise download.error
    assert download.fetched is not None
    return download.fetched


class _Download(Thread):
    """One fetch, on a thread of its own; `received` of `expected` bytes have come (0: unknown)."""

    def __init__(self, address: str, limits: Limits) -> None:
        super().__init__(name="annotator-fetching", daemon=True)
        self.ended = Event()
        self.received = self.expected = 0
        self.fetched: Fetched | None = None
        self.error: AnnotatorError | None = None
        self._address = address
        self._limits = limits
        self._connection: HTTPConnection | None = None
        self._is_cut = False

    def run(self) -> None:
        """Fetch; whatever goes wrong is kept as a sentence."""
        from http.client import HTTPException

        from urllib3.exceptions import HTTPError

        from annotator.operations.connecting import why_none

        try:
            self.fetched = self._fetch()
        except AnnotatorError as error:
            self.error = error
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            self.error = FetchFailed(self._address, why_none(error))
        finally:
            self.ended.set()

    def cut(self) -> None:
        """End the connection, if there is one still, and with it the thread."""
        self._is_cut = True
        held = None if self._connection is None else self._connection.sock
        if held is not None:
            with suppress(OSError):  # it is closed already
                held.shutdown(socket.SHUT_RDWR)
        self.join(1.0)

    def _fetch(self) -> Fetched:
        from annotator.operations.connecting import connection_to, quoted

        url = quoted(self._address)
        for _ in range(self._limits.redirects + 1):
            connection, target = connection_to(url, min(_WAIT, self._limits.seconds))
            with ExitStack() as open_ones:
                open_ones.callback(connection.close)
                self._connection = connection
                connection.request("GET", target, headers=_HEADERS, preload_content=False, decode_content=True)
                response = connection.getresponse()
                open_ones.callback(response.close)
                if response.status not in _REDIRECTS or "Location" not in response.headers:
                    return self._taken(response, url)
                url = self._next(url, response.headers["Location"])
        raise FetchFailed(self._address, sentence("it leads from one address to the next, without an end"))

    def _next(self, url: str, location: str) -> str:
        from annotator.operations.connecting import quoted

        try:
            found = quoted(urljoin(url, location))
        except ValueError:
            found = ""
        if not is_of_the_web(found):
            words = sentence("it leads to what is no web page ({address})")
            raise FetchFailed(self._address, Sentence(words, {"address": location[:200]}))
        return found

    def _taken(self, response: HTTPResponse, url: str) -> Fetched:
        from annotator.operations.connecting import why_not

        if response.status != 200:
            raise FetchFailed(self._address, why_not(response.status))
        length = response.headers.get("Content-Length", "")
        self.expected = int(length) if length.isdecimal() and "Content-Encoding" not in response.headers else 0
        parts: list[bytes] = []
        most = self._limits.largest
        while max(self.expected, self.received) <= most and not self._is_cut:
            part = response.read1(_STEP, decode_content=True)
            if not part:
                break
            parts.append(part)
            self.received += len(part)
        if max(self.expected, self.received) > most:
            words = sentence("it has more than {n} megabytes")
            raise FetchFailed(self._address, Sentence(words, {"n": most >> 20}))
        if self.received < self.expected:
            raise FetchFailed(self._address, sentence("the connection broke off before all of it had come"))
        said = response.headers.get("Content-Type", "")
        return Fetched(url=url, name=_name(url, said), data=b"".join(parts), charset=_charset(said))


def _name(url: str, content_type: str) -> str:
    """A file name for what stands at an address; its suffix says what it is."""
    from annotator.formats.registry import reader_suffixes

    parts = urlsplit(url)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2]) or (parts.hostname or "")
    name = re.sub(r"[\x00-\x1f/\\:*?\"<>|\ud800-\udfff]", "_", last)[-120:]
    kind = content_type.partition(";")[0].strip().lower()
    suffix = _SUFFIXES.get(kind, "")
    if name.lower().endswith(reader_suffixes()) and (not suffix or name.lower().endswith((suffix, ".htm"))):
        return name
    return name + (suffix or (".txt" if kind.startswith("text/") else ""))


def _charset(content_type: str) -> str | None:
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    return found[1] if found else None
