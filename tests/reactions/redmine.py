"""`python -m tests.reactions.redmine`: a real Redmine on this machine, from a reaction to the file, end to end.

It needs the packages of Debian: apt install --no-install-recommends redmine redmine-sqlite puma. What is in
the project "inclusie" of that Redmine is thrown away.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from generator.cli import main as generator
from generator.commands.reactions import FILE, TOKEN
from tests.conftest import GOED
from tests.reactions.recorded import ANSWER, BODY

HOME = Path("/usr/share/redmine")
SEED = Path(__file__).with_suffix(".rb")
ENVIRONMENT = {**os.environ, "RAILS_ENV": "production", "X_DEBIAN_SITEID": "default"}
LONGEST = 90  # seconds before it listens
ISSUES = 230  # more than two pages
PEOPLE = ("Redmine Admin", "admin", "06-12345678", "Fatima", "Yilmaz")


def main() -> int:
    """Try, print each thing that holds, and return 1 as soon as one does not."""
    if not HOME.is_dir():
        print(
            "Redmine is not there: apt install --no-install-recommends redmine redmine-sqlite puma"
        )
        return 2
    made = _seeded()
    with tempfile.TemporaryDirectory() as folder, _running() as address:
        data = Path(folder) / "data"
        shutil.copytree(GOED / "data", data)
        os.environ[TOKEN] = made["key"]
        _fill(address, made)
        with (data / "organisatie.yml").open("a", encoding="utf-8") as file:
            file.write(f"tracker:\n  soort: redmine\n  adres: {address}/projects/inclusie\n")
        return int(not all(_holds(data)))


def _holds(data: Path) -> Iterator[bool]:
    command = ["reacties", "--data", str(data), "--today", "2099-01-01"]
    begun = monotonic()
    yield _say("the command ends well", generator(command) == 0)
    print(f"  {ISSUES} issues in {monotonic() - begun:.1f} s")
    text = (data / FILE).read_text(encoding="utf-8")
    found = json.loads(text)
    reactions = {one.get("over", ""): one for one in found["reacties"]}
    about = reactions.get("A1", {})
    yield _say("each reaction is there", len(found["reacties"]) == ISSUES)
    yield _say("it was taken over", about.get("stand") == "overgenomen" and "beantwoord" in about)
    yield _say("our answer is there", about.get("antwoord", "").startswith("Ja, dat doen wij."))
    yield _say("nobody is named", not [person for person in PEOPLE if person in text])
    yield _say("again, nothing changed", generator(command) == 0 and _text(data) == text)
    check = ["check", "--data", str(data), "--content", str(GOED / "content")]
    yield _say("the register is right", generator(check) == 0)


def _text(data: Path) -> str:
    return (data / FILE).read_text(encoding="utf-8")


def _say(what: str, holds: bool) -> bool:  # noqa: FBT001  # one thing that is seen
    print(f"{'holds' if holds else 'DOES NOT HOLD'}: {what}", flush=True)
    return holds


def _seeded() -> dict[str, Any]:
    done = subprocess.run(
        ["bundle", "exec", "rails", "runner", str(SEED)],  # noqa: S607
        cwd=HOME,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    line = next(line for line in done.stdout.splitlines() if line.startswith("GEMAAKT "))
    made: dict[str, Any] = json.loads(line.removeprefix("GEMAAKT "))
    return made


@contextmanager
def _running() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(
        ["puma", "-q", "-b", f"tcp://127.0.0.1:{port}", "config.ru"],  # noqa: S607
        cwd=HOME,
        env=ENVIRONMENT,
    )
    try:
        _until_it_listens(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def _until_it_listens(address: str) -> None:
    begun = monotonic()
    while True:
        try:
            with urlopen(address, timeout=30):  # noqa: S310  # our own loopback
                return
        except (URLError, OSError):
            if monotonic() - begun > LONGEST:
                raise
            sleep(0.3)


def _fill(address: str, made: dict[str, Any]) -> None:
    """One reaction with an answer, and many that wait."""
    categories = made["categories"]
    first = _send(address, made, "[A1] Brieven", categories["tonen"])
    _send(address, made, "[A1] Brieven", categories["tonen"], first["issue"]["id"])
    for index in range(ISSUES - 1):
        _send(address, made, f"Vraag {index}", categories["reactie"])


def _send(address: str, made: dict[str, Any], subject: str, category: int, number: int = 0) -> Any:
    """Make an issue, or close the one with this number with our answer."""
    issue = {
        "project_id": made["project"],
        "subject": subject,
        "description": BODY,
        "category_id": category,
    }
    method, path = "POST", "/issues.json"
    if number:
        issue |= {"status_id": made["closed"], "notes": ANSWER}
        method, path = "PUT", f"/issues/{number}.json"
    headers = {"Content-Type": "application/json", "X-Redmine-API-Key": made["key"]}
    body = json.dumps({"issue": issue}).encode()
    request = Request(f"{address}{path}", body, headers, method=method)  # noqa: S310
    with urlopen(request, timeout=30) as response:  # noqa: S310
        text = response.read()
    return json.loads(text) if text else None


if __name__ == "__main__":
    sys.exit(main())
