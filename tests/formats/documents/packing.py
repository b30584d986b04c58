"""Packs small office files for the tests, by hand: so each shows one thing, as rare as it may be."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return target.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of a Word document; content that is no markup becomes a run."""
    inside = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def styled(style: str, *content: str) -> str:
    """A paragraph of a style."""
    return paragraph(*content, properties=f'<w:pStyle w:val="{style}"/>')


def docx(
    body: str, parts: Mapping[str, str] | None = None, *, core: str = "", main: str = "word/document.xml"
) -> bytes:
    """A Word document; `parts` are further ones by their kind, such as `footnotes`, each the inside of its root."""
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_R}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
        for number, kind in enumerate(parts or {})
    )
    folder, _, file = main.rpartition("/")
    files: dict[str, str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" Type="{_R}/officeDocument" '
            f'Target="{main}"/><Relationship Id="b" Type="{_PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/></Relationships>'
        ),
        main: f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{file}.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
        ),
    }
    for kind, inside in (parts or {}).items():
        files[f"{folder}/{kind}.xml"] = f"<w:{kind} {_SPACES}>{inside}</w:{kind}>"
    return packed(files)


_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_OPEN_SPACES = " ".join(
    f'xmlns:{short}="{_OPEN}{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
    )
)


def fodt(body: str, *, styles: str = "", masters: str = "", meta: str = "") -> bytes:
    """A text in OpenDocument in one file."""
    return (
        f'<?xml version="1.0"?><office:document {_OPEN_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta>{meta}</office:meta><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def epub(
    files: Mapping[str, str],
    *,
    metadata: str = "",
    nav: str = "",
    ncx: str = "",
    spine: str = "",
    more: Mapping[str, str] | None = None,
) -> bytes:
    """A book of these files, each the inside of its body; `nav` is a list of links, `ncx` are its points."""
    manifest = "".join(
        f'<item id="i{number}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(files)
    )
    listed = "".join(f'<itemref idref="i{number}"/>' for number in range(len(files)))
    extra: dict[str, str] = {}
    if nav:
        manifest += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        extra["OPS/nav.xhtml"] = _page(f'<nav epub:type="toc">{nav}</nav>')
    if ncx:
        manifest += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        extra["OPS/toc.ncx"] = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata><manifest>{manifest}</manifest>'
        f'<spine toc="{"ncx" if ncx else ""}">{spine or listed}</spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    chapters = {
        f"OPS/{name}.xhtml": inside if inside.startswith("<!") else _page(inside) for name, inside in files.items()
    }
    first = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OPS/book.opf": package}
    return packed(first | chapters | extra | dict(more or {}))


def _page(inside: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>{inside}</body></html>'
    )
