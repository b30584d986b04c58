"""Whether bytes are the export of a press database: by what only these hold, and never by a suffix.

Asked of every file that is opened, so it looks at the bytes and reads no markup.
"""

from __future__ import annotations

import re

from annotator.model.errors import AnnotatorError

_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|meta|div|table|article|\?xml|!--)", re.IGNORECASE)
_NAMED = rb"[^<>]{0,300}?\b(?:class|id)\s*=\s*(?:\\?[\"']|&quot;|&#3[49];)?\s*(?:[\w\-]+\s+)*DocPublicationName\b"
_EUROPRESSE = re.compile(rb"<(?:span|div|p|td)\s" + _NAMED, re.IGNORECASE)
_EUROPRESSE_QUOTED = re.compile(rb"&lt;(?:span|div|p|td)\s" + _NAMED, re.IGNORECASE)
_EUROPRESSE_TITLE = re.compile(
    rb"titreArticle(?:Visu)?\b|rdp__articletitle|docOcurrContainer|PubliC[_\-]lblNodoc", re.IGNORECASE
)
_ACCESSION = rb"(?:[A-Z][A-Z0-9]{3,9}|[a-z]{1,8}0{2,8})(?:19|20)\d{6}[a-z0-9]{6,10}"
_FACTIVA_PAGE = re.compile(
    rb"class\s*=\s*[\"'][^\"']{0,60}\b[a-z]{2}Article\b|class\s*=\s*[\"'][^\"']{0,60}\b[a-z]{2}Headline\b"
    rb"|<b>\s*HD\s*</b>|<td[^>]{0,80}>\s*HD\s*</td>"
)
_FACTIVA_XML = re.compile(
    rb"<(?:\w+:)?(?:ppsArticleResponse|ppsarticleResultSet|ppsarticle|DistDoc|PPSResponse)\b|global\.factiva\.com"
)
_FACTIVA_END = re.compile(
    rb"(?:^|[\r\n|>])[ \t]{0,8}(?:AN[\s|]{1,8})?[^\x00-\x20\d<>]{2,24}[\s:]{1,3}" + _ACCESSION + rb"(?=[\s<.|]|$)"
)
_FACTIVA_WORDS = re.compile(
    rb"\bHD\b|\bWC\b|\d\s?(?:words|mots|W(?:\xc3\xb6|\xf6|\xa0)rter|palabras|parole|palavras|woorden|ord|\xe5\xad\x97|\xd1\x81\xd0\xbb\xd0\xbe\xd0\xb2)(?:[\s<]|$)"
)
_OF = rb"\d{1,6} (?:of|de|von|van|di) \d{1,6}"
_NEXIS_COUNT = re.compile(
    rb"(?:^|[\n\r>])[ \t]{0,80}(?:(?:FOCUS - )?" + _OF + rb" (?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTOS?)|"
    rb"(?:Document|DOCUMENT|Dokument|DOKUMENT|Documento) " + _OF + rb")[ \t\xa0]{0,40}(?=[\n\r<]|$)"
)
_NEXIS_LABEL = re.compile(
    rb"\b(?:LENGTH|LONGUEUR|L(?:\xc3\x84|\xc4|\xa0|&Auml;)NGE|LENGTE|LOAD-DATE|DATE-CHARGEMENT|UPDATE|LANGUAGE|LANGUE|SPRACHE"
    rb"|BYLINE|PUBLICATION-TYPE|TYPE-PUBLICATION|SECTION|RUBRIQUE|RUBRIK)\s?:"
)
_NEXIS_END = re.compile(
    rb"(?:^|[\n\r>])[ \t\xa0]{0,40}(?:End of Document|Fin d[eu] document|Ende des Dokuments|Fin del documento|"
    rb"Einde van (?:het )?document|Fine del documento)[ \t\xa0]{0,40}(?=[\n\r<]|$)",
    re.IGNORECASE,
)
_NEXIS_UNI = re.compile(
    rb"\b(?:Load-Date|Length|Longueur|L(?:\xc3\xa4|\xe4|\xa0)nge|Lengte|Byline|Section|Date de chargement)(?:\s|\xc2\xa0|\xa0){0,3}:"
)
_NEXIS_LINK = re.compile(
    rb"(?:advance\.lexis\.com|nexis\.com)/[^\"]{0,60}(?:document|permalink)|LADeliveryID|LADocCount"
)
_COVER = re.compile(rb"Job Number|Client/Matter|Narrowed by|Search Terms|Load-Date|Length|Byline|>Body<|Copyright")
_TAGS = re.compile(rb"<[^<>]{0,2000}>")
_RTF_PICTURE = re.compile(rb"(?<=[\s\d])[0-9a-fA-F\r\n]{200,}")
_REACH = 1 << 20
_WORD_REACH = 1 << 19


def is_europresse(data: bytes) -> bool:
    """Whether these are articles of Europresse as a page."""
    # Asked of every page, so the quickest question first.
    if b"DocPublicationName" not in data or not _is_page(data):
        return False
    named = _EUROPRESSE.search(data) or (b"documentText" in data and _EUROPRESSE_QUOTED.search(data))
    return bool(named) and _EUROPRESSE_TITLE.search(data) is not None


def is_factiva_page(data: bytes) -> bool:
    """Whether these are articles of Factiva as a page: its classes or codes, and an accession number."""
    if not _is_page(data) or is_factiva_xml(data):
        return False
    head = data[: 4 * _REACH]
    return _FACTIVA_PAGE.search(head) is not None and re.search(rb"\b" + _ACCESSION + rb"\b", head) is not None


