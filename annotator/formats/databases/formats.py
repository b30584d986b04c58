"""Which exports of press databases there are; importing this imports no reader of theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from annotator.formats.databases import recognise


class PressFormat(NamedTuple):
    """One kind of export: what a `Reader` of the registry is made of."""

    name: str
    target: str
    media_type: str
    recognises: Callable[[bytes], bool]
    suffixes: tuple[str, ...] = ()
    """Those that no other reader has: the others' suffixes lead to readers of any page and document."""
    encoded: bool = False
    plain: bool = False


_HTML, _TEXT, _RTF = "text/html", "text/plain", "application/rtf"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READERS = "annotator.formats.readers."

PRESS_FORMATS = (
    PressFormat("europresse", f"{_READERS}europresse:read", _HTML, recognise.is_europresse, encoded=True),
    PressFormat("factiva-xml", f"{_READERS}factiva:read_xml", "text/xml", recognise.is_factiva_xml, (".xml",)),
    PressFormat("factiva-html", f"{_READERS}factiva:read_html", _HTML, recognise.is_factiva_page, encoded=True),
    PressFormat("factiva-rtf", f"{_READERS}factiva:read_rtf", _RTF, recognise.is_factiva_rtf),
    PressFormat("factiva-docx", f"{_READERS}factiva:read_word", _WORD, recognise.is_factiva_word),
    PressFormat(
        "factiva-txt", f"{_READERS}factiva:read_text", _TEXT, recognise.is_factiva_text, encoded=True, plain=True
    ),
    PressFormat("nexis-docx", f"{_READERS}nexis:read_word", _WORD, recognise.is_nexis_word),
    PressFormat("nexis-rtf", f"{_READERS}nexis:read_rtf", _RTF, recognise.is_nexis_rtf),
    PressFormat("nexis-html", f"{_READERS}nexis:read_html", _HTML, recognise.is_nexis_page, encoded=True),
    PressFormat("nexis-txt", f"{_READERS}nexis:read_text", _TEXT, recognise.is_nexis_text, encoded=True, plain=True),
)
"""In the order in which they are asked."""
