"""Half-open stretches of a text, counted in Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.errors import BadSpan


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`start` and `end` in code points, `end` excluded; `0 <= start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise BadSpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` under this span; raises `BadSpan` where it leaves the text."""
        if self.end > len(text):
            raise BadSpan(self.start, self.end, len(text))
        return text[self.start : self.end]

    def trimmed(self, text: str) -> Span:
        """This span without white space at its ends (empty at `start` if nothing is left)."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))
