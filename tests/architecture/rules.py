"""The house's rules that a reader of the code can check: each gives one line a breach."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.source import Module

FILE_LINES = 400
FUNCTION_LINES = 40

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_BROAD = {"Exception", "BaseException"}
_SETTERS = {
    "addAction addButton addItem addMenu addTab insertAction insertTab setAccessibleDescription setAccessibleName",
    "setDetailedText setInformativeText setLabelText setPlaceholderText setStatusTip setSubTitle setTabText setText",
    "setTitle setToolTip setWhatsThis setWindowTitle showMessage",
}
_CALLS = {name for line in _SETTERS for name in line.split()} | {
    "QAction",
    "QCheckBox",
    "QDockWidget",
    "QGroupBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "QRadioButton",
}
_UNTRANSLATED = re.compile(r"# not translated - \S")
_HOSTS = re.compile(r"\b(?:pypi\.(?:org|io)|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io|conda\.anaconda\.org)\b")
_HOMES = re.compile(r"(?<![\w.<{])(?:/home/\w+|/Users/\w+|/root)/\w|\b[A-Z]:\\+Users\\+\w")


def long_files(module: Module) -> Iterator[str]:
    """Files of 400 lines and more."""
    count = len(module.lines)
    if count >= FILE_LINES:
        yield f"{module.name}: {count} lines"


def long_functions(module: Module) -> Iterator[str]:
    """Functions of 40 lines and more, decorators not counted."""
    for node in module.nodes:
        if isinstance(node, _FUNCTIONS) and node.end_lineno is not None:
            count = node.end_lineno - node.lineno + 1
            if count >= FUNCTION_LINES:
                yield f"{module.name}:{node.lineno}: {node.name} has {count} lines"


def broad_excepts(module: Module) -> Iterator[str]:
    """`except:` anywhere; `except Exception` that neither raises at its end nor says `# noqa: BLE001 - why`."""
    lines = module.lines
    for node in module.nodes:
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = [] if node.type is None else [n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)]
        reason = re.search(r"# noqa: BLE001 - \w", lines[node.lineno - 1])
        fine = reason or isinstance(node.body[-1], ast.Raise)
        if node.type is None or (_BROAD.intersection(caught) and not fine):
            yield f"{module.name}:{node.lineno}: a broad except without a reason"


def prints(module: Module) -> Iterator[str]:
    """Calls of `print`."""
    for node in module.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{module.name}:{node.lineno}: print"


def undocumented(module: Module) -> Iterator[str]:
    """Public modules, classes and functions without a docstring."""
    if not ast.get_docstring(module.tree) and module.text.strip():
        yield f"{module.name}:1: no docstring"
    yield from _undocumented_in(module, module.tree)


def _undocumented_in(module: Module, parent: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in parent.body:
        if isinstance(node, (*_FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
            if not ast.get_docstring(node) and not _is_overload(node):
                yield f"{module.name}:{node.lineno}: {node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                yield from _undocumented_in(module, node)


def _is_overload(node: ast.AST) -> bool:
    return "overload" in {_name(d) for d in getattr(node, "decorator_list", [])}


def untranslated(module: Module) -> Iterator[str]:
    """Words for the user that are set without a translation, and translations of made-up strings."""
    lines = module.lines
    for node in module.nodes:
        if not isinstance(node, ast.Call) or _UNTRANSLATED.search(lines[node.lineno - 1]):
            continue
        name = _name(node.func)
        if name in _CALLS and any(_has_words(argument) for argument in node.args):
            yield f"{module.name}:{node.lineno}: {name} with words that are not translated"
        source = {"tr": node.args[:1], "translate": node.args[1:2]}.get(name, [])
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in source):
            yield f"{module.name}:{node.lineno}: {name} of a string that is put together: no translator sees it"


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Call):
        return _name(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _has_words(node: ast.AST) -> bool:
    """Whether an argument is a literal with letters: plain, formatted, added up, or chosen by `if`."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and any(c.isalpha() for c in node.value)
    if isinstance(node, ast.JoinedStr):
        return any(_has_words(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return _has_words(node.left) or _has_words(node.right)
    if isinstance(node, ast.IfExp):
        return _has_words(node.body) or _has_words(node.orelse)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _has_words(node.func.value)
    return False


def foreign_places(name: str, text: str) -> Iterator[str]:
    """Hosts of package registries, and paths that are one person's own."""
    for number, line in enumerate(text.splitlines(), 1):
        if _HOSTS.search(line):
            yield f"{name}:{number}: the host of a package registry"
        if _HOMES.search(line):
            yield f"{name}:{number}: a path in somebody's home"
