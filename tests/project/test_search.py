"""Words in the texts: the newest articles that have them."""

from __future__ import annotations

import pytest

from annotator.project import search
from annotator.project.project import Project
from tests.project.conftest import add_article

TEXTS = ("Énergie et paix.", "La paix, un accord d’énergie.", "Rien de tel : « l’accord de paix » est signé.")


@pytest.mark.parametrize("most_terms", [0, 1, 100])
@pytest.mark.parametrize("many", [1, 1_000])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("energie", [1, 0]),
        ("ÉNERG*", [1, 0]),
        ("paix acc*", [2, 1]),
        ("“accord de paix” e*", [2]),
        ("“un accord” én*", [1]),
        ("s*", [2]),
        ("xyz*", []),
        ("paix xyz*", []),
        ("“de pai”*", [2]),
        ("œ*", []),
        ("la_pai*", [1]),
        ("paix accord", [2, 1]),
        ("«accord de paix»", [2]),
        ("“paix accord” ", []),
        ("energ", []),
        ("AND", []),
        ('" *', []),
    ],
)
def test_all_ways_find_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch, many: int, most_terms: int, words: str, found: list[int]
) -> None:
    monkeypatch.setattr(search, "_MANY", many)
    monkeypatch.setattr(search, "_MOST_TERMS", most_terms)
    uids = [add_article(project, text) for text in TEXTS]
    assert project.search(words) == [uids[at] for at in found]
    assert project.search(words, limit=1) == [uids[at] for at in found[:1]]
