"""Words in the texts: the newest articles that have them."""

from __future__ import annotations

import pytest

from annotator.project import search
from annotator.project.project import Project
from tests.project.conftest import add_article

TEXTS = ("Énergie et paix.", "La paix, un accord d’énergie.", "Rien de tel : « l’accord de paix » est signé.")


@pytest.mark.parametrize("many", [1, 1_000])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("energie", [1, 0]),
        ("ÉNERG*", [1, 0]),
        ("paix accord", [2, 1]),
        ("«accord de paix»", [2]),
        ("“paix accord” ", []),
        ("energ", []),
        ("AND", []),
        ('" *', []),
    ],
)
def test_both_ways_find_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch, many: int, words: str, found: list[int]
) -> None:
    monkeypatch.setattr(search, "_MANY", many)
    uids = [add_article(project, text) for text in TEXTS]
    assert project.search(words) == [uids[at] for at in found]
    assert project.search(words, limit=1) == [uids[at] for at in found[:1]]
