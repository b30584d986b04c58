"""Pages of the press as text: the metadata read from them, and the lines that are no article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.press.page import read_page
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle

ENGLISH = """\
The Ledger
Home
News
Sport
Ministers split over the harbour pact - The Ledger
Skip to content
Ministers split over the harbour pact
Published
21 June 2024
Share
By Jane Doe
The Ledger, Brussels

The ministers have voiced deep concern about the pact that was signed in the harbour on Thursday.

"We have to be aware of what it means," she said.

Read more: What the pact says

It was not clear whether the talks would go on, said officials who were there on Friday.

Related Topics
Harbours
North Sea
Most read
A ship runs aground
"""
FRENCH = """\
En poursuivant votre navigation, vous acceptez l’utilisation de cookies pour vous proposer des contenus.
Accueil
Le Courrier du Lac.fr
Société
Se connecter

Le port du lac ferme ses portes pour deux ans
Le Courrier du Lac |
04.05.2015 à 13h36
• Mis à jour le
05.05.2015 à 20h13
| Par Anne de La Tour et Jean-Paul O'Brien (avec agences)
Facebook
Partager sur Twitter

Le conseil a voté mardi la fermeture du port, décidée à une large majorité après de longs débats.

Lire aussi : Pourquoi le port du lac ferme-t-il vraiment ses portes aux pêcheurs cette année ?

Publicité

Une question ?

Les pêcheurs ont annoncé qu'ils ne quitteraient pas le quai avant d'avoir été reçus par le maire.

Recevez nos newsletters
© 2015 Le Courrier du Lac. Tous droits réservés.
"""
HEADER = """\
Titre : Sécurité collective : ce que change le traité
Source : Le Courrier
Auteur : Anne Martin
Date : 05/06/2024
URL : https://www.lecourrier.example/monde/traite

Le nouveau traité prévoit une assistance mutuelle en cas d'agression contre l'une des parties.
"""
POEM = """\
Le vent se lève sur la plaine
Et nos amours

Vienne la nuit sonne l'heure
Les jours s'en vont je demeure

Menu
Vienne la nuit sonne l'heure
Les jours s'en vont je demeure
"""
WRAPPED = """\
Allies weigh the treaty

