"""The rows of the codebook's panel: sections and their values, as far as they are open and sought."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.codebook import (
    CODEBOOK_LISTS,
    Codebook,
    CodebookList,
    CodebookValue,
    Concept,
    Example,
    Speaker,
    Tag,
)
from annotator.model.fields import FieldValues
from annotator.model.folding import fold

Values = Callable[[str], FieldValues]
Examples = Callable[[str], Sequence[Example]]


@dataclass(frozen=True, slots=True)
class Row:
    """A section of the panel (`uid` is empty), which counts its values, or a value in it; its `Outline` counts that.

    `depth` counts from the root of the concept tree; `parent` says that there are rows to fold away.
    """

    of: CodebookList
    uid: str
    name: str
    count: int = 0
    depth: int = 0
    parent: bool = False
    is_open: bool = True

    @property
    def is_section(self) -> bool:
        """Whether it heads a list."""
        return not self.uid


class Outline:
    """The codebook in the order of the panel: speakers and tags by use, the rest in the project's order."""

    def __init__(
        self,
        codebook: Codebook,
        counts: Mapping[str, int],
        values: Values | None = None,
        examples: Examples | None = None,
    ) -> None:
        self.codebook = codebook
        self._values = values
        self._examples = examples
        self._seen: dict[str, FieldValues] = {}
        self._shown: dict[str, Sequence[Example]] = {}
        self.counts: dict[str, int] = {}
        self._most: dict[CodebookList, int] = {}
        self._speakers = self._by_use(codebook.speakers, counts)
        self._tags = self._by_use(codebook.tags, counts)
        self._children: dict[str | None, list[Concept]] = {}
        for concept in codebook.concepts:
            above = concept.parent if concept.parent in codebook.concept_of else None
            self._children.setdefault(above, []).append(concept)
        self._down = tuple(self._downwards())
        self._folded: dict[CodebookList, dict[str, str]] = {}
        self.recount(counts)

    def recount(self, counts: Mapping[str, int]) -> None:
        """Take other counts; the order stays as it is. A concept counts what is below it, too."""
        self.counts = dict(counts)
        self._most.clear()
        for concept, _ in reversed(self._down):
            if concept.parent is not None and concept.uid in self.counts:
                self.counts[concept.parent] = self.counts.get(concept.parent, 0) + self.counts[concept.uid]

    def values_of(self, speaker: str) -> FieldValues:
        """What a speaker has in the project's own fields; asked once."""
        if speaker not in self._seen:
            self._seen[speaker] = self._values(speaker) if self._values is not None else {}
        return self._seen[speaker]

    def examples_of(self, concept: str) -> Sequence[Example]:
        """The statements that show what a concept means; asked once."""
        if concept not in self._shown:
            self._shown[concept] = self._examples(concept) if self._examples is not None else ()
        return self._shown[concept]

    def forget(self) -> None:
        """Ask again what was asked once."""
        self._seen.clear()
        self._shown.clear()

    def count(self, row: Row) -> int:
        """How many values a section has, or how many statements have a value."""
        return row.count if row.is_section else self.counts.get(row.uid, 0)

    def most(self, of: CodebookList) -> int:
        """The count of the list's most used value, 1 at least: what a full bar stands for."""
        if of not in self._most:
            self._most[of] = max((self.counts.get(value.uid, 0) for value in self.codebook.values(of)), default=0) or 1
        return self._most[of]

    def rows(self, folded: Collection[str], closed: Collection[str], words: str = "") -> Iterator[Row]:
        """What there is to show; sought words open everything that has them."""
        sought = fold(words).split()
        for of in CODEBOOK_LISTS:
            values = tuple(self._sought(of, sought) if sought else self._all(of, closed))
            if sought and not values:
                continue
            count = len(values) if sought else len(self.codebook.values(of))
            is_open = bool(sought) or of not in folded
            yield Row(of, "", of, count, parent=True, is_open=is_open)
            if is_open:
                yield from values

    def _all(self, of: CodebookList, closed: Collection[str]) -> Iterator[Row]:
        if of != "concept":
            for value in self._ordered(of):
                yield Row(of, value.uid, value.name)
            return
        below: int | None = None
        for concept, depth in self._down:
            if below is not None and depth > below:
                continue
            parent = concept.uid in self._children
            is_open = concept.uid not in closed
            below = None if is_open or not parent else depth
            yield Row(of, concept.uid, concept.name, 0, depth, parent, is_open)

    def _sought(self, of: CodebookList, sought: list[str]) -> Iterator[Row]:
        texts = self._texts(of)
        found = {uid for uid, text in texts.items() if all(word in text for word in sought)}
        if of != "concept":
            for value in self._ordered(of):
                if value.uid in found:
                    yield Row(of, value.uid, value.name)
            return
        shown = set(found)
        for uid in found:
            above = self.codebook.concept_of[uid].parent
            while above is not None and above not in shown and above in self.codebook.concept_of:
                shown.add(above)
                above = self.codebook.concept_of[above].parent
        for concept, depth in self._down:
            if concept.uid in shown:
                parent = any(child.uid in shown for child in self._children.get(concept.uid, ()))
                yield Row(of, concept.uid, concept.name, 0, depth, parent)

    def _ordered(self, of: CodebookList) -> tuple[CodebookValue, ...]:
        if of == "speaker":
            return self._speakers
        return self._tags if of == "tag" else self.codebook.values(of)

    def _texts(self, of: CodebookList) -> dict[str, str]:
        if of not in self._folded:
            self._folded[of] = {
                value.uid: fold("\n".join((value.name, *value.aliases)) if isinstance(value, Speaker) else value.name)
                for value in self.codebook.values(of)
            }
        return self._folded[of]

    def _downwards(self) -> Iterator[tuple[Concept, int]]:
        """The concepts with their depth, each before those below it."""
        waiting = [(concept, 0) for concept in reversed(self._children.get(None, ()))]
        while waiting:
            concept, depth = waiting.pop()
            yield concept, depth
            waiting += [(child, depth + 1) for child in reversed(self._children.get(concept.uid, ()))]

    @staticmethod
    def _by_use(values: tuple[Speaker, ...] | tuple[Tag, ...], counts: Mapping[str, int]) -> tuple[Speaker | Tag, ...]:
        return tuple(sorted(values, key=lambda value: (-counts.get(value.uid, 0), value.name.casefold())))
