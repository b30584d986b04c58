"""A web site on this computer that misbehaves in the ways that sites do."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    '<!doctype html><html lang="en"><head><title>The pier reopens</title>'
    '<link rel="stylesheet" href="/style.css"><script src="/script.js"></script></head><body><article>'
    "<h1>The pier reopens</h1><p>By Ann Lee</p>"
    "<p>The pier has been reopened after four years of works, and the first boats have moored at it again.</p>"
    '<img src="/picture.jpg"><iframe src="/frame.html"></iframe>'
    "<p>The mayor said that it had been worth the wait, and that the next storm would find the pier ready.</p>"
    "</article></body></html>"
)
RUSSIAN = "<html><body><p>Правительство объявило о новых мерах поддержки семей с детьми, сообщили в понедельник.</p></body></html>"

BOMB = gzip.compress(bytes(1 << 24))


class Site(ThreadingHTTPServer):
    """Serves on a free port of 127.0.0.1; `asked` are the paths that were asked for, in order."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.over = threading.Event()

    def at(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves is what is tried here."""


@contextmanager
def site() -> Generator[Site]:
    """A site while the block runs."""
    server = Site()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: Site  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        name = self.path.partition("?")[0].strip("/").split("/")[0].partition(".")[0].replace("-", "_")
        getattr(self, f"_{name}", self._missing)()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _answer(self, body: bytes, *headers: tuple[str, str], status: int = 200, length: int | None = None) -> None:
        self.send_response(status)
        for header, value in headers or (("Content-Type", "text/html; charset=utf-8"),):
            self.send_header(header, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _page(self) -> None:
        self._answer(PAGE.encode())

    def _missing(self) -> None:
        self._answer(b"<html>no such page</html>", status=404)

    def _forbidden(self) -> None:
        self._answer(b"", status=403)

    def _broken(self) -> None:
        self._answer(b"", status=500)

    def _empty(self) -> None:
        self._answer(b"")

    def _moved(self) -> None:
        self._answer(b"", ("Location", "/page?from=moved#top"), status=301)

    def _loop(self) -> None:
        self._answer(b"", ("Location", f"/loop/{len(self.server.asked)}"), status=302)

    def _file(self) -> None:
        self._answer(b"", ("Location", "file:///etc/hostname"), status=302)

    def _zipped(self) -> None:
        self._answer(gzip.compress(PAGE.encode()), ("Content-Type", "text/html"), ("Content-Encoding", "gzip"))

    def _bomb(self) -> None:
        self._answer(BOMB, ("Content-Type", "text/html"), ("Content-Encoding", "gzip"))

    def _no_gzip(self) -> None:
        self._answer(b"this is no gzip at all", ("Content-Type", "text/html"), ("Content-Encoding", "gzip"))

    def _cut(self) -> None:
        self._answer(PAGE.encode()[:200], length=100_000)

    def _large(self) -> None:
        self._answer(b"x", length=1 << 40)

    def _nonsense(self) -> None:
        self.wfile.write(b"hello there\r\n\r\n")

    def _russian(self) -> None:
        self._answer(RUSSIAN.encode("koi8_r"), ("Content-Type", "text/html; charset=KOI8-R"))

    def _wrong(self) -> None:
        self._answer(
            PAGE.replace("The mayor", "Étienne, the mayor,").encode(), ("Content-Type", "text/html; charset=ascii")
        )

    def _picture(self) -> None:
        self._answer(b"\x89PNG\r\n\x1a\n" + bytes(50), ("Content-Type", "image/png"))

    def _words(self) -> None:
        self._answer(b"Some plain words, no more.", ("Content-Type", "text/plain"))

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.server.over.is_set():
            self.wfile.write(b"<p>more and more</p>" * 1000)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self._drop_by_drop(PAGE.encode() * 1000)

    def _heads(self) -> None:
        self._drop_by_drop(b"HTTP/1.1 200 OK\r\n" + b"X-Drip: drop\r\n" * 1000)

    def _silence(self) -> None:
        self.server.over.wait()

    def _drop_by_drop(self, data: bytes) -> None:
        for at in range(len(data)):
            if self.server.over.wait(0.02):
                return
            self.wfile.write(data[at : at + 1])
            self.wfile.flush()
