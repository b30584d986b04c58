"""A codebook out of a file into a project: what is missing comes, what differs is brought up to the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.formats.codebook_csv import CodebookLine, RoleLine, is_codebook, read_codebook, wrong
from annotator.model.change import Changed, Scalar
from annotator.model.codebook import CODEBOOK_LISTS, Codebook, Speaker
from annotator.model.codebook_edit import RoleDraft
from annotator.model.errors import UnknownFormat, sentence
from annotator.model.statement import Choice
from annotator.operations import codebook_checks as checks
from annotator.operations.codebook import References, known_kind
from annotator.operations.codebook_import_fields import FieldImport, at_line
from annotator.operations.codebook_writing import next_position, role_columns
from annotator.operations.sources import read_bytes
from annotator.project.edit import Edit
from annotator.project.project import Project

_OWN_LISTS = ("field", "option")


def import_codebook(project: Project, *, data: bytes) -> Changed | None:
    """Merge a codebook's CSV into the project by name, as one step; None where all of it was there.

    An import takes nothing away: empty cells change nothing, aliases and roles are added to those there are. Only a
    digit that the file gives to a stance leaves the one that had it.
    Raises `InvalidValue`, which names the line; nothing is changed then.
    """
    lines = read_codebook(data)
    book = project.codebook()
    with project.edit("import codebook", count=len(lines)) as edit:
        importing = _Import(edit, book, lines)
        importing.run()
        _mark_examples(project, edit, lines, importing.uids)
        FieldImport(project, edit, lines, importing.uids).run()
    return edit.changed


def read_codebook_file(path: Path) -> bytes:
    """The bytes of a codebook's CSV; raises `UnknownFormat` for another file, `FileMissing`, `CannotRead`."""
    data = read_bytes(path)
    if not is_codebook(data):
        raise UnknownFormat(path.name, sentence("a codebook, whose first line names the columns list and name"))
    return data


