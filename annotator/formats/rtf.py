"""RTF to paragraphs: their text, what type they are set in, where they lead to, the cells of a table's row.

Pictures, styles, headers, deleted words and whatever a program marks as its own are left out. Nothing else is opened.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from annotator.model.errors import BrokenFile, sentence

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^A-Za-z'])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_GROUP_EDGE = re.compile(r"\\bin(\d{1,9}) ?|\\.|[{}]", re.DOTALL)
_LINK = re.compile(r"HYPERLINK\s+(?:\\l\s+)?\"?(?P<target>[^\"\s]+)")
_SILENT_WORDS = (
    "colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf filetbl listtable "
    "listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl objdata "
    "nonshppict xe tc txe rxe bkmkstart bkmkend datafield listtext pntext template mmathPr wgrffmtfilter ftnsep ftnsepc"
)
_SILENT = frozenset(_SILENT_WORDS.split())
_SIGNS = {"~": "\u00a0", "_": "\u2011", "-": "", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n", "\t": "\t"}
_CHARACTERS = {
    "emdash": "\u2014", "endash": "\u2013", "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "tab": "\t", "line": "\n", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
_ENDS = frozenset({"par", "sect", "page"})
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_DEEPEST = 1_000


@dataclass(frozen=True, slots=True)
class RtfParagraph:
    """A paragraph, its lines ended by LF; `cells` are those of a table's row, if it is one.

    `level` is its rank as a heading, from 1 on; `strong` says that all its words are bold; `style` is the number of
    its style.
    """

    text: str
    strong: bool = False
    centred: bool = False
    level: int | None = None
    link: str | None = None
    cells: tuple[str, ...] = ()
    style: int | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    """What holds for the words of a group."""

    codec: str = "cp1252"
    skip: int = 1
    strong: bool = False
    hidden: bool = False
    field: bool = False


def is_rtf(data: bytes) -> bool:
    """Whether the bytes begin as RTF does."""
    return data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf")


def rtf_paragraphs(name: str, data: bytes) -> list[RtfParagraph]:
    """The paragraphs of an RTF document; raises `BrokenFile` where it is none, or is nested too deeply."""
    if not is_rtf(data):
        raise BrokenFile(name, sentence("it is no RTF document"))
    return RtfReader(name, data.decode("latin-1")).paragraphs()


@dataclass(slots=True)
class RtfReader:
    """Walks the tokens of a document, or of a part of it, once."""

    name: str
    source: str
    style: _Style = field(default_factory=_Style)
    stack: list[_Style] = field(default_factory=list[_Style])
    fonts: dict[int, str] = field(default_factory=dict[int, str])
    found: list[RtfParagraph] = field(default_factory=list[RtfParagraph])
    pieces: list[str] = field(default_factory=list[str])
    raw: bytearray = field(default_factory=bytearray)
    cells: list[str] = field(default_factory=list[str])
    skipping: int = 0
    weak: bool = False
    centred: bool = False
    level: int | None = None
    named: int | None = None
    in_table: bool = False
    link: str | None = None
    instruction: list[str] = field(default_factory=list[str])

    def paragraphs(self) -> list[RtfParagraph]:
        """All paragraphs."""
        at = 0
        while (match := _TOKEN.search(self.source, at)) is not None:
            at = match.end()
            if match["brace"] is None:
                at = self._token(match) or at
            elif match["brace"] == "{":
                at = self._open(match.end())
            else:
                self._flush()
                self.skipping = 0
                if not self.stack:
                    break
                self.style = self.stack.pop()
                if not self.stack:
                    break
        self._end()
        return self.found

    def _open(self, at: int) -> int:
        """A group begins: where to read on, behind it if nothing in it is text."""
        self._flush()
        self.skipping = 0
        if len(self.stack) >= _DEEPEST:
            raise BrokenFile(self.name, sentence("it is nested too deeply"))
        head = _TOKEN.match(self.source, at)
        starred = head is not None and head["sign"] == "*"
        if head is not None and starred:
            head = _TOKEN.match(self.source, head.end())
        word = head["word"] if head is not None else None
        behind = self.apart(word, at) if word is not None else None
        if behind is not None:
            return behind
        if word == "fonttbl":
            end = self.behind(at)
            self._read_fonts(self.source[at:end])
            return end
        if word in _SILENT or (starred and word != "fldinst"):
            return self.behind(at)
        self.stack.append(self.style)
        if word == "fldinst":
            self.style = replace(self.style, field=True)
            self.instruction = []
        elif word == "fldrslt":
            link = _LINK.search("".join(self.instruction))
            self.link = self.link or (link["target"] if link is not None else None)
            self.style = replace(self.style, field=False)
        return at

    def apart(self, word: str, at: int) -> int | None:
        """What a reader does with a group of its own accord, by its first word: where to read on; None for the usual."""
        return None

    def behind(self, at: int) -> int:
        """Where the group ends that holds `at`."""
        depth = 1
        while depth and (match := _GROUP_EDGE.search(self.source, at)) is not None:
            at = match.end() + (int(match[1]) if match[1] else 0)
            depth += {"{": 1, "}": -1}.get(match.group(), 0)
        return at if not depth else len(self.source)

    def _read_fonts(self, table: str) -> None:
        for match in re.finditer(r"\\f(\d{1,5})\b[^;{}]{0,200}?\\fcharset(\d{1,3})", table):
            self.fonts[int(match[1])] = _CHARSETS.get(int(match[2]), "")

    def _token(self, match: re.Match[str]) -> int | None:
        """One token within a group; where to read on, if not behind it."""
        if match["word"] is not None:
            return self._word(match["word"], int(match["number"]) if match["number"] else None, match.end())
        if match["text"] is not None:
            text = match["text"]
            taken = min(self.skipping, len(text))
            self.skipping -= taken
            self._add(text[taken:])
        elif self.skipping:
            self.skipping -= 1
        elif match["byte"] is not None:
            self.raw.append(int(match["byte"], 16))
        else:
            self.say(_SIGNS.get(match["sign"], ""))
        return None

    def _word(self, word: str, number: int | None, at: int) -> int | None:
        """A control word."""
        if word == "u" and number is not None:
            self.say(chr(number % 0x10000))
            self.skipping = self.style.skip
            return None
        self.skipping = 0
        if word == "bin":
            return at + max(0, number or 0)
        if word in _CHARACTERS:
            self.say(_CHARACTERS[word])
        elif word in _ENDS:
            self._end_paragraph()
        elif word == "cell" or word == "nestcell":
            self.cells.append(self._taken())
        elif word == "row" or word == "nestrow":
            self._end_row()
        else:
            self._set(word, number)
        return None

    def _set(self, word: str, number: int | None) -> None:
        """A control word that says how what follows is set."""
        on = number != 0
        if word in ("b", "v", "deleted", "uc", "f", "ansicpg", "mac", "plain"):
            self._flush()
        if word == "b":
            self.style = replace(self.style, strong=on)
        elif word in ("v", "deleted"):
            self.style = replace(self.style, hidden=on)
        elif word == "plain":
            self.style = replace(self.style, strong=False, hidden=False)
        elif word == "uc":
            self.style = replace(self.style, skip=max(0, min(number or 0, 8)))
        elif word == "f" and number is not None:
            self.style = replace(self.style, codec=self.fonts.get(number) or self._default())
        elif word in ("ansicpg", "mac"):
            self.fonts[-1] = "mac_roman" if word == "mac" else _known(f"cp{number}")
            self.style = replace(self.style, codec=self._default())
        elif word == "pard":
            self.centred, self.level, self.named, self.in_table = False, None, None, False
        elif word == "s":
            self.named = number
        elif word == "qc":
            self.centred = True
        elif word == "outlinelevel" and number is not None and 0 <= number < 9:
            self.level = number + 1
        elif word == "intbl":
            self.in_table = True

    def _default(self) -> str:
        return self.fonts.get(-1) or "cp1252"

    def say(self, text: str) -> None:
        """Words that do not stand in the file as they are."""
        self._flush()
        self._put(text)

    def _add(self, text: str) -> None:
        """Words as they stand in the file: they may hold bytes of the code page."""
        if self.raw or not text.isascii():
            self.raw += text.encode("latin-1")
        else:
            self._put(text)

    def _flush(self) -> None:
        """Decode the bytes that wait."""
        if self.raw:
            text = self.raw.decode(self.style.codec, "replace")
            self.raw.clear()
            self._put(text)

    def _put(self, text: str) -> None:
        if self.style.field:
            self.instruction.append(text)
        elif not self.style.hidden:
            self.pieces.append(text)
            self.weak = self.weak or (not self.style.strong and any(map(str.isalnum, text)))

    def _taken(self) -> str:
        """What was said since the last end, surrogates joined."""
        self._flush()
        text = "".join(self.pieces)
        self.pieces = []
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _end_paragraph(self) -> None:
        if self.in_table:
            self.say("\n")
        else:
            self._end()

    def _end(self) -> None:
        """A paragraph ends; one without words is kept, for it may set others apart."""
        text = self._taken()
        self.found.append(RtfParagraph(text, not self.weak, self.centred, self.level, self.link, style=self.named))
        self.weak, self.link = False, None

    def _end_row(self) -> None:
        """A table's row ends."""
        if self.cells:
            self.found.append(
                RtfParagraph("\n".join(self.cells), not self.weak, link=self.link, cells=tuple(self.cells))
            )
        self.cells, self.weak, self.link, self.in_table = [], False, None, False


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return "cp1252"
