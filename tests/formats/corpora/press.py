"""A small corpus, invented, as a table: the same articles in each format."""

from __future__ import annotations

import csv
import io
import json

HEADERS = ("Titre", "Média", "Date de parution", "Auteur", "Langue", "Lien", "Texte", "Rubrique", "Mots")
FIRST = (
    "Le port de Brévent rouvre aux ferries dès lundi, a annoncé la préfète. « Les quais sont sûrs », dit-elle.\n\n"
    "Les pêcheurs, eux, attendent toujours l'indemnité promise en mars 🐟."
)
SECOND = (
    "The harbour of Brévent reopens on Monday, the prefect said; “the quays are safe”, she told the council. The "
    "fishermen are still waiting for what they were promised in March, and for the money that was to come with it."
)
ROWS = (
    ("Brévent ; le port rouvre", "La Côte", "21/06/2024", "Inès Marchand", "français", "https://cote.example/1", FIRST,
     "Région", "32"),
    ('"Quays are safe", says prefect', "The Pilot", "03/07/2024", "", "", "", SECOND, "", "41"),
    ("Sans texte", "La Côte", "04/07/2024", "", "", "", "", "", ""),
)  # fmt: skip


def delimited(mark: str = ",", encoding: str = "utf-8", headed: bool = True) -> bytes:
    """The corpus as CSV or TSV."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=mark, lineterminator="\r\n")
    writer.writerows([HEADERS, *ROWS] if headed else ROWS)
    return file.getvalue().encode(encoding, "xmlcharrefreplace")


def lines() -> bytes:
    """The corpus as JSON Lines; what is empty is left out, and the outlet is an object."""
    objects: list[dict[str, object]] = []
    for row in ROWS:
        held: dict[str, object] = {key: value for key, value in zip(HEADERS, row, strict=True) if value}
        objects.append({**held, "Média": {"name": row[1]}, "Mots": int(row[8] or 0)})
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in objects).encode()
