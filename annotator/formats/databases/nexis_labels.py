"""The labels of Nexis and what they mean, in the languages of its pages: "Byline:", "AUTEUR:", "LÄNGE:"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.formats.press.lines import squeezed

_HEAD = {
    "author": "byline author auteur auteurs autor autoren autorin autores verfasser autore",
    "body": "body text texte corps textkörper haupttext tekst cuerpo texto corpo testo",
    "dateline": "dateline ortsangabe",
    "edition": "edition édition ausgabe editie edición edizione",
    "headline": "headline title titre titel titulo kop überschrift titolo",
    "highlight": "highlight highlights encart accroche insert zusammenfassung vorspann abstract",
    "length": "length longueur länge lengte longitud lunghezza",
    "section": "section rubrique rubrik sectie sección sezione ressort",
}
_TAIL = {
    "accession": "acc-no accession-number document-id zugriffsnummer",
    "caption": "graphic graphics grafik graphique illustration illustrations graphik gráfico afbeelding",
    "language": "language langue sprache taal idioma lingua",
    "load": (
        "load-date date-chargement date-de-chargement update datum-der-aktualisierung ladedatum laaddatum fecha-de-carga "
        "data-di-caricamento"
    ),
    "other": (
        "publication-type type-publication type-de-publication publikationstyp publicatietype journal-code code-revue "
        "code-de-la-revue zeitschriftencode subject sujet thema schlagwörter onderwerp asunto geographic "
        "localisation-geo geo-localization geographie geografisch organization organisation organisatie organización "
        "company société unternehmen firma bedrijf empresa ticker symbole-boursier stock-symbol börsensymbol industry "
        "secteur-activite secteur branche activity-sector person personne persoon persona document-type "
        "correction-date distribution pub-type publisher copyright"
    ),
    "url": "url web-address",
}
_LOOSE = {
    "correction": "correction berichtigung",
    "other": "type name notes note anmerkung series série serie country state city pays stadt features",
}

_SHOUTED = "show transcript guest guests anchors network type issn"

HEAD = {squeezed(word): meaning for meaning, words in _HEAD.items() for word in words.split()}
"""The meanings of labels above the text."""
TAIL = {squeezed(word): meaning for meaning, words in _TAIL.items() for word in words.split()}
"""The meanings of labels below the text that are no words of an article."""
SHOUTED = dict.fromkeys(map(squeezed, _SHOUTED.split()), "other")
"""Labels above the text of a broadcast that are labels in capitals only."""
LOOSE = {squeezed(word): meaning for meaning, words in _LOOSE.items() for word in words.split()}
"""Those that may be words of an article, and count only beside the others."""

_LONGEST_SHOUT = 40
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^\n:|]{0,30}?)\s?:(?=\s|$)[\s\u00a0]*(?P<value>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with a label: what it means, the label as written, its value, and whether it stands in capitals."""

    meaning: str
    label: str
    value: str
    capitals: bool
    loose: bool = False


def head_label(text: str) -> Labelled | None:
    """The label of a line above the text, if it has one."""
    labelled = _labelled(text, HEAD)
    if labelled is None:
        shouted = _labelled(text, SHOUTED)
        return shouted if shouted is not None and shouted.capitals else None
    return labelled


def is_shouted(text: str) -> bool:
    """Whether a short line begins with some label in capitals, whatever it means."""
    match = _LABELLED.match(text)
    return match is not None and match["label"].isupper() and len(text.split()) <= _LONGEST_SHOUT


def tail_label(text: str) -> Labelled | None:
    """The label of a line below the text, if it has one; `loose` where it may be the article's own."""
    return _labelled(text, TAIL) or _labelled(text, LOOSE)


def _labelled(text: str, meanings: dict[str, str]) -> Labelled | None:
    match = _LABELLED.match(text)
    meaning = meanings.get(squeezed(match["label"])) if match is not None else None
    if match is None or meaning is None:
        return None
    label = match["label"].strip()
    return Labelled(meaning, label, match["value"].strip(), label == label.upper(), meanings is LOOSE)
