"""The indexes of a codebook, kept from one opening of the bar to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.model.codebook import Codebook, Concept, Speaker, Tag
from annotator.model.mentions import NameTable
from annotator.ui.coding.completion import CompletionIndex, Entry

PATH_MARK = " › "


class Lookups:
    """Completion indexes and the table of names; what did not change since the last codebook is kept.

    Without `mentions` the table of names, by which speakers are found in a text, stays empty.
    """

    def __init__(self, *, mentions: bool = True) -> None:
        self._mentions = mentions
        self.codebook = Codebook()
        self.speakers = CompletionIndex()
        self.organizations = CompletionIndex()
        self.concepts = CompletionIndex()
        self.tags = CompletionIndex()
        self.names = NameTable()

    def show(self, codebook: Codebook) -> None:
        """Answer from this codebook from now on."""
        before, self.codebook = self.codebook, codebook
        if before is codebook:
            return
        if before.speakers != codebook.speakers:
            self.speakers.update(_speaker_entries(codebook.speakers))
            self.organizations.update(_speaker_entries(s for s in codebook.speakers if s.kind == "organization"))
            if self._mentions:
                self.names.update(codebook.speakers)
        if before.concepts != codebook.concepts:
            self.concepts.update(_concept_entries(codebook, codebook.concepts))
        if before.tags != codebook.tags:
            self.tags.update(_tag_entries(codebook.tags))


def concept_path(codebook: Codebook, uid: str) -> str:
    """Where a concept stands in the tree, without itself: `Alliances › Treaties`; empty at the root."""
    return PATH_MARK.join(codebook.concept_path(uid)[:-1])


def _speaker_entries(speakers: Iterable[Speaker]) -> Iterator[Entry]:
    return (Entry(speaker.uid, speaker.name, speaker.aliases) for speaker in speakers)


def _concept_entries(codebook: Codebook, concepts: Iterable[Concept]) -> Iterator[Entry]:
    for concept in concepts:
        path = codebook.concept_path(concept.uid)
        yield Entry(concept.uid, concept.name, (PATH_MARK.join(path),) if len(path) > 1 else ())


def _tag_entries(tags: Iterable[Tag]) -> Iterator[Entry]:
    return (Entry(tag.uid, tag.name) for tag in tags)
