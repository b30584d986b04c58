"""Every way in which the source says something to the user is seen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools.strings import Module, Words, find
from tools.translations import translated, write

WAYS = (
    ("class Panel(QWidget):\n def f(self): self.tr('Open')", ["Panel: Open"]),
    ("class Panel(QWidget):\n def f(self): self.tr('One' if n == 1 else 'Many')", ["Panel: One", "Panel: Many"]),
    ("class Panel(QWidget):\n def f(self):\n  tr = self.tr\n  tr('Open')", ["Panel: Open"]),
    ("class Panel(QWidget):\n class Row:\n  def f(self): self.tr('In')\n def g(self): self.tr('Out')", ["Row: In", "Panel: Out"]),
    ("QCoreApplication.translate('Keys', 'Enter')", ["Keys: Enter"]),
    ("def f():\n title = QCoreApplication.translate\n title('Keys', 'Enter')", ["Keys: Enter"]),
    ("QT_TRANSLATE_NOOP('Menus', '&File')", ["Menus: &File"]),
    ("def _tr(words): return QCoreApplication.translate('History', words)\n_tr('undo')", ["History: undo"]),
    ("def f():\n def tr(w): return translate('Keys', w)\n tr('By word')", ["Keys: By word"]),
    ("def _tr(words): return str(QT_TRANSLATE_NOOP('Actions', words))\nspec(_tr('Quit'), 'Ctrl+Q')", ["Actions: Quit"]),
    ("sentence('{path} is a folder.')", ["Errors: {path} is a folder."]),
    ("self.tr('·')", []),
    ("text.translate(table)", []),
)  # fmt: skip


def found(*modules: tuple[str, str]) -> list[str]:
    words = find(Module(name, ast.parse(code)) for name, code in modules).words
    return [f"{one.context}: {one.source}" for one in words]


@pytest.mark.parametrize(("code", "expected"), WAYS)
def test_a_way_to_translate_is_seen(code: str, expected: list[str]) -> None:
    assert found(("annotator.ui.panel", code)) == expected


def test_a_helper_is_seen_where_it_is_imported() -> None:
    helper = "def said(words): return QCoreApplication.translate('Errors', words)"
    assert found(("a.words", helper), ("a.panel", "from a.words import said\nsaid('Gone')")) == ["Errors: Gone"]


def test_what_an_error_is_given_is_part_of_a_sentence() -> None:
    errors = "class ReadOnly(Exception):\n def __init__(self, path, reason='it is open'): ..."
    raised = "raise ReadOnly(path, self.why or 'it is closed')"
    assert found(("a.model.errors", errors), ("a.project", raised)) == ["Errors: it is open", "Errors: it is closed"]


def test_words_that_nobody_can_see_are_told() -> None:
    code = "class Panel(QWidget):\n def f(self): self.tr(self.words)"
    assert find([Module("a.panel", ast.parse(code))]).unseen == ["a.panel:2: self.tr(self.words)"]


def test_a_file_of_translations_comes_back_as_it_was(tmp_path: Path) -> None:
    words = {Words("A", "<b> & “c”"): "« c »", Words("A", "Close", "spacing"): "Serré", Words("B", "x"): ""}
    write(tmp_path / "x.ts", words, words)
    assert translated(tmp_path / "x.ts") == words
    assert (tmp_path / "x.ts").read_text("utf-8").count("unfinished") == 1