class _Import:
    def __init__(self, edit: Edit, book: Codebook, lines: Sequence[CodebookLine]) -> None:
        self._edit = edit
        self._book = book
        self._lines = lines
        self.uids: dict[tuple[str, str], str] = {}
        for of in CODEBOOK_LISTS:
            for value in book.values(of):
                self.uids.setdefault((of, value.name), value.uid)
        self._last: dict[str, int] = {
            "stance": next_position(book, "stance") or 0,
            "kind": next_position(book, "kind") or 0,
        }

    def run(self) -> None:
        """Values first, then what refers to them."""
        self._check_names()
        self._check_keys()
        for line in self._lines:
            if line.of not in _OWN_LISTS:
                self._write(line)
        self._place_concepts()
        references = References(self._edit, self._book)
        for (of, name), uid in self.uids.items():
            references.know(of, name, uid)
        for line in self._lines:
            if line.of == "speaker":
                self._write_names(line)
                self._write_roles(line, references)

    def _check_names(self) -> None:
        seen: dict[tuple[object, ...], int] = {}
        for line in self._lines:
            own = (line.owner, line.of_field, line.kinds) if line.of in _OWN_LISTS else ()
            first = seen.setdefault((line.of, line.name, *own), line.line)
            if first != line.line:
                raise wrong(
                    line.line, sentence("“{name}” is there already, in line {first}"), name=line.name, first=first
                )

    def _check_keys(self) -> None:
        """No digit for two stances of the file; one that the file leaves alone gives its digit up to it."""
        owners: dict[str, str] = {}
        for line in self._lines:
            if line.of == "stance" and line.key:
                at_line(line, lambda line=line: checks.free_key(Codebook(), line.key))
                other = owners.setdefault(line.key, line.name)
                if other != line.name:
                    raise wrong(line.line, sentence("the key {key} belongs to “{name}”"), key=line.key, name=other)
        named = {line.name: line.key for line in self._lines if line.of == "stance"}
        for stance in self._book.stances:
            if stance.key in owners and owners[stance.key] != stance.name and not named.get(stance.name):
                self._edit.update("stance", stance.uid, {"key": None})

    def _write(self, line: CodebookLine) -> None:
        known = self.uids.get((line.of, line.name))
        values = at_line(line, lambda: _columns(line))
        if known is not None:
            self._edit.update(line.of, known, values)
            return
        uid = self.uids[line.of, line.name] = self._edit.new_uid()
        if line.of == "speaker":
            values.setdefault("kind", "person")
        if line.of in self._last and "position" not in values:
            values["position"] = self._last[line.of]
        if line.of in self._last:
            self._last[line.of] = max(self._last[line.of], int(values["position"] or 0)) + 1
        self._edit.insert(line.of, uid, {"name": line.name, **values})

    def _place_concepts(self) -> None:
        above = {concept.uid: concept.parent for concept in self._book.concepts}
        placed = [line for line in self._lines if line.of == "concept" and line.parent is not None]
        for line in placed:
            parent = self.uids.get(("concept", line.parent or ""))
            if parent is None:
                raise wrong(line.line, sentence("there is no concept “{parent}” to stand under"), parent=line.parent)
            above[self.uids["concept", line.name]] = parent
        for line in placed:
            uid = self.uids["concept", line.name]
            seen, at = {uid}, above[uid]
            while at is not None and at not in seen:
                seen.add(at)
                at = above.get(at)
            if at is not None:
                raise wrong(line.line, sentence("“{name}” would stand under itself"), name=line.name)
            self._edit.update("concept", uid, {"parent_id": above[uid]})

    def _write_names(self, line: CodebookLine) -> None:
        speaker = self._speaker(line)
        known = {line.name, *(speaker.aliases if speaker else ())}
        for alias in dict.fromkeys(line.aliases):
            if alias not in known:
                owner = self.uids["speaker", line.name]
                self._edit.insert("speaker_alias", self._edit.new_uid(), {"speaker_id": owner, "alias": alias})

    def _write_roles(self, line: CodebookLine, references: References) -> None:
        speaker, names = self._speaker(line), self._book.speaker_of
        known = {
            RoleLine(
                role=role.role,
                organization=names[role.organization].name if role.organization in names else None,
                since=role.since,
                until=role.until,
            )
            for role in (speaker.roles if speaker else ())
        }
        for role in dict.fromkeys(line.roles):
            if role not in known:
                organization = Choice(role.organization) if role.organization else None
                draft = RoleDraft(role=role.role, organization=organization, since=role.since, until=role.until)
                values = at_line(line, lambda draft=draft: role_columns(references, draft))
                owner = self.uids["speaker", line.name]
                self._edit.insert("speaker_role", self._edit.new_uid(), {"speaker_id": owner, **values})

    def _speaker(self, line: CodebookLine) -> Speaker | None:
        return self._book.speaker_of.get(self.uids["speaker", line.name])


def _mark_examples(
    project: Project, edit: Edit, lines: Sequence[CodebookLine], uids: Mapping[tuple[str, str], str]
) -> None:
    """Statements of this project that have the words of an example; those of another one are passed over."""
    for line in lines:
        if line.of == "concept":
            concept = uids["concept", line.name]
            for statement in (one for quote in line.examples for one in project.with_quote(concept, quote)[:1]):
                if not edit.exists("concept_example", f"{concept}/{statement}"):
                    edit.insert("concept_example", f"{concept}/{statement}", {})


def _columns(line: CodebookLine) -> dict[str, Scalar]:
    """The columns of the value's own row that the file speaks of."""
    found: dict[str, Scalar] = {}
    if line.colour is not None:
        found["colour"] = checks.valid_colour(line.colour)
    if line.of == "stance":
        found |= {"score": checks.valid_score(line.score), "key": line.key, "position": line.position}
    elif line.of == "speaker":
        found |= {"kind": None if line.kind is None else known_kind(line.kind), "note": line.definition}
    elif line.of in ("concept", "kind"):
        found |= {"definition": line.definition, "position": line.position}
    return {column: value for column, value in found.items() if value is not None}
