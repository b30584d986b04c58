"""The file that an article came from, read again: by a better reader, or as the user now says that it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.formats.originals import bytes_of
from annotator.formats.registry import AS_FOUND
from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model import alike
from annotator.model.article import Article, ArticleDraft, Original
from annotator.model.errors import AnnotatorError, EmptyArticle
from annotator.model.folding import same_name
from annotator.model.reading import ReadOptions


def read_again(original: Original, article: Article, text: str, options: ReadOptions = AS_FOUND) -> ArticleDraft:
    """What the file of an article says of it now; raises an `AnnotatorError` where it holds no article.

    Of several articles in the file it is the one with the same title, or the most words in common.
    """
    with ReadingPool(processes=1) as pool:
        found = pool.read_one(Job(original.name, bytes_of(original), options))
    drafts = [one for one in found if isinstance(one, ArticleDraft)]
    if not drafts:
        raise next((one for one in found if isinstance(one, AnnotatorError)), EmptyArticle(original.name))
    return replace(_meant(drafts, article, text), original=original)


def _meant(drafts: Sequence[ArticleDraft], article: Article, text: str) -> ArticleDraft:
    if len(drafts) == 1:
        return drafts[0]
    known, title = alike.runs(text), same_name(article.title or "")

    def fits(draft: ArticleDraft) -> tuple[bool, float]:
        same_title = bool(title) and same_name(draft.metadata.title or "") == title
        return draft.text == text, alike.likeness(known, alike.runs(draft.text)) + same_title

    return max(drafts, key=fits)
