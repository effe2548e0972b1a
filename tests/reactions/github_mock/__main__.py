"""`python -m tests.reactions.github_mock`: GitHub's own description of its API judges what we ask, and we read what it answers.

The session `github-mock` runs it. The first time it installs 459 MB from npm into `.cache`.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.cli import main as generator
from generator.commands.reactions import FILE
from generator.gate.errors import MachineError
from tests.conftest import GOED
from tests.reactions.github_mock.prism import WRONG, ask, described, unknown_names
from tests.reactions.server import Asked, Reply, tracker

PAGES = 3
RANDOM = 20
# In the order of the path: the list, and the remarks of an issue.
ROUTES = {
    r"/repos/[^/]+/[^/]+/issues": "/repos/{owner}/{repo}/issues",
    r"/repos/[^/]+/[^/]+/issues/\d+/comments": "/repos/{owner}/{repo}/issues/{issue_number}/comments",
}
# The description names no 403 or 429 for these paths, but GitHub gives them for any path.
TOO_OFTEN = {"message": "API rate limit exceeded for 203.0.113.7.", "documentation_url": "https://docs.github.com"}  # fmt: skip
# Random values are below zero, or of before there were computers: half of the time we say these.
SENSIBLE = {"number": 7, "created_at": "2024-05-06T10:00:00Z", "updated_at": "2024-05-06T10:00:00Z"}
PEOPLE = ("octocat", "avatar", "api.github.com", "@")


@dataclass
class Mock:
    """Between our reader and Prism: what to change on the way, and what was seen.

    `wrong` is a part of the question and what to make of it. `code` asks for the answer with that status.
    `ours` makes the example an issue with our title and label, so that it is a reaction that may be shown.
    """

    place: str
    description: dict[str, Any]
    wrong: tuple[str, str] = ("", "")
    code: int = 0
    prefer: str = ""
    ours: bool = False
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def __call__(self, asked: Asked) -> Reply:
        """Answer as GitHub describes it."""
        path = asked.path.removeprefix("/api/v3").replace(*self.wrong)
        self.asked.append(path)
        if self.code in {403, 429}:
            return Reply(TOO_OFTEN, self.code, {"x-ratelimit-remaining": "0"})
        prefer = f"code={self.code}" if self.code else self.prefer
        status, headers, body = ask(self.place, path, prefer)
        self.refused += self._wrong(path, headers)
        kept = {"Link": headers["link"]} if self._more(path) and "link" in headers else {}
        return Reply(status=status, headers=kept, raw=self._dressed(body))

    def _wrong(self, path: str, headers: Any) -> Iterator[str]:
        """Why a request is not as described, in the words of Prism or our own."""
        yield from (one["message"] for one in json.loads(headers.get(WRONG, "[]")))
        route = next((ROUTES[one] for one in ROUTES if re.fullmatch(one, urlsplit(path).path)), "")
        if not route:
            yield f"no such path: {path}"
            return
        yield from (f"no such name: {one}" for one in unknown_names(self.description, route, path))

    def _more(self, path: str) -> bool:
        """The example always has a next page; we stop it after some."""
        return f"page={PAGES}" not in path.split("&")

    def _dressed(self, body: bytes) -> bytes:
        if not self.ours:
            return body
        items = json.loads(body)
        for item in items if isinstance(items, list) else ():
            item.update(SENSIBLE if self.prefer else {})
            if "labels" in item:
                item.pop("pull_request", None)  # the example is one
                item["title"] = f"[A1] {item['title']}"
                item["labels"] = [{"name": "tonen"}]
            else:
                item["body"] = f"ANTWOORD: {item['body']}"
        return json.dumps(items).encode()


def main() -> int:
    """Try, print each thing that holds, and return 1 as soon as one does not."""
    try:
        with described() as (place, description), tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            shutil.copytree(GOED / "data", data)
            mock = Mock(place, description)
            with tracker(mock) as running:
                with (data / "organisatie.yml").open("a", encoding="utf-8") as file:
                    file.write(f"tracker:\n  soort: github\n  adres: {running.address}/o/r\n")
                return int(not all(_holds(data, mock)))
    except MachineError as error:
        print(f"Het lukt niet op deze computer. {error}", file=sys.stderr)
        return 2


def _holds(data: Path, mock: Mock) -> Iterator[bool]:
    version = mock.description["info"]["version"]
    print(f"GitHub's description {version}, {len(mock.description['paths'])} paths")
    yield from _reads(data, mock)
    before = (data / FILE).read_bytes()
    mock.ours = False
    yield from _refuses(data, mock, before)
    yield from _nasty(data, mock, before)


def _reads(data: Path, mock: Mock) -> Iterator[bool]:
    mock.ours = True
    yield _say("the command ends well", _run(data)[0] == 0)
    for path in mock.asked:
        print(f"  GET {path}")
    yield _say("every request is as GitHub describes it", not mock.refused)
    paths = {urlsplit(path).path for path in mock.asked}
    yield _say(f"list and remarks were asked, {PAGES} pages", len(paths) == len(ROUTES) and len(mock.asked) > PAGES)  # fmt: skip
    text = (data / FILE).read_text(encoding="utf-8")
    found = json.loads(text)["reacties"]
    yield _say("the example is one reaction about A1", [one["over"] for one in found] == ["A1"])
    yield _say("with the words of the example", found[0]["tekst"] == "I'm having a problem with this.")  # fmt: skip
    yield _say("and our answer", found[0]["antwoord"] == "Me too")
    yield _say("nobody is named", not [one for one in PEOPLE if one in text])
    yield _say("again, nothing changed", _run(data)[0] == 0 and (data / FILE).read_text(encoding="utf-8") == text)  # fmt: skip


def _refuses(data: Path, mock: Mock, before: bytes) -> Iterator[bool]:
    for wrong in (("state=all", "state=alle"), ("per_page=100", "per_page=honderd"), ("sort=", "sorteer="), ("/issues", "/meldingen")):  # fmt: skip
        mock.wrong, mock.refused = wrong, []
        code, said = _run(data)
        yield _say(f"planted: {wrong[1]} is refused ({'; '.join(mock.refused)})", bool(mock.refused))  # fmt: skip
        if code:
            print(f"  we say: {said}")
        yield _say("  without a traceback", code in {0, 2} and "Traceback" not in said)
        if code:
            yield _say("  and the file is as it was", (data / FILE).read_bytes() == before)
        (data / FILE).write_bytes(before)
    mock.wrong, mock.refused = ("", ""), []


def _nasty(data: Path, mock: Mock, before: bytes) -> Iterator[bool]:
    for mock.code in (404, 301, 422, 403, 429):
        code, said = _run(data)
        same = (data / FILE).read_bytes() == before
        yield _say(f"status {mock.code} leaves the old file: {said}", code == 2 and same)
    mock.code, mock.prefer = 0, "dynamic=true"
    codes = []
    for index in range(RANDOM):
        mock.ours = index % 2 == 0
        codes.append(_run(data))
    read = sum(code == 0 for code, _ in codes)
    told = all(code in {0, 2} and "Traceback" not in said for code, said in codes)
    yield _say(f"{RANDOM} answers with random values: {read} read, the others refused with a sentence", told)  # fmt: skip
    for said in sorted({said for code, said in codes if code}):
        print(f"  we say: {said}")


def _run(data: Path) -> tuple[int, str]:
    """The command, and what it says when it does not end well."""
    said = StringIO()
    with redirect_stderr(said), redirect_stdout(StringIO()):
        command = ["reacties", "--alles", "--data", str(data), "--today", "2099-01-01"]
        code = generator(command)
    return code, said.getvalue().strip()


def _say(what: str, holds: bool) -> bool:  # noqa: FBT001  # one thing that is seen
    print(f"{'holds' if holds else 'DOES NOT HOLD'}: {what}", flush=True)
    return holds


if __name__ == "__main__":
    sys.exit(main())
