"""Texts that change: another text for an article, with its statements where they belong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import Literal

from annotator.model.article import ArticleDraft, Mark
from annotator.model.change import Changed, Scalar
from annotator.model.errors import EmptyArticle, InvalidValue, sentence
from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.model.text_change import HeldText, TextChange
from annotator.operations.reading import read_paths
from annotator.project.edit import Edit
from annotator.project.project import Project, sha256

TextAction = Literal["edit text", "replace text"]


def held_text(project: Project, article: str) -> HeldText:
    """The text of an article with all that stands on it, from which changes are planned on any thread."""
    waiting: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in project.waiting_in(article):
        waiting[one.earlier_text or ""].append(one)
    return HeldText(
        article=article,
        text=project.text(article),
        statements=tuple(project.statements_of(article)),
        marks=project.mark_rows(article),
        waiting=tuple((project.earlier_text(sha256), tuple(those)) for sha256, those in waiting.items()),
    )


def plan_version(project: Project, article: str, version: ArticleDraft) -> TextChange:
    """What a newer version that a reader of files gives would do to an article: its text, its marks, its file."""
    return held_text(project, article).changed(version.text, version.marks, version.original)


def plan_text(project: Project, article: str, text: str) -> TextChange:
    """What another text would do to an article, its marks with it; nothing is stored.

    Raises `InvalidValue`, `NotFound`.
    """
    return held_text(project, article).changed(text)


def replace_text(
    project: Project, change: TextChange, *, action: TextAction = "replace text", waiting: Collection[str] = ()
) -> Changed | None:
    """Give an article the text that was planned, as one change: text, marks, and each statement in its place.

    Statements without one, and those of `waiting` (uids), wait for a place; they stand in the earlier text, which
    is kept. None where the article has this text. Raises `InvalidValue` where the text was changed since it was planned.
    """
    if project.text(change.article) != change.old:
        raise InvalidValue(sentence("The text of the article was changed since; look at the change again."))
    title = project.article(change.article).title or ""
    refused = set(waiting) if change.new != change.old else set[str]()
    counts = {"changed": sum(1 for one in change.landed("changed") if one.statement.uid not in refused)}
    counts["waiting"] = len({one.statement.uid for one in change.landed("lost")} | refused)
    with project.edit(action, title=title, **{name: count for name, count in counts.items() if count}) as edit:
        if change.new != change.old:
            edit.update("article_text", change.article, {"sha256": sha256(change.new), "text": change.new})
            _keep(edit, change, has_file=project.original(change.article) is not None)
        _mark(edit, change, project.mark_rows(change.article))
        earlier = sha256(change.old)
        for one in change.statements:
            place = None if one.statement.uid in refused else one.span
            _move(edit, one.statement, place, change.new, earlier)
    return edit.changed


def read_version(path: Path) -> ArticleDraft:
    """The one article in a file, as a reader of files gives it; raises an `AnnotatorError` where there is none."""
    found = list(read_paths([path]))
    if len(found) != 1:
        words = sentence("{name} holds {count} articles; a newer version of a text is one.")
        raise InvalidValue(words, name=path.name, count=len(found))
    draft = found[0].draft
    if draft is None:
        raise found[0].error or EmptyArticle(path.name)
    return draft


def _mark(edit: Edit, change: TextChange, rows: dict[str, Mark]) -> None:
    wanted = {uid for uid, _ in change.marks}
    for uid in rows:
        if uid not in wanted:
            edit.delete("article_mark", uid)
    for uid, mark in change.marks:
        values: dict[str, Scalar] = {"start": mark.start, "end": mark.end, "type": mark.type, "value": mark.value}
        if uid is None:
            edit.insert("article_mark", edit.new_uid(), {"article_id": change.article, **values})
        elif rows[uid] != mark:
            edit.update("article_mark", uid, values)


def _keep(edit: Edit, change: TextChange, *, has_file: bool) -> None:
    """Keep the file of the newer version in the place of the one before, which undo finds again."""
    found = change.original
    if found is None:
        return
    edit.incoming.keep(found)
    values: dict[str, Scalar] = {"name": found.name, "media_type": found.media_type, "sha256": found.sha256}
    if has_file:
        edit.update("article_source", change.article, values)
    else:
        edit.insert("article_source", change.article, values)


def _move(edit: Edit, statement: Statement, place: Span | None, text: str, earlier: str) -> None:
    """Put a statement into its place, or let it wait. What is said of the same words was not modified."""
    if place is None:
        if not statement.waits:
            edit.update("statement", statement.uid, {"earlier_text": earlier, "modified": statement.modified})
        return
    quote = place.of(text)
    values: dict[str, Scalar] = {"start": place.start, "end": place.end, "quote": quote, "earlier_text": None}
    if quote == statement.quote:
        values["modified"] = statement.modified
    edit.update("statement", statement.uid, values)
