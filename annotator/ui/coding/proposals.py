"""What each field of the coding bar and the inspector offers, before and while one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from annotator.model.codebook import SPEAKER_KINDS, Kind, Speaker
from annotator.model.folding import fold_words, same_name
from annotator.model.mentions import Mention, rank_mentions
from annotator.model.statement import Choice
from annotator.ui.coding.completion import CompletionIndex, Match
from annotator.ui.coding.context import CodingContext
from annotator.ui.coding.lookups import Lookups, concept_path
from annotator.ui.coding.options import Creation, Option, Proposals, Section, kind_word

_NEAR = 3
_PER_SECTION = 4
_ENOUGH = 6
"""With fewer options than these, the first of all the others are offered, too."""
_MENTIONED_NEAR = 1
"""Paragraph breaks between the words and a name that still stands near."""
_DOCUMENT_WORDS = frozenset(
    ["accord", "agreement", "charte", "charter", "convention", "loi", "pact", "traite", "treaty"]
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the place that is coded, apart from the codebook."""

    day: str | None = None
    mentions: tuple[Mention, ...] = ()
    article_speakers: tuple[str, ...] = ()
    recent_speakers: tuple[str, ...] = ()
    recent_concepts: tuple[str, ...] = ()
    kind: str = field(default="")

    @classmethod
    def of(cls, context: CodingContext, lookups: Lookups) -> Surroundings:
        """Read the surroundings of a selection."""
        return cls(
            day=day_of(context.day),
            mentions=rank_mentions(context.text, context.span, lookups.names) if context.text else (),
            article_speakers=context.article_speakers,
            recent_speakers=context.recent_speakers,
            recent_concepts=context.recent_concepts,
            kind=context.proposed_kind or "",
        )


def day_of(published: str | None) -> str | None:
    """The day of an ISO date or time, on which roles are looked up."""
    return published[:10] if published else None


def guess_speaker_kind(name: str, statement_kind: str = "") -> str:
    """What a new speaker likely is: a document in a document clause, an organization by capitals."""
    if statement_kind == "document clause" or not _DOCUMENT_WORDS.isdisjoint(fold_words(name).split()):
        return "document"
    return "organization" if len(name) > 1 and " " not in name.strip() and name.isupper() else "person"


def speaker_detail(speaker: Speaker, lookups: Lookups, day: str | None) -> str:
    """The speaker's role and organization on the day, else its kind where it is no person."""
    role = speaker.role_on(day)
    if role is not None:
        organization = lookups.codebook.speaker_of.get(role.organization or "")
        parts = [part for part in (role.role, organization.name if organization else None) if part]
        if parts:
            return ", ".join(parts)
    return "" if speaker.kind == "person" else kind_word(speaker.kind)


def propose_speakers(query: str, lookups: Lookups, around: Surroundings) -> Proposals:
    """The speakers who fit what was typed; without a query those named around the words, and recent ones."""
    if query.strip():
        recent = dict.fromkeys([*around.recent_speakers, *(m.speaker for m in around.mentions)])
        matches = lookups.speakers.matches(query, recent=tuple(recent))
        options = tuple(_matched_speaker(match, lookups, around) for match in matches)
        guess = guess_speaker_kind(query, around.kind)
        kinds = (guess, *(kind for kind in SPEAKER_KINDS if kind != guess))
        return answer(query, options, lookups.speakers, _new_speaker_hint(), kinds)
    near = [m for m in around.mentions if m.place != "inside" and m.paragraphs <= _MENTIONED_NEAR][:_NEAR]
    chosen = {mention.speaker for mention in near}
    here = _unseen((*around.article_speakers, *(mention.speaker for mention in around.mentions)), chosen)
    recent = _unseen(around.recent_speakers, chosen)
    others = _fill((speaker.uid for speaker in lookups.codebook.speakers), chosen)
    title = QCoreApplication.translate
    sections = (
        Section(title("CodingBar", "Nearest to the selection"), _mentioned(near, lookups, around)),
        Section(title("CodingBar", "In this article"), _speakers(here, lookups, around)),
        Section(title("CodingBar", "Recent"), _speakers(recent, lookups, around)),
        Section(title("CodingBar", "Speakers"), _speakers(others, lookups, around)),
    )
    return Proposals(
        sections=tuple(section for section in sections if section.options),
        creation=Creation(name="", hint=_new_speaker_hint()),
        ready=bool(sections[0].options),
    )


def propose_organizations(query: str, lookups: Lookups, around: Surroundings) -> Proposals:
    """The organizations who fit what was typed, or all."""
    hint = QCoreApplication.translate("CodingBar", "Type a name to create a new organization")
    if query.strip():
        matches = lookups.organizations.matches(query, recent=around.recent_speakers)
        options = tuple(_matched_speaker(match, lookups, around) for match in matches)
        return answer(query, options, lookups.organizations, hint)
    uids = (s.uid for s in lookups.codebook.speakers if s.kind == "organization")
    options = _speakers(_fill(uids, set()), lookups, around)
    return Proposals(sections=_untitled(options), creation=Creation(name="", hint=hint))


