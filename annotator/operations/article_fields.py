"""What files say of their articles beside the usual metadata, as fields of the project's own."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.article import LENGTH, ArticleDraft
from annotator.model.change import Scalar
from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue
from annotator.model.fields import Field, FieldType, fields_of, read_value
from annotator.model.folding import same_name
from annotator.project.edit import Edit

Row = tuple[str, dict[str, Scalar]]
"""The uid of a new row and its values."""
_LONG = 200
_TYPES: dict[str, FieldType] = {LENGTH: "integer"}


class ArticleFields:
    """Finds or makes the field for each label; what a field does not take goes into one of text beside it."""

    def __init__(self, edit: Edit, book: Codebook) -> None:
        self._edit = edit
        fields = fields_of(book, "article")
        self._fields = {same_name(one.label): one for one in fields}
        self._options = {(one.uid, same_name(option.name)): option.uid for one in fields for option in one.options}
        self._next = 1 + max((one.position for one in book.fields), default=-1)
        self.new_fields: list[Row] = []
        self.new_options: list[Row] = []

    def begin_batch(self) -> None:
        """Forget the fields and options that are written by now."""
        self.new_fields, self.new_options = [], []

    def values(self, article: str, draft: ArticleDraft) -> Iterator[Row]:
        """The rows of values of an article."""
        for label, said in draft.fields:
            if not label.strip() or not said.strip():
                continue
            field, text = self._fitting(" ".join(label.split()), said)
            value: dict[str, Scalar] = {"value": text}
            if field.has_options:
                value = {"option_id": self._option(field, text)}
            yield self._edit.new_uid(), {"field_id": field.uid, "article_id": article, **value}

    def _fitting(self, label: str, said: str) -> tuple[Field, str]:
        long = len(said) > _LONG or "\n" in said.strip()
        field = self._field(label, _TYPES.get(label, "long text" if long else "short text"))
        try:
            return field, read_value(field, said)
        except InvalidValue:
            return self._fitting(f"{label} (text)", said)

    def _field(self, label: str, kind: FieldType) -> Field:
        found = self._fields.get(same_name(label))
        if found is None:
            found = Field(uid=self._edit.new_uid(), label=label, owner="article", type=kind, position=self._next)
            self._fields[same_name(label)] = found
            self._next += 1
            values: dict[str, Scalar] = {"label": label, "owner": "article", "type": kind, "position": found.position}
            self.new_fields.append((found.uid, values))
        return found

    def _option(self, field: Field, name: str) -> str:
        key = (field.uid, same_name(name))
        found = self._options.get(key)
        if found is None:
            found = self._options[key] = self._edit.new_uid()
            values: dict[str, Scalar] = {"field_id": field.uid, "name": name, "position": len(self._options)}
            self.new_options.append((found, values))
        return found
