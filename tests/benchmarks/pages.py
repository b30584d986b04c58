"""Web pages: the article of one, beside trafilatura's bare time for main text and metadata."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from trafilatura import bare_extraction

from annotator.formats import registry
from annotator.formats.registry import AS_FOUND
from tests.benchmarks.measured import Measured, median_of_pairs

PAGES = Path(__file__).parents[1] / "formats" / "web" / "pages"
_MENU = 150
_SCRIPTS = 40
_CARDS = 60


def measure() -> Iterator[Measured]:
    """The goal of the reader of pages, on pages of the size that they have on the web; and small ones beside."""
    bare = [path.read_bytes() for path in sorted(PAGES.glob("*.html"))]
    yield _against("article of a web page (100 KB)", [dressed(data) for data in bare], goal=1.15)
    yield _against("article of a page with nothing around it (5 KB)", bare)


def dressed(data: bytes) -> bytes:
    """The page with what surrounds an article on the web: about 100 KB, of which it is a twentieth."""
    menu = b"".join(b'<li class="menu-item"><a href="/s/%d">Rubrique %d</a></li>' % (n, n) for n in range(_MENU))
    script = b"<script>window.x=window.x||{};(function(a,b){a.push(b)})([],{k:'" + b"v" * 900 + b"'});</script>"
    card = (
        b'<div class="card"><a href="/a/%d"><img src="/i/%d.jpg" alt=""><h3 class="card__title">Un autre titre, le %d</h3></a>'
        b'<p class="card__text">Quelques mots pour donner envie, sans plus.</p><span class="card__meta">Monde</span></div>'
    )
    cards = b"".join(card % (n, n, n) for n in range(_CARDS))
    page = data.replace(b"</head>", script * _SCRIPTS + b"</head>", 1)
    page = page.replace(b"</body>", b'<div class="river"><h2>A la une</h2>' + cards + b"</div></body>", 1)
    start = page.find(b">", page.find(b"<body")) + 1
    return page[:start] + b'<nav class="site-nav"><ul>' + menu + b"</ul></nav>" + page[start:]


def _against(name: str, pages: Sequence[bytes], *, goal: float | None = None) -> Measured:
    reader = registry.reader_named("html")

    def ours() -> None:
        for data in pages:
            list(reader.read("page.html", data, AS_FOUND))

    def theirs() -> None:
        for data in pages:
            bare_extraction(data, with_metadata=True, include_comments=False)

    for warm in (ours, theirs):
        warm()
    taken, least = _a_page(ours, theirs, len(pages))
    return Measured(name, taken, "trafilatura, text and metadata", least, goal, f"{1 / taken:.0f} articles a second")


def _a_page(ours: Callable[[], None], theirs: Callable[[], None], count: int) -> tuple[float, float]:
    taken, least = median_of_pairs(ours, theirs, 15)
    return taken / count, least / count
