"""One valid file of each built-in reader, for the tests and measurements that go over all of them."""

from __future__ import annotations

from pathlib import Path

from tests.formats.corpora import press
from tests.formats.databases.exports import exports
from tests.formats.readers.test_archive import PRESS, zipped
from tests.formats.readers.test_markdown import PAGE

FILES = Path(__file__).parent / "files"
PAGES = Path(__file__).parent / "web" / "pages"
ARTICLE = next((Path(__file__).parents[2] / "seeds").glob("000_*.txt"))


def mhtml() -> bytes:
    """A page as a browser saves it in one file."""
    head = (
        b"From: <Saved by Blink>\r\nSubject: Page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        b'\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: 8bit\r\nContent-Location: https://example.org/a\r\n\r\n"
    )
    return head + (PAGES / "wordpress.html").read_bytes() + b"\r\n------b--\r\n"


def specimens() -> dict[str, tuple[str, bytes]]:
    """By the reader's name a file name and its bytes."""
    made = {export.reader: (export.name, export.data) for export in exports()}
    for file in ("quay.docx", "quay.odt", "quay.rtf", "quay.pdf", "book.epub"):
        made[file.rpartition(".")[2]] = (file, (FILES / file).read_bytes())
    return made | {
        "txt": (ARTICLE.name, ARTICLE.read_bytes()),
        "markdown": ("port.md", PAGE.encode()),
        "csv": ("corpus.csv", press.delimited()),
        "jsonl": ("corpus.jsonl", press.lines()),
        "xlsx": ("corpus.xlsx", (FILES / "corpus.xlsx").read_bytes()),
        "zip": ("press.zip", zipped(PRESS)),
        "html": ("page.html", (PAGES / "wordpress.html").read_bytes()),
        "mhtml": ("page.mhtml", mhtml()),
    }