def propose_concepts(query: str, lookups: Lookups, around: Surroundings) -> Proposals:
    """The concepts that fit what was typed by their name or path; without a query the recent ones."""
    hint = QCoreApplication.translate("CodingBar", "Type a name to create a new concept")
    if query.strip():
        matches = lookups.concepts.matches(query, recent=around.recent_concepts)
        options = tuple(_concept(match.entry.uid, lookups) for match in matches)
        return answer(query, options, lookups.concepts, hint)
    known = lookups.codebook.concept_of
    chosen: set[str] = set()
    recent = [uid for uid in _unseen(around.recent_concepts, chosen) if uid in known]
    others = _fill(known, chosen)
    title = QCoreApplication.translate
    sections = (
        Section(title("CodingBar", "Recent"), tuple(_concept(uid, lookups) for uid in recent)),
        Section(title("CodingBar", "Concepts"), tuple(_concept(uid, lookups) for uid in others)),
    )
    return Proposals(
        sections=tuple(section for section in sections if section.options), creation=Creation(name="", hint=hint)
    )


def propose_tags(query: str, lookups: Lookups, taken: Sequence[str] = ()) -> Proposals:
    """The tags that fit what was typed and are not `taken` (uids)."""
    hint = QCoreApplication.translate("CodingBar", "Type a name to create a new tag")
    if query.strip():
        uids = [m.entry.uid for m in lookups.tags.matches(query) if m.entry.uid not in taken]
        return answer(query, tuple(_tag(uid, lookups) for uid in uids), lookups.tags, hint)
    uids = [tag.uid for tag in lookups.codebook.tags if tag.uid not in taken][: 2 * _PER_SECTION]
    return Proposals(
        sections=_untitled(tuple(_tag(uid, lookups) for uid in uids)), creation=Creation(name="", hint=hint)
    )


def propose_kinds(kinds: Sequence[Kind]) -> Proposals:
    """All kinds of statement."""
    options = tuple(Option(choice=Choice(kind.name, kind.uid), title=kind.name) for kind in kinds)
    return Proposals(sections=_untitled(options))


def answer(
    query: str, options: tuple[Option, ...], index: CompletionIndex, hint: str, kinds: tuple[str, ...] = ()
) -> Proposals:
    """The matches, and the creation of what was typed unless something is named so already."""
    name = " ".join(query.split())
    named = [entry for uid in index.same(name) if (entry := index.entry(uid))]
    exists = any(same_name(entry.name) == same_name(name) for entry in named)
    creation = None if exists else Creation(name=name, hint=hint, kinds=kinds)
    return Proposals(sections=_untitled(options), creation=creation, ready=True)


def _new_speaker_hint() -> str:
    return QCoreApplication.translate("CodingBar", "Type a name to create a new speaker")


def _untitled(options: tuple[Option, ...]) -> tuple[Section, ...]:
    return (Section("", options),) if options else ()


def _unseen(uids: Iterable[str], seen: set[str]) -> list[str]:
    """The first of `uids` that were not seen yet; they are from now on."""
    fresh = [uid for uid in dict.fromkeys(uids) if uid not in seen][:_PER_SECTION]
    seen.update(fresh)
    return fresh


def _fill(uids: Iterable[str], seen: set[str]) -> list[str]:
    """So many of `uids` that there are enough to choose from."""
    missing = _ENOUGH - len(seen)
    fresh: list[str] = []
    for uid in uids:
        if len(fresh) >= missing:
            break
        if uid not in seen:
            fresh.append(uid)
    return fresh


def _mentioned(near: Iterable[Mention], lookups: Lookups, around: Surroundings) -> tuple[Option, ...]:
    options: list[Option] = []
    for mention in near:
        speaker = lookups.codebook.speaker_of.get(mention.speaker)
        if speaker is not None:
            options.append(_speaker(speaker, lookups, around, _where(mention)))
    return tuple(options)


def _where(mention: Mention) -> str:
    """How and where the text names a speaker: “M. Stoltenberg”, 3 words on."""
    translate = QCoreApplication.translate
    if mention.paragraphs:
        before, after = translate("Mention", "paragraph before"), translate("Mention", "paragraph after")
        place = before if mention.place == "before" else after
    elif mention.distance == 0:
        place = translate("Mention", "just before") if mention.place == "before" else translate("Mention", "next")
    else:
        before, after = translate("Mention", "{count} words before"), translate("Mention", "{count} words on")
        place = (before if mention.place == "before" else after).format(count=mention.distance + 1)
    words = " ".join(mention.words.split())
    return translate("Mention", "“{words}”, {place}").format(words=words, place=place)


def _matched_speaker(match: Match, lookups: Lookups, around: Surroundings) -> Option:
    aside = "" if match.label == match.entry.name else match.label
    quoted = QCoreApplication.translate("CodingBar", "“{words}”").format(words=aside) if aside else ""
    return _speaker(lookups.codebook.speaker_of[match.entry.uid], lookups, around, quoted)


def _speakers(uids: Iterable[str], lookups: Lookups, around: Surroundings) -> tuple[Option, ...]:
    known = lookups.codebook.speaker_of
    return tuple(_speaker(known[uid], lookups, around) for uid in uids if uid in known)


def _speaker(speaker: Speaker, lookups: Lookups, around: Surroundings, aside: str = "") -> Option:
    return Option(
        choice=Choice(speaker.name, speaker.uid),
        title=speaker.name,
        detail=speaker_detail(speaker, lookups, around.day),
        aside=aside,
        speaker=speaker,
    )


def _concept(uid: str, lookups: Lookups) -> Option:
    name = lookups.codebook.concept_of[uid].name
    return Option(choice=Choice(name, uid), title=name, detail=concept_path(lookups.codebook, uid), icon="concept")


def _tag(uid: str, lookups: Lookups) -> Option:
    name = lookups.codebook.tag_of[uid].name
    return Option(choice=Choice(name, uid), title=name, icon="tag")
