"""`python -m tests.editor.sveltia`: the real editing program in a real browser, from a form to a file of the register.

The program comes from npm; the browser can reach no other host than this machine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import jsonschema
import yaml

import generator.gate
from generator.build import CACHE
from generator.cli import main as generator_main
from generator.editor.beside_page import CONFIG
from generator.gate.browser.server import serve
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.register.tree import parse
from generator.vendored import PACKAGE
from tests.conftest import DAG
from tests.editor.register import copy_with_setting

SCRIPT = Path(__file__).with_suffix(".cjs")
SCHEMA = Path("node_modules", "@sveltia", "cms", "schema", "sveltia-cms.json")
# Texts that are something else for one reader of YAML or another.
TRICKY = (
    "no", "yes", "on", "Off", "null", "nan", "true", "10:30", "12:30:45", "1_000", "1.000", "1e3",
    "0x1F", "0o17", "007", "2024-03-07", "2024-03", "= a", "<< a", "- streep", "a # hekje", "a: b",
    "'enkel'", '"dubbel"', "%team", "100%", "{a: b}",
)  # fmt: skip
MOST_REQUESTS = 60
ACTION, NEWS = "data/acties/A1.yml", "data/voortgang/A1/2024-06-30.yml"
TEXT = "content/themas/taal.md"
ROLES, THEME = "data/rollen.yml", "data/themas/wonen.yml"
ROLE = {
    "id": "team-wonen",
    "naam": "team Wonen",
    "uitleg": "Dit team regelt het wonen.",
    "soort": "directie",
}


def main() -> int:
    """Try, print each thing that holds, and return 1 as soon as one does not."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _copy_with_setting(home)
        return int(not all(_holds(home)))


def _holds(home: Path) -> Iterator[bool]:
    where = ["--data", str(home / "data"), "--content", str(home / "content")]
    site = ["--site-dir", str(home / "site"), "--today", DAG.isoformat()]
    yield _say("the site is made", generator_main(["build", *where, *site]) == 0)
    yield _say("the settings are as the program wants them", _is_valid(home / "site" / CONFIG))
    host = _in_browser(home, {"login": "GitLab"})
    yield _say("before logging in no other host is asked", not _elsewhere(host))
    yield from _everybody_can_use_it(host)
    yield _say("logging in goes by way of the host, and comes back to the page", _logs_in(host))
    _use_test_repository(home / "site" / CONFIG)
    before = _files(home)
    seen = _in_browser(home, {"files": before, "language": "nl"})
    yield from _asks_nobody(seen)
    yield from _is_dutch(seen)
    yield from _everybody_can_use_it(seen)
    yield from _keeps(before, seen["files"])
    yield from _takes_in(home, where, seen)
    german = _in_browser(home, {"files": before, "language": "de"})
    yield _say("a German browser sees it in Dutch too", german["lang"] == "nl")
    yield _say("and asks as little", len(german["asked"]) < MOST_REQUESTS)
    yield _say("the site with that news is right", generator_main(["site", *where, *site]) == 0)
    page = (home / "site" / "acties" / "a1" / "index.html").read_text(encoding="utf-8")
    yield _say("and shows it", "Wij herschreven 3 brieven" in page)


def _copy_with_setting(home: Path) -> None:
    copy_with_setting(home)
    old = (home / ACTION).read_text(encoding="utf-8")
    tree = parse(ACTION, old.encode())[0]
    assert tree
    rest = tree.value | {"voorbehoud": [*TRICKY]}
    told = yaml.safe_dump(rest, default_style="'", allow_unicode=True, sort_keys=False)
    (home / ACTION).write_text(told, encoding="utf-8")


