"""Annotator from Python: the window's operations for scripts and notebooks.

import annotator

with annotator.open_project("press.annot", create=True) as project:
    article = project.add_article("article.txt")
    statement = project.add_statement(article, 120, 180, speaker="Jens Stoltenberg", stance="oppose")
    project.edit_statement(statement, note="second thoughts")
    project.export("press.csv")
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.formats.originals import bytes_of
from annotator.formats.registry import AS_FOUND
from annotator.formats.text import from_pasted
from annotator.identity import Identity
from annotator.model.added import AddResult
from annotator.model.article import Article, ArticleDraft, Metadata
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.errors import AnnotatorError, InvalidValue
from annotator.model.fields import FieldCell, FieldGiven, FieldOwner, FieldType, cells_of
from annotator.model.owner import Owner
from annotator.model.problem import Problem
from annotator.model.reading import ReadOptions
from annotator.model.source import Source
from annotator.model.span import Span
from annotator.model.statement import (
    CodingDraft,
    CodingEdit,
    CodingField,
    CodingValue,
    FieldChoices,
    StatementRow,
)
from annotator.model.text_change import TextChange
from annotator.operations import annotate, articles, exporting, texts
from annotator.operations.by_name import choice_named, coding_field, coding_value
from annotator.operations.codebook_import import import_codebook, read_codebook_file
from annotator.operations.field_values import choices_by_label, labelled_fields, set_fields
from annotator.operations.fields import define_field
from annotator.operations.importing import add_draft, add_files
from annotator.operations.reading import read_paths
from annotator.project.clock import SystemSource
from annotator.project.project import Project


def open_project(
    path: str | Path,
    *,
    create: bool = False,
    read_only: bool = False,
    owner: Owner | None = None,
    source: Source | None = None,
) -> ProjectSession:
    """Open the project at `path`; with `create`, make it where there is none.

    `owner` and `source` say who works and where ids and times come from; by default the person and
    the clock of this computer. Raises an `AnnotatorError`: `FileMissing`, `NotAProject`, `ProjectInUse` …
    """
    path, source = Path(path), source or SystemSource()
    owner = owner or Identity(source)
    if create and not path.exists():
        project = Project.create(path, owner, source)
    else:
        project = Project.open(path, owner, source, read_only=read_only)
    project.expect_changes()
    return ProjectSession(project)


class ProjectSession:
    """An open project. Close it, or use it in a `with` block.

    Everything is saved when its method returns. Spans count Unicode code points, `end` excluded.
    """

    def __init__(self, project: Project) -> None:
        self._project = project

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the project file back."""
        self._project.close()

    @property
    def path(self) -> Path:
        """The project file."""
        return self._project.path

    @property
    def uid(self) -> str:
        """The project's uid, the same in every copy."""
        return self._project.uid

    def add_article(
        self,
        path: str | Path | None = None,
        *,
        text: str | None = None,
        title: str | None = None,
        outlet: str | None = None,
        author: str | None = None,
        published: str | None = None,
        url: str | None = None,
        language: str | None = None,
    ) -> Article:
        """Add the article in a file, or one from its `text`; metadata given here goes before what is read.

        `published` is ISO 8601, `language` an ISO 639-1 code. A text that the project has already is
        not added again: its article is returned. Raises `FileMissing`, `NotText`, `EmptyArticle` …
        """
        given = {"title": title, "outlet": outlet, "author": author, "published": published}
        given |= {"url": url, "language": language}
        draft = self._draft(path, text)
        known = {name: getattr(draft.metadata, name) for name in given}
        metadata = Metadata(**{name: given[name] or known[name] for name in given})
        uid = add_draft(
            self._project,
            ArticleDraft(text=draft.text, metadata=metadata, marks=draft.marks, source_name=draft.source_name),
        )
        return self._project.article(uid)

    def add_articles(self, paths: Sequence[str | Path], *, options: ReadOptions = AS_FOUND) -> list[AddResult]:
        """Add files, and the files in folders, as one change; says for each what became of it.

        `options` say how they are to be read where their readers would find out by themselves.
        """
        return add_files(self._project, read_paths((Path(path) for path in paths), options=options))

    def original(self, article: Article | str) -> bytes | None:
        """The bytes of the file that an article was read from; None where none was kept. Raises `BrokenFile`."""
        found = self._project.original(_uid(article))
        return None if found is None else bytes_of(found)

    def articles(self) -> Iterator[Article]:
        """All articles, in the order in which they were added; the project may be changed while one goes over them."""
        return iter(list(self._project.articles()))

    def article(self, article: Article | str) -> Article:
        """One article by its uid; raises `NotFound`."""
        return self._project.article(_uid(article))

    def text(self, article: Article | str) -> str:
        """An article's text; raises `NotFound`."""
        return self._project.text(_uid(article))

    def plan_text(self, article: Article | str, text: str) -> TextChange:
        """What `replace_text` would do with each statement of an article; nothing is stored."""
        return texts.plan_text(self._project, _uid(article), text)

    def replace_text(
        self, article: Article | str, text: str | None = None, *, path: str | Path | None = None
    ) -> TextChange:
        """Give an article another text, or the one in a file; each statement moves with its words.

        What became of the statements is in the answer's `statements`: `exact`, `changed` or `lost`; the last
        wait for a place (`waiting`, `place_statement`). The earlier text is kept. Raises `InvalidValue`, `NotFound`.
        """
        if (path is None) == (text is None):
            raise InvalidValue("A newer version comes from a file or from its text: give one of the two.")
        if text is None:
            change = texts.plan_version(self._project, _uid(article), texts.read_version(Path(path or "")))
        else:
            change = texts.plan_text(self._project, _uid(article), text)
        texts.replace_text(self._project, change)
        return change

    def waiting(self, article: Article | str | None = None) -> list[StatementRow]:
        """The statements that wait for a place in a newer text, of an article or of all; `start` and `end` are None."""
        wanted = self._project.waiting() if article is None else (_uid(article),)
        return [self._project.statement_row(s.uid) for one in wanted for s in self._project.waiting_in(one)]

    def place_statement(self, statement: StatementRow | str, start: int, end: int) -> StatementRow:
        """Give a statement that waits the place `text[start:end]`; raises `BadSpan`, `InvalidValue`, `NotFound`."""
        annotate.move_statement(self._project, _uid(statement), Span(start, end))
        return self._project.statement_row(_uid(statement))

    def edit_article(self, article: Article | str, **metadata: str | None) -> Article:
        """Change `title`, `outlet`, `author`, `published`, `url` or `language`; None clears one."""
        head = self._project.article(_uid(article))
        names = Metadata.__dataclass_fields__
        for name in metadata:
            if name not in names:
                raise InvalidValue(f"An article has no “{name}”; it has {', '.join(names)}.")
        known = {name: metadata.get(name, getattr(head, name)) for name in names}
        articles.edit_metadata(self._project, head.uid, Metadata(**known))
        return self._project.article(head.uid)

    def delete_article(self, article: Article | str) -> None:
        """Delete an article with its statements; raises `NotFound`."""
        articles.delete_articles(self._project, [_uid(article)])

    def add_statement(
        self,
        article: Article | str,
        start: int,
        end: int,
        *,
        kind: str | None = None,
        speaker: str | None = None,
        speaker_kind: str | None = None,
        organization: str | None = None,
        concept: str | None = None,
        stance: str | None = None,
        tags: Sequence[str] = (),
        note: str | None = None,
        fields: Mapping[str, FieldGiven] | None = None,
        origin: str | None = None,
    ) -> StatementRow:
        """Highlight `text[start:end]` and tag it by names, in code points.

        A speaker (also by an alias), organization, concept or tag that the codebook lacks is created;
        a kind or stance must be one of the project's. `fields` gives the project's own by their labels.
        Raises `BadSpan`, `InvalidValue`, `NotFound`.
        """
        book = self._project.codebook()
        draft = CodingDraft(
            kind=choice_named(book, "kind", kind),
            speaker=choice_named(book, "speaker", speaker, speaker_kind),
            organization=choice_named(book, "organization", organization),
            concept=choice_named(book, "concept", concept),
            stance=choice_named(book, "stance", stance),
            tags=tuple(choice for tag in tags if (choice := choice_named(book, "tags", tag)) is not None),
            note=note,
            fields=self._fields(fields),
        )
        changed = annotate.add_statement(self._project, _uid(article), Span(start, end), draft, origin=origin)
        return self._project.statement_row(changed.uids("statement")[0])

    def statements(self, article: Article | str | None = None) -> Iterator[StatementRow]:
        """All statements, or those of an article, in the order in which they were made.

        They are those of the moment in which the first one is taken: the project may be changed meanwhile.
        """
        where = None if article is None else {"article_id": _uid(article)}
        with self._project.reader() as reader:
            yield from reader.statement_rows(where)

    def statement(self, statement: StatementRow | str) -> StatementRow:
        """One statement as it is now; raises `NotFound`."""
        return self._project.statement_row(_uid(statement))

    def edit_statement(
        self,
        statement: StatementRow | str,
        *,
        start: int | None = None,
        end: int | None = None,
        fields: Mapping[str, FieldGiven] | None = None,
        **values: str | Sequence[str] | None,
    ) -> StatementRow:
        """Change the span or the tags `kind, speaker, organization, concept, stance, tags, note`; None clears one.

        `fields` gives the project's own by their labels; several values come in a sequence. All of it is one change. Raises `BadSpan`, `InvalidValue`, `NotFound`.
        """
        uid = _uid(statement)
        changes: dict[CodingField, CodingValue] = {}
        for name, value in values.items():
            field = coding_field(name)
            changes[field] = coding_value(self._project.codebook(), field, value)
        found = self._project.statement(uid)
        moved = start is not None or end is not None
        span = Span(found.start if start is None else start, found.end if end is None else end) if moved else None
        annotate.edit_statement(self._project, uid, CodingEdit(changes, self._fields(fields)), span)
        return self._project.statement_row(uid)

    def delete_statement(self, statement: StatementRow | str) -> None:
        """Delete a statement; raises `NotFound`."""
        annotate.delete_statements(self._project, [_uid(statement)])

    def codebook(self) -> Codebook:
        """Kinds, speakers, concepts, stances, tags and coders."""
        return self._project.codebook()

    def import_codebook(self, path: str | Path) -> bool:
        """Merge a codebook's CSV, as `export(path, table="codebook")` writes it; whether it had anything new.

        Raises `UnknownFormat`, or `InvalidValue`, which names the line; nothing is changed then.
        """
        return import_codebook(self._project, data=read_codebook_file(Path(path))) is not None

    def define_field(
        self,
        label: str,
        *,
        type: FieldType = "short text",
        owner: FieldOwner = "statement",
        kinds: Sequence[str] = (),
        options: Sequence[str] = (),
        required: bool = False,
        multiple: bool = False,
    ) -> str:
        """Add a field of the project's own; gives its uid. `kinds` are names, none of them means all kinds."""
        book = self._project.codebook()
        uids = [choice.uid or "" for name in kinds if (choice := choice_named(book, "kind", name)) is not None]
        return define_field(
            self._project,
            label,
            type=type,
            owner=owner,
            kinds=uids,
            options=options,
            required=required,
            multiple=multiple,
        )

    def own_fields(self, owner: FieldOwner, thing: Article | StatementRow | str) -> dict[str, FieldCell]:
        """What a statement, a speaker (by its uid) or an article has in the project's own fields, by their labels."""
        labelled = labelled_fields(self._project.codebook(), owner)
        return cells_of(labelled, self._project.field_values(owner, _uid(thing)))

    def set_fields(
        self, owner: FieldOwner, thing: Article | StatementRow | str, fields: Mapping[str, FieldGiven]
    ) -> None:
        """Fill in the project's own fields of a statement, a speaker (by its uid) or an article; None clears one."""
        wish = choices_by_label(self._project.codebook(), owner, fields)
        set_fields(self._project, owner, _uid(thing), wish)

    def incomplete(self, article: Article | str | None = None) -> list[str]:
        """The uids of the statements that lack a required field of their kind."""
        return self._project.incomplete(None if article is None else _uid(article))

    def undo(self) -> Change:
        """Take back the newest change made at this installation; raises `NothingToUndo`, `UndoRefused`."""
        return self._project.undo().change

    def redo(self) -> Change:
        """Do again what was undone last; raises `NothingToUndo`."""
        return self._project.redo().change

    def history(self, limit: int | None = None) -> list[Change]:
        """The changes, newest first."""
        return self._project.history(limit)

    def export(
        self,
        path: str | Path,
        *,
        format: str | None = None,
        table: str = "statements",
        excel: bool = False,
        where: Mapping[str, str] | None = None,
    ) -> int:
        """Write a table (`statements`, `articles`, `speakers`, `concepts`, `codebook`) into a file; gives its rows."""
        return exporting.export(self._project, Path(path), format_name=format, table=table, excel=excel, where=where)

    def check(self) -> list[Problem]:
        """Prove the project; empty when it is sound."""
        return self._project.check()

    def save_copy(self, path: str | Path) -> None:
        """Write all of the project into a new file; raises `AlreadyExists`."""
        self._project.save_copy(Path(path))

    def _draft(self, path: str | Path | None, text: str | None) -> ArticleDraft:
        if (path is None) == (text is None):
            raise InvalidValue("An article comes from a file or from its text: give one of the two.")
        if text is not None:
            return from_pasted(text)
        read = next(iter(read_paths([Path(path or "")])), None)
        if read is None or read.draft is None:
            raise AnnotatorError(read.reason if read and read.reason else f"There is no article in {path}.")
        return read.draft

    def _fields(self, given: Mapping[str, FieldGiven] | None) -> FieldChoices:
        return choices_by_label(self._project.codebook(), "statement", given or {})


def _uid(value: Article | StatementRow | str) -> str:
    return value if isinstance(value, str) else value.uid
