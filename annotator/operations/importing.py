"""Articles that were read, or pasted, into a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from annotator.model.added import AddResult, AddStatus
from annotator.model.article import ArticleDraft
from annotator.model.errors import EmptyArticle
from annotator.operations.article_rows import ArticleRows
from annotator.operations.placing import Placed, Placing
from annotator.operations.reading import ReadFile
from annotator.project.edit import Edit
from annotator.project.project import Project

_FEW = 50
"""Up to so many articles are recorded row by row; more are recorded in bulk."""
_BATCH = 500


def add_files(project: Project, files: Iterable[ReadFile]) -> list[AddResult]:
    """Add what was read, as one change; the same text of the same outlet and date is not added again.

    Nearly the same texts of others come into a group. Memory holds a batch at a time. An error leaves the
    project without any of them.
    """
    stream = iter(files)
    first = _until_an_article(stream)
    if not any(_is_article(file) for file in first):
        return [_result(file, None) for file in first]  # nothing is to be written, and nothing is touched
    first += islice(stream, max(0, _FEW + 1 - len(first)))
    with project.edit("add articles") as edit:
        adding = _Adding(project, edit, in_bulk=len(first) > _FEW)
        everything = chain(first, stream)
        while batch := list(islice(everything, _BATCH)):
            adding.add(batch)
        edit.describe(count=adding.added, title=adding.title)
    return adding.results


def _until_an_article(stream: Iterator[ReadFile]) -> list[ReadFile]:
    """The files up to the first article, itself included: those that were refused."""
    found: list[ReadFile] = []
    for file in stream:
        found.append(file)
        if _is_article(file):
            break
    return found


def _is_article(file: ReadFile) -> bool:
    return file.draft is not None and bool(file.draft.text.strip())


def add_draft(project: Project, draft: ArticleDraft) -> str:
    """Add one article, such as pasted text; gives its uid. Raises `EmptyArticle`.

    Where the project has the article already, nothing happens, and the uid is that article's.
    """
    name = draft.source_name or draft.metadata.title or "The text"
    result = add_files(project, [ReadFile(name=name, draft=draft)])[0]
    if result.uid is None:
        raise EmptyArticle(result.name)
    return result.uid


class _Adding:
    """Adds one batch after the other, and tells what became of each file, in order."""

    def __init__(self, project: Project, edit: Edit, *, in_bulk: bool) -> None:
        self._placing = Placing(edit)
        self._rows = ArticleRows(edit, project.codebook(), in_bulk=in_bulk)
        self.results: list[AddResult] = []
        self.added = 0
        self.title = ""

    def add(self, files: Iterable[ReadFile]) -> None:
        """Add what is new in a batch."""
        self._placing.begin_batch()
        told = [(file, self._place(file)) for file in files]
        new = [placed for _, placed in told if isinstance(placed, Placed)]
        if new:
            self.title = self.title or _title(new[0].draft)
            self.added += len(new)
            self._rows.write(new, self._placing.groups)
        self.results += [_result(file, placed) for file, placed in told]

    def _place(self, file: ReadFile) -> Placed | str | None:
        if file.draft is None or not _is_article(file):
            return None
        return self._placing.place(file.name, file.draft)


def _result(file: ReadFile, placed: Placed | str | None) -> AddResult:
    if isinstance(placed, Placed):
        alike = placed.group is not None and placed.draft.group is None
        return AddResult(name=file.name, status="added", uid=placed.uid, alike=alike)
    if placed is not None:
        return AddResult(name=file.name, status="duplicate", uid=placed)
    error = file.error or EmptyArticle(file.name)
    status: AddStatus = "skipped" if file.skipped else "failed"
    return AddResult(name=file.name, status=status, reason=file.reason or str(error), error=error)


def _title(draft: ArticleDraft) -> str:
    return draft.metadata.title or draft.source_name or ""
