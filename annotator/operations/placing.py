"""What becomes of each article that comes in: new, there already, or one of a group of nearly the same text."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.model import alike
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.dates import sortable
from annotator.model.folding import same_name
from annotator.project.edit import Edit
from annotator.project.incoming import ALIKE
from annotator.project.project import sha256


@dataclass(slots=True)
class Placed:
    """A new article: its uid, what is written of it, and the group it comes into."""

    uid: str
    draft: ArticleDraft
    sha256: str
    bands: tuple[int, ...] = ()
    group: str | None = None


@dataclass(slots=True)
class Regrouping:
    """What groups a batch needs: their names and origins by uid, and articles of the project that come into one."""

    made: dict[str, tuple[str, str | None]] = field(default_factory=dict[str, tuple[str, str | None]])
    joined: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class _Near:
    """An article of the same batch."""

    placed: Placed
    runs: frozenset[str]


class Placing:
    """Decides for one article after the other, inside the change that adds them.

    The same text of the same outlet and date is there already; what is not known on one side is taken to be
    the same. The same or nearly the same text elsewhere is new, and grouped with the first one.
    """

    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._batch_texts: dict[str, list[Placed]] = {}
        self._batch_bands: dict[int, _Near] = {}
        self._named: dict[tuple[str, str], str] = {}
        self.groups = Regrouping()

    def begin_batch(self) -> None:
        """Forget the articles that are written by now: the project knows them."""
        self._batch_texts.clear()
        self._batch_bands.clear()
        self.groups = Regrouping()

    def known(self, draft: ArticleDraft, text_hash: str) -> str | None:
        """The uid of the article that this is, if it is there already."""
        for same in self._edit.incoming.same_text(text_hash):
            if _is_same(draft.metadata, same.outlet, same.published):
                return same.uid
        for placed in self._batch_texts.get(text_hash, ()):
            before = placed.draft.metadata
            if _is_same(draft.metadata, before.outlet, before.published):
                return placed.uid
        return None

    def place(self, source: str, draft: ArticleDraft) -> Placed | str:
        """A place for a new article, or the uid of the one that it is; `source` names its file."""
        text_hash = sha256(draft.text)
        known = self.known(draft, text_hash)
        if known is not None:
            return known
        found = alike.runs(draft.text, draft.marks)
        placed = Placed(self._edit.new_uid(), draft, text_hash, alike.bands(found))
        if draft.group is not None:
            placed.group = self._group_named(source, draft.group)
        else:
            self._join(placed, found)
        self._batch_texts.setdefault(text_hash, []).append(placed)
        for band in placed.bands:
            self._batch_bands.setdefault(band, _Near(placed, found))
        return placed

    def _group_named(self, source: str, name: str) -> str:
        """The group of that name of the articles of one file."""
        uid = self._named.get((source, name))
        if uid is None:
            uid = self._named[source, name] = self._edit.new_uid()
            self.groups.made[uid] = (name, None)
        return uid

    def _join(self, placed: Placed, found: frozenset[str]) -> None:
        """Group the article with one that is nearly the same text, in the project or before it in the batch."""
        for candidate in self._edit.incoming.candidates(placed.bands):
            if candidate.by_hand:
                continue  # a group that somebody made for a purpose takes nothing in by itself
            if alike.likeness(found, self._edit.incoming.runs(candidate.uid)) >= alike.ALIKE:
                group = candidate.group or self.groups.joined.get(candidate.uid)
                placed.group = group or self._new_group(candidate.title)
                if candidate.group is None:
                    self.groups.joined[candidate.uid] = placed.group
                return
        near = {id(one): one for band in placed.bands if (one := self._batch_bands.get(band)) is not None}
        for one in near.values():
            if alike.likeness(found, one.runs) >= alike.ALIKE and one.placed.draft.group is None:
                placed.group = one.placed.group = one.placed.group or self._new_group(
                    one.placed.draft.metadata.title or ""
                )
                return

    def _new_group(self, name: str) -> str:
        uid = self._edit.new_uid()
        self.groups.made[uid] = (name, ALIKE)
        return uid


def _is_same(metadata: Metadata, outlet: str | None, published: str | None) -> bool:
    """Whether outlet and day are the same, as far as both sides know them."""
    if metadata.outlet and outlet and same_name(metadata.outlet) != same_name(outlet):
        return False
    one, other = sortable(metadata.published), sortable(published)
    return not (one and other) or one[:10] == other[:10] or (metadata.published or "")[:10] == (published or "")[:10]
