"""Markdown: its header block, headings as marks, and no signs in the text."""

from __future__ import annotations

import pytest

from annotator.model.article import Metadata
from annotator.model.errors import EmptyArticle
from tests.formats.reading import drafts, golden, spelled

PAGE = """---
title: Le port rouvre
date: 2024-06-21
author: Inès Marchand
lang: fr
---

# Un autre titre

La préfète a **annoncé** que *le port* [rouvre](https://cote.example "ici").
« Les quais sont sûrs »\\
dit-elle, `sans` rire & sans <b>détour</b>.

## Les pêcheurs

- attendent
- et *attendent* encore

> Rien ne bouge.

![Le quai, lundi](quai.jpg)

| jour | ferries |
|---|---|
| lundi | 3 |
"""


def test_a_page_is_read_as_its_golden_file_has_it() -> None:
    assert [spelled(one) for one in drafts("port.md", PAGE.encode())] == golden("markdown.json")


def test_without_a_header_the_first_heading_is_the_title() -> None:
    (one,) = drafts("a.md", PAGE.partition("---\n\n")[2].encode("cp1252"))
    assert one.metadata == Metadata(title="Un autre titre", language="fr")
    assert one.text.startswith("Un autre titre\n\nLa préfète a annoncé que le port rouvre. « Les quais")


def test_a_page_without_a_word_is_refused() -> None:
    with pytest.raises(EmptyArticle):
        drafts("a.md", b"---\n---\n\n***\n")
