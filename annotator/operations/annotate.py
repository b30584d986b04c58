"""Statements: adding, tagging, moving and deleting them."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.article import Metadata
from annotator.model.change import Changed, Scalar
from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft, CodingEdit, CodingField, CodingValue, Statement
from annotator.operations.codebook import References
from annotator.operations.field_values import FieldWriter
from annotator.project.edit import Edit
from annotator.project.project import Project

_COLUMNS: dict[CodingField, tuple[str, str]] = {
    "kind": ("kind_id", "kind"),
    "speaker": ("speaker_id", "speaker"),
    "organization": ("organization_id", "speaker"),
    "concept": ("concept_id", "concept"),
    "stance": ("stance_id", "stance"),
}
_EXCERPT = 80


def add_statement(
    project: Project, article: str, span: Span, draft: CodingDraft, *, origin: str | None = None
) -> Changed:
    """Highlight a span and tag it, as one change; `Changed.uids("statement")` names it.

    The organization, where none is chosen, is that of the speaker's role on the article's day.
    Raises `BadSpan`, `InvalidValue` for a span of white space, `NotFound`.
    """
    quote = _quote(project, article, span)
    head, book = project.metadata(article), project.codebook()
    with project.edit("add statement", **_words(quote, head, draft)) as edit:
        references = References(edit, book)
        fields: list[CodingField] = ["kind", "speaker", "organization", "concept", "stance"]
        values = {_COLUMNS[name][0]: _reference(references, name, getattr(draft, name)) for name in fields}
        if draft.organization is None:
            values["organization_id"] = organization_on(book, values["speaker_id"], head)
        uid = edit.new_uid()
        placed: dict[str, Scalar] = {"article_id": article, "start": span.start, "end": span.end, "quote": quote}
        rest: dict[str, Scalar] = {"coder_id": project.coder.uid, "note": draft.note or None, "origin": origin}
        edit.insert("statement", uid, {**placed, **values, **rest})
        _tag(edit, uid, (), _tag_uids(references, draft.tags))
        FieldWriter(edit, book).write("statement", uid, {}, draft.fields)
    return _done(edit)


def edit_statement(project: Project, uid: str, wish: CodingEdit, span: Span | None = None) -> Changed | None:
    """Tag a statement otherwise, or give it another span; None where it was so already.

    Another speaker brings the organization of the role on the article's day, unless one is chosen.
    Raises `BadSpan`, `InvalidValue`, `NotFound`.
    """
    statement, book = project.statement(uid), project.codebook()
    changes = dict(wish.changes)
    fields = ", ".join(_changed_names(book, wish))
    held = project.field_rows("statement", uid) if wish.fields else {}
    with project.edit("edit statement", quote=excerpt(statement.quote), fields=fields) as edit:
        references = References(edit, book)
        values = _moved(project, statement, span)
        for name, (column, _) in _COLUMNS.items():
            if name in changes:
                values[column] = _reference(references, name, changes[name])
        if "speaker" in changes and "organization" not in changes:
            head = project.metadata(statement.article)
            values["organization_id"] = organization_on(book, values["speaker_id"], head)
        if "note" in changes:
            note = changes["note"]
            values["note"] = note if isinstance(note, str) and note else None
        edit.update("statement", uid, values)
        if "tags" in changes:
            tags = changes["tags"]
            _tag(edit, uid, statement.coding.tags, _tag_uids(references, tags if isinstance(tags, tuple) else ()))
        FieldWriter(edit, book).write("statement", uid, held, wish.fields)
    return edit.changed


def move_statement(project: Project, uid: str, span: Span) -> Changed | None:
    """Give a statement another span of its article, or a place where it waits for one; None where it had that one."""
    statement = project.statement(uid)
    values = _moved(project, statement, span)
    action = "place statement" if statement.waits else "move statement"
    with project.edit(action, quote=excerpt(str(values.get("quote", statement.quote)))) as edit:
        edit.update("statement", uid, values)
    return edit.changed


def delete_statements(project: Project, uids: Sequence[str]) -> Changed | None:
    """Delete statements with what is tagged on them, as one change; raises `NotFound`."""
    if not uids:
        return None
    quote = excerpt(project.statement(uids[0]).quote)
    with project.edit("delete statements", count=len(uids), quote=quote) as edit:
        for uid in dict.fromkeys(uids):
            edit.delete("statement", uid)
    return edit.changed


def organization_on(book: Codebook, speaker: Scalar, article: Metadata) -> str | None:
    """The uid of the organization that the speaker spoke for on the article's day."""
    known = book.speaker_of.get(str(speaker)) if speaker else None
    role = known.role_on((article.published or "")[:10] or None) if known else None
    return role.organization if role else None


def excerpt(quote: str) -> str:
    """The beginning of a quote, on one line, for the words of the history."""
    line = " ".join(quote.split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"


def _changed_names(book: Codebook, wish: CodingEdit) -> list[str]:
    own = (book.field_of[name].label for name in wish.fields if name in book.field_of)
    return [*sorted(wish.changes), *sorted(own)]


def _moved(project: Project, statement: Statement, span: Span | None) -> dict[str, Scalar]:
    if span is None or (span == statement.span and not statement.waits):
        return {}
    quote = _quote(project, statement.article, span)
    return {"start": span.start, "end": span.end, "quote": quote, "earlier_text": None}


def _quote(project: Project, article: str, span: Span) -> str:
    quote = span.of(project.text(article))
    if not quote.strip():
        raise InvalidValue("A statement needs at least one word.")
    return quote


def _reference(references: References, name: CodingField, value: CodingValue) -> str | None:
    if value is not None and not isinstance(value, Choice):
        raise InvalidValue(f"A statement's {name} is one value of the codebook.")
    return references.uid(_COLUMNS[name][1], value, "organization" if name == "organization" else "person")


def _tag_uids(references: References, tags: Sequence[Choice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(uid for tag in tags if (uid := references.uid("tag", tag)) is not None))


def _tag(edit: Edit, statement: str, before: Sequence[str], after: Sequence[str]) -> None:
    for tag in before:
        if tag not in after:
            edit.delete("statement_tag", f"{statement}/{tag}")
    for tag in after:
        if tag not in before:
            edit.insert("statement_tag", f"{statement}/{tag}", {})


def _words(quote: str, article: Metadata, draft: CodingDraft) -> dict[str, object]:
    words = {
        "quote": excerpt(quote),
        "article": article.title,
        "speaker": draft.speaker.name if draft.speaker else None,
        "stance": draft.stance.name if draft.stance else None,
    }
    return {name: value for name, value in words.items() if value}


def _done(edit: Edit) -> Changed:
    if edit.changed is None:
        raise RuntimeError("a change that writes a row was not stored")
    return edit.changed
