"""A page of the press as plain text: its metadata, and which of its lines are no article."""

from __future__ import annotations

from annotator.formats.press.language import language_of
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle


def read_page(text: str, *, name: str, source_name: str | None) -> ArticleDraft:
    """The text as an article; `name` is for messages. Raises `EmptyArticle` if it has no words."""
    if not text.strip():
        raise EmptyArticle(name)
    return ArticleDraft(text=text, metadata=Metadata(language=language_of(text)), source_name=source_name)
