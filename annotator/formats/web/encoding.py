"""The bytes of a web page to its markup: what it declares, and what its bytes are in truth."""

from __future__ import annotations

import codecs
import re

from annotator.formats.text import decode, encoding_of, with_line_feeds
from annotator.model.errors import NotText

_HEAD = 4096
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ESCAPED = ("iso2022_jp", "iso2022_kr", "hz")
# What a page calls one encoding is, on the web, always another one that holds it.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_NO_CHARSETS = ("utf-7", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "mbcs", "oem", "undefined")

_CONTROLS = "".join(map(chr, (*range(9), 11, *range(14, 32), 127, *range(0xFDD0, 0xFDF0), 0xFEFF, 0xFFFE, 0xFFFF)))
_ANY_CONTROL = re.compile(f"[{re.escape(_CONTROLS)}]")
_C1 = "".join(map(chr, range(0x80, 0xA0)))
_ANY_C1 = re.compile(f"[{_C1}]")
_REFERENCE = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));?")
_STRAY = re.compile("[\udc80-\udcff]")
_HIGH = re.compile("[^\x00-\x7f\udc80-\udcff]")


def decode_page(name: str, data: bytes, encoding: str | None = None) -> str:
    """The markup in `data`, without control characters; raises `NotText` for binaries.

    `encoding` is the one that the user says, or else that which `page_encoding` finds; bytes that are none of
    it are then taken for cp1252, which is what strays into pages.
    """
    if encoding is not None:
        return _cleaned(decode(name, data, encoding))
    found = page_encoding(name, data)
    mark = next((bom for bom, coded in _BOMS if coded == found and data.startswith(bom)), b"")
    try:
        text = data[len(mark) :].decode(found)
    except UnicodeDecodeError:
        text = data[len(mark) :].decode(found, "surrogateescape" if found == "utf-8" else "replace")
        text = _STRAY.sub(lambda match: _of_windows(ord(match[0]) - 0xDC00), text)
    return _cleaned(text)


def page_encoding(name: str, data: bytes) -> str:
    """The encoding of a page as Python names it; raises `NotText` for binaries.

    Bytes that are UTF-8 beyond ASCII are hardly ever anything else, whatever the page declares.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    head = data[:_HEAD]
    if b"\0" in head:
        try:
            return encoding_of(name, data)
        except NotText:
            # Some NULs in a page are dirt; where there are many, or no markup, it is no page.
            if b"<" not in head or head.count(b"\0") > _HEAD // 20:
                raise
    declared = _declared(head)
    if declared in _ESCAPED and b"\x1b" in data:
        return declared
    if _decodes(data, "utf-8"):
        return "utf-8"
    return _legacy_encoding(name, data, declared)


def _legacy_encoding(name: str, data: bytes, declared: str | None) -> str:
    """The encoding of a page with bytes that are no UTF-8: the declared one, if it can be, else by the letters."""
    if declared is not None and declared not in ("utf-8", *_ESCAPED) and _decodes(data, declared):
        return declared
    text = data.decode("utf-8", "surrogateescape")
    high, stray = len(_HIGH.findall(text)), len(_STRAY.findall(text))
    if high > 2 * stray:
        return "utf-8"
    try:
        return encoding_of(name, data.replace(b"\0", b""))
    except NotText:
        if b"<" not in data[:_HEAD]:
            raise
        return "utf-8" if high > stray else "cp1252"


def charset_that_fits(data: bytes, charset: str | None) -> str | None:
    """The encoding that a server says, as Python names it, where the page says none and the bytes are of it."""
    found = _codec(charset or "")
    if found is None or _declared(data[:_HEAD]) is not None or any(data.startswith(bom) for bom, _ in _BOMS):
        return None
    return found if not _decodes(data, "utf-8") and _decodes(data, found) else None


def _declared(head: bytes) -> str | None:
    """The encoding that the page names first, as Python names it."""
    for match in _DECLARED.finditer(head):
        found = _codec(match[1].decode("ascii"))
        if found is not None:
            # A declaration that can be read as ASCII is in no wide encoding.
            return "utf-8" if found.startswith(("utf-16", "utf-32")) else found
    return None


def _codec(label: str) -> str | None:
    try:
        found = codecs.lookup(label.strip(" \"'")).name
        b"".decode(found)  # Python has codecs that are no encodings of text.
    except (LookupError, ValueError):
        return None
    return None if found in _NO_CHARSETS else _MEANT.get(found, found)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def _cleaned(text: str) -> str:
    """The markup without characters that no page means, and those of Windows as what they were meant for."""
    text = with_line_feeds(text).replace("\f", " ")
    # To look for each of them by itself takes a tenth of the time that an expression for all does.
    if any(control in text for control in _CONTROLS):
        text = _ANY_CONTROL.sub("", text)
    if not text.isascii() and any(control in text for control in _C1):
        text = _ANY_C1.sub(lambda match: _of_windows(ord(match[0])), text)
    return _REFERENCE.sub(_referred, text) if "&#" in text else text


def _referred(match: re.Match[str]) -> str:
    """A reference to a character by its number, where it refers to one that can be."""
    code = int(match[1]) if match[1] else int(match[2], 16)
    if 0x80 <= code <= 0x9F:
        return _of_windows(code)
    return "" if code > 0x10FFFF or chr(code) in _CONTROLS or 0xD800 <= code <= 0xDFFF else match[0]


def _of_windows(code: int) -> str:
    """The character of that byte in cp1252."""
    return bytes((code,)).decode("cp1252", "replace")
