"""Shouted titles are calmed for display; everything else is left as it is."""

import pytest

from annotator.model.article import Article
from annotator.model.dates import DateParts, date_parts
from annotator.model.titles import calm, display_title, is_loud

SHOUTED = "LE CHEF DE L'OTAN S'ALARME DU PARTENARIAT STRATÉGIQUE ENTRE LA RUSSIE ET LA CORÉE DU NORD"
BODY = f"""Lagazette

{SHOUTED}

Le secrétaire général de l'OTAN, Jens Stoltenberg, s'est déclaré très préoccupé par le nouvel accord de
partenariat stratégique conclu entre la Russie et la Corée du Nord. Le nord du pays est calme. Les pays du Nord
et le Nord. Chefs d'État à Paris.
"""


def article(title: str | None, source_name: str | None = None, language: str | None = None) -> Article:
    return Article(uid="a", title=title, source_name=source_name, language=language)


def test_the_sample_title_reads_like_a_sentence() -> None:
    assert display_title(article(SHOUTED), BODY) == (
        "Le chef de l'OTAN s'alarme du partenariat stratégique entre la Russie et la Corée du Nord"
    )


def test_without_a_body_acronyms_stay() -> None:
    assert display_title(article(SHOUTED)).startswith("Le chef de l'OTAN s'alarme du partenariat stratégique")


@pytest.mark.parametrize(
    ("title", "language", "shown"),
    [
        ("NATO'S CHIEF WARNS THE UN: DON'T WAIT", "en", "NATO's chief warns the UN: don't wait"),
        ("UN ACCORD SUR LE CLIMAT", "fr", "Un accord sur le climat"),
        ("GRÈVE À LA SNCF : LA CGT DIT NON AU G7", "fr", "Grève à la SNCF : la CGT dit non au G7"),
        ("IL L'A DIT. ET APRÈS ?", "fr", "Il l'a dit. Et après ?"),
        ("CE QUE J. DOE DIT DE LOUIS XIV", None, "Ce que J. doe dit de louis XIV"),
        ("« NON ! » DIT MR SMITH", None, "« Non ! » dit Mr smith"),
        ("LA COP28 ET LE 20E CONGRÈS", "fr", "La COP28 et le 20e congrès"),
    ],
)
def test_calm(title: str, language: str | None, shown: str) -> None:
    assert is_loud(title)
    assert calm(title, "", language) == shown


@pytest.mark.parametrize(
    "title", ["Le chef de l'OTAN s'alarme", "OTAN", "USA 94", "12 : 30", "", "日本の首相", "L'ONU"]
)
def test_titles_that_do_not_shout_stay(title: str) -> None:
    assert not is_loud(title)
    if title:
        assert display_title(article(title)) == title


def test_the_body_restores_accents_only_where_the_title_has_none() -> None:
    body = "Un accord très stratégique a été signé à Paris."
    assert calm("ACCORD STRATEGIQUE A PARIS", body) == "Accord stratégique a Paris"
    assert calm("ACCORD SIGNE À PARIS", body) == "Accord signe à Paris"


def test_shouted_lines_of_the_body_teach_nothing() -> None:
    assert calm("UN GRAND CONGRÈS", "UN GRAND CONGRÈS\nUN GRAND CONGRÈS") == "Un grand congrès"


def test_a_word_without_end_makes_no_title_without_end() -> None:
    assert display_title(article(None), "x" * 5_000) == "x" * 120 + "…"
    assert display_title(article(None), "x" * 119 + " y") == "x" * 119 + "…"
    assert display_title(article(None), "x" * 120) == "x" * 120


def test_fallbacks_in_order() -> None:
    words = "un deux trois quatre cinq six sept huit neuf dix onze douze treize"
    assert display_title(article("  "), words) == words.rsplit(" ", 1)[0] + "…"
    assert display_title(article(None), "un deux") == "un deux"
    assert display_title(article(None, "press/2024_06 sommet.txt")) == "2024 06 sommet"
    assert display_title(article(None), untitled="Sans titre") == "Sans titre"


@pytest.mark.parametrize(
    ("published", "parts"),
    [
        ("2024-06-21T11:21+01:00", DateParts(2024, 6, 21, 11, 21, "+01:00")),
        ("2024-06-21T11:21:07.5Z", DateParts(2024, 6, 21, 11, 21, "Z")),
        ("2024-06-21", DateParts(2024, 6, 21)),
        ("2024-06", DateParts(2024, 6)),
        ("2024", DateParts(2024)),
        ("2024-13-01", None),
        ("2024-06-21T25:00", None),
        ("21 juin 2024", None),
        ("", None),
        (None, None),
    ],
)
def test_date_parts(published: str | None, parts: DateParts | None) -> None:
    assert date_parts(published) == parts
