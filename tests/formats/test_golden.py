"""Each built-in format has a golden file: a new one without it fails here."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from annotator.formats.columns import STATEMENTS, Cell
from annotator.formats.databases.formats import PRESS_FORMATS
from annotator.formats.registry import BUILT_IN_READERS, BUILT_IN_WRITERS, Reader, Writer

GOLDEN = Path(__file__).parents[1] / "golden"
READ = {
    **{each.name: f"{each.name}.json" for each in PRESS_FORMATS},
    "txt": "sample-article.json",
    "pdf": "pdf-quay.json",
    "docx": "docx-quay.json",
    "odt": "odt-quay.json",
    "rtf": "rtf-quay.json",
    "epub": "epub-book.json",
    "mhtml": "page.mhtml.json",
    "html": "page.html.json",
    "csv": "corpus-csv.json",
    "jsonl": "corpus-jsonl.json",
    "xlsx": "corpus-xlsx.json",
    "markdown": "markdown.json",
    "zip": "archive.json",
}
"""The golden file of each reader's own test."""

QUOTES = ("plain", 'he said "no", twice', "two\nlines", "=SUM(A1)", "a;b", "« déjà » 😀")
ROWS: list[tuple[Cell, ...]] = [
    (
        f"s{number}", "a1", "Un titre, long", "La Gazette", None, "2024-06-21T11:21+01:00", None, "fr", number, number + 9,
        "claim", quote, "Jens Stoltenberg", "person", "NATO", "a concept", "oppose", (-1.0, 0.5, None)[number % 3],
        "treaty; to check", "- a note", "Léa", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z", None,
    )
    for number, quote in enumerate(QUOTES)
]  # fmt: skip


@pytest.mark.parametrize("reader", BUILT_IN_READERS, ids=lambda reader: reader.name)
def test_each_reader_has_a_golden_file(reader: Reader) -> None:
    assert (GOLDEN / READ[reader.name]).is_file()


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("writer", BUILT_IN_WRITERS, ids=lambda writer: writer.name)
def test_each_writer_writes_its_golden_file(writer: Writer, excel: bool) -> None:
    file = io.BytesIO()
    assert writer.write(ROWS, columns=STATEMENTS, to=file, excel=excel) == len(ROWS)
    golden = GOLDEN / f"statements{'-excel' if excel else ''}{writer.suffixes[0]}"
    assert file.getvalue() == golden.read_bytes()
