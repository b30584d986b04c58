"""Finds the words for the user in the source: each with the context under which it is translated."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
_MARKS = {"translate", "QT_TRANSLATE_NOOP"}
_ERRORS = "Errors"


@dataclass(frozen=True)
class Words:
    """One string as it is written in the source, and how a translator tells it from its like."""

    context: str
    source: str
    comment: str = ""
    place: str = field(default="", compare=False)
    """The module that has it first."""


@dataclass(frozen=True)
class Module:
    """One file: its name as Python imports it, and its tree."""

    name: str
    tree: ast.Module


@dataclass
class Found:
    """What the source holds: the words in their order, and the places whose words nobody can see.

    Words may be translated elsewhere than where they are marked, in a context that is named in both places.
    """

    words: list[Words] = field(default_factory=list[Words])
    elsewhere: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Context and place."""

    @property
    def unseen(self) -> list[str]:
        """The places that translate words which are marked nowhere."""
        marked = {words.context for words in self.words}
        return [place for context, place in self.elsewhere if context not in marked]


def read(root: Path) -> list[Module]:
    """The modules of a package."""
    modules: list[Module] = []
    for path in sorted(root.rglob("*.py")):
        name = ".".join(path.relative_to(root.parent).with_suffix("").parts)
        modules.append(Module(name, ast.parse(path.read_text(encoding="utf-8"))))
    return modules


def find(modules: Iterable[Module]) -> Found:
    """All words for the user, each once, in the order of the files."""
    given = list(modules)
    errors = {node.name for module in given if module.name.endswith("model.errors") for node in _classes(module.tree)}
    helpers = {module.name: _helpers(module.tree.body) for module in given}
    found = Found()
    for module in given:
        _Search(module, _imported(module, helpers) | helpers[module.name], errors, found).visit(module.tree)
    found.words = list(dict.fromkeys(found.words))
    return found


def _classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _helpers(body: Iterable[ast.stmt]) -> dict[str, str]:
    """Functions that translate their first argument, and the context in which they do."""
    helpers: dict[str, str] = {}
    for node in body:
        if isinstance(node, _FUNCTION) and node.args.args:
            for call in ast.walk(node):
                context = _wrapped(call, {one.arg for one in node.args.args})
                if context:
                    helpers[node.name] = context
    return helpers


def _wrapped(node: ast.AST, parameters: set[str]) -> str:
    """The context of a call that translates a parameter."""
    if not isinstance(node, ast.Call) or _name(node.func) not in _MARKS or len(node.args) < 2:
        return ""
    context, words = node.args[:2]
    return _text(context) if isinstance(words, ast.Name) and words.id in parameters else ""


def _imported(module: Module, helpers: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    imports = [node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)]
    return {
        alias.asname or alias.name: context
        for node in imports
        for alias in node.names
        if (context := helpers.get(node.module or "", {}).get(alias.name))
    }


class _Search(ast.NodeVisitor):
    """Walks a module, and knows in which class and function it is."""

    def __init__(self, module: Module, helpers: Mapping[str, str], errors: set[str], found: Found) -> None:
        self._module = module.name
        self._scopes: list[Mapping[str, str]] = [helpers]
        self._classes: list[str] = []
        self._parameters: list[set[str]] = []
        self._marks = _MARKS
        self._errors = errors
        self._found = found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Its name is the context of `self.tr`."""
        self._classes.append(node.name)
        self._scopes.append(_helpers(node.body))
        self.generic_visit(node)
        self._scopes.pop()
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """What it names `tr` translates within it."""
        aliases = {name: self._context() for name in _aliases(node, "tr")}
        self._marks = _MARKS | set(_aliases(node, "translate"))
        self._scopes.append(aliases | _helpers(node.body))
        self._parameters.append({one.arg for one in node.args.args})
        if self._module.endswith("model.errors"):
            for default in (*node.args.defaults, *node.args.kw_defaults):
                self._add(_ERRORS, default)
        self.generic_visit(node)
        self._parameters.pop()
        self._scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Every way to translate."""
        name = _name(node.func)
        if name in self._marks and len(node.args) > 1 and _text(node.args[0]):
            self._take(node, _text(node.args[0]), node.args[1:])
        elif name == "tr" and isinstance(node.func, ast.Attribute):
            self._take(node, self._context(), node.args, own=True)
        elif context := self._helper(node.func):
            self._take(node, context, node.args)
        elif name == "sentence":
            self._add(_ERRORS, *node.args[:1])
        elif name in self._errors:
            self._add(_ERRORS, *node.args, *(word.value for word in node.keywords))
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str, args: list[ast.expr], *, own: bool = False) -> None:
        comment = _text(args[1]) if len(args) > 1 else ""
        inner = isinstance(args[0], ast.Name) and any(args[0].id in names for names in self._parameters)
        if not self._add(context, args[0], comment=comment) and not inner and not _text(args[0]):
            place = f"{self._module}:{node.lineno}: {ast.unparse(node)}"
            self._found.elsewhere.append(("" if own else context, place))

    def _add(self, context: str, *sources: ast.expr | None, comment: str = "") -> bool:
        words = [text for source in sources for text in _texts(source)]
        self._found.words += [Words(context, text, comment, self._module) for text in words]
        return bool(words)

    def _helper(self, called: ast.expr) -> str:
        own = isinstance(called, ast.Name) or (isinstance(called, ast.Attribute) and _name(called.value) == "self")
        name = _name(called)
        return next((scope[name] for scope in reversed(self._scopes) if name in scope), "") if own else ""

    def _context(self) -> str:
        return self._classes[-1] if self._classes else ""


def _aliases(node: ast.FunctionDef, method: str) -> Iterator[str]:
    """The names that a function gives to a method of others: `tr = self.tr`."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assign) and isinstance(inner.value, ast.Attribute) and inner.value.attr == method:
            yield from (_name(target) for target in inner.targets)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _texts(node: ast.expr | None) -> Iterator[str]:
    """The strings that an expression can give: itself, or what `if` and `or` choose from."""
    if isinstance(node, ast.IfExp | ast.BoolOp):
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else node.values:
            yield from _texts(part)
    elif node is not None and any(c.isalpha() for c in _text(node)):
        yield _text(node)
