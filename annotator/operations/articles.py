"""Articles: their metadata, how far the work on them is, their boilerplate, and taking them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from annotator.model.article import STATUSES, ArticleStatus, Metadata
from annotator.model.change import Changed
from annotator.model.dates import sortable
from annotator.model.errors import InvalidValue, sentence
from annotator.model.statement import FieldChoices
from annotator.operations.field_values import FieldWriter
from annotator.project.project import Project

_NONE: FieldChoices = {}


def edit_metadata(project: Project, uid: str, metadata: Metadata, fields: FieldChoices = _NONE) -> Changed | None:
    """Give an article this title, outlet, author, date, address and language; None where it had them.

    `fields` are values in the project's own, by their uids; those that are not named stay.
    """
    given = {name: value or None for name, value in asdict(metadata).items()}
    with project.edit("edit article", title=metadata.title or project.article(uid).title or "") as edit:
        edit.update("article", uid, {**given, "published_sort": sortable(metadata.published)})
        FieldWriter(edit, project.codebook()).write("article", uid, project.field_rows("article", uid), fields)
    return edit.changed


def set_status(
    project: Project, *, uids: Sequence[str], status: ArticleStatus, reason: str | None = None
) -> Changed | None:
    """Say how far the work on articles is, as one change; None where all of them were there already.

    Only an irrelevant article has a `reason`. Nothing else sets a status: neither opening an article nor
    coding in it, so that "in progress" and "done" are always what somebody said.
    """
    if status not in STATUSES:
        raise InvalidValue(
            sentence("There is no status “{status}”; choose one of {known}."), status=status, known=", ".join(STATUSES)
        )
    given = " ".join((reason or "").split()) or None
    if given is not None and status != "irrelevant":
        raise InvalidValue(sentence("Only an irrelevant article has a reason."))
    if not uids:
        return None
    title = project.article(uids[0]).title or ""
    with project.edit("set status", status=status, reason=given, count=len(set(uids)), title=title) as edit:
        for uid in dict.fromkeys(uids):
            edit.update("article", uid, {"status": status, "status_reason": given})
    return edit.changed


def set_memo(project: Project, *, uid: str, memo: str) -> Changed | None:
    """Give an article a memo, or take it away where there are no words; None where it had this one."""
    with project.edit("set memo", title=project.article(uid).title or "") as edit:
        edit.update("article", uid, {"memo": memo if memo.strip() else None})
    return edit.changed


def delete_articles(project: Project, uids: Sequence[str]) -> Changed | None:
    """Delete articles with their statements, as one change; raises `NotFound`."""
    if not uids:
        return None
    title = project.article(uids[0]).title or ""
    with project.edit("delete articles", count=len(uids), title=title) as edit:
        for uid in dict.fromkeys(uids):
            edit.delete("article", uid)
    return edit.changed


def set_boilerplate(project: Project, uid: str, start: int, end: int) -> Changed | None:
    """Mark a stretch as boilerplate; where it lies on marks already, take these away instead."""
    marked = project.marks_on(uid, start, end)
    with project.edit("mark boilerplate", title=project.article(uid).title or "", count=len(marked)) as edit:
        for mark in marked:
            edit.delete("article_mark", mark)
        if not marked:
            values = {"article_id": uid, "start": start, "end": end, "type": "boilerplate"}
            edit.insert("article_mark", edit.new_uid(), values)
    return edit.changed
