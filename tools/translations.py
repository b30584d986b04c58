"""Brings the translations up to date with the source: `make translations`.

Keeps what was translated, drops what is gone, marks what is new as unfinished, and writes the `.qm` file
that the window loads, so that an installed Annotator needs no tools.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tools.strings import Words, find, read

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "annotator"
FRENCH = ROOT / "resources" / "translations" / "annotator_fr.ts"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="fr" sourcelanguage="en">\n'


def translated(path: Path) -> dict[Words, str]:
    """What a `.ts` file holds; "" where a translation is missing."""
    held: dict[Words, str] = {}
    if path.exists():
        for context in ElementTree.parse(path).getroot().iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                words = Words(name, message.findtext("source", ""), message.findtext("comment", ""))
                held[words] = message.findtext("translation", "")
    return held


def write(path: Path, words: Iterable[Words], translations: Mapping[Words, str]) -> None:
    """Write a `.ts` file: contexts by name, their words as the source has them."""
    contexts: dict[str, list[Words]] = {}
    for one in words:
        contexts.setdefault(one.context, []).append(one)
    parts = [_HEAD]
    for name in sorted(contexts):
        parts.append(f"<context>\n    <name>{escape(name)}</name>\n")
        parts += [_message(one, translations.get(one, "")) for one in contexts[name]]
        parts.append("</context>\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join([*parts, "</TS>\n"]), encoding="utf-8")


def _message(words: Words, translation: str) -> str:
    comment = f"        <comment>{escape(words.comment)}</comment>\n" if words.comment else ""
    mark = "" if translation else ' type="unfinished"'
    return (
        f"    <message>\n        <source>{escape(words.source)}</source>\n{comment}"
        f"        <translation{mark}>{escape(translation)}</translation>\n    </message>\n"
    )


def release(path: Path) -> Path:
    """Make the `.qm` file beside a `.ts` file."""
    target = path.with_suffix(".qm")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([str(tool), "-silent", str(path), "-qm", str(target)], check=True)
    return target


def main() -> None:
    """Merge, release, and say what is left to translate."""
    found = find(read(PACKAGE))
    held = translated(FRENCH)
    write(FRENCH, found.words, held)
    release(FRENCH)
    missing = [words for words in found.words if not held.get(words)]
    for words in missing:
        sys.stdout.write(f"{words.context}: {words.source}\n")
    sys.stdout.write(f"{len(found.words)} strings, {len(missing)} of them without French\n")


if __name__ == "__main__":
    main()
