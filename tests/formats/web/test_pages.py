"""Invented pages in the structures of well-known sites: who, when, what, and which words are none of the article's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.model.article import ArticleDraft, MarkType, Metadata
from tests.formats.reading import drafts

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What is to be found: `text` must be unmarked, `asides` boilerplate, `gone` not in the text at all."""

    metadata: Metadata
    section: str | None = None
    text: tuple[str, ...]
    headings: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def page(name: str) -> ArticleDraft:
    (draft,) = drafts(name, (PAGES / name).read_bytes())
    return draft


def marked(draft: ArticleDraft, kind: MarkType) -> list[str]:
    return [draft.text[mark.start : mark.end] for mark in draft.marks if mark.type == kind]


def unmarked(draft: ArticleDraft) -> list[str]:
    """The paragraphs of prose, as they are compared with trafilatura's."""
    starts = {mark.start for mark in draft.marks if mark.type != "heading"}
    found: list[str] = []
    at = 0
    for line in draft.text.split("\n"):
        if line and at not in starts:
            found.append(line)
        at += len(line) + 1
    return found


EXPECTED = {
    "wordpress.html": Expected(
        metadata=Metadata(
            title="Le canal du Nord rouvre après deux ans de travaux",
            outlet="La Gazette du Val",
            author="Inès Maurel",
            published="2024-03-12T06:30:00+00:00",
            url="https://www.gazette-du-val.example/2024/03/canal-du-nord/",
            language="fr",
        ),
        section="Transports",
        text=("«\u00a0Nous avons tenu les délais et le budget\u00a0»", "Le samedi, de 8 heures à midi", "le 4 avril"),
        headings=("Un chantier à 41 millions d’euros", "Les horaires"),
        captions=("L’écluse de Marquoy, remise à neuf. © Inès Maurel",),
        asides=("À lire aussi : Les péniches, un métier qui s’éteint",),
        gone=("Robert", "pêcheurs", "Articles récents", "Twitter", "Accueil"),
    ),
    "figaro.html": Expected(
        metadata=Metadata(
            title="Budget: le Sénat rejette la hausse de la taxe sur les transports aériens",
            outlet="Le Figaro",
            author="Camille Le Bihan; Le Figaro avec AFP",
            published="2023-11-28T15:25:23+01:00",
            url="https://www.lefigaro.fr/conjoncture/budget-le-senat-rejette-la-hausse-de-la-taxe-20231128",
            language="fr",
        ),
        section="Conjoncture",
        text=(
            "La chambre haute a supprimé l'article 30",
            "«le secteur sort à peine de la crise»",
            "un «cadeau» fait aux",
        ),
        headings=("Un débat qui va revenir",),
        captions=("La taxe devait rapporter un milliard d'euros par an. Jean Ravel / stock.example",),
        asides=("À lire aussi", "Newsletter Économie", "Tous les soirs, recevez l'essentiel"),
        gone=("Soyez le premier", "Météo", "Publié le"),
    ),
    "lemonde.html": Expected(
        metadata=Metadata(
            title="En Bretagne, les algues vertes reviennent plus tôt que prévu",
            outlet="Le Monde",
            author="Nadège Kerouan",
            published="2024-05-17T07:45:08+02:00",
            url="https://www.lemonde.fr/planete/article/2024/05/17/en-bretagne-les-algues-vertes-reviennent_6233801_3244.html",
            language="fr",
        ),
        section="Planète",
        text=("Les premiers échouages ont été observés", "«\u00a0L’hiver a été doux", "130 millions d’euros"),
        headings=("« On nous demande l’impossible »",),
        captions=(
            "Ramassage d’algues vertes à Hillion (Côtes-d’Armor), le 2 mai 2024. YANN LE GOFF POUR « LE MONDE »",
        ),
        asides=("Lire aussi |", "Newsletter « Human Warning »", "Il vous reste 62.4% de cet article à lire"),
        gone=("Temps de Lecture", "La Loire au plus bas", "S’inscrire"),
    ),
    "guardian.html": Expected(
        metadata=Metadata(
            title="Ferry operators face new safety rules after report into winter sinking",
            outlet="The Guardian",
            author="Morwenna Hale; Daniel Osei",
            published="2024-02-06T17:04:11Z",
            url="https://www.theguardian.com/business/2024/feb/06/ferry-operators-face-new-safety-rules",
            language="en",
        ),
        section="Business",
        text=(
            "Ferry companies will have to open",
            "“No one who boards a ferry",
            "We are not against inspections.",
            "on 1 July.",
        ),
        headings=("Unions welcome the move",),
        captions=("The St Brendan sank off Holyhead in January 2023. Photograph: Rhys Pugh/PA",),
        asides=("Sign up to Business Today", "Get set for the working day", "Related: ‘We knew she was not right’"),
        gone=("Storm warning", "Skip to main content"),
    ),
    "bbc.html": Expected(
        metadata=Metadata(
            title="Lake levels fall for third year as drought grips the plateau",
            outlet="BBC News",
            author="Abel Tadesse",
            published="2024-09-03T05:12:44Z",
            url="https://www.bbc.com/news/articles/c0x1y2z3",
            language="en",
        ),
        text=("has dropped by another 40cm", '"We walk an hour through mud', "The government denies"),
        headings=("'Weeks, not months'",),
        captions=("Boats lie on the mud where the harbour used to be",),
        asides=("The dam that divides two countries", "Advertisement"),
        gone=("Floods follow drought", "All rights reserved"),
    ),
    "nytimes.html": Expected(
        metadata=Metadata(
            title="A Small Town Votes to Keep Its Library Open All Night",
            outlet="The New York Times",
            author="Ruth Okafor; Miles Brandt",
            published="2022-10-18T09:00:12Z",
            url="https://www.nytimes.com/2022/10/18/us/library-open-all-night.html",
            language="en",
        ),
        section="U.S.",
        text=("Residents of Harlan, Vt.", "HARLAN, Vt. — At two in the morning", "“Nobody needs a book at 3 a.m.,”"),
        headings=("‘It Is Cheaper Than a Police Station’",),
        captions=("The children’s room closes at nine; the rest never does.",),
        asides=("Advertisement", "SKIP ADVERTISEMENT", "A version of this article appears in print"),
        gone=("Contact Us",),
    ),
    "reuters.html": Expected(
        metadata=Metadata(
            title="Copper miners agree pay deal, ending eight-day strike",
            outlet="Reuters",
            author="Ignacia Rojas; Peter Lindqvist",
            published="2024-08-16T18:41:07Z",
            url="https://www.reuters.com/markets/commodities/copper-miners-agree-pay-deal-2024-08-16/",
            language="en",
        ),
        section="Commodities",
        text=("SANTIAGO, Aug 16 (Reuters) - Workers", '"It is not all we asked for', "kept its guidance"),
        headings=("PRICES SLIP",),
        captions=("A view of the mine near Antofagasta, June 3, 2024.",),
        asides=("The Reuters Daily Briefing newsletter", "Our Standards", "Reporting by Ignacia Rojas"),
        gone=("Nickel falls", "Updated 10 hours ago"),
    ),
    "amp.html": Expected(
        metadata=Metadata(
            title="El tren nocturno vuelve a la costa",
            outlet="Diario del Sur",
            author="Lucía Barrios",
            published="2023-06-30T22:10:00+02:00",
            url="https://www.diariodelsur.example/sociedad/el-tren-nocturno-vuelve.html",
            language="es",
        ),
        text=("El tren nocturno entre la capital y la costa", "«Es un servicio que nunca debió desaparecer»"),
        headings=("Una prueba de seis meses",),
        captions=("El primer convoy, en la estación de Almería. (Efe)",),
        asides=("Por Lucía Barrios",),
        gone=("Deportes", "-amp-start"),
    ),
    "tables.html": Expected(
        metadata=Metadata(
            title="Les mineurs de fer bloquent la préfecture",
            outlet="Le Courrier des Ardennes",
            author="Marcel Thirion",
            published="1999-03-17",
            language="fr",
        ),
        text=(
            "“On nous a promis des emplois, nous n'avons vu que des rapports”",
            "l’ouverture d’un plan",
            "Le préfet a reçu",
        ),
        asides=("Accueil", "Les mineurs de fer bloquent la préfecture", "Par Marcel Thirion, mercredi 17 mars 1999"),
    ),
    "live.html": Expected(
        metadata=Metadata(
            title="DIRECT. Grève des contrôleurs aériens : la moitié des vols annulés à Orly",
            outlet="Franceinfo",
            author="Julien Sabourin",
            published="2024-04-25T06:02:00+02:00",
            url="https://www.francetvinfo.fr/economie/transports/direct-greve-des-controleurs_6512345.html",
            language="fr",
        ),
        text=("Malgré un accord de dernière minute", "annonce un retour à la normale", "55% des vols sont concernés"),
        headings=("Retour à la normale prévu vendredi", "« Nous ne reviendrons pas sur l'accord », dit le ministre"),
        gone=("Le prix du gaz", "Robot"),
    ),
    "blog.html": Expected(
        metadata=Metadata(
            title="Why the new tide tables matter",
            outlet="Harbour Notes",
            author="Flora Sinclair",
            published="2021-11-08T07:45:00Z",
            url="https://harbournotes.example/2021/11/why-new-tide-tables-matter.html",
            language="en",
        ),
        text=("The harbour office has published", '"The table tells you about the moon.', "at four pounds."),
        asides=("Posted by Flora Sinclair", "Monday, 8 November 2021"),
        gone=("My father kept such a notebook", "Blog Archive"),
    ),
    "video.html": Expected(
        metadata=Metadata(
            title="VIDÉO. Dans les coulisses du plus grand marché de gros du pays",
            outlet="Ouest-France",
            author="Gwenn Madec",
            published="2022-12-02T11:00:00+01:00",
            url="https://www.ouest-france.fr/video/coulisses-marche-de-gros-8f2c",
            language="fr",
        ),
        text=("Il est trois heures du matin et Rungis s’éveille.", "« Ici, la parole vaut contrat »"),
        asides=("Par Gwenn Madec",),
        gone=("Le bac du Diben", "Lire la vidéo"),
    ),
    "dates.html": Expected(
        metadata=Metadata(
            title="L'usine de papier change de mains",
            outlet="Le Réveil du Bocage",
            author="Odile Ferrand",
            published="2019-11-19T18:40",
            language="fr",
        ),
        text=("La papeterie de Vassy, fondée en 1872", "la grève du 4 février 2014", "arrivé le 1er juin 2016"),
        asides=("Mis à jour le 21 novembre 2019",),
        gone=("samedi 3 mai 2025", "Mentions légales"),
    ),
    "minimal.html": Expected(
        metadata=Metadata(title="Council approves harbour plan", author="Joan Pettifer", language="en"),
        text=("The town council voted on Monday", '"We cannot wait for the next storm,"'),
        asides=("By Joan Pettifer",),
    ),
    "strict.xhtml": Expected(
        metadata=Metadata(
            title="Le cœur de la ville bat à l'heure des soldes",
            outlet="La Tribune ouvrière",
            author="Béatrice Coën",
            published="2008-01-09",
            language="fr",
        ),
        text=("Premier jour de soldes", "Une doudoune à 59 € au lieu de 120 €", "retraitée & habituée", "2007 | 212 €"),
        captions=("Les soldes en chiffres",),
        gone=("rien", "]]>", "ENTITY"),
    ),
    "interview.html": Expected(
        metadata=Metadata(
            title="Klimaforscherin im Interview: „Wir reden über Jahre, nicht über Jahrzehnte“",
            outlet="Elbkurier",
            author="Jan Petersen; Svenja Koch",
            published="2023-01-20T06:00:00+01:00",
            url="https://www.elbkurier.example/wissen/klima-interview-101.html",
            language="de",
        ),
        text=(
            "Frau Thies, wie warm ist die Nordsee heute?",
            "Im Mittel 11,4 Grad.",
            "Dass die Seegraswiesen zurückkommen",
        ),
        captions=("Maren Thies auf der „Heincke“. Foto: privat",),
        asides=("Von Jan Petersen und Svenja Koch", "Stand: 20.01.2023, 06:00 Uhr"),
    ),
    "divs.html": Expected(
        metadata=Metadata(
            title="Sécheresse : les maraîchers du Ried réclament un barrage",
            outlet="Le Messager d'Alsace",
            author="Théo Wurtz",
            published="2022-08-09T05:00",
            url="https://www.messager-alsace.example/economie/2022/08/09/secheresse-maraichers",
            language="fr",
        ),
        text=("La nappe n'a jamais été aussi basse depuis 1991.", "« Chaque été, on nous dit", "La préfecture indique"),
        headings=("Les pêcheurs vent debout",),
        captions=("Les choux n'ont plus que quinze jours devant eux. Photo Le Messager / Anne MULLER",),
        asides=("Abonnez-vous au Messager à partir de 1 €", "Par Théo Wurtz"),
        gone=("Tweeter", "Tous droits réservés"),
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_says_who_when_and_where(name: str) -> None:
    draft = page(name)
    assert draft.metadata == EXPECTED[name].metadata
    assert dict(draft.fields).get("Section") == EXPECTED[name].section


@pytest.mark.parametrize("name", EXPECTED)
def test_the_article_is_there_and_nothing_else_unmarked(name: str) -> None:
    expected, draft = EXPECTED[name], page(name)
    prose = "\n".join(unmarked(draft))
    asides = "\n".join(marked(draft, "boilerplate"))
    assert [words for words in expected.text if words not in prose] == []
    assert [words for words in expected.headings if words not in marked(draft, "heading")] == []
    captions = "\n".join(marked(draft, "caption"))
    assert [words for words in expected.captions if words not in captions] == []
    assert [words for words in expected.asides if words not in asides or words in prose] == []
    assert [words for words in expected.gone if words in draft.text] == []
    assert (expected.metadata.title or "") not in unmarked(draft)


def test_each_page_has_its_expectations() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_marks_cover_whole_lines_and_the_text_is_clean(name: str) -> None:
    draft = page(name)
    for mark in draft.marks:
        assert draft.text[mark.start : mark.end].strip() == draft.text[mark.start : mark.end] != ""
        assert mark.start == 0 or draft.text[mark.start - 1] in "\n|" or draft.text[mark.start - 2 : mark.start] == "| "
    assert "\r" not in draft.text
    assert "\0" not in draft.text
    assert draft.text == draft.text.strip()
    draft.text.encode("utf-8")
