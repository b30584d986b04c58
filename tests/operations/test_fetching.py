"""Pages of the web, from a site on this computer: what is asked for comes, and all else ends in a sentence."""

from __future__ import annotations

import socket
import threading
import time
import urllib.request
from collections.abc import Iterator

import pytest

from annotator.model.article import Metadata
from annotator.model.errors import AnnotatorError, FetchFailed
from annotator.model.progress import Progress
from annotator.operations.fetching import Limits, address_in, fetch
from annotator.operations.importing import add_files
from annotator.operations.web_pages import read_addresses, read_pasted
from annotator.project.project import Project
from tests.operations.web_server import PAGE, Site, site

QUICK = Limits(seconds=0.6, largest=1 << 20, redirects=3)
PATIENT = Limits(seconds=30, largest=1 << 20, redirects=3)


class GaveUp(Exception):
    """What the window raises where a job is cancelled."""


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    with site() as server:
        yield server


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urllib.request, "getproxies", dict)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://a.example/x?y=z#w \n", "https://a.example/x?y=z#w"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("www.a.example/x", "https://www.a.example/x"),
        ("https://a.example/x https://b.example", None),
        ("see https://a.example", None),
        ("ftp://a.example/x", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("", None),
        ("https://" + "a" * 5000, None),
    ],
)
def test_an_address_is_one_and_nothing_else(text: str, address: str | None) -> None:
    assert address_in(text) == address


def test_a_page_comes_and_nothing_that_it_refers_to(web: Site) -> None:
    web.asked.clear()
    found = fetch(web.at("/page?a=é#part"))
    assert found.data == PAGE.encode()
    assert found.url == web.at("/page?a=%C3%A9")
    assert (found.name, found.charset) == ("page.html", "utf-8")
    assert web.asked == ["/page?a=%C3%A9"]


def test_redirects_are_followed_and_told(web: Site) -> None:
    assert fetch(web.at("/moved")).url == web.at("/page?from=moved")


def test_compressed_pages_are_inflated(web: Site) -> None:
    assert fetch(web.at("/zipped")).data == PAGE.encode()


def test_progress_is_told(web: Site) -> None:
    told: list[Progress] = []
    with pytest.raises(FetchFailed):
        fetch(web.at("/drip"), progress=told.append, limits=QUICK)
    assert told[-1].done > 0
    assert told[-1].label == f"127.0.0.1:{web.server_port}"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nowhere", "the site has no such page (404)"),
        ("/forbidden", "only to who is signed in (403)"),
        ("/broken", "answers with an error (500)"),
        ("/loop", "it leads from one address to the next"),
        ("/file", "it leads to what is no web page (file:///etc/hostname)"),
        ("/bomb", "it has more than 1 megabytes"),
        ("/endless", "it has more than 1 megabytes"),
        ("/large", "it has more than 1 megabytes"),
        ("/no-gzip", "what the site sent is damaged"),
        ("/cut", "the connection broke off before all of it had come"),
        ("/nonsense", "the connection broke off before all of it had come"),
        ("/drip", "it took longer than 0.6 seconds"),
        ("/heads", "it took longer than 0.6 seconds"),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(web: Site, path: str, words: str) -> None:
    started = time.monotonic()
    with pytest.raises(FetchFailed) as failed:
        fetch(web.at(path), limits=QUICK if "longer" in words else PATIENT)
    assert words in str(failed.value)
    assert str(failed.value).startswith(web.at(path))
    assert time.monotonic() - started < 10
    assert not [thread for thread in threading.enumerate() if thread.name == "annotator-fetching"]


def test_a_site_that_says_nothing_is_left(web: Site) -> None:
    with pytest.raises(FetchFailed, match=r"does not answer|took longer"):
        fetch(web.at("/silence"), limits=QUICK)


def test_a_site_that_is_not_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(FetchFailed, match="the site cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", limits=PATIENT)
    with pytest.raises(FetchFailed, match="no such site"):
        fetch("http://no-such-site.invalid/", limits=PATIENT)


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://[broken/", "no address", "http://:80/", "https://a:b/"]
)
def test_what_is_no_address_is_refused_before_anything_is_asked(address: str) -> None:
    with pytest.raises(FetchFailed, match="it is no address of the web"):
        fetch(address)


def test_who_gives_up_is_heard_at_once(web: Site) -> None:
    def give_up(progress: Progress) -> None:
        if progress.done:
            raise GaveUp

    started = time.monotonic()
    with pytest.raises(GaveUp):
        fetch(web.at("/drip"), progress=give_up, limits=Limits(seconds=60))
    assert time.monotonic() - started < 10
    assert not [thread for thread in threading.enumerate() if thread.name == "annotator-fetching"]


def test_a_proxy_is_asked_where_the_system_names_one(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"http": web.at("/")})
    monkeypatch.setattr(urllib.request, "proxy_bypass", lambda host: False)
    web.asked.clear()
    with pytest.raises(FetchFailed, match="404"):
        fetch("http://far.example/page", limits=PATIENT)
    assert web.asked == ["http://far.example/page"]


def test_addresses_become_articles_where_they_were_found(web: Site, project: Project) -> None:
    results = add_files(project, read_addresses([web.at("/page"), web.at("/nowhere"), web.at("/moved")]))
    assert [result.status for result in results] == ["added", "failed", "duplicate"]
    article = project.article(results[0].uid or "")
    assert (article.title, article.author, article.url) == ("The pier reopens", "Ann Lee", web.at("/page"))
    assert results[1].name == web.at("/nowhere")
    assert project.check() == []


@pytest.mark.parametrize(
    ("path", "words"),
    [("/picture.png", "a PNG image"), ("/empty", "it has no text")],
)
def test_what_is_no_page_is_told(web: Site, path: str, words: str) -> None:
    (found,) = read_addresses([web.at(path)])
    assert words in (found.reason or "")


def test_bytes_say_what_it_is_and_the_server_what_they_mean(web: Site) -> None:
    russian, wrong, plain = (
        found.draft for found in read_addresses([web.at("/russian"), web.at("/wrong"), web.at("/words")])
    )
    assert russian is not None
    assert russian.text.startswith("Правительство объявило")
    assert wrong is not None
    assert "Étienne, the mayor," in wrong.text
    assert plain is not None
    assert plain.text == "Some plain words, no more."
    assert plain.original is not None
    assert plain.original.name == "words.txt"


def test_a_pasted_piece_of_a_page_is_read_beside() -> None:
    draft = read_pasted("<h1>The pier reopens</h1><p>By Ann Lee</p><p>The pier is open, said the mayor.</p>")
    assert draft.text == "The pier reopens\n\nBy Ann Lee\n\nThe pier is open, said the mayor."
    assert draft.metadata == Metadata(title="The pier reopens", author="Ann Lee", language="en")
    assert draft.source_name is None
    with pytest.raises(AnnotatorError, match="no text"):
        read_pasted("<img src=x>")
