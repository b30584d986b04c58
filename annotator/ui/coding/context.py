"""What the coding bar is told when it opens."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.codebook import Codebook
from annotator.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingContext:
    """The selected words, what stands around them, and what they can be tagged with.

    `text` is the text of the article (it is not copied), `span` the selection in it, in code points.
    `proposed_kind` is the name of a kind. `day` is the article's ISO date or time: roles hold on it.
    `recent_speakers`, `recent_concepts` (uids, the last used first) and `article_speakers` (uids of
    those who speak in this article) decide what is offered before anything is typed.
    """

    span: Span
    quote: str
    codebook: Codebook
    text: str = ""
    proposed_kind: str | None = None
    day: str | None = None
    recent_speakers: tuple[str, ...] = ()
    recent_concepts: tuple[str, ...] = ()
    article_speakers: tuple[str, ...] = ()
