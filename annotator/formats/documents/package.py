"""The parts of an Office Open XML package, found by their relations as Word does it."""

from __future__ import annotations

import posixpath

from annotator.formats.documents.markup import Element, children, parsed, value
from annotator.formats.zipped import Zipped


class Package:
    """A DOCX file: its parts as trees. Raises `BrokenFile` where it is damaged, locked or too large."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._zipped = Zipped(name, data)
        self._by_lower = {entry.lower().lstrip("/"): entry for entry in self._zipped.names}

    def main(self) -> str:
        """The name of the part that holds the document."""
        return next(iter(self.related("", "officeDocument")), "word/document.xml")

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that `part` is related to as `kind`; the package's own where `part` is empty."""
        folder, file = posixpath.split(part)
        relations = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: list[str] = []
        for each in children(relations):
            target, said = value(each, "Target") or "", value(each, "Type") or ""
            if said.endswith(f"/{kind}") and value(each, "TargetMode") != "External":
                found.append(posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
        return found

    def tree(self, part: str) -> Element | None:
        """A part as a tree; None where there is none."""
        entry = self._by_lower.get(part.lower())
        return None if entry is None else parsed(self._name, self._zipped.read(entry))

    def first(self, part: str, kind: str) -> Element | None:
        """The first part that is related as `kind`."""
        return next((tree for each in self.related(part, kind) if (tree := self.tree(each)) is not None), None)
