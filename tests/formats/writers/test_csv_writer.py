"""The CSV that other programs rely on: nothing altered, nothing half written."""

from __future__ import annotations

import csv
import io
import stat
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.columns import STATEMENTS, TABLES, Cell, statement_cells
from annotator.formats.writers.csv_writer import guarded, unguarded, write, writing
from annotator.model.change import Scalar
from annotator.model.errors import CannotRead, FileMissing, IsAFolder
from annotator.model.progress import Progress
from annotator.model.statement import StatementRow
from annotator.model.table import Batch, Cells, Shared, Table

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
SPECIAL = st.text(st.sampled_from(list("\"',;\r\n\t =+-@é\u2028\U0001f600")), max_size=8)
CELLS = st.one_of(TEXT, SPECIAL, st.none(), st.integers(), st.floats(allow_nan=False, allow_infinity=False))


def written(rows: list[tuple[Cell, ...]], columns: tuple[str, ...], *, excel: bool = False) -> bytes:
    file = io.BytesIO()
    assert write(rows, columns=columns, to=file, excel=excel) == len(rows)
    return file.getvalue()


def tables() -> st.SearchStrategy[list[tuple[Cell, ...]]]:
    return st.integers(1, 5).flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=8))


@given(tables())
def test_it_writes_what_the_csv_module_writes(rows: list[tuple[Cell, ...]]) -> None:
    columns = tuple(f"c{i}" for i in range(len(rows[0])))
    expected = io.StringIO(newline="")
    writer = csv.writer(expected, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([repr(cell).removesuffix(".0") if isinstance(cell, float) else cell for cell in row])
    assert written(rows, columns) == expected.getvalue().encode()


@given(st.lists(st.lists(st.tuples(CELLS, st.integers(0, 4)), min_size=1), min_size=1), st.booleans())
def test_shared_columns_are_written_as_if_each_row_had_its_own(rows: list[list[tuple[Cell, int]]], excel: bool) -> None:
    names: dict[Scalar, Cells] = dict(enumerate((("=a", None), ("b, c", 1.0), ('"d"', -1), ("e\n", 2), (None, ""))))
    batches: list[Batch] = [
        [tuple(own), Shared(keys, names)] for own, keys in (zip(*some, strict=True) for some in rows)
    ]
    by_rows, by_columns = io.BytesIO(), io.BytesIO()
    write(list(Table(batches)), columns=("own", "x", "y"), to=by_rows, excel=excel)
    with patch("annotator.formats.writers.csv_writer._KEPT", 2):
        assert write(Table(batches), columns=("own", "x", "y"), to=by_columns, excel=excel) == sum(map(len, rows))
    assert by_columns.getvalue() == by_rows.getvalue()


@given(st.lists(st.tuples(TEXT | SPECIAL, TEXT, SPECIAL), max_size=8))
def test_every_text_comes_back_as_it_was(rows: list[tuple[Cell, ...]]) -> None:
    text = written(rows, ("a", "b", "c")).decode("utf-8")
    assert [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))][1:] == rows


@given(st.lists(st.tuples(SPECIAL, TEXT), min_size=1, max_size=8))
def test_for_a_spreadsheet_no_cell_is_a_formula_and_none_is_lost(rows: list[tuple[str, str]]) -> None:
    data = written([*rows], ("a", "b"), excel=True)
    assert data.startswith(b"\xef\xbb\xbf")
    back = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]
    assert all(cell[:1] not in tuple("=+-@\t\r") or cell == "" for row in back for cell in row)
    assert [tuple(map(unguarded, row)) for row in back] == rows