def _is_valid(config: Path) -> bool:
    package = install(find_node(), PACKAGE, CACHE, os.environ)
    schema = json.loads((package / SCHEMA).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    faults = [*validator.iter_errors(json.loads(config.read_text(encoding="utf-8")))]
    print("".join(f"  {list(fault.absolute_path)}: {fault.message}\n" for fault in faults), end="")
    return not faults


def _use_test_repository(config: Path) -> None:
    """Let the program keep its files in the browser, instead of asking a server that is not there."""
    settings = json.loads(config.read_text(encoding="utf-8"))
    settings |= {"backend": {"name": "test-repo"}}
    config.write_text(json.dumps(settings), encoding="utf-8")


def _files(home: Path) -> dict[str, str]:
    files = [*(home / "data").rglob("*.yml"), *(home / "content").rglob("*.md")]
    return {file.relative_to(home).as_posix(): file.read_text(encoding="utf-8") for file in files}


def _in_browser(home: Path, wish: Mapping[str, Any]) -> dict[str, Any]:
    """What the script saw that was told our wish."""
    node = find_node()
    package = Path(generator.gate.__path__[0], "tools", "pa11y")
    modules = install(node, package, CACHE, os.environ) / "node_modules"
    browser = find_browser(node, CACHE, os.environ)
    told = home / "verteld.json"
    told.write_text(json.dumps({"files": {}} | wish), encoding="utf-8")
    with serve(home / "site", "/") as served:
        settings = [browser.program, json.dumps(browser.arguments), served.address, told]
        done = subprocess.run(
            [node.program, SCRIPT, *settings],
            env={**node_environment(os.environ, modules), **browser.env},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=180,
        )
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def _asks_nobody(seen: Mapping[str, Any]) -> Iterator[bool]:
    print(f"  {len(seen['asked'])} requests, {seen['before']} of them for the page that explains")
    yield _say("no other host is asked", not _elsewhere(seen))
    yield _say("nothing is asked without end", len(seen["asked"]) < MOST_REQUESTS)


def _elsewhere(seen: Mapping[str, Any]) -> list[str]:
    """What was asked of another host, also when the policy of the page stopped it."""
    web = [url for url in seen["asked"] if urlsplit(url).scheme in ("http", "https")]
    return [url for url in web if urlsplit(url).hostname != "127.0.0.1"]


def _logs_in(seen: Mapping[str, Any]) -> bool:
    """Whether the window for logging in went to the host, with our page as the place to come back to."""
    asked = [urlsplit(url) for url in seen["windows"] if "/oauth/" in url]
    told = [dict(parse_qsl(url.query)) for url in asked]
    print(f"  {[url.netloc + url.path for url in asked]}")
    back = [urlsplit(query["redirect_uri"]).path for query in told]
    return asked[0].netloc == "git.proef.example" and back == ["/beheer/"]


def _is_dutch(seen: Mapping[str, Any]) -> Iterator[bool]:
    news = seen["news"]
    yield _say("the page is in Dutch", seen["lang"] == "nl")
    yield _say(
        "the questions of the model are the labels", "Hoe ver is de actie?" in news["questions"]
    )
    print(f"  {news['errors'][:2]}")
    yield _say(
        "what is missing is said in Dutch",
        any("Dit veld is verplicht." in said for said in news["errors"]),
    )


def _everybody_can_use_it(seen: Mapping[str, Any]) -> Iterator[bool]:
    for place, faults in seen["faults"].items():
        yield _say(f"axe finds no fault of WCAG A or AA: {place} {faults or ''}", not faults)
    if "wide" in seen:
        yield _say("nothing goes sideways on a screen of 320 pixels", seen["wide"] <= 320)
    limits = [meta for meta in seen["zooms"] if "maximum-scale" in meta or "user-scalable" in meta]
    yield _say("letters can be made bigger with two fingers", not limits)


def _keeps(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[bool]:
    """What the program writes is what was there, but for what was changed."""
    old, new = _value(ACTION, before[ACTION]), _value(ACTION, after[ACTION])
    yield _say("the title was changed", new.pop("titel") == "Brieven opnieuw schrijven")
    old.pop("titel")
    yield _say("all other fields stayed, also 27 tricky texts", old == new)
    yield _say(
        "every reader of YAML reads the same",
        yaml.safe_load(after[ACTION]) | {"titel": ""} == new | {"titel": ""},
    )
    body = [text.partition("\n---\n")[2].strip() for text in (before[TEXT], after[TEXT])]
    yield _say(
        "the text below a title stayed to the letter",
        body[0] == body[1] and "Gewone taal" in after[TEXT],
    )
    same = before.keys() - {ACTION, TEXT, ROLES}
    yield _say("no other file changed", all(before[name] == after[name] for name in same))
    yield _say("two files are new", after.keys() - before.keys() == {NEWS, THEME})
    roles, more = yaml.safe_load(before[ROLES]), yaml.safe_load(after[ROLES])
    yield _say("a new owner stands below the others", more[:-1] == roles)
    yield _say("and says what was typed", more[-1] == ROLE)
    theme = _value(THEME, after[THEME])
    print(f"  {theme}")
    yield _say("so does a new theme", (theme["id"], theme["titel"]) == ("wonen", "Wonen"))


def _takes_in(home: Path, where: list[str], seen: Mapping[str, Any]) -> Iterator[bool]:
    """The register with what was written is right, and says what was typed."""
    print("".join(f"  {line}\n" for line in seen["files"][NEWS].splitlines()), end="")
    told = _value(NEWS, seen["files"][NEWS])
    yield _say(
        "the new file says what was typed",
        told["toelichting"] == "Wij herschreven 3 brieven: één, 2 & 3.\nNo: 10:30 = 'ja'"
        and told["code"] == "A1",
    )
    yield _say("old news cannot be typed in", seen["old"] == {"open": 0, "saving": 0, "changes": 0})
    for name in (NEWS, ACTION, ROLES, THEME):
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(seen["files"][name], encoding="utf-8")
    yield _say(
        "the register is right", generator_main(["check", *where, "--today", "2098-12-31"]) == 0
    )


def _value(name: str, text: str) -> Any:
    tree, problems = parse(name, text.encode())
    assert tree, problems
    return tree.value


def _say(what: str, holds: bool) -> bool:  # noqa: FBT001  # one thing that is seen
    print(f"{'holds' if holds else 'DOES NOT HOLD'}: {what}", flush=True)
    return holds


if __name__ == "__main__":
    sys.exit(main())
