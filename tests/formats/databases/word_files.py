"""Writes Word files from lines, as press databases do."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.'
    'main+xml"/></Types>'
)
_ROOT = (
    f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_LINKS}"><Relationship Id="rId1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or with `cells` a table of one row."""

    text: str
    link: str | None = None
    bold: bool = False
    cells: tuple[str, ...] = ()


def document(lines: list[Line]) -> tuple[str, str]:
    """The document and its links, as XML."""
    targets: list[str] = []
    body: list[str] = []
    for line in lines:
        if line.cells:
            cells = "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in line.cells)
            body.append(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
            continue
        run = _runs(line.text, bold=line.bold)
        if line.link is not None:
            targets.append(line.link)
            run = f'<w:hyperlink r:id="rId{len(targets)}">{run}</w:hyperlink>'
        body.append(f'<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>{run}</w:p>')
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINK}" Target={quoteattr(target)} TargetMode="External"/>'
        for n, target in enumerate(targets, start=1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W} {_R}><w:body>{"".join(body)}</w:body></w:document>',
        f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_LINKS}">{links}</Relationships>',
    )


def _paragraph(text: str) -> str:
    return f"<w:p>{_runs(text)}</w:p>"


def _runs(text: str, *, bold: bool = False) -> str:
    """The words in a run, cut in two where they are long, as Word does."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces: list[str] = []
    for number, part in enumerate(text.split("\n")):
        pieces.append("<w:br/>" if number else "")
        half = len(part) // 2 if len(part) > 20 else len(part)
        pieces += [f'<w:t xml:space="preserve">{escape(each)}</w:t>' for each in (part[:half], part[half:]) if each]
    return f"<w:r>{look}{''.join(pieces)}</w:r>"


def word_file(lines: list[Line]) -> bytes:
    """A DOCX file of these lines."""
    text, links = document(lines)
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _ROOT,
            "word/document.xml": text,
            "word/_rels/document.xml.rels": links,
        }
    )


def packed(files: dict[str, str]) -> bytes:
    """A zip of these files."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()
