"""What is looked over before an import: how many files, and which of them is worth a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.progress import Progress
from annotator.operations.survey import MANY, Survey, survey


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "asks"),
    [
        ("Déjà vu".encode(), False),
        ("Déjà vu".encode("utf-8-sig"), False),
        ("Déjà vu".encode("utf-16"), False),
        ("Déjà vu".encode("utf-16-le"), True),
        ("Déjà vu".encode("cp1252"), True),
        (b"Plain words", False),
        (b"", False),
        (b"\x89PNG\r\n\x1a\n\xff", False),
        (bytes(range(256)) * 8, False),
        ("é".encode() * (1 << 20), False),
        (b"x" + "é".encode() * (1 << 20), False),
    ],
)
def test_a_text_is_worth_a_question_where_its_encoding_is_a_guess(tmp_path: Path, data: bytes, asks: bool) -> None:
    path = put(tmp_path, "a.txt", data)
    assert survey([path]) == Survey(1, path if asks else None)


def test_a_table_is_shown_before_a_text_and_a_text_before_a_page(tmp_path: Path) -> None:
    page = put(tmp_path, "a.html", b"<p>\xe9t\xe9</p>")
    text = put(tmp_path, "b.txt", b"\xe9t\xe9")
    assert survey([page]).shown is None
    assert survey([page, text]).shown == text
    table = put(tmp_path, "c.csv", b"title,text\na,b\n")
    assert survey([tmp_path]) == Survey(3, table)


def test_many_files_are_worth_a_look_and_are_counted_as_they_are_found(tmp_path: Path) -> None:
    for n in range(MANY):
        put(tmp_path, f"{n:02}.txt", b"words")
    told: list[Progress] = []
    assert survey([tmp_path], told.append) == Survey(MANY, tmp_path / "00.txt")
    assert [progress.done for progress in told] == list(range(1, MANY + 1))


def test_a_file_that_is_not_there_is_left_to_the_reader(tmp_path: Path) -> None:
    assert survey([tmp_path / "gone.txt"]) == Survey(1, None)
