"""What another text would do to an article: where its statements would land, and its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.model.anchoring.landing import Landed, Landing, reanchored
from annotator.model.article import Mark, Original
from annotator.model.errors import InvalidValue, sentence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldText:
    """The text of an article with what stands on it: its statements in order, and its marks by the uids of their rows.

    `waiting` are the statements that wait for a place, beside the earlier text in which they stand.
    """

    article: str
    text: str
    statements: tuple[Statement, ...] = ()
    marks: Mapping[str, Mark] = field(default_factory=dict[str, Mark])
    waiting: tuple[tuple[str, tuple[Statement, ...]], ...] = ()

    def changed(self, text: str, marks: Sequence[Mark] | None = None, original: Original | None = None) -> TextChange:
        """What another text would do: where everything would stand. Raises `InvalidValue` for a text without a word.

        `marks` are those that a reader of files gives the new text; they take the place of those that one gave the
        old text, and what a person marked stays. None: all marks stay. A mark without a place goes.
        """
        new = _storable(text)
        held = {uid: mark for uid, mark in self.marks.items() if marks is None or _by_hand(mark)}
        spans = [one.span for one in self.statements] + [Span(mark.start, mark.end) for mark in held.values()]
        landings = reanchored(self.text, new, spans)
        statements = [StatementLanding(one, at) for one, at in zip(self.statements, landings, strict=False)]
        kept: list[tuple[str | None, Mark]] = [
            (uid, replace(mark, start=at.span.start, end=at.span.end))
            for (uid, mark), at in zip(held.items(), landings[len(statements) :], strict=True)
            if at.span is not None
        ]
        there = {mark for _, mark in kept}
        kept += [(None, mark) for mark in marks or () if mark not in there]
        return TextChange(
            article=self.article,
            old=self.text,
            new=new,
            statements=(*statements, *self._from_waiting(new)),
            marks=tuple(self._reused(kept)),
            original=original,
        )

    def _from_waiting(self, new: str) -> Iterator[StatementLanding]:
        """Statements that wait already: placed where their very words stand now, each seen from its own text."""
        for earlier, statements in self.waiting:
            landings = reanchored(earlier, new, [one.span for one in statements])
            for one, landing in zip(statements, landings, strict=True):
                yield StatementLanding(one, landing if landing.how == "exact" else Landing("lost"))

    def _reused(self, wanted: Sequence[tuple[str | None, Mark]]) -> Iterator[tuple[str | None, Mark]]:
        """The marks, new ones in the row of an old one where there is one that is the same."""
        taken = {uid for uid, _ in wanted}
        free = {mark: uid for uid, mark in self.marks.items() if uid not in taken}
        for uid, mark in wanted:
            yield (free.pop(mark, None) if uid is None else uid), mark


def marks_on(old: str, new: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks of a text on another version of it; those that have no sure place there are left out."""
    landings = reanchored(old, new, [Span(mark.start, mark.end) for mark in marks])
    found = ((mark, landing.span) for mark, landing in zip(marks, landings, strict=True))
    return tuple(replace(mark, start=span.start, end=span.end) for mark, span in found if span is not None)


def _by_hand(mark: Mark) -> bool:
    """Whether a person made the mark: a reader of files says why something is boilerplate, or marks otherwise."""
    return mark.type == "boilerplate" and mark.value is None


def _storable(text: str) -> str:
    if not text.strip():
        raise InvalidValue(sentence("An article needs at least one word."))
    if any("\ud800" <= character <= "\udfff" for character in set(text)):
        words = "The text holds half of a character pair (a lone surrogate), which no file can store."
        raise InvalidValue(sentence(words))
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