BRUSSELS - The secretary general said on Friday that he was much concerned
about the new agreement that the two countries have concluded and that he
Subscribe to our newsletter was the name of the play that he saw, he said,
smiling at them.
"""


def read(text: str) -> ArticleDraft:
    return read_page(text, name="a.txt", source_name="a.txt")


def marked(text: str) -> list[tuple[str | None, str]]:
    return [(mark.value, text[mark.start : mark.end]) for mark in read(text).marks]


def test_an_english_page() -> None:
    assert read(ENGLISH).metadata == Metadata(
        title="Ministers split over the harbour pact",
        outlet="The Ledger",
        author="Jane Doe",
        published="2024-06-21",
        language="en",
    )
    assert marked(ENGLISH) == [
        ("outlet", "The Ledger"),
        ("chrome", "Home"),
        ("menu", "News"),
        ("menu", "Sport"),
        ("title", "Ministers split over the harbour pact - The Ledger"),
        ("chrome", "Skip to content"),
        ("published", "21 June 2024"),
        ("chrome", "Share"),
        ("chrome", "Read more: What the pact says"),
        ("chrome", "Related Topics"),
        ("menu", "Harbours"),
        ("menu", "North Sea"),
        ("chrome", "Most read"),
        ("menu", "A ship runs aground"),
    ]


def test_a_french_page() -> None:
    assert read(FRENCH).metadata == Metadata(
        title="Le port du lac ferme ses portes pour deux ans",
        outlet="Le Courrier du Lac",
        author="Anne de La Tour et Jean-Paul O'Brien",
        published="2015-05-04T13:36",
        language="fr",
    )
    words = [text for _, text in marked(FRENCH)]
    assert words[0].startswith("En poursuivant votre navigation")
    assert words[1:] == [
        "Accueil",
        "Le Courrier du Lac.fr",
        "Société",
        "Se connecter",
        "Le Courrier du Lac |",
        "04.05.2015 à 13h36",
        "05.05.2015 à 20h13",
        "Facebook",
        "Partager sur Twitter",
        "Lire aussi : Pourquoi le port du lac ferme-t-il vraiment ses portes aux pêcheurs cette année ?",
        "Publicité",
        "Recevez nos newsletters",
        "© 2015 Le Courrier du Lac. Tous droits réservés.",
    ]


def test_a_block_of_labels() -> None:
    assert read(HEADER).metadata == Metadata(
        title="Sécurité collective : ce que change le traité",
        outlet="Le Courrier",
        author="Anne Martin",
        published="2024-06-05",
        url="https://www.lecourrier.example/monde/traite",
        language="fr",
    )
    assert [why for why, _ in marked(HEADER)] == ["header"] * 5


def test_one_label_alone_is_a_title_with_a_colon() -> None:
    text = "Date : ce que dit le calendrier\n\nLe calendrier ne dit rien de bien neuf sur ce sujet, hélas."
    assert read(text).metadata.title == "Date : ce que dit le calendrier"
    assert marked(text) == []


def test_a_title_above_prose_is_read_and_stays_in_the_text() -> None:
    text = "Une visite d'État\n\nLe président est arrivé mercredi pour une visite de deux jours dans la capitale."
    assert read(text).metadata.title == "Une visite d'État"
    assert marked(text) == []


def test_an_unsure_title_is_left_out() -> None:
    two = "Les alliés pèsent le traité\net ses conséquences pour la région\n\nLe conseil a voté mardi la fermeture du port."
    assert read(two).metadata.title is None
    assert read("Le conseil a voté mardi la fermeture du port, après de longs débats.").metadata.title is None


@pytest.mark.parametrize("text", [POEM, WRAPPED, "« Oui. »\n« Non. »\n« Oui. »\n", "un mot"])
def test_an_article_keeps_its_lines(text: str) -> None:
    assert [words for _, words in marked(text) if words != "Menu"] == []


def test_an_interview_keeps_its_short_questions() -> None:
    answers = "Parce que les régimes s'alignent de plus en plus, et que nous devons en parler ensemble."
    text = f"Nous devons rester unis\n\n{answers}\n\nPourquoi ?\n\nContact\n\nVidéo\n\n{answers} Oui.\n"
    assert marked(text) == []


def test_wrapped_lines_are_prose_even_where_they_look_like_a_button() -> None:
    assert read(WRAPPED).metadata.title == "Allies weigh the treaty"
    assert marked(WRAPPED) == []


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Par Anne Martin", "Anne Martin"),
        ("PAR ANNE MARTIN", "ANNE MARTIN"),
        ("By Jane Doe and John O'Neill, Published June 2, 2024", "Jane Doe and John O'Neill"),
        ("Propos recueillis par Anne Martin et Paul Durand", "Anne Martin et Paul Durand"),
        ("Publié le 21 juin 2024 à 11h21 par Ursula von der Leyen", "Ursula von der Leyen"),
        ("By Jane Doe, The Ledger", "Jane Doe"),
        ("Par AFP", "AFP"),
        ("By the sea", None),
        ("Par hasard", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    text = (
        f"Les alliés pèsent le traité\n{line}\n\nLe conseil a voté mardi la fermeture du port, après de longs débats.\n"
    )
    assert read(text).metadata.author == author


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("La Gazette\n", "", None),
        ("Politique\n", "Politique | 21 juin 2024\n", None),
        ("Lagazette\n", "Paris / La Gazette\n", "La Gazette"),
        ("", "https://www.lagazette.fr/monde/1\nParis / La Gazette\n", "La Gazette"),
        ("", "AFP\n", None),
    ],
)
def test_the_outlet_is_known_when_two_things_agree(above: str, below: str, outlet: str | None) -> None:
    prose = "Le conseil a voté mardi la fermeture du port, décidée après de longs débats.\n"
    text = f"{above}Le port du lac ferme ses portes\n21 juin 2024\n{below}\n{prose}\nAFP\n"
    assert read(text).metadata.outlet == outlet


@pytest.mark.parametrize(
    ("start", "published"),
    [
        ("BRUSSELS, 21 June 2024 (AFP) - ", "2024-06-21"),
        ("Paris (La Gazette), le 21 juin 2024 – ", "2024-06-21"),
        ("Le 21 juin 2024 - ", None),
        ("Le traité signé à Paris le 21 juin 2024 a surpris, et ", None),
    ],
)
def test_a_dateline_dates_the_article(start: str, published: str | None) -> None:
    assert (
        read(f"{start}le conseil a voté la fermeture du port, après de longs débats.").metadata.published == published
    )


@pytest.mark.parametrize(
    "line", ["Facebook", "X", "Premium", "Print", "Ce que les lecteurs veulent en savoir plus", "Contact"]
)
def test_a_subhead_that_could_be_a_button_is_marked_below_the_prose_only(line: str) -> None:
    prose = "Le conseil a voté mardi la fermeture du port, décidée après de longs débats."
    assert marked(f"{prose}\n\n{line}\n\n{prose} Oui.\n") == []
    assert marked(f"{prose}\n\n{prose} Oui.\n\n{line}\n") == [("chrome", line)]


def test_an_update_is_no_publication() -> None:
    prose = "Le conseil a voté mardi la fermeture du port, décidée après de longs débats.\n"
    text = f"Le port du lac ferme ses portes\nMis à jour le 22 juin 2024\n\n{prose}"
    assert read(text).metadata.published is None
    assert read(text.replace("Mis à jour", "Publié le 21 juin 2024, mis à jour")).metadata.published == "2024-06-21"


@pytest.mark.parametrize("text", ["", " \n\t", "...\n***\n—"])
def test_a_text_without_a_word_is_no_article(text: str) -> None:
    with pytest.raises(EmptyArticle, match=r"a\.txt"):
        read(text)


LINES = st.sampled_from(
    [*ENGLISH.split("\n"), *FRENCH.split("\n"), *HEADER.split("\n"), *POEM.split("\n"), "😀 e\u0301", "\u2028"]
)


@settings(max_examples=200, deadline=None)  # The first call loads the language model.
@given(st.lists(LINES, min_size=1, max_size=30).map(lambda lines: "\n".join(["mot", *lines])))
def test_marks_cover_whole_lines_in_order_and_the_text_stays(text: str) -> None:
    draft = read(text)
    assert draft.text == text
    at = 0
    for mark in draft.marks:
        assert at <= mark.start < mark.end
        at = mark.end
        whole = text[text.rfind("\n", 0, mark.start) + 1 : (text + "\n").index("\n", mark.end)]
        assert whole.strip() == text[mark.start : mark.end]
