"""Our scripts and style sheets are in order, and a fault in a copy is caught."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.house.eslint.run import CACHE, PACKAGE, main, run_eslint

LOOK = "generator/gate/look"
BRANCHES = " ".join(f"if (one === {number}) return {number};" for number in range(10))
# A fault at the end of a file, and the rule that must see it. Each stands in a file of its own.
PLANTED = {
    (f"{LOOK}/keys.cjs", "var late = 1; module.exports.late = late;"): "no-var",
    (f"{LOOK}/axe.cjs", "let once = 1; module.exports.once = once;"): "prefer-const",
    (f"{LOOK}/drive.cjs", "const unused = 1;"): "no-unused-vars",
    (f"{LOOK}/still.js", "if (PARTS.length == 3) moving();"): "eqeqeq",
    (f"{LOOK}/found.js", "nobodyKnows();"): "no-undef",
    (f"{LOOK}/order.js", "function unfolded() {} unfolded();"): "no-redeclare",
    (f"{LOOK}/walk.js", "shown(document.body);"): "no-undef",  # it runs apart from the others
    (f"{LOOK}/ring.js", f"ring.many = (one) => {{ {BRANCHES} }};"): "complexity",
    (f"{LOOK}/paper.js", "Map.groupBy([], String);"): "es-x/no-map-groupby",
    (f"{LOOK}/letters.js", "const half = ;"): "syntax",
    (f"{LOOK}/network.js", "/./v.test(location.href);"): "syntax",  # newer than ES2022
    ("generator/theme/assets/site.js", "nobodyKnows();"): "no-undef",
    ("generator/theme/assets/zoeken.js", "{ var late = 1; alert(late); }"): "no-var",
    (
        "generator/gate/files/markup/validate.mjs",
        "lines = []; stdout.write(lines);",
    ): "no-const-assign",
    ("generator/theme/assets/site.css", "p { colour: red; }"): "css/no-invalid-properties",
    ("tests/gate/payloads.cjs", "// eslint-disable-next-line no-var\nmain();"): "unused comment",
}


def copy_of_scripts(folder: Path) -> Path:
    for room in ("generator", "tests"):
        for kind in ("js", "cjs", "mjs", "css"):
            for file in (ROOT / room).rglob(f"*.{kind}"):
                copy = folder / file.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, copy)
    return folder


def rule(message: dict[str, Any]) -> str:
    if message.get("fatal"):
        return "syntax"
    return message["ruleId"] or "unused comment"


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The rules that each file of a copy breaks, after the faults are planted."""
    copy = copy_of_scripts(tmp_path_factory.mktemp("house"))
    for name, fault in PLANTED:
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write(f"{fault}\n")
    done = run_eslint(copy, CACHE, os.environ, "--format", "json", capture=True)
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    return {
        Path(file["filePath"]).relative_to(copy.resolve()).as_posix(): [
            rule(message) for message in file["messages"]
        ]
        for file in told
    }


def test_every_script_and_style_sheet_is_in_order() -> None:
    done = run_eslint(ROOT, CACHE, os.environ, capture=True)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("place", "broken"), PLANTED.items(), ids=str)
def test_a_planted_fault_is_caught(
    place: tuple[str, str], broken: str, spoiled: dict[str, list[str]]
) -> None:
    name, _ = place

    assert set(spoiled[name]) == {broken}


def test_every_script_and_style_sheet_is_judged(spoiled: dict[str, list[str]]) -> None:
    copied = {
        file.relative_to(ROOT).as_posix()
        for room in ("generator", "tests")
        for file in (ROOT / room).rglob("*")
        if file.suffix in {".js", ".cjs", ".mjs", ".css"}
    }

    assert set(spoiled) == copied
    assert {name for name, broken in spoiled.items() if broken} == {name for name, _ in PLANTED}


def test_what_a_script_exports_is_used_by_another() -> None:
    """`exported` keeps the linter silent about a name, so it must be true."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / LOOK).glob("*.*js")}
    for name, text in texts.items():
        others = [other for mine, other in texts.items() if mine != name]
        said = re.findall(r"^/\* exported (.+) \*/$", text, re.MULTILINE)
        for word in ", ".join(said).split(", "):
            assert any(re.search(rf"\b{word}\b", other) for other in others), f"{name}: {word}"


def test_the_lock_file_names_no_server_and_checks_every_package() -> None:
    text = (PACKAGE / "package-lock.json").read_text(encoding="utf-8")

    assert '"resolved"' not in text
    assert text.count('"integrity"') == text.count('    "node_modules/')


def test_without_npm_we_say_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nobody = os.environ | {"npm_config_registry": "http://127.0.0.1:9"}

    code = main(cache=tmp_path, env=nobody)

    assert code == 2
    said = capsys.readouterr().err
    assert said.startswith(
        "Het lukt niet op deze computer. Wij konden programma's van npm niet ophalen"
    )
    assert said.endswith("Kijk of deze computer internet heeft en probeer het opnieuw.\n")
