"""Reads the codebook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from annotator.model.change import Scalar
from annotator.model.codebook import Codebook, Coder, Concept, Kind, Speaker, SpeakerRole, Stance, Tag
from annotator.project import fields, sqlite
from annotator.project.edit import Edit

TABLES = ("kind", "stance", "speaker", "speaker_alias", "speaker_role", "concept", "tag", "coder", *fields.TABLES)
"""The tables that a codebook is read from."""

_KINDS = ("direct quotation", "reported speech", "mixed quotation", "claim", "document clause")
_STANCES: tuple[Mapping[str, Scalar], ...] = (
    {"name": "support", "score": 1.0, "colour": "#0F8074", "key": "1"},
    {"name": "oppose", "score": -1.0, "colour": "#C44A00", "key": "2"},
    {"name": "neutral", "score": 0.0, "colour": "#3A4358", "key": "3"},
    {"name": "ambivalent", "score": 0.0, "colour": "#624000", "key": "4"},
    {"name": "unclear", "colour": "#9150C8", "key": "5"},
)


def write_default(edit: Edit) -> None:
    """The codebook that a new project starts with: five kinds and a scale of five stances."""
    for position, name in enumerate(_KINDS):
        edit.insert("kind", edit.new_uid(), {"name": name, "position": position})
    for position, stance in enumerate(_STANCES):
        edit.insert("stance", edit.new_uid(), {**stance, "position": position})


def read(connection: sqlite.Connection) -> Codebook:
    """All of it, in the project's order, then by name."""
    run = connection.execute
    return Codebook(
        kinds=tuple(
            Kind(uid=uid, name=name, position=position or 0, colour=colour, definition=definition)
            for uid, name, position, colour, definition in run(
                "SELECT uid, name, position, colour, definition FROM kind ORDER BY position, name, uid"
            )
        ),
        stances=tuple(
            Stance(uid=uid, name=name, score=score, colour=colour, key=key, position=position or 0)
            for uid, name, score, colour, key, position in run(
                "SELECT uid, name, score, colour, key, position FROM stance ORDER BY position, name, uid"
            )
        ),
        speakers=_speakers(connection),
        concepts=tuple(
            Concept(uid=uid, name=name, parent=parent, definition=definition, colour=colour, position=position)
            for uid, name, parent, definition, colour, position in run(
                """SELECT c.uid, c.name, p.uid, c.definition, c.colour, c.position FROM concept c
                LEFT JOIN concept p ON p.id = c.parent_id ORDER BY c.position, c.name, c.uid"""
            )
        ),
        tags=tuple(
            Tag(uid=uid, name=name, colour=colour)
            for uid, name, colour in run("SELECT uid, name, colour FROM tag ORDER BY name, uid")
        ),
        coders=tuple(Coder(uid=uid, name=name) for uid, name in run("SELECT uid, name FROM coder ORDER BY name, uid")),
        fields=fields.read(connection),
    )


def _speakers(connection: sqlite.Connection) -> tuple[Speaker, ...]:
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for uid, alias in connection.execute(
        "SELECT s.uid, a.alias FROM speaker_alias a JOIN speaker s ON s.id = a.speaker_id ORDER BY a.alias, a.uid"
    ):
        aliases[uid].append(alias)
    roles: defaultdict[str, list[SpeakerRole]] = defaultdict(list)
    for owner, uid, role, organization, since, until in connection.execute(
        """SELECT s.uid, r.uid, r.role, o.uid, r."from", r.until FROM speaker_role r
        JOIN speaker s ON s.id = r.speaker_id LEFT JOIN speaker o ON o.id = r.organization_id
        ORDER BY r."from", r.uid"""
    ):
        roles[owner].append(SpeakerRole(uid=uid, role=role, organization=organization, since=since, until=until))
    return tuple(
        Speaker(
            uid=uid,
            name=name,
            kind=kind,
            aliases=tuple(aliases.get(uid, ())),
            roles=tuple(roles.get(uid, ())),
            colour=colour,
            note=note,
        )
        for uid, name, kind, colour, note in connection.execute(
            "SELECT uid, name, kind, colour, note FROM speaker ORDER BY name, uid"
        )
    )
