"""The reader: opening, changing and scrolling a long article with many statements, each painted."""

from __future__ import annotations

import itertools
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from annotator.model.article import Article, ArticleContent
from annotator.model.codebook import Codebook, Concept, Speaker, Stance
from annotator.model.statement import Coding, Statement
from annotator.ui.reader.view import ReaderView
from tests.benchmarks.measured import Measured, median_of_pairs

CHARACTERS = 300_000
FRAME = 0.016
_ROUNDS = 9
_CHANGES = 60
_COLOURS = ("#0F8074", "#C44A00", "#3A4358", "#624000", "#9150C8")
_WORDS = "la le Russie Corée traité l'OTAN ministre a déclaré que « partenariat » soutient États-Unis 2024 — oui"
_CODEBOOK = Codebook(
    stances=tuple(
        Stance(uid=f"stance{rank}", name=f"stance {rank}", colour=colour, score=0.0, key=str(rank + 1), position=rank)
        for rank, colour in enumerate(_COLOURS)
    ),
    speakers=tuple(Speaker(uid=f"speaker{rank}", name=f"Prénom Nom-{rank}") for rank in range(40)),
    concepts=tuple(Concept(uid=f"concept{rank}", name=f"what the statement is about, {rank}") for rank in range(60)),
)


def measure() -> Iterator[Measured]:
    """The goals of the reader; a window of 1280 × 800 shows some 770 × 560 of it."""
    app = QApplication.instance() or QApplication([])
    words = text_of(CHARACTERS)
    content = ArticleContent(article=Article(uid="long", title="A long article", outlet="Gazette"), text=words)
    view = ReaderView()
    view.resize(774, 562)
    view.set_codebook(_CODEBOOK)
    view.show()
    QApplication.processEvents()
    for count in (500, 10_000):
        yield from _opened(view, content, statements_on(words, count), count)
    many = statements_on(words, 10_000)
    for name, work in _changes(view, content, many):
        yield _frame(name, work)
    yield from _idle(view, content, many)
    view.close()
    del app


def text_of(length: int) -> str:
    """Prose so long: paragraphs of 200 to 900 characters, the same each time."""
    dice = random.Random(7)
    words = _WORDS.split()
    paragraphs: list[str] = []
    total = 0
    while total < length:
        paragraph = " ".join(dice.choices(words, k=dice.randint(30, 140))).capitalize() + "."
        paragraphs.append(paragraph)
        total += len(paragraph) + 2
    return "\n\n".join(paragraphs)[:length]


def statements_on(words: str, count: int) -> list[Statement]:
    """So many statements spread over a text, 20 to 160 characters each; many overlap."""
    dice = random.Random(11)
    starts = sorted(dice.randrange(len(words) - 200) for _ in range(count))
    return [_statement(f"s{rank}", start, start + dice.randint(20, 160), words) for rank, start in enumerate(starts)]


def _statement(uid: str, start: int, end: int, words: str) -> Statement:
    rank = start % 2_400
    coding = Coding(stance=f"stance{rank % 5}", speaker=f"speaker{rank % 40}", concept=f"concept{rank % 60}")
    return Statement(uid=uid, article="long", start=start, end=end, quote=words[start:end], coding=coding)


def _opened(
    view: ReaderView, content: ArticleContent, statements: Sequence[Statement], count: int
) -> Iterator[Measured]:
    def opening(shown: Sequence[Statement]) -> Callable[[], None]:
        def run() -> None:
            view.set_content(content, shown)
            view.viewport().repaint()

        return run

    taken, least = median_of_pairs(opening(statements), opening(()), _ROUNDS)
    name = f"open {CHARACTERS:,} characters with {count:,} statements"
    yield Measured(name, taken, "the same with none", least, 2.0 if count == 10_000 else None)
    if count == 10_000:
        yield Measured(name, taken, "0.3 s", 0.3, 1.0)


def _frame(name: str, work: Callable[[], None]) -> Measured:
    """The slowest but one in twenty of many runs, beside a frame."""
    taken: list[float] = []
    for _ in range(_CHANGES):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    slow = statistics.quantiles(taken, n=20)[-1]
    return Measured(name, slow, "one frame, 16 ms", FRAME, 1.0, note=f"median {statistics.median(taken) * 1e3:.1f} ms")


def _changes(
    view: ReaderView, content: ArticleContent, statements: Sequence[Statement]
) -> Iterator[tuple[str, Callable[[], None]]]:
    """Changes in the middle of the article, each painted at once."""
    words = content.text
    view.set_content(content, statements)
    middle = len(words) // 2
    view.select(middle, middle)
    near = [one for one in statements if abs(one.start - middle) < 400]
    numbers = itertools.count()
    added: list[str] = []

    def painted(change: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            change()
            view.viewport().repaint()

        return run

    def add() -> None:
        number = next(numbers)
        start = middle + 7 * (number % 40)
        added.append(f"new{number}")
        view.put_statement(_statement(added[-1], start, start + 80, words))

    def resize() -> None:
        number = next(numbers)
        one = near[number % len(near)]
        view.put_statement(replace(one, end=one.end + number % 9))

    yield "add one of 10,000 statements, painted (95 %)", painted(add)
    yield "remove one, painted (95 %)", painted(lambda: view.drop_statement(added.pop()))
    yield "resize one, painted (95 %)", painted(resize)
    yield "select the next, painted (95 %)", painted(view.next_statement)
    yield "scroll a page, painted (95 %)", painted(lambda: view.scroll_pixels(view.viewport().height()))
    yield "scroll a line, painted (95 %)", painted(lambda: view.scroll_pixels(-26))


def _idle(view: ReaderView, content: ArticleContent, statements: Sequence[Statement]) -> Iterator[Measured]:
    """After opening and after a change: the longest that idle work keeps the window from its user."""
    view.set_content(content, statements)
    for name in ("opening", "a change"):
        started, longest = time.perf_counter(), 0.0
        while view.is_refining():
            begun = time.perf_counter()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            longest = max(longest, time.perf_counter() - begun)
        note = f"done after {(time.perf_counter() - started) * 1e3:.0f} ms"
        yield Measured(f"longest idle slice after {name}", longest, "one frame, 16 ms", FRAME, 1.0, note=note)
        view.put_statement(replace(statements[0], end=statements[0].end + 1))
