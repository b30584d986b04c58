"""What is asked of the lists: which rows, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Values = Mapping[str, tuple[str, ...]]
"""The values that rows may have, by column; "" stands for none. Uids for what the codebook names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesAsked:
    """The articles sorted by `order`; with `words`, those that hold each of them.

    `status` and `group` (a uid) leave those that have them; "" leaves all.
    """

    order: str = "published"
    descending: bool = False
    words: str = ""
    status: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsAsked:
    """The statements of an article (None: of all), sorted by `order` (None: as in the texts).

    `words` are looked for in quote, speaker, concept and note; `group` names the column by whose values
    the statements stand together.
    """

    order: str | None = None
    descending: bool = False
    article: str | None = None
    words: str = ""
    values: Values = field(default_factory=dict[str, tuple[str, ...]])
    group: str | None = None


Asked = ArticlesAsked | StatementsAsked


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value of a column, and how many statements have it: `key` is a uid or the value; "" is none."""

    key: str
    name: str
    count: int
