"""Bytes to text: byte order marks, UTF-8, legacy encodings; and the refusal of what is no text.

The text is kept as it was written: only CRLF and CR become LF, nothing is normalised or recased.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from annotator.model.errors import NotText, Sentence, sentence

if TYPE_CHECKING:
    from annotator.model.article import ArticleDraft

_BOMS = (
    # UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BINARIES = (
    (b"%PDF-", sentence("a PDF file")),
    (b"PK\x03\x04", sentence("a zip archive or an Office file")),
    (b"PK\x05\x06", sentence("an empty zip archive")),
    (b"\x89PNG\r\n\x1a\n", sentence("a PNG image")),
    (b"\xff\xd8\xff", sentence("a JPEG image")),
    (b"GIF87a", sentence("a GIF image")),
    (b"GIF89a", sentence("a GIF image")),
    (b"II*\x00", sentence("a TIFF image")),
    (b"MM\x00*", sentence("a TIFF image")),
    (b"{\\rtf", sentence("an RTF document")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", sentence("an old Office file")),
    (b"SQLite format 3\x00", sentence("an SQLite database")),
    (b"\x1f\x8b", sentence("a gzip archive")),
    (b"7z\xbc\xaf\x27\x1c", sentence("a 7-Zip archive")),
    (b"Rar!\x1a\x07", sentence("a RAR archive")),
    (b"BZh", sentence("a bzip2 archive")),
    (b"\xfd7zXZ\x00", sentence("an xz archive")),
    (b"\x7fELF", sentence("a program")),
    (b"MZ\x90\x00", sentence("a program")),
    (b"OggS", sentence("a sound or video file")),
    (b"ID3", sentence("a sound file")),
    (b"fLaC", sentence("a sound file")),
    (b"\x1aE\xdf\xa3", sentence("a video file")),
)

_SAMPLE = 1 << 16
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WESTERN = re.compile(r"[\t\n\r\x0c -~\u00a0-ÿŒœŸŠšŽž€‚ƒ„…†‡ˆ‰‹›‘’“”•–—˜™]*")
_WESTERN_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœŸŠšŽž]*[A-Za-z][A-Za-zÀ-ÖØ-öø-ÿŒœŸŠšŽž]*")
_WESTERN_LETTER = re.compile(r"[ÀÂÄÆÇÈÉÊËÎÏÑÔÖÙÛÜàâäæçèéêëîïñôöùûüáíóúãõåøÁÍÓÚßŒœ]")
_WESTERN_ALONE = re.compile(r"(?<![^\W\d_])(?:[ÀàÉÊÔôÇ¡¿²³º](?![^\W\d_])|£(?=\s?\d)|[¿¡](?=[A-Z]))")
_HIGH = re.compile(r"[^\x00-\x7f]")
_HIGH_MARK = re.compile(r"[«»“”‘’„–—…€°§·•\u00a0©®™†]")
_LATIN9_LETTER = re.compile(r"(?<=[^\W\d_])[¼½¾](?=[^\W\d_])|[¼½¾](?=[^\W\d_]{2})")
_ENCODINGS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "koi8_u", "mac_roman", "iso8859_2",
    "iso8859_5", "iso8859_7", "cp437", "cp850", "cp866", "mac_cyrillic", "gb18030", "big5", "shift_jis", "euc_jp",
    "euc_kr",
)  # fmt: skip


def binary_kind(head: bytes) -> str | None:
    """What well-known binary format begins with `head`, in words such as "a PDF file"."""
    for magic, words in _BINARIES:
        if head.startswith(magic):
            return words
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return sentence("a WebP image") if head[8:12] == b"WEBP" else sentence("a sound or video file")
    return sentence("a video or HEIC file") if head[4:8] == b"ftyp" else None


def decode(name: str, data: bytes, encoding: str | None = None) -> str:
    """The text in `data`, with LF line ends and no byte order mark; `NotText` says why there is none.

    `encoding` is the one that the user says, or else that which `encoding_of` finds.
    """
    said = encoding
    encoding = said or encoding_of(name, data)
    mark = next((bom for bom, coded in _BOMS if coded == encoding and data.startswith(bom)), b"")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        words = (
            sentence("byte {at} is no {encoding}")
            if said
            else sentence("byte {at} is no {encoding}, though the file says so")
        )
        reason = Sentence(words, {"at": error.start + 1, "encoding": encoding.upper()})
        raise NotText(name, reason) from error
    if "\0" in text or len(_CONTROLS.findall(text, 0, _SAMPLE)) > min(len(text), _SAMPLE) // 50:
        raise NotText(name, "it holds control characters, as programs and data do, and no text")
    return with_line_feeds(text)


def encoding_of(name: str, data: bytes) -> str:
    """The encoding of `data` as Python names it; raises `NotText` for binaries."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    kind = binary_kind(data[:32])
    if kind is not None:
        raise NotText(name, Sentence(sentence("it is {kind}, not a text"), {"kind": kind}))
    if b"\0" in data:
        return _wide_encoding(name, data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy_encoding(name, data, error.start)
    return "utf-8"


def is_guessed(head: bytes) -> bool:
    """Whether the encoding of a text that begins so is a guess: it is neither UTF-8 nor has a byte order mark."""
    if any(head.startswith(bom) for bom, _ in _BOMS):
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        if b"\0" not in head:
            return False
    except UnicodeDecodeError:
        pass
    try:
        return bool(encoding_of("", head))
    except NotText:
        return False


def with_line_feeds(text: str) -> str:
    """`text` with CRLF and CR as LF, and nothing else changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def whole(text: str) -> str:
    """`text` with U+FFFD for lone surrogates and NULs, which no file can hold."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "\ufffd")


def from_pasted(text: str) -> ArticleDraft:
    """A pasted text as an article, its metadata read from it; `EmptyArticle` if nothing was pasted.

    Lone surrogates and NULs, which a clipboard may hold and no file can, become U+FFFD.
    """
    # Deferred: whoever only decodes needs none of the rules for press pages.
    from annotator.formats.press.page import read_page

    return read_page(with_line_feeds(whole(text)), name="The pasted text", source_name=None)


def _wide_encoding(name: str, data: bytes) -> str:
    """UTF-16 without a mark: every other byte of western text is NUL."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(data) % 2 == 0 and sample[first::2].count(0) > 0.4 * half and sample[1 - first :: 2].count(0) == 0:
            return encoding
    raise NotText(name, "it holds NUL bytes, as programs and data do, and no text")


def _legacy_encoding(name: str, data: bytes, first_high: int) -> str:
    """The encoding of bytes that are no UTF-8: western by its letters, else by statistics."""
    start = max(0, first_high - _SAMPLE // 2)
    sample = data[start : start + _SAMPLE]
    if _CONTROLS.search(sample.decode("latin-1")):
        raise NotText(name)
    western = _western_encoding(sample)
    for encoding in (*((western,) if western else ()), *_guesses(sample)):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise NotText(name)


def _western_encoding(sample: bytes) -> str | None:
    """cp1252 or ISO 8859-15, where each high byte is a letter in a western word or a usual mark.

    Statistics over a page of French see the same few accents in a dozen encodings; these rules do not.
    """
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = len(_HIGH.findall(text))
    in_words = sum(len(_WESTERN_LETTER.findall(word)) for word in _WESTERN_WORD.findall(text))
    alone = len(_WESTERN_ALONE.findall(text))
    marks = len(_HIGH_MARK.findall(text))
    latin9 = len(_LATIN9_LETTER.findall(text))
    if not _WESTERN.fullmatch(text) or in_words + alone + marks + latin9 < 0.95 * high:
        return None
    if len(re.findall(r"[A-Za-z]", text)) < 4 * high:
        return None
    return "iso8859_15" if latin9 and not re.search("[\x80-\x9f]", sample.decode("latin-1")) else "cp1252"


def _guesses(sample: bytes) -> list[str]:
    """What charset-normalizer thinks of the sample, best first."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=list(_ENCODINGS), enable_fallback=False)
    return [match.encoding for match in found]
