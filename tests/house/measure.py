"""Measures the code of a folder. Pure: source texts in, values out."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

WIDTH = 100
# Named after their command, or one interface of many modules.
_EXEMPT_MODULES = frozenset({"__init__", "__main__"})
_COMMANDS = "commands"
_INTERFACE = frozenset({"pages", "files"})  # what every kind of page and of file offers
# What a tool is told about the line before it.
_REMARK = re.compile(r"\s+# (?:type: ignore|noqa)")
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path below the folder, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The last part of what is imported."""
        return PurePosixPath(self.path).stem


def read_modules(texts: Mapping[str, str]) -> list[Module]:
    """Parse every text by its path."""
    return [Module(path, text, ast.parse(text)) for path, text in sorted(texts.items())]


def named_twice(modules: Iterable[Module]) -> dict[str, list[str]]:
    """Public classes, public functions and module names that stand for more than one thing, with their files."""
    places: dict[str, list[str]] = defaultdict(list)
    for module in modules:
        in_commands = PurePosixPath(module.path).parent.name == _COMMANDS
        if module.name not in _EXEMPT_MODULES and not in_commands:
            places[f"module {module.name}"].append(module.path)
        for kind, name in _public(module.tree):
            places[f"{kind} {name}"].append(module.path)
    return {what: files for what, files in sorted(places.items()) if len(files) > 1}


def _public(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and _is_public(node.name):
            yield "class", node.name
        if isinstance(node, ast.FunctionDef) and _is_public(node.name):
            yield "function", node.name


def _is_public(name: str) -> bool:
    return not name.startswith("_") and name not in _INTERFACE


def dense_comprehensions(modules: Iterable[Module]) -> list[str]:
    """Every comprehension with two `for`s or two `if`s, as path:line."""
    return [
        f"{module.path}:{node.lineno}"
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, _COMPREHENSIONS) and _is_dense(node)
    ]


def _is_dense(node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> bool:
    return len(node.generators) > 1 or any(len(part.ifs) > 1 for part in node.generators)


def late_constants(modules: Iterable[Module]) -> list[str]:
    """Every constant that stands below a function or class that uses it, as path:line name."""
    return [
        f"{module.path}:{line} {name}" for module in modules for line, name in _late(module.tree)
    ]


def _late(tree: ast.Module) -> Iterator[tuple[int, str]]:
    used: set[str] = set()
    for node in tree.body:
        for name in _constants(node):
            if name in used:
                yield node.lineno, name
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            used |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _constants(node: ast.stmt) -> list[str]:
    targets = [*node.targets] if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def wide_lines(modules: Iterable[Module]) -> list[str]:
    """Every line of code or comment that is too wide, as path:line.

    A line may be wide because of a text in it, or of a remark to a tool behind the code.
    """
    return [f"{module.path}:{number}" for module in modules for number in _wide(module)]


def _wide(module: Module) -> Iterator[int]:
    with_text = _lines_with_text(module.tree)
    for number, line in enumerate(module.text.splitlines(), 1):
        code = _REMARK.split(line)[0]
        if len(code) > WIDTH and number not in with_text:
            yield number


def _lines_with_text(tree: ast.Module) -> frozenset[int]:
    """The lines on which a text stands."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno:
            found.update(range(node.lineno, node.end_lineno + 1))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Density:
    """How often something stands in 1,000 lines."""

    lines: int
    comprehensions: float
    ternaries: float
    walruses: float
    over_width: float

    @classmethod
    def of(cls, modules: Iterable[Module]) -> Density:
        """Count over all modules. `over_width` is a share of all lines, texts included."""
        known = list(modules)
        nodes = [node for module in known for node in ast.walk(module.tree)]
        lines = [line for module in known for line in module.text.splitlines()]
        thousands = max(len(lines), 1) / 1000
        return cls(
            lines=len(lines),
            comprehensions=sum(isinstance(node, _COMPREHENSIONS) for node in nodes) / thousands,
            ternaries=sum(isinstance(node, ast.IfExp) for node in nodes) / thousands,
            walruses=sum(isinstance(node, ast.NamedExpr) for node in nodes) / thousands,
            over_width=sum(len(line) > WIDTH for line in lines) / max(len(lines), 1),
        )


def arrows(modules: Iterable[Module], package: str, depth: int = 1) -> dict[str, set[str]]:
    """Which modules of each room are imported from which file: room → "from -> to" within and out of it."""
    found: dict[str, set[str]] = defaultdict(set)
    for module in modules:
        here = (package, *PurePosixPath(module.path).with_suffix("").parts)
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{package}."):
                there = tuple((node.module or "").split("."))
                if here[: depth + 1] == there[: depth + 1]:
                    found[".".join(here[: depth + 1])].add(f"{'.'.join(here)} -> {'.'.join(there)}")
    return dict(found)
