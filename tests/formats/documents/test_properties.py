"""Which properties of a document are to be believed."""

from __future__ import annotations

from datetime import date

import pytest

from annotator.formats.documents.properties import is_in, plausible_author, plausible_date, plausible_title


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - accord_v3.docx", "accord.pdf", "Sans titre", "Untitled-1", "Document1", "rapport_2024_v3", "",
        "Layout 1 - une page", "https://www.gazette.example/a", "Communiqué de presse", "12345", "scan0001", None,
    ],
)  # fmt: skip
def test_titles_of_programs_and_files_are_none(title: str | None) -> None:
    assert plausible_title(title) is None


@pytest.mark.parametrize("title", ["Le port refuse l’accord", "Gouvernance", "Ports : l’heure des choix, 2019-2024"])
def test_titles_of_persons_are_kept(title: str) -> None:
    assert plausible_title(f"  {title}\n") == title


@pytest.mark.parametrize(
    "author",
    [
        "User",
        "admin",
        "Microsoft Office User",
        "Utilisateur Windows",
        "jdupont",
        "SECRETARIAT",
        "HP",
        "a@b.example",
        "Poste 4",
        "",
        None,
    ],
)
def test_users_and_machines_are_no_authors(author: str | None) -> None:
    assert plausible_author(author) is None


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Maëlle Kervadec", "Maëlle Kervadec"),
        ("Kervadec, Maëlle", "Maëlle Kervadec"),
        ("Ada Smith; Paul O’Neill", "Ada Smith, Paul O’Neill"),
        ("Ada Smith and Jean-Paul de La Tour", "Ada Smith, Jean-Paul de La Tour"),
    ],
)
def test_persons_are_authors(author: str, names: str) -> None:
    assert plausible_author(author) == names


def test_a_date_must_be_a_day_that_was() -> None:
    today = date(2026, 1, 1)
    assert plausible_date("2025-03-14T18:40:00Z", latest=today) == "2025-03-14"
    assert plausible_date("2025-02-30", latest=today) is None
    assert plausible_date("2027-03-14", latest=today) is None
    assert plausible_date("1980-01-01", latest=today) is None
    assert plausible_date(None, latest=today) is None


def test_words_are_found_however_they_are_written() -> None:
    assert is_in("Maëlle Kervadec", "par MAELLE\nKERVADEC, à Brest")
    assert not is_in("Maëlle Kervadec", "par Maëlle K.")
    assert not is_in("", "anything")
