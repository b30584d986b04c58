"""Zips under caps: what they really inflate to, damage, passwords, strange packing."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.zipped import Caps, Zipped, is_zip
from annotator.model.errors import BrokenFile


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_files_are_named_and_read_and_folders_are_none() -> None:
    data = packed({"a.txt": b"one", "b/": b"", "b/c.txt": b"two"})
    found = Zipped("a.zip", data)
    assert is_zip(data)
    assert found.names == ("a.txt", "b/c.txt")
    assert "a.txt" in found
    assert "b/" not in found
    assert found.read("b/c.txt") == b"two"
    assert found.head("a.txt", 2) == b"on"
    assert found.head("a.txt", 20) == b"one"


def test_a_missing_file_is_refused_by_name() -> None:
    with pytest.raises(BrokenFile, match=r"a\.zip was not added: it holds no b\.txt\."):
        Zipped("a.zip", packed({"a.txt": b"one"})).read("b.txt")


def test_more_entries_than_the_cap_are_refused() -> None:
    data = packed({f"{number}.txt": b"" for number in range(11)})
    with pytest.raises(BrokenFile, match="more than 10 files"):
        Zipped("a.zip", data, Caps(entries=10))


def test_one_file_over_its_cap_is_refused() -> None:
    found = Zipped("a.zip", packed({"a": bytes(3 << 20)}), Caps(each=2 << 20))
    with pytest.raises(BrokenFile, match="more than 2 MB"):
        found.read("a")
    assert found.head("a", 10) == bytes(10)


def test_all_files_together_are_counted() -> None:
    found = Zipped("a.zip", packed({"a": bytes(1 << 20), "b": bytes(1 << 20)}), Caps(total=1 << 20))
    found.read("a")
    with pytest.raises(BrokenFile, match="more than 1 MB"):
        found.read("b")


def test_a_ratio_counts_only_once_much_came_out() -> None:
    data = packed({"a": bytes(1 << 20)})
    assert len(Zipped("a.zip", data).read("a")) == 1 << 20
    with pytest.raises(BrokenFile, match="more than 200 times its size"):
        Zipped("a.zip", data, Caps(grace=1 << 10)).read("a")


def test_a_zip_that_lies_about_its_size_gives_no_more_than_it_says() -> None:
    data = bytearray(packed({"a": bytes(1 << 20)}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(BrokenFile, match="damaged zip"):
        Zipped("a.zip", bytes(data)).read("a")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_without_bounds_is_refused(method: int) -> None:
    with pytest.raises(BrokenFile, match="packed in an unknown way"):
        Zipped("a.zip", packed({"a": b"one"}, method)).read("a")


def test_a_password_is_told() -> None:
    data = bytearray(packed({"a": b"one"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BrokenFile, match="protected by a password"):
        Zipped("a.zip", bytes(data)).read("a")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(10), b"no zip"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenFile, match="damaged zip"):
        Zipped("a.zip", data)


@given(st.data())
def test_damage_is_refused_and_nothing_else_is_raised(draw: st.DataObject) -> None:
    data = bytearray(packed({"a.txt": b"one two three" * 20, "b.xml": b"<a>" * 30}))
    for at in draw.draw(st.lists(st.integers(0, len(data) - 1), max_size=4)):
        data[at] ^= 1 << draw.draw(st.integers(0, 7))
    whole = bytes(data[: draw.draw(st.integers(0, len(data)))] if draw.draw(st.booleans()) else data)
    try:
        found = Zipped("a.zip", whole)
        for name in found.names:
            found.read(name)
    except BrokenFile:
        pass
