"""The reader of `misbehaving`, as another package would plug it in."""

from __future__ import annotations

from annotator.formats.registry import Reader

READER = Reader(name="bad", suffixes=(".bad",), target="tests.formats.workers.misbehaving:read")
