"""What all tests share: two right registers, and a flag to write expected output anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.checks.all_rules import read_and_check
from generator.figures.figures import Figures, figures
from generator.gate.tools import find_browser
from generator.gate.tools.find_browser import chosen_program, installed_program
from generator.layout.page import Page
from generator.model.register import Register
from generator.pages.render import render
from generator.problem import errors
from generator.register.content import Text

ROOT = Path(__file__).resolve().parents[1]
GOED = ROOT / "tests" / "examples" / "goed"
# The register of one municipality, as it was drawn from its documents. `data/` and `content/` are
# not read by tests, because each organisation puts its own there; only test_shipped.py looks at
# them.
ECHT = ROOT / "tests" / "examples" / "echt"
DAG = date(2024, 7, 1)

# No test may fail because a machine is slow; what is slow is for the benches to say.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="Write the expected pages and messages anew."
    )
    parser.addoption(
        "--browser-of-npm",
        action="store_true",
        help="Look with the browser that npm brings, as on a machine where none is installed.",
    )


def pytest_sessionstart(session: pytest.Session) -> None:
    if session.config.getoption("--browser-of-npm") and not _installed():
        pytest.exit("No browser is installed, so that of npm is used always.", returncode=0)


def _installed() -> bool:
    return bool(chosen_program(os.environ) or installed_program(os.environ))


@pytest.fixture(scope="session", autouse=True)
def _browser(request: pytest.FixtureRequest) -> Iterator[None]:
    """Make the gate find no browser on this machine, when that is asked for."""
    with pytest.MonkeyPatch.context() as patch:
        if request.config.getoption("--browser-of-npm"):
            patch.setattr(find_browser, "installed_program", lambda _: None)
            for name in ("CHROME_PATH", "PUPPETEER_EXECUTABLE_PATH"):
                patch.delenv(name, raising=False)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare with a file, or write that file when --update is given."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8"), (
            f"{file.name} differs; run with --update and read the difference"
        )

    return compare


def load(folder: Path) -> tuple[Register, list[Text]]:
    """A register without errors. Warnings may be there: they are about what is in it, not about the generator."""
    reading, texts, problems = read_and_check(folder / "data", folder / "content")
    assert reading.register is not None, problems
    assert errors(problems) == []
    return reading.register, texts


@pytest.fixture(scope="session")
def goed() -> tuple[Register, list[Text]]:
    return load(GOED)


@pytest.fixture(scope="session")
def echt() -> tuple[Register, list[Text]]:
    """The register of a municipality, with all that real documents leave unclear."""
    return load(ECHT)


@pytest.fixture(scope="session")
def echte_cijfers(echt: tuple[Register, list[Text]]) -> Figures:
    return figures(echt[0], date(2024, 12, 31))


@pytest.fixture(scope="session")
def echte_paginas(echt: tuple[Register, list[Text]], echte_cijfers: Figures) -> dict[str, Page]:
    return {page.path: page for page in render(echt[0], echte_cijfers, echt[1])}
