"""Another gate gives another answer: the digest of the rules covers everything that decides."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import generator
from generator.gate.memory.clean_pages import rules_digest

HERE = Path(generator.__file__).parent


def test_every_module_that_the_gate_uses_changes_the_digest(tmp_path: Path) -> None:
    copy = shutil.copytree(
        HERE, tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__")
    )
    gate = copy / "gate"
    before = rules_digest(gate)

    used = {file for file in used_by_the_gate() if "gate" not in file.relative_to(HERE).parts}

    assert {file.name for file in used} >= {
        "traces.py",
        "problem.py",
        "address.py",
        "points.py",
        "fields.py",
    }
    for file in sorted(used):
        there = copy / file.relative_to(HERE)
        text = there.read_text(encoding="utf-8")
        there.write_text(text + "# anders\n", encoding="utf-8")
        assert rules_digest(gate) != before, file
        there.write_text(text, encoding="utf-8")
    assert rules_digest(gate) == before


def used_by_the_gate() -> set[Path]:
    """Every file of the project that the gate imports, and what those import."""
    found: set[Path] = set()
    todo = list((HERE / "gate").rglob("*.py"))
    while todo:
        file = todo.pop()
        if file not in found:
            found.add(file)
            todo += imports_of(file)
    return found


def imports_of(file: Path) -> list[Path]:
    nodes = [
        node
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    ]
    names = {f"{node.module}.{alias.name}" for node in nodes for alias in node.names} | {
        str(n.module) for n in nodes
    }
    ours = [name.replace(".", "/") for name in names if name.startswith("generator.")]
    files = [HERE.parent / f"{name}{end}" for name in ours for end in (".py", "/__init__.py")]
    return [found for found in files if found.is_file()]
