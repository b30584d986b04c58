"""Roles over time, and paths in the concept tree."""

from annotator.model.codebook import Codebook, Concept, Speaker, SpeakerRole


def test_the_role_is_that_of_the_articles_day() -> None:
    first = SpeakerRole(uid="a", role="prime minister", since="2000-03-17", until="2005-10-17")
    later = SpeakerRole(uid="b", role="secretary general", since="2014-10-01", until="2024-10-01")
    speaker = Speaker(uid="s", name="Jens Stoltenberg", roles=(first, later))
    assert speaker.role_on("2024-06-21") == later
    assert speaker.role_on("2001-01-01") == first
    assert speaker.role_on("2010-01-01") is None


def test_a_concept_path_ends_even_where_the_tree_bites_its_tail() -> None:
    book = Codebook(concepts=(Concept(uid="1", name="a", parent="2"), Concept(uid="2", name="b", parent="1")))
    assert book.concept_path("1") == ("b", "a")
