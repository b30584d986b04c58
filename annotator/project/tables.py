"""What the door needs to know of each logged table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A logged table: its columns in records, and how a row is named.

    `references` maps a column to the table it points into. `key` is the column `uid`, or the
    reference columns whose uids, joined with "/", name the row. `stored` maps a column that holds
    a sha256 to the column of the content it stands for. `dependents` are rows that go with a row.
    """

    name: str
    columns: tuple[str, ...]
    references: Mapping[str, str] = field(default_factory=dict[str, str])
    key: tuple[str, ...] = ("uid",)
    stored: tuple[str, str] | None = None
    stamped: bool = False
    dependents: tuple[tuple[str, str], ...] = ()

    @property
    def has_uid(self) -> bool:
        """Whether rows are named by a uid of their own."""
        return self.key == ("uid",)


_SPEAKER = "speaker"
_ALL = (
    Table(name="coder", columns=("name",)),
    Table(name="kind", columns=("name", "position", "colour", "definition"), dependents=(("field_kind", "kind_id"),)),
    Table(name="tag", columns=("name", "colour"), dependents=(("statement_tag", "tag_id"),)),
    Table(name="stance", columns=("name", "score", "colour", "key", "position")),
    Table(
        name="speaker",
        columns=("name", "kind", "colour", "note"),
        dependents=(("speaker_alias", "speaker_id"), ("speaker_role", "speaker_id"), ("field_value", "speaker_id")),
    ),
    Table(name="speaker_alias", columns=("speaker_id", "alias"), references={"speaker_id": _SPEAKER}),
    Table(
        name="speaker_role",
        columns=("speaker_id", "role", "organization_id", "from", "until"),
        references={"speaker_id": _SPEAKER, "organization_id": _SPEAKER},
    ),
    Table(
        name="concept",
        columns=("name", "parent_id", "definition", "colour", "position"),
        references={"parent_id": "concept"},
        dependents=(("concept_example", "concept_id"),),
    ),
    Table(name="article_group", columns=("name", "origin")),
    Table(
        name="article",
        columns=(
            *("title", "outlet", "author", "published", "published_sort", "url", "language"),
            *("status", "status_reason", "memo", "group_id", "source_name"),
        ),
        references={"group_id": "article_group"},
        dependents=(
            ("statement", "article_id"),
            ("article_mark", "article_id"),
            ("article_source", "article_id"),
            ("field_value", "article_id"),
            ("article_text", "article_id"),
        ),
    ),
    Table(
        name="article_text",
        columns=("sha256",),
        references={"article_id": "article"},
        key=("article_id",),
        stored=("sha256", "text"),
    ),
    Table(
        name="article_mark",
        columns=("article_id", "start", "end", "type", "value"),
        references={"article_id": "article"},
    ),
    Table(
        name="article_source",
        columns=("name", "media_type", "sha256"),
        references={"article_id": "article"},
        key=("article_id",),
    ),
    Table(
        name="statement",
        columns=(
            *("article_id", "start", "end", "quote", "kind_id", "speaker_id", "organization_id", "concept_id"),
            *("stance_id", "coder_id", "note", "created", "modified", "origin", "earlier_text"),
        ),
        references={
            "article_id": "article",
            "kind_id": "kind",
            "speaker_id": _SPEAKER,
            "organization_id": _SPEAKER,
            "concept_id": "concept",
            "stance_id": "stance",
            "coder_id": "coder",
        },
        stamped=True,
        dependents=(
            ("statement_tag", "statement_id"),
            ("concept_example", "statement_id"),
            ("field_value", "statement_id"),
        ),
    ),
    Table(
        name="statement_tag",
        columns=(),
        references={"statement_id": "statement", "tag_id": "tag"},
        key=("statement_id", "tag_id"),
    ),
    Table(
        name="concept_example",
        columns=(),
        references={"concept_id": "concept", "statement_id": "statement"},
        key=("concept_id", "statement_id"),
    ),
    Table(
        name="field",
        columns=("label", "owner", "type", "required", "multiple", "position", "definition"),
        dependents=(("field_kind", "field_id"), ("field_value", "field_id"), ("field_option", "field_id")),
    ),
    Table(
        name="field_kind",
        columns=(),
        references={"field_id": "field", "kind_id": "kind"},
        key=("field_id", "kind_id"),
    ),
    Table(
        name="field_option",
        columns=("field_id", "name", "parent_id", "colour", "attributes", "position"),
        references={"field_id": "field", "parent_id": "field_option"},
        dependents=(("field_value", "option_id"),),
    ),
    Table(
        name="field_value",
        columns=("field_id", "statement_id", "speaker_id", "article_id", "option_id", "value"),
        references={
            "field_id": "field",
            "statement_id": "statement",
            "speaker_id": _SPEAKER,
            "article_id": "article",
            "option_id": "field_option",
        },
    ),
)

TABLES: Mapping[str, Table] = {table.name: table for table in _ALL}
"""Logged tables by name; a table stands after those that it refers to, itself aside."""
