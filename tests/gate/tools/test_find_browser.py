"""Finding a browser."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.gate.errors import MachineError
from generator.gate.tools.find_browser import chosen_program, find_browser, installed_program
from generator.gate.tools.node import Node, find_node
from tests.gate.tiny_site import CACHE

NODE = Node(Path("node"), Path("npm"))


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    path.chmod(0o700)
    return path


def test_the_first_choice_is_what_somebody_chose(tmp_path: Path) -> None:
    chosen = program(tmp_path / "mijn-chrome")
    program(tmp_path / "bin" / "chromium")
    env = {"CHROME_PATH": str(chosen), "PATH": str(tmp_path / "bin")}

    assert find_browser(NODE, tmp_path, env).program == chosen


def test_the_name_that_puppeteer_uses_is_a_choice_too(tmp_path: Path) -> None:
    chosen = program(tmp_path / "mijn-chrome")

    assert chosen_program({"PUPPETEER_EXECUTABLE_PATH": str(chosen)}) == chosen


def test_a_choice_that_does_not_exist_is_not_passed_over() -> None:
    with pytest.raises(MachineError, match="CHROME_PATH wijst naar"):
        chosen_program({"CHROME_PATH": "/nergens/chrome"})


def test_an_empty_choice_is_no_choice() -> None:
    assert chosen_program({"CHROME_PATH": ""}) is None


def test_a_browser_on_the_path_goes_before_one_in_its_usual_place(tmp_path: Path) -> None:
    program(tmp_path / "opt/google/chrome/chrome")
    on_path = program(tmp_path / "bin" / "chromium")

    assert installed_program({"PATH": str(tmp_path / "bin")}, "linux", tmp_path) == on_path


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "opt/google/chrome/chrome"),
        ("linux", "usr/lib/chromium/chromium"),
        ("darwin", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("darwin", "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
        ("win32", "Google/Chrome/Application/chrome.exe"),
        ("win32", "Microsoft/Edge/Application/msedge.exe"),
    ],
)
def test_a_browser_is_found_in_its_usual_place(tmp_path: Path, platform: str, place: str) -> None:
    found = program(tmp_path / place)

    assert installed_program({"PROGRAMFILES": str(tmp_path)}, platform, tmp_path) == found


def test_a_machine_can_have_no_browser(tmp_path: Path) -> None:
    assert installed_program({}, "linux", tmp_path) is None
    assert installed_program({}, "win32", tmp_path) is None


def test_a_browser_asks_nobody_but_us(tmp_path: Path) -> None:
    env = {"CHROME_PATH": str(program(tmp_path / "chrome")), "CI": "true"}

    arguments = find_browser(NODE, tmp_path, env).arguments

    assert "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1" in arguments
    assert "--no-sandbox" in arguments
    assert not {"--single-process", "--no-zygote"} & {*arguments}


@pytest.mark.browser
def test_the_tests_have_the_browser_of_npm_when_asked_for_or_when_there_is_no_other(
    request: pytest.FixtureRequest,
) -> None:
    installed = chosen_program(os.environ) or installed_program(os.environ)
    of_npm = request.config.getoption("--browser-of-npm") or not installed

    browser = find_browser(find_node(), CACHE, os.environ)

    assert browser.program.is_relative_to(CACHE) == of_npm
