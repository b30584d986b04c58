"""The house's rules hold, and each of them sees what it is there to see."""

from collections.abc import Iterator
from typing import Protocol

import pytest

from tests.architecture import overrides, rules
from tests.architecture.source import Module, of, parse, tracked


class Rule(Protocol):
    __name__: str

    def __call__(self, module: Module) -> Iterator[str]: ...


PLACES: tuple[tuple[Rule, tuple[str, ...]], ...] = (
    (rules.long_files, ("annotator", "tests", "tools")),
    (rules.long_functions, ("annotator", "tests", "tools")),
    (rules.broad_excepts, ("annotator", "tests", "tools")),
    (rules.prints, ("annotator",)),
    (rules.undocumented, ("annotator",)),
    (rules.untranslated, ("annotator/ui", "annotator/app.py")),
)
EXEMPT = {"prints": ("annotator/cli.py",)}


@pytest.mark.parametrize(("rule", "places"), PLACES, ids=[rule.__name__ for rule, _ in PLACES])
def test_rule_holds(rule: Rule, places: tuple[str, ...]) -> None:
    exempt = EXEMPT.get(rule.__name__, ())
    breaches = [line for module in of(*places) if module.name not in exempt for line in rule(module)]
    assert breaches == []


def test_overrides_are_guarded() -> None:
    assert list(overrides.unguarded(of("annotator/ui", "annotator/app.py"))) == []


def test_no_registry_and_no_home_in_any_file() -> None:
    assert [line for name, text in tracked() for line in rules.foreign_places(name, text)] == []


LONG = "def f():\n    '''d'''\n" + "    x = 1\n" * 38

BAD: tuple[tuple[Rule, str], ...] = (
    (rules.long_files, "x = 1\n" * 400),
    (rules.long_functions, LONG),
    (rules.broad_excepts, "try:\n    f()\nexcept:\n    pass"),
    (rules.broad_excepts, "try:\n    f()\nexcept (OSError, Exception):\n    pass"),
    (rules.broad_excepts, "try:\n    f()\nexcept BaseException:  # noqa: BLE001\n    pass"),
    (rules.prints, "print('x')"),
    (rules.undocumented, "x = 1"),
    (rules.undocumented, "'''d'''\nclass A:\n    '''d'''\n    def f(self): pass"),
    (rules.untranslated, "label.setText('Hello')"),
    (rules.untranslated, "label.setText(f'{n} statements')"),
    (rules.untranslated, "label.setText('{} statements'.format(n))"),
    (rules.untranslated, "label.setText(self.tr('a') if x else 'No speaker')"),
    (rules.untranslated, "QAction('Open', self)"),
    (rules.untranslated, "self.tr(f'{n} statements')"),
)
GOOD: tuple[tuple[Rule, str], ...] = (
    (rules.long_files, "x = 1\n" * 399),
    (rules.long_functions, LONG.removesuffix("    x = 1\n")),
    (rules.broad_excepts, "try:\n    f()\nexcept Exception:  # noqa: BLE001 - the hook shows it\n    pass"),
    (rules.broad_excepts, "try:\n    f()\nexcept BaseException:\n    close()\n    raise"),
    (rules.broad_excepts, "try:\n    f()\nexcept OSError:\n    pass"),
    (rules.prints, "console.print('x')"),
    (rules.undocumented, "'''d'''\nclass A:\n    '''d'''\n    def _f(self): pass"),
    (rules.untranslated, "label.setText(self.tr('{n} statements').format(n=3))"),
    (rules.untranslated, "translate('Mention', '%n word(s)', '', n + 1)"),
    (rules.untranslated, "label.setText('·')"),
    (rules.untranslated, "label.setText('Annotator')  # not translated - a name"),
)


@pytest.mark.parametrize(("rule", "code"), BAD)
def test_rule_sees_a_breach(rule: Rule, code: str) -> None:
    assert len(list(rule(parse("bad.py", code)))) == 1


@pytest.mark.parametrize(("rule", "code"), GOOD)
def test_rule_lets_pass(rule: Rule, code: str) -> None:
    assert list(rule(parse("good.py", code))) == []


@pytest.mark.parametrize(
    ("method", "breaches"),
    [
        ("def paintEvent(self, event): pass", 1),
        ("@guarded\n    def paintEvent(self, event): pass", 0),
        ("@guarded_returning(QSize())\n    def sizeHint(self): pass", 0),
        ("def show_all(self): pass", 0),
    ],
)
def test_an_unguarded_override_is_seen_through_two_files(method: str, breaches: int) -> None:
    base = parse("base.py", "class Panel(QtWidgets.QWidget, Generic[T]): pass")
    panel = parse("panel.py", f"class Reader(Panel[int]):\n    {method}")
    assert len(list(overrides.unguarded([base, panel]))) == breaches


@pytest.mark.parametrize(
    ("text", "breaches"),
    [
        ("see https://" + "pypi" + ".org/simple", 1),
        ("open('/" + "home/lea/x.annot')", 1),
        ("C:\\" + "Users\\lea", 1),
        ("https://example.org/home/page and /usr/bin", 0),
    ],
)
def test_foreign_places_are_seen(text: str, breaches: int) -> None:
    assert len(list(rules.foreign_places("x", text))) == breaches
