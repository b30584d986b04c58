"""Tables out of a project into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from annotator.formats import columns, registry
from annotator.formats.codebook_csv import codebook_labels, codebook_rows
from annotator.formats.columns import Row
from annotator.model.errors import InvalidValue, WouldReplaceProject
from annotator.model.progress import Progress
from annotator.project.reader import ProjectReader

TABLES = tuple(columns.TABLES)
_PROJECT = ".annot"


def export(
    reader: ProjectReader,
    path: Path,
    *,
    format_name: str | None = None,
    table: str = "statements",
    excel: bool = False,
    where: Mapping[str, str] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> int:
    """Write a table into a file and give the number of its rows; the file appears when it is complete.

    The format is that of the suffix, or `format_name`. `where` names columns of statements and their
    text. Raises `UnknownFormat`, `InvalidValue`, `CannotRead`, and `WouldReplaceProject` where a project stands.
    """
    if _is_project(path, reader):
        raise WouldReplaceProject(path)
    if table not in TABLES:
        raise InvalidValue(f"There is no table “{table}” to export; choose one of {', '.join(TABLES)}.")
    if where and table != "statements":
        raise InvalidValue("Only statements can be chosen by their values.")
    writer = registry.writer_for(format_name, path)
    total = reader.counts().get(table, 0)
    usual = columns.TABLES[table]
    labels, rows = _rows(reader, table, usual, where or {})
    return writer.write(rows, columns=(*usual, *labels), to=path, excel=excel, total=total, progress=progress)


def _is_project(path: Path, reader: ProjectReader) -> bool:
    """Whether a project stands there: that of the reader, under whatever name, or another one."""
    return path.exists() and (path.suffix.lower() == _PROJECT or path.samefile(reader.path))


def _rows(
    reader: ProjectReader, table: str, usual: Sequence[str], where: Mapping[str, str]
) -> tuple[tuple[str, ...], Iterable[Row]]:
    """The labels of the project's own fields, and the rows with them."""
    if table == "articles":
        return reader.with_own_fields("article", usual, _articles(reader))
    if table == "speakers":
        return reader.with_own_fields("speaker", usual, _speakers(reader))
    if table == "concepts":
        return (), _concepts(reader)
    if table == "codebook":
        book = reader.codebook()
        labels = tuple(label for _, label in codebook_labels(book))
        return labels, codebook_rows(
            book,
            lambda speaker: reader.field_values("speaker", speaker),
            lambda concept: [example.quote for example in reader.examples(concept)],
        )
    return reader.statement_table(usual, where)


def _articles(reader: ProjectReader) -> Iterable[Row]:
    return (tuple(getattr(article, _ARTICLE.get(c, c)) for c in columns.ARTICLES) for article in reader.articles())


_ARTICLE = {"article_id": "uid", "group": "group_name"}


def _speakers(reader: ProjectReader) -> Iterable[Row]:
    uses = reader.uses()
    for one in reader.codebook().speakers:
        yield one.uid, one.name, one.kind, "; ".join(one.aliases) or None, one.colour, one.note, uses.get(one.uid, 0)


def _concepts(reader: ProjectReader) -> Iterable[Row]:
    uses, book = reader.uses(), reader.codebook()
    for one in book.concepts:
        path = " > ".join(book.concept_path(one.uid))
        yield one.uid, one.name, path, one.definition, uses.get(one.uid, 0)