def is_factiva_xml(data: bytes) -> bool:
    """Whether this is Factiva's XML."""
    head = _narrow(data[:_REACH])
    return head[:64].lstrip().startswith(b"<") and _FACTIVA_XML.search(head[:8192]) is not None


def is_factiva_rtf(data: bytes) -> bool:
    """Whether these are articles of Factiva as RTF."""
    return _is_rtf(data) and _has_factiva(_rtf_text(data))


def is_factiva_word(data: bytes) -> bool:
    """Whether these are articles of Factiva in a Word file."""
    parts = _word_parts(data)
    return parts is not None and _has_factiva(parts[0])


def is_factiva_text(data: bytes) -> bool:
    """Whether these are articles of Factiva as plain text."""
    return _is_text(data) and _has_factiva(_narrow(data))


def is_nexis_page(data: bytes) -> bool:
    """Whether these are articles of LexisNexis as a page."""
    if not _is_page(data):
        return False
    if b"<DOCFULL>" in data and b"<DOC NUMBER=" in data:
        return True
    labelled = _NEXIS_LABEL.search(data[: 2 * _REACH]) or _NEXIS_UNI.search(data[: 2 * _REACH])
    return labelled is not None and _has_nexis(_page_text(data))


def is_nexis_rtf(data: bytes) -> bool:
    """Whether these are articles of Nexis as RTF."""
    return (
        _is_rtf(data)
        and re.search(rb"ocument|OCUMENT|okument|OKUMENT", data) is not None
        and _has_nexis(_rtf_text(data))
    )


def is_nexis_word(data: bytes) -> bool:
    """Whether these are articles of Nexis in a Word file."""
    parts = _word_parts(data)
    if parts is None:
        return False
    text, links = parts
    return (_NEXIS_LINK.search(links) is not None and _COVER.search(text) is not None) or _has_nexis(text)


def is_nexis_text(data: bytes) -> bool:
    """Whether these are articles of Nexis as plain text."""
    return _is_text(data) and _has_nexis(_narrow(data))


def _is_page(data: bytes) -> bool:
    return _MARKUP.match(data[:512].removeprefix(b"\xef\xbb\xbf")) is not None


def _is_rtf(data: bytes) -> bool:
    return data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf")


def _is_text(data: bytes) -> bool:
    return not data.startswith((b"PK\x03\x04", b"%PDF")) and not _is_rtf(data) and not _is_page(data)


def _narrow(data: bytes) -> bytes:
    """The beginning of a text in a code of one byte for ASCII: UTF-16 has a mark, or NULs between."""
    data = data[:_REACH]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:64]:
        return data.replace(b"\0", b"")
    return data.removeprefix(b"\xef\xbb\xbf")


def _rtf_text(data: bytes) -> bytes:
    """The beginning of the text of an RTF document, a line a paragraph, its pictures left out."""
    text = _RTF_PICTURE.sub(b"", data[: 4 * _REACH])[:_REACH]
    text = re.sub(rb"\\(?:par|line|page|sect|row|cell|tab)(?![a-zA-Z]) ?", b"\x01", text)
    text = re.sub(rb"\\u-?\d{1,6} ?(?:\\'[0-9a-fA-F]{2}|\?)?", b"\xa0", text)
    text = re.sub(rb"\\'([0-9a-fA-F]{2})", lambda match: bytes.fromhex(match[1].decode("ascii")), text)
    text = re.sub(rb"\\[a-zA-Z]{1,32}-?\d{0,10} ?|[{}]|\\[^a-zA-Z]", b"", text)
    return text.translate(None, b"\r\n").replace(b"\x01", b"\n")


def _page_text(data: bytes) -> bytes:
    """The beginning of the text of a page, its tags as line breaks."""
    return _TAGS.sub(b"\n", re.sub(rb"\s+", b" ", data[: 2 * _REACH])).replace(b"&nbsp;", b" ")


def _has_factiva(data: bytes) -> bool:
    return _FACTIVA_END.search(data) is not None and _FACTIVA_WORDS.search(data) is not None


def _has_nexis(data: bytes) -> bool:
    """Whether articles are counted or ended as Nexis does it, and labelled so."""
    if _NEXIS_COUNT.search(data[:_REACH]) is not None:
        return _NEXIS_LABEL.search(data[:_REACH]) is not None
    return _NEXIS_END.search(data) is not None and len({*map(bytes.lower, _NEXIS_UNI.findall(data))}) > 1


def _word_parts(data: bytes) -> tuple[bytes, bytes] | None:
    """The beginning of the text of a Word file, a line a paragraph, and of its links; None if it is none."""
    if not data.startswith(b"PK\x03\x04") or b"word/document.xml" not in data:
        return None
    # Deferred: most files are no zips.
    from annotator.formats.zipped import Zipped

    try:
        packed = Zipped("", data)
        if "word/document.xml" not in packed:
            return None
        text = packed.head("word/document.xml", _WORD_REACH)
        others = ("word/_rels/document.xml.rels", "docProps/custom.xml")
        links = b"".join(packed.head(each, _WORD_REACH) for each in others if each in packed)
    except AnnotatorError:
        return None
    return _TAGS.sub(b"", re.sub(rb"<w:(?:p|br|cr)(?:\s[^<>]{0,400})?/?>", b"\n", text)), links
