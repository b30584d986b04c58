"""A reading process: takes files from its standard input, and gives their articles on its standard output."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from itertools import islice
from time import monotonic
from typing import BinaryIO

from annotator.formats import preview, registry
from annotator.formats.workers import limits, wire
from annotator.formats.workers.wire import End, Some, Task
from annotator.model.errors import AnnotatorError, sentence
from annotator.model.reading import Found

_BATCH = 1 << 20
"""Characters of text in a frame, about."""
_OFTEN = 2.0
"""Seconds after which a frame is sent though it is small: who waits sees that the file goes on."""


def main() -> None:
    """Serve until the other side is gone."""
    tasks = sys.stdin.buffer
    # What a library prints must not get among the frames.
    results = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    registry.readers()  # looks for those of other packages, while it may look anywhere
    limits.confine(sys.argv[1])
    while (frame := wire.receive(tasks)) is not None:
        task = pickle.loads(frame)
        limits.allow_seconds(task.seconds)
        wire.send(results, _done(task, results))


def _done(task: Task, results: BinaryIO) -> End:
    """Do a task, whatever its file does to the reader."""
    try:
        if task.kind == "preview":
            return End(preview.look(task.name, task.data, task.options, limit=task.limit))
        reader = registry.reader_for(task.name, task.data)
        for some in _batches(reader.read(task.name, task.data, task.options)):
            wire.send(results, Some(some))
            limits.allow_seconds(task.seconds)
        return End(media_type=reader.media_type)
    except AnnotatorError as error:
        return End(refused=_known(error))
    except MemoryError:
        return End(broken=sentence("it takes more memory than a reader may use"))
    except RecursionError:
        return End(broken=sentence("it is nested too deeply"))
    except Exception as error:  # noqa: BLE001 - a damaged file may make its library raise anything; it is told
        return End(broken=f"{type(error).__name__}: {error}"[:300])


def _batches(found: Iterator[Found]) -> Iterator[tuple[Found, ...]]:
    """The articles in frames that are worth sending and do not fill the memory."""
    while some := tuple(_batch(found)):
        yield some


def _batch(found: Iterator[Found]) -> Iterator[Found]:
    size, begun = 0, monotonic()
    for one in islice(found, 1000):
        yield _known(one) if isinstance(one, AnnotatorError) else one
        size += 100 if isinstance(one, AnnotatorError) else len(one.text)
        if size > _BATCH or monotonic() - begun > _OFTEN:
            return


def _known(error: AnnotatorError) -> AnnotatorError:
    """The error, or the same sentence without the class of another package, which nobody would take."""
    if type(error).__module__ == AnnotatorError.__module__:
        return error
    return AnnotatorError(error.template, **error.values)


if __name__ == "__main__":
    main()
