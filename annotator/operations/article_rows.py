"""The rows of new articles, written one by one or in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model.change import Scalar
from annotator.model.codebook import Codebook
from annotator.model.dates import sortable
from annotator.operations.article_fields import ArticleFields, Row
from annotator.operations.placing import Placed, Regrouping
from annotator.project.edit import Edit

METADATA = ("title", "outlet", "author", "published", "url", "language")


class ArticleRows:
    """Writes articles with all that belongs to them, a batch at a time."""

    def __init__(self, edit: Edit, book: Codebook, *, in_bulk: bool) -> None:
        self._edit = edit
        self._in_bulk = in_bulk
        self._fields = ArticleFields(edit, book)

    def write(self, articles: Sequence[Placed], groups: Regrouping) -> None:
        """Write the articles of a batch, and the groups that they and others come into."""
        self._fields.begin_batch()
        values = [row for one in articles for row in self._fields.values(one.uid, one.draft)]
        self._insert("field", self._fields.new_fields)
        self._insert("field_option", self._fields.new_options)
        self._insert("article_group", (_group(uid, *named) for uid, named in groups.made.items()))
        self._insert("article", ((one.uid, _article(one)) for one in articles))
        self._insert("article_text", (_text(one) for one in articles))
        self._insert("article_mark", (row for one in articles for row in self._marks(one)))
        self._insert("article_source", (row for one in articles for row in self._source(one)))
        self._insert("field_value", values)
        self._regroup(groups)
        for one in articles:
            self._edit.incoming.note_bands(one.uid, one.bands)

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        found = list(rows)
        if not self._in_bulk:
            for uid, values in found:
                self._edit.insert(table, uid, values)
        elif found:
            columns = tuple(dict.fromkeys(column for _, values in found for column in values))
            self._edit.insert_many(table, columns, ((uid, *map(values.get, columns)) for uid, values in found))

    def _marks(self, one: Placed) -> Iterable[Row]:
        for mark in one.draft.marks:
            span: dict[str, Scalar] = {"start": mark.start, "end": mark.end}
            yield self._edit.new_uid(), {"article_id": one.uid, **span, "type": mark.type, "value": mark.value}

    def _source(self, one: Placed) -> Iterable[Row]:
        original = one.draft.original
        if original is not None:
            self._edit.incoming.keep(original)
            yield (
                one.uid,
                {"name": original.name, "media_type": original.media_type, "sha256": original.sha256},
            )

    def _regroup(self, groups: Regrouping) -> None:
        """Bring articles that the project had alone into the group of those that came in."""
        if not groups.joined:
            return
        if self._in_bulk:
            self._edit.choose(tuple(groups.joined), "article")
            self._edit.update_many("article", {}, {"group_id": self._edit.incoming.group_by(groups.joined)})
            return
        for uid, group in groups.joined.items():
            self._edit.update("article", uid, {"group_id": group})


def _group(uid: str, name: str, origin: str | None) -> Row:
    return uid, {"name": name, "origin": origin}


def _text(one: Placed) -> Row:
    return one.uid, {"sha256": one.sha256, "text": one.draft.text}


def _article(one: Placed) -> dict[str, Scalar]:
    values: dict[str, Scalar] = {name: getattr(one.draft.metadata, name) or None for name in METADATA}
    sort = sortable(one.draft.metadata.published)
    more: dict[str, Scalar] = {"published_sort": sort, "status": "to do", "group_id": one.group}
    return {**values, **more, "source_name": one.draft.source_name}
