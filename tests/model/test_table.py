"""Tables by columns are the same rows."""

from annotator.model.change import Scalar
from annotator.model.table import Batch, Cells, Shared, Table


def test_rows_are_those_of_the_columns() -> None:
    names: dict[Scalar, Cells] = {None: (None, None), 7: ("Ada", "person")}
    batches: list[Batch] = [[("a", "b"), Shared((7, None), names), (1, 2)], [("c",), Shared((7,), names), (3,)]]
    rows = [("a", "Ada", "person", 1), ("b", None, None, 2), ("c", "Ada", "person", 3)]
    assert list(Table(batches)) == rows
    assert list(Table(batches).batches()) == batches


def test_it_gives_its_rows_once() -> None:
    table = Table([[("a", "b")]])
    assert next(iter(table)) == ("a",)
    assert list(Table([[("a", "b")]])) == [("a",), ("b",)]
    assert list(table) == []
