"""A folder or a server, and nothing that a shell or ssh takes for something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish import programs, target
from generator.publish.place_here import PlaceHere
from generator.publish.place_there import PlaceThere, Server
from generator.publish.publish_error import PublishError
from generator.publish.target import typed_place
from generator.said import NotHereError


@pytest.fixture(autouse=True)
def programs_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(target, "refuse_absent", lambda: None)


@pytest.mark.parametrize("typed", ["online", "/var/www/x", "C:\\www", "C:/www", "./a:b", "../x y"])
def test_a_folder(typed: str) -> None:
    assert typed_place(typed) == PlaceHere(Path(typed))


@pytest.mark.parametrize(
    ("typed", "server", "path"),
    [
        ("redactie@server.example:/var/www/x", Server("redactie@server.example"), "/var/www/x"),
        ("web:/srv/een site/", Server("web"), "/srv/een site"),
        ("ssh://web/srv", Server("web"), "/srv"),
        ("ssh://ci@10.0.0.1:2222/srv/x/", Server("ci@10.0.0.1", "2222"), "/srv/x"),
    ],
)
def test_a_folder_of_a_server(typed: str, server: Server, path: str) -> None:
    assert typed_place(typed) == PlaceThere(typed, server, path)


@pytest.mark.parametrize(
    "typed",
    [
        "-oProxyCommand=touch x:/srv",
        "ssh://-oProxyCommand=x/srv",
        "a@-oProxyCommand=x:/srv",
        "-a@web:/srv",
        "web;touch x:/srv",
        "a b@web:/srv",
        "",
        "redactie@server.example",
        "web:srv",
        "web:",
        "web:/",
        "web:/srv/$(x)",
        "web:/srv/`x`'",
        "web:/srv\n/x",
        "web\n:/srv",
        "ssh://web:22:/srv",
        "ssh://web:x/srv",
        "ssh://web",
        "ssh:///srv",
        "rsync://web/srv",
        "s3://emmer/x",
        "https://web/srv",
        ":/srv",
    ],
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(PublishError, match="kunnen wij niet lezen"):
        typed_place(typed)


@pytest.mark.parametrize(("name", "package"), [("ssh", "openssh-client"), ("rsync", "rsync")])
def test_a_program_that_is_not_here_is_told(
    name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs.shutil, "which", lambda asked: None if asked == name else "/x")

    with pytest.raises(NotHereError, match=rf"programma '{name}' nodig.*apt install {package}"):
        programs.refuse_absent()
