"""Reads files as the registry would, for the tests of readers."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from annotator.formats.registry import AS_FOUND, read_articles
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError
from annotator.model.reading import ReadOptions

GOLDEN = Path(__file__).parents[1] / "golden"


def drafts(name: str, data: bytes, options: ReadOptions = AS_FOUND) -> list[ArticleDraft]:
    """All articles of a file; what could not be read is raised."""
    found: list[ArticleDraft] = []
    for one in read_articles(name, data, options):
        if isinstance(one, AnnotatorError):
            raise one
        found.append(one)
    return found


def spelled(draft: ArticleDraft) -> dict[str, object]:
    """An article as a golden file of a reader has it."""
    return {
        "metadata": asdict(draft.metadata),
        "fields": dict(draft.fields),
        "group": draft.group,
        "text": draft.text.split("\n"),
        "marks": [asdict(mark) | {"text": draft.text[mark.start : mark.end]} for mark in draft.marks],
    }


def golden(name: str) -> list[dict[str, object]]:
    """The articles in a golden file, each as `spelled` gives it."""
    return json.loads((GOLDEN / name).read_text("utf-8"))
