"""Articles that were read, or pasted, into a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

from annotator.model.article import ArticleDraft
from annotator.model.change import Scalar
from annotator.model.dates import sortable
from annotator.model.errors import AnnotatorError, EmptyArticle
from annotator.operations.reading import ReadFile
from annotator.project.edit import Edit
from annotator.project.project import Project, sha256

Status = Literal["added", "duplicate", "failed", "skipped"]
_FEW = 50
"""Up to so many articles are recorded row by row; more are recorded in bulk."""
_BATCH = 500
_METADATA = ("title", "outlet", "author", "published", "url", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResult:
    """What became of a file: `uid` names the article that was added, or that was there already."""

    name: str
    status: Status
    uid: str | None = None
    reason: str | None = None
    error: AnnotatorError | None = None
    """What `reason` says in English."""


def add_files(project: Project, files: Iterable[ReadFile]) -> list[AddResult]:
    """Add what was read, as one change; a text that the project has already is not added again.

    Memory holds a batch at a time. An error leaves the project without any of them.
    """
    stream = iter(files)
    first = list(islice(stream, _FEW + 1))
    adding = _Adding(project)
    if len(first) <= _FEW:
        fresh = [item for file in first if (item := adding.place(file)) is not None]
        if fresh:
            with project.edit("add articles", count=len(fresh), title=_title(fresh[0][1])) as edit:
                for uid, draft in fresh:
                    _insert(edit, uid, draft)
        return adding.results
    with project.edit("add articles") as edit:
        everything = chain(first, stream)
        while batch := list(islice(everything, _BATCH)):
            _insert_batch(edit, [item for file in batch if (item := adding.place(file)) is not None])
    return adding.results


def add_draft(project: Project, draft: ArticleDraft) -> str:
    """Add one article, such as pasted text; gives its uid. Raises `EmptyArticle`.

    Where the project has the text already, nothing happens, and the uid is that article's.
    """
    result = add_files(project, [ReadFile(name=draft.source_name or draft.metadata.title or "The text", draft=draft)])[
        0
    ]
    if result.uid is None:
        raise EmptyArticle(result.name)
    return result.uid


class _Adding:
    """Decides what becomes of each file, in order."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._seen: dict[str, str] = {}
        self.results: list[AddResult] = []

    def place(self, file: ReadFile) -> tuple[str, ArticleDraft] | None:
        """A new uid and the draft, or None where nothing is to be added; notes the result."""
        draft = file.draft
        if draft is None or not draft.text.strip():
            error = file.error or EmptyArticle(file.name)
            status: Status = "skipped" if file.skipped else "failed"
            reason = file.reason or str(error)
            self.results.append(AddResult(name=file.name, status=status, reason=reason, error=error))
            return None
        text_hash = sha256(draft.text)
        known = self._seen.get(text_hash) or self._project.article_with_text(text_hash)
        if known is not None:
            self.results.append(AddResult(name=file.name, status="duplicate", uid=known))
            return None
        uid = self._seen[text_hash] = self._project.new_uid()
        self.results.append(AddResult(name=file.name, status="added", uid=uid))
        return uid, draft


def _title(draft: ArticleDraft) -> str:
    return draft.metadata.title or draft.source_name or ""


def _article(draft: ArticleDraft) -> dict[str, Scalar]:
    values: dict[str, Scalar] = {name: getattr(draft.metadata, name) or None for name in _METADATA}
    sort = sortable(draft.metadata.published)
    return {**values, "published_sort": sort, "status": "to do", "source_name": draft.source_name}


def _insert(edit: Edit, uid: str, draft: ArticleDraft) -> None:
    edit.insert("article", uid, _article(draft))
    edit.insert("article_text", uid, {"sha256": sha256(draft.text), "text": draft.text})
    for mark in draft.marks:
        values: dict[str, Scalar] = {"start": mark.start, "end": mark.end, "type": mark.type, "value": mark.value}
        edit.insert("article_mark", edit.new_uid(), {"article_id": uid, **values})


def _insert_batch(edit: Edit, articles: Sequence[tuple[str, ArticleDraft]]) -> None:
    columns = (*_METADATA, "published_sort", "status", "source_name")
    edit.insert_many(
        "article", columns, ((uid, *(values[c] for c in columns)) for uid, d in articles for values in [_article(d)])
    )
    edit.insert_many("article_text", ("sha256", "text"), ((uid, sha256(d.text), d.text) for uid, d in articles))
    edit.insert_many(
        "article_mark",
        ("article_id", "start", "end", "type", "value"),
        ((edit.new_uid(), uid, m.start, m.end, m.type, m.value) for uid, d in articles for m in d.marks),
    )
