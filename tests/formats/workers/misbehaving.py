"""Readers that do what a damaged or hostile file may make a reader do; run in a reading process by tests."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from annotator.model.article import ArticleDraft
from annotator.model.errors import EmptyArticle
from annotator.model.reading import Found, ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """Do what the file says."""
    order, _, rest = data.decode().partition(" ")
    yield ArticleDraft(text=f"before {order}")
    if order == "hang":
        while True:
            pass
    elif order == "burst":
        yield ArticleDraft(text="x" * (3 << 30))
    elif order == "die":
        os._exit(3)
    elif order == "nest":
        nest(0)
    elif order == "raise":
        raise ZeroDivisionError("a tenth of nothing")
    elif order == "refuse":
        raise EmptyArticle(name)
    elif order == "open":
        yield ArticleDraft(text=Path(rest).read_text("utf-8"))
    elif order == "write":
        Path(rest).write_text("gone", "utf-8")
    elif order == "list":
        yield ArticleDraft(text=str(list(Path(rest).iterdir())))
    elif order == "connect":
        socket.create_connection(("127.0.0.1", int(rest)))
    elif order == "run":
        subprocess.run([sys.executable, "-c", "0"], check=True)
    elif order == "print":
        print(rest, flush=True)
        sys.stdout.buffer.write(b"\xff" * 100)
    elif order == "lie":
        yield Liar()  # pyright: ignore[reportReturnType]


def nest(depth: int) -> int:
    """Nest without an end."""
    return nest(depth + 1) + 1


class Liar:
    """A value that would run a program where it is unpickled."""

    text = ""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return subprocess.getoutput, ("true",)
