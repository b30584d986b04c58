"""Rows of tables among the lines of a page: short cells that stand in columns."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from annotator.formats.pdf.lines import Line, usual_style

_CELL = 14
"""How many letters half of the cells have at most, the first of each row aside; columns of prose have more."""


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, those of a table's row made one, with tabs between its cells."""
    rows = _rows(lines)
    done: list[Line] = []
    run: list[list[Line]] = []
    for row in rows:
        if run and not _goes_on(run[-1], row):
            done += _ended(run)
            run = []
        run.append(row)
    return [*done, *_ended(run)]


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: each.y):
        if rows and line.y - rows[-1][0].y < 0.3 * line.style.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda each: each.x0)
    return rows


def _goes_on(above: Sequence[Line], row: Sequence[Line]) -> bool:
    """Whether two rows may be of one table: as near as rows are, with two cells below two others."""
    size = above[0].style.size
    if len(above) < 2 or len(row) < 2 or row[0].y - above[0].y > 3 * size:
        return False
    fits = [over for cell in row for over in above if min(cell.x1, over.x1) - max(cell.x0, over.x0) > 0.3 * size]
    return len(fits) >= 2 and len({id(over) for over in fits}) == len(fits)


def _ended(run: Sequence[Sequence[Line]]) -> list[Line]:
    cells = [cell for row in run for cell in row]
    if len(run) < 2 or median(len(cell.text) for row in run for cell in row[1:]) > _CELL:
        return cells
    return [_row(row) for row in run]


def _row(cells: Sequence[Line]) -> Line:
    ordered = cells[::-1] if cells[0].rtl else cells
    text = "\t".join(cell.text.strip() for cell in ordered)
    x0, x1 = cells[0].x0, max(cell.x1 for cell in cells)
    return Line(text, x0, x1, cells[0].y, usual_style(cells), x1 - x0, cells[0].rtl, cells=True)