@pytest.mark.parametrize("cell", ["=1+1", "+33 1", "-5", "@name", "\tx", "\rx", "'=1", "''+1"])
def test_formula_cells_are_guarded_only_for_spreadsheets(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert unguarded(f"'{cell}") == cell
    assert written([(cell, 1)], ("a", "b")).decode().startswith("a,b\r\n" + cell[0].replace("\r", '"'))


def test_words_with_an_apostrophe_and_numbers_are_not_guarded() -> None:
    assert guarded("'Tis") == "'Tis"
    assert unguarded("'Tis") == "'Tis"
    assert guarded(-1) == -1
    assert b"\r\nx,-1\r\n" in written([("x", -1.0)], ("a", "b"), excel=True)


def test_numbers_are_written_as_short_as_they_can_be_read() -> None:
    rows: list[tuple[Cell, ...]] = [(1.0, -1.0, 0.5), (0.0, None, 7)]
    assert written(rows, ("a", "b", "c")) == b"a,b,c\r\n1,-1,0.5\r\n0,,7\r\n"


def test_the_contract_of_columns() -> None:
    assert ",".join(STATEMENTS) == (
        "statement_id,article_id,article_title,outlet,author,published,url,language,start,end,kind,quote,speaker,"
        "speaker_kind,organization,concept,stance,stance_score,tags,note,coder,created,modified,origin"
    )
    assert set(TABLES) == {"statements", "articles", "speakers", "concepts", "codebook"}


def test_a_statement_row_stands_in_the_order_of_the_columns() -> None:
    fields = {name: name for name in STATEMENTS[1:]} | {"start": 3, "end": 9, "stance_score": 0.5}
    row = StatementRow(uid="statement_id", **fields)  # pyright: ignore[reportArgumentType]
    assert [str(cell) for cell in statement_cells(row)] == [
        {"start": "3", "end": "9", "stance_score": "0.5"}.get(name, name) for name in STATEMENTS
    ]


def test_a_file_takes_its_place_at_the_end_only(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"old")

    def rows() -> Iterator[tuple[Cell, ...]]:
        yield from (("x",) for _ in range(2_000))
        assert target.read_bytes() == b"old"
        raise RuntimeError("the disk of the project failed")

    with pytest.raises(RuntimeError):
        write(rows(), columns=("a",), to=target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    write([("x",)], columns=("a",), to=target)
    assert target.read_bytes() == b"a\r\nx\r\n"
    assert list(tmp_path.iterdir()) == [target]


def test_who_may_read_the_old_file_may_read_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write([("x",)], columns=("a",), to=target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write([("x",)], columns=("a",), to=link)
    assert link.is_symlink()
    assert real.read_bytes() == b"a\r\nx\r\n"


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    steps = writing((("x",) for _ in range(50_000)), columns=("a",), to=target, total=50_000)
    assert next(steps) == Progress(10_000, 50_000)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_at_the_number_of_rows() -> None:
    seen: list[Progress] = []
    write([("x",)] * 25_000, columns=("a",), to=io.BytesIO(), total=25_000, progress=seen.append)
    assert [step.done for step in seen] == [10_000, 20_000, 25_000]


@pytest.mark.parametrize(
    ("place", "error"), [(".", IsAFolder), ("none/out.csv", FileMissing), ("x" * 300 + ".csv", CannotRead)]
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        write([("x",)], columns=("a",), to=tmp_path / place)
    assert list(tmp_path.iterdir()) == []


def test_memory_stays_flat(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        tracemalloc.start()
        write((("words " * 10, i, None) for i in range(rows)), columns=("a", "b", "c"), to=tmp_path / "o.csv")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(1_000)
    assert peak(20_000) < 1.5 * peak(2_000)


def _shared(keys: range) -> Shared:
    return Shared(keys, {key: (f"name {key}", None) for key in keys})


def test_memory_stays_flat_where_every_row_shares_with_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.writers.csv_writer._KEPT", 1_000)

    def peak(batches: int) -> int:
        keys = (range(start, start + 100) for start in range(0, 100 * batches, 100))
        rows = Table([_shared(some)] for some in keys)
        tracemalloc.start()
        write(rows, columns=("a", "b"), to=Path("/dev/null"))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(200) < 1.5 * peak(20)
