"""Reads a project through a connection of its own, which cannot write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from annotator.model.article import Article, ArticleContent, Metadata, Original
from annotator.model.change import Change, Scalar
from annotator.model.codebook import Codebook
from annotator.model.problem import Problem
from annotator.model.progress import Progress
from annotator.model.statement import Statement, StatementRow
from annotator.project import articles, closing, codebook, history, incoming, sqlite, statements
from annotator.project.lists import Lists
from annotator.project.own_fields import OwnFields
from annotator.project.past import Past
from annotator.project.schema import bridge
from annotator.project.texts import Texts
from annotator.project.uses import Uses
from annotator.project.work import Work

_COUNTED = {"articles": "article", "statements": "statement", "speakers": "speaker", "concepts": "concept"}


class ProjectReader(Lists, OwnFields, Past, Texts, Uses, Work):
    """The questions that a project answers. For the thread that made it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read = sqlite.connect_read(path)
        bridge(self._read)
        self._codebook: Codebook | None = None
        self._noted: Mapping[str, int] = {}

    @property
    def uid(self) -> str:
        """The project's uid, the same in every copy."""
        sql = "SELECT value FROM project_meta WHERE key = 'project_uid'"
        return str(self._read.execute(sql).fetchone()[0])

    def close(self) -> None:
        """Give the file back."""
        self._read.close()

    def article(self, uid: str) -> Article:
        """One article; raises `NotFound`."""
        return articles.article(self._read, uid)

    def metadata(self, uid: str) -> Metadata:
        """What is known of an article; raises `NotFound`."""
        return articles.metadata(self._read, uid)

    def content(self, uid: str) -> ArticleContent:
        """One article with its text and marks; raises `NotFound`."""
        return articles.content(self._read, uid)

    def marks_on(self, uid: str, start: int, end: int) -> list[str]:
        """The uids of the boilerplate marks that share a character with a stretch of an article."""
        return articles.marks_on(self._read, uid, start, end)

    def text(self, uid: str) -> str:
        """An article's text; raises `NotFound`."""
        return articles.text(self._read, uid)

    def beginning(self, uid: str, length: int) -> str:
        """Up to `length` characters from the start of an article's text; "" where there is no such article."""
        return articles.beginning(self._read, uid, length)

    def recently_used(self, table: Literal["speaker", "concept"], limit: int = 12) -> tuple[str, ...]:
        """The uids that the newest statements use, the last used first."""
        return statements.recently_used(self._read, table, limit)

    def speakers_in(self, article: str, limit: int = 24) -> tuple[str, ...]:
        """The uids of those who speak in an article, the last coded first."""
        return statements.speakers_in(self._read, article, limit)

    def original(self, article: str) -> Original | None:
        """The file that an article was read from, if the project keeps it."""
        return incoming.original(self._read, article)

    def articles(self) -> Iterator[Article]:
        """All articles in the order in which they were added."""
        return articles.every(self._read)

    def statement(self, uid: str) -> Statement:
        """One statement with references; raises `NotFound`."""
        return statements.statement(self._read, uid)

    def statements_of(self, article: str) -> list[Statement]:
        """The statements of an article, in the order of its text; `waiting_in` gives those without a place in it."""
        return statements.of_article(self._read, article)

    def statement_row(self, uid: str) -> StatementRow:
        """One statement spelled out; raises `NotFound`."""
        return statements.row(self._read, uid)

    def statement_rows(self, where: Mapping[str, str] | None = None) -> Iterator[StatementRow]:
        """All statements spelled out, in the order in which they were made; those whose columns equal `where`."""
        return statements.rows(self._read, where)

    def statement_tuples(self, where: Mapping[str, str] | None = None) -> Iterator[tuple[Scalar, ...]]:
        """All statements as rows of `v_statement`, those whose columns equal `where`."""
        return statements.tuples(self._read, where)

    def codebook(self) -> Codebook:
        """Kinds, speakers, concepts, stances, tags and coders."""
        if self._codebook is None:
            self._codebook = codebook.read(self._read)
        return self._codebook

    def uses(self) -> dict[str, int]:
        """How many statements use each speaker and concept, by uid."""
        sql = """SELECT p.uid, count(*) FROM statement s JOIN speaker p ON p.id = s.speaker_id GROUP BY s.speaker_id
            UNION ALL SELECT c.uid, count(*) FROM statement s JOIN concept c ON c.id = s.concept_id
            GROUP BY s.concept_id"""
        return dict(self._read.execute(sql).fetchall())

    def history(self, limit: int | None = None, before: int | None = None) -> list[Change]:
        """The changes, newest first."""
        return history.newest(self._read, limit, before)

    def counts(self) -> dict[str, int]:
        """How many articles, statements, speakers, concepts and changes there are."""
        tables = {**_COUNTED, "changes": "change"}
        return {
            name: int(self._read.execute(f'SELECT count(*) FROM "{t}"').fetchone()[0]) for name, t in tables.items()
        }

    def differs_from_note(self) -> list[str]:
        """A sentence where rows came or went behind the log's back since the last clean close, or cannot be counted."""
        return closing.compare(self._read)

    def counts_at_hand(self) -> dict[str, int]:
        """How many articles and statements there are, by what is known without counting where it is known."""
        return {"articles": self.row_count("article"), "statements": self.row_count("statement")}

    def check(self, progress: Callable[[Progress], None] | None = None) -> list[Problem]:
        """Everything that is wrong with the file; empty when it is sound.

        A fresh connection asks: FTS5 checks its integrity against what a connection cached before.
        """
        from annotator.project.check import check

        fresh = sqlite.connect_read(self.path)
        fresh.execute("PRAGMA temp_store=FILE")  # as the replay needs it; changed later, it would drop the bridge
        bridge(fresh)
        try:
            return check(fresh, progress)
        finally:
            fresh.close()
