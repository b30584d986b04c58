"""What another text would do to an article: where its statements would land, and its marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.anchoring.landing import Landed, Landing
from annotator.model.article import Mark, Original
from annotator.model.span import Span
from annotator.model.statement import Statement


@dataclass(frozen=True, slots=True)
class StatementLanding:
    """Where a statement would stand in another text; `lost` where it would wait for a place."""

    statement: Statement
    landing: Landing

    @property
    def how(self) -> Landed:
        """On the very same words, on changed ones, or nowhere for sure."""
        return self.landing.how

    @property
    def span(self) -> Span | None:
        """Its place in the new text, in code points."""
        return self.landing.span

    def words(self, text: str) -> str | None:
        """The words of the new text that it would stand on."""
        return None if self.span is None else self.span.of(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """Another text for an article, before it is stored. Statements stand in the order of the old text.

    `marks` are those of the new text: in the place of a mark of the old one, its row's uid; None is a new one.
    `original` is the file that the text was read from, if it was.
    """

    article: str
    old: str
    new: str
    statements: tuple[StatementLanding, ...] = ()
    marks: tuple[tuple[str | None, Mark], ...] = ()
    original: Original | None = None

    def landed(self, *how: Landed) -> Iterator[StatementLanding]:
        """The statements that this would become of."""
        return (one for one in self.statements if one.how in how)
