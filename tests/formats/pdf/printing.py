"""Writes small PDF files for the tests: lines of Courier, whose letters are all 0.6 em wide, where one puts them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 600, 800


@dataclass
class Sheet:
    """A page; places are in points from its upper left corner."""

    rotation: int = 0
    drawn: list[str] = field(default_factory=list[str])

    def put(
        self, x: float, y: float, text: str, *, size: float = 10, bold: bool = False, turned: bool = False
    ) -> Sheet:
        """Draw a line; `turned`: it runs upwards, from the place `x`, `y`."""
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        matrix = f"0 1 -1 0 {x} {HEIGHT - y}" if turned else f"1 0 0 1 {x} {HEIGHT - y}"
        self.drawn.append(f"BT /{'B' if bold else 'R'} {size} Tf {matrix} Tm ({escaped}) Tj ET")
        return self

    def lines(self, x: float, y: float, lines: Iterable[str], *, size: float = 10, step: float = 12) -> Sheet:
        """Draw lines below each other; one that begins with spaces is indented."""
        for number, line in enumerate(lines):
            bare = line.lstrip(" ")
            if bare:
                self.put(x + 0.6 * size * (len(line) - len(bare)), y + number * step, bare, size=size)
        return self

    def picture(self, x: float, y: float, wide: float, high: float) -> Sheet:
        """Draw a grey picture with that upper left corner."""
        self.drawn.append(f"q {wide} 0 0 {high} {x} {HEIGHT - y - high} cm BI /W 1 /H 1 /CS /G /BPC 8 ID € EI Q")
        return self


def pdf(
    sheets: Sequence[Sheet], *, info: dict[str, str] | None = None, labels: str = "", locked: bool = False
) -> bytes:
    """A file of these pages; `labels` is the value of /PageLabels."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(sheets)))
    said = " ".join(f"/{key} <FEFF{value.encode('utf-16-be').hex()}>" for key, value in (info or {}).items())
    fonts = "/Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >> " + (
        "/B << /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >> >>"
    )
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {'/PageLabels ' + labels if labels else ''} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} /Resources << {fonts} >> >>".encode(),
        f"<< {said} >>".encode(),
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> >>",
    ]
    for number, sheet in enumerate(sheets):
        stream = "\n".join(sheet.drawn).encode("cp1252")
        box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {sheet.rotation}"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {6 + 2 * number} 0 R >>".encode())
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return _file(objects, locked=locked)


def _file(objects: Sequence[bytes], *, locked: bool) -> bytes:
    written = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    start = len(written)
    lock = f"/Encrypt 4 0 R /ID [<{'00' * 16}> <{'00' * 16}>]" if locked else ""
    size = len(objects) + 1
    written += f"xref\n0 {size}\n0000000000 65535 f \n".encode() + table
    return written + f"trailer << /Size {size} /Root 1 0 R /Info 3 0 R {lock} >>\nstartxref\n{start}\n%%EOF".encode()
