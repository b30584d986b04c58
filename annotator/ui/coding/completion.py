"""Which names complete what was typed: any word's beginning, no accents, the recent ones first."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain

from annotator.model.folding import fold_words, same_name

_AFTER = "\U0010ffff"
_LABEL_BITS = 24
_NUMBER = (1 << _LABEL_BITS) - 1
_GAP_BITS = 20
_RANK_BITS = 48
_REBUILD = 500
"""From so many new or changed entries on, sorting anew is cheaper than inserting."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that can be chosen: by its name or by its `others` (aliases, the path of a concept)."""

    uid: str
    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that completes a query; `label` is the name or the other that matched."""

    entry: Entry
    label: str


@dataclass(frozen=True, slots=True)
class _Label:
    entry: Entry
    text: str
    padded: str


class CompletionIndex:
    """Finds entries by the beginnings of words, at a cost that follows the hits and not the entries.

    It holds what follows each start of a word, sorted. Each such tail has an order, one integer:
    names before aliases, first words before later ones, then the alphabet, then the label's number.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._build({entry.uid: entry for entry in entries})

    def update(self, entries: Iterable[Entry]) -> None:
        """Hold these entries from now on; what stays the same costs nothing."""
        wanted = {entry.uid: entry for entry in entries}
        stale = [uid for uid, entry in self._entries.items() if wanted.get(uid) != entry]
        fresh = [entry for uid, entry in wanted.items() if self._entries.get(uid) != entry]
        if len(stale) + len(fresh) + self._dead > _REBUILD:
            self._build(wanted)
            return
        for uid in stale:
            del self._entries[uid]
            self._dead += 1
        for entry in fresh:
            self._insert(entry)

    def _build(self, entries: dict[str, Entry]) -> None:
        self._entries = dict(entries)
        self._dead = 0
        self._labels: list[_Label] = []
        self._labels_of: dict[str, list[int]] = {}
        self._alphabet = sorted((fold_words(entry.name), entry.uid) for entry in entries.values())
        self._ranks = [place << _GAP_BITS for place in range(1, len(entries) + 1)]
        tails: list[tuple[str, int]] = []
        for (_, uid), rank in zip(self._alphabet, self._ranks, strict=True):
            tails += self._tails_of(entries[uid], rank)
        tails.sort()
        self._tails = [tail for tail, _ in tails]
        self._orders = [order for _, order in tails]

    def _insert(self, entry: Entry) -> None:
        key = (fold_words(entry.name), entry.uid)
        place = bisect_left(self._alphabet, key)
        low = self._ranks[place - 1] if place else 0
        high = self._ranks[place] if place < len(self._ranks) else low + (2 << _GAP_BITS)
        rank = (low + high) // 2
        insort(self._alphabet, key)
        self._ranks.insert(place, rank)
        self._entries[entry.uid] = entry
        for tail, order in self._tails_of(entry, rank):
            at = bisect_left(self._tails, tail)
            self._tails.insert(at, tail)
            self._orders.insert(at, order)

    def _tails_of(self, entry: Entry, rank: int) -> list[tuple[str, int]]:
        """The tails of the entry's labels with their orders; numbers the labels."""
        tails: list[tuple[str, int]] = []
        numbers = self._labels_of[entry.uid] = list[int]()
        for other, label in enumerate((entry.name, *entry.others)):
            folded = fold_words(label)
            if not folded:
                continue
            number = len(self._labels)
            numbers.append(number)
            self._labels.append(_Label(entry, label, f" {folded}"))
            tier = 2 if other else 0
            first = ((tier << _RANK_BITS) + rank) << _LABEL_BITS | number
            later = (((tier + 1) << _RANK_BITS) + rank) << _LABEL_BITS | number
            tails.append((folded, first))
            space = folded.find(" ")
            while space >= 0:
                tails.append((folded[space + 1 :], later))
                space = folded.find(" ", space + 1)
        return tails

    def matches(self, query: str, *, recent: Sequence[str] = (), limit: int = 40) -> list[Match]:
        """The entries one of whose labels holds words that begin with each word of `query`.

        First what is named exactly so, then the `recent` uids in their order, then names before
        aliases and first words before later ones, in the order of the alphabet.
        """
        words = sorted(fold_words(query).split(), key=len)
        if not words:
            return []
        needles = [f" {word}" for word in words]
        chosen: dict[str, Match] = {}
        for label in self._exact(fold_words(query)):
            chosen.setdefault(label.entry.uid, Match(label.entry, label.text))
        for uid in recent:
            fitting = (label for label in self._labels_at(uid) if all(n in label.padded for n in needles))
            if label := next(fitting, None):
                chosen.setdefault(uid, Match(label.entry, label.text))
        orders = self._orders[self._from(words[-1]) : self._from(words[-1] + _AFTER)]
        for label in self._in_order(orders, needles[:-1], 4 * limit):
            if len(chosen) >= limit:
                break
            chosen.setdefault(label.entry.uid, Match(label.entry, label.text))
        return list(chosen.values())[:limit]

    def same(self, text: str) -> tuple[str, ...]:
        """The uids of the entries so named (NFC, no case; accents count), else of those with such an alias."""
        key = same_name(text)
        exact = [label for label in self._exact(fold_words(text)) if same_name(label.text) == key]
        names = dict.fromkeys(label.entry.uid for label in exact if label.text == label.entry.name)
        return tuple(names or dict.fromkeys(label.entry.uid for label in exact))

    def entry(self, uid: str) -> Entry | None:
        """The entry of that uid."""
        return self._entries.get(uid)

    def _from(self, tail: str) -> int:
        return bisect_left(self._tails, tail)

    def _labels_at(self, uid: str) -> list[_Label]:
        return [self._labels[number] for number in self._labels_of[uid]] if uid in self._entries else []

    def _exact(self, folded: str) -> list[_Label]:
        """The living labels that are `folded`, and no longer, names before others."""
        orders = self._orders[self._from(folded) : self._from(folded + " ")]
        labels = self._in_order(orders, [], len(orders))
        return [label for label in labels if label.padded[1:] == folded]

    def _in_order(self, orders: list[int], needles: list[str], first: int) -> Iterator[_Label]:
        """The living labels of `orders` that hold all `needles`, sorted; cheap for about the `first` so many."""
        for order in chain(nsmallest(first, orders), _rest(orders, first)):
            label = self._labels[order & _NUMBER]
            if self._entries.get(label.entry.uid) is label.entry:
                for needle in needles:  # a plain loop: `all` over a generator takes three times as long
                    if needle not in label.padded:
                        break
                else:
                    yield label


def _rest(orders: list[int], first: int) -> Iterator[int]:
    """What `nsmallest` left, sorted only when it is asked for."""
    if len(orders) > first:
        yield from sorted(orders)[first:]
