"""Which methods of the window's classes Qt calls, and whether they are guarded."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from tests.architecture.source import Module

_GUARDS = {"guarded", "guarded_returning"}
_NOT_CALLED_BY_QT = {"staticmethod", "classmethod", "property"}


def unguarded(modules: Sequence[Module]) -> Iterator[str]:
    """Methods named like one of their Qt base class that lack `guarded` or `guarded_returning`."""
    classes = {node.name: node for module in modules for node in module.nodes if isinstance(node, ast.ClassDef)}
    for module in modules:
        for node in module.nodes:
            if isinstance(node, ast.ClassDef):
                yield from _unguarded_in(module, node, _qt_bases(node, classes))


def _unguarded_in(module: Module, node: ast.ClassDef, bases: Sequence[type]) -> Iterator[str]:
    for method in node.body:
        if not isinstance(method, ast.FunctionDef) or method.name.startswith("_"):
            continue
        decorators = {_decorator(d) for d in method.decorator_list}
        overrides = any(callable(getattr(base, method.name, None)) for base in bases)
        if overrides and not decorators & (_GUARDS | _NOT_CALLED_BY_QT):
            yield f"{module.name}:{method.lineno}: {node.name}.{method.name} is not guarded"


def _decorator(node: ast.expr) -> str:
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _qt_bases(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> list[type]:
    """The Qt classes that a class descends from, through classes of the project."""
    found: list[type] = []
    waiting, seen = [node], {node.name}
    while waiting:
        for base in waiting.pop().bases:
            base = base.value if isinstance(base, ast.Subscript) else base
            name = base.attr if isinstance(base, ast.Attribute) else base.id if isinstance(base, ast.Name) else ""
            qt = _qt_class(name)
            if qt is not None:
                found.append(qt)
            elif name in classes and name not in seen:
                seen.add(name)
                waiting.append(classes[name])
    return found


def _qt_class(name: str) -> type | None:
    for room in (QtWidgets, QtGui, QtCore):
        found = getattr(room, name, None)
        if isinstance(found, type):
            return found
    return None
