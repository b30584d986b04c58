"""Connections to web sites: directly or by the system's proxy, and what it means when there is none."""

from __future__ import annotations

import ssl
import urllib.request
from http.client import HTTPException
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

import certifi
from urllib3 import exceptions
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import make_headers

from annotator.model.errors import Sentence, sentence

_REFUSALS = (401, 402, 403, 407, 429, 451)


def connection_to(address: str, seconds: float) -> tuple[HTTPConnection, str]:
    """A connection, not opened yet, for a web address, and what is to be asked for on it.

    Each wait for the site ends after so many seconds.
    """
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port
    target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    proxy = _proxy(parts)
    if parts.scheme == "https":
        if proxy is None:
            return HTTPSConnection(host, port, timeout=seconds, ssl_context=_trust()), target
        through = HTTPSConnection(proxy.hostname or "", proxy.port or 8080, timeout=seconds, ssl_context=_trust())
        through.set_tunnel(host, port or 443, headers=_credentials(proxy))
        return through, target
    if proxy is None:
        return HTTPConnection(host, port, timeout=seconds), target
    return HTTPConnection(proxy.hostname or "", proxy.port or 8080, timeout=seconds), address


def quoted(address: str) -> str:
    """The address in ASCII, as it is sent: names and letters of all languages are encoded, the fragment is left out."""
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    path, query = (quote(part, safe="/%:=&?~+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme.lower(), host.rpartition("@")[2], path or "/", query, ""))


def why_none(error: Exception) -> Sentence:
    """What it means that a connection failed."""
    if isinstance(error, exceptions.NameResolutionError):
        return Sentence(sentence("there is no such site, or no connection to the internet"), {})
    if isinstance(error, ssl.SSLError | exceptions.SSLError):
        return Sentence(sentence("the site cannot prove who it is: its certificate is not valid"), {})
    if isinstance(error, exceptions.NewConnectionError | ConnectionRefusedError):
        return Sentence(sentence("the site cannot be reached"), {})
    if isinstance(error, TimeoutError | exceptions.TimeoutError):
        return Sentence(sentence("the site does not answer"), {})
    if isinstance(error, exceptions.DecodeError):
        return Sentence(sentence("what the site sent is damaged"), {})
    if isinstance(error, exceptions.ProtocolError | HTTPException | ConnectionError):
        return Sentence(sentence("the connection broke off before all of it had come"), {})
    return Sentence(sentence("the connection failed ({detail})"), {"detail": str(error) or type(error).__name__})


def why_not(status: int) -> Sentence:
    """What an answer that is no page means."""
    if status in (404, 410):
        return Sentence(sentence("the site has no such page ({status})"), {"status": status})
    if status in _REFUSALS:
        words = sentence("the site does not give it to programs, or only to who is signed in ({status})")
        return Sentence(words, {"status": status})
    return Sentence(sentence("the site answers with an error ({status})"), {"status": status})


def _proxy(parts: SplitResult) -> SplitResult | None:
    """The proxy that the system names for an address."""
    said = urllib.request.getproxies().get(parts.scheme)
    if not said or urllib.request.proxy_bypass(parts.hostname or ""):
        return None
    proxy = urlsplit(said if "://" in said else f"http://{said}")
    return proxy if proxy.hostname and proxy.scheme in ("http", "https") else None


def _credentials(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    return dict(make_headers(proxy_basic_auth=f"{proxy.username}:{proxy.password or ''}"))


def _trust() -> ssl.SSLContext:
    """Whom the system trusts, for institutions have authorities of their own, and whom Mozilla does."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
