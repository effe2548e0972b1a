"""Who may answer for the organisation: a stranger who writes ANTWOORD: first is not heard."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands.reactions import ALLOWED, FILE
from generator.model.fields import SoortTracker
from generator.reactions.match import reaction_of
from generator.reactions.ticket import Ticket
from generator.reactions.trackers.adapters import ADAPTERS
from tests.conftest import GOED
from tests.reactions.recorded import ANSWER, PATHS, answers
from tests.reactions.server import tracker

DAY = "2024-03-11T10:00:00Z"
CHANGED = date(2024, 6, 1)
FALSE = "ANTWOORD: Nee, nooit."
# How each kind names an account, and the same account of a stranger and of ours.
Person = dict[str, Any]
STRANGER: dict[SoortTracker, Person] = {
    "github": {"login": "vreemd"},
    "gitlab": {"username": "vreemd", "name": "Team-Inclusie"},
    "gitea": {"login": "vreemd", "full_name": "Team-Inclusie"},
    "redmine": {"id": 7, "name": "Team-Inclusie"},
    "jira": {"accountId": "77:aa", "displayName": "Team-Inclusie"},
    "azure": {"uniqueName": "vreemd@x.example", "displayName": "Team-Inclusie"},
}
OURS: dict[SoortTracker, Person] = {
    "github": {"login": "Team-Inclusie"},
    "gitlab": {"username": "Team-Inclusie", "name": "x"},
    "gitea": {"login": "Team-Inclusie"},
    "redmine": {"id": 5, "name": "x"},
    "jira": {"name": "Team-Inclusie", "displayName": "x"},
    "azure": {"uniqueName": "Team-Inclusie", "displayName": "x"},
}
NAMED = frozenset({"team-inclusie", "5"})
NOBODY: frozenset[str] = frozenset()
ALL = pytest.mark.parametrize("kind", sorted(ADAPTERS))
UNSURE = pytest.mark.parametrize("kind", sorted(set(ADAPTERS) - {"github"}))


def remark(kind: SoortTracker, text: str, person: Any, **more: Any) -> dict[str, Any]:
    """A remark as this kind of tracker gives it."""
    if kind == "redmine":
        return {"notes": text, "created_on": DAY, "user": person, **more}
    if kind == "azure":
        return {"text": text, "createdDate": DAY, "createdBy": person, **more}
    if kind == "jira":
        return {"body": text, "created": DAY, "author": person, **more}
    name = "author" if kind == "gitlab" else "user"
    return {"body": text, "created_at": DAY, name: person, **more}


def whole(kind: SoortTracker, remarks: list[dict[str, Any]]) -> Any:
    """The answer that holds these remarks."""
    if kind == "redmine":
        return {"issue": {"journals": remarks}}
    return {"comments": remarks} if kind in {"azure", "jira"} else remarks


def heard(
    kind: SoortTracker, remarks: list[dict[str, Any]], allowed: frozenset[str], *labels: str
) -> dict[str, Any]:
    """What we make of an issue with these labels and remarks."""
    issue = Ticket("1", "Vraag", date(2024, 3, 4), CHANGED, labels=frozenset({"tonen", *labels}))
    return reaction_of(issue, {}, ADAPTERS[kind].read_remarks(whole(kind, remarks), allowed))


@ALL
def test_a_stranger_who_answers_first_is_not_heard(kind: SoortTracker) -> None:
    remarks = [remark(kind, FALSE, STRANGER[kind]), remark(kind, ANSWER, OURS[kind])]

    found = heard(kind, remarks, NAMED)

    assert found["antwoord"].startswith("Ja, dat doen wij.")
    assert found["stand"] == "beantwoord"


@ALL
@pytest.mark.parametrize("labels", [(), ("beantwoord",)])
def test_a_stranger_alone_gives_no_answer_where_accounts_are_named(
    labels: tuple[str, ...], kind: SoortTracker
) -> None:
    found = heard(kind, [remark(kind, FALSE, STRANGER[kind])], NAMED, *labels)

    assert "antwoord" not in found
    assert found["stand"] == ("beantwoord" if labels else "open")


@UNSURE
def test_where_nobody_says_who_writes_an_answer_needs_a_label(kind: SoortTracker) -> None:
    remarks = [remark(kind, ANSWER, STRANGER[kind])]

    assert heard(kind, remarks, NOBODY)["stand"] == "open"
    assert "antwoord" not in heard(kind, remarks, NOBODY)
    assert heard(kind, remarks, NOBODY, "beantwoord")["antwoord"].startswith("Ja, dat doen wij.")


@UNSURE
def test_where_nobody_says_who_writes_two_answers_are_none(kind: SoortTracker) -> None:
    remarks = [remark(kind, FALSE, STRANGER[kind]), remark(kind, ANSWER, OURS[kind])]

    found = heard(kind, remarks, NOBODY, "overgenomen")

    assert "antwoord" not in found
    assert found["stand"] == "overgenomen"


@pytest.mark.parametrize(("role", "counts"), [("MEMBER", True), ("NONE", False), ("CONTRIBUTOR", False)])  # fmt: skip
def test_github_says_itself_who_may_answer(role: str, *, counts: bool) -> None:
    one = remark("github", ANSWER, STRANGER["github"], author_association=role)

    assert ("antwoord" in heard("github", [one], NOBODY)) == counts


def test_on_github_too_the_named_accounts_decide() -> None:
    one = remark("github", ANSWER, OURS["github"], author_association="NONE")
    other = remark("github", FALSE, STRANGER["github"], author_association="MEMBER")

    assert heard("github", [other, one], NAMED)["antwoord"].startswith("Ja, dat doen wij.")


@ALL
@pytest.mark.parametrize("person", [None, "team-inclusie", [], {}, {"id": None}, {"login": {}}])
def test_an_account_that_is_gone_may_not_answer(person: Any, kind: SoortTracker) -> None:
    assert "antwoord" not in heard(kind, [remark(kind, ANSWER, person)], NAMED)


@pytest.mark.parametrize(
    ("kind", "sign"),
    [
        ("gitlab", "system"),
        ("gitlab", "internal"),
        ("gitlab", "confidential"),
        ("redmine", "private_notes"),
        ("jira", "visibility"),
        ("azure", "isDeleted"),
    ],
)
def test_what_is_not_for_everybody_is_no_answer(kind: SoortTracker, sign: str) -> None:
    one = remark(kind, ANSWER, OURS[kind], **{sign: True})

    assert "antwoord" not in heard(kind, [one], NAMED)


def _read(data: Path, kind: SoortTracker) -> str:
    shutil.copytree(GOED / "data", data)
    with tracker(answers(kind)) as running:
        with (data / "organisatie.yml").open("a", encoding="utf-8") as file:
            file.write(f"tracker:\n  soort: {kind}\n  adres: {running.address}{PATHS[kind]}\n")
        assert main(["reacties", "--data", str(data), "--today", "2024-07-01"]) == 0
    return (data / FILE).read_text(encoding="utf-8")


def test_accounts_of_the_environment_are_used_and_never_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ALLOWED, " Ander;FYilmaz ,\n")

    text = _read(tmp_path / "data", "gitlab")

    said = capsys.readouterr()
    assert json.loads(text)["reacties"][0]["antwoord"]
    assert "yilmaz" not in (text + said.out + said.err).lower()
    assert ALLOWED not in said.out


def test_other_accounts_may_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ALLOWED, "ander")

    text = _read(tmp_path / "data", "gitlab")

    assert "antwoord" not in json.loads(text)["reacties"][0]


@pytest.mark.parametrize(("kind", "told"), [("gitlab", True), ("github", False)])
def test_the_planner_hears_that_we_do_not_know_who_answers(
    kind: SoortTracker, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, told: bool
) -> None:
    _read(tmp_path / "data", kind)

    assert (ALLOWED in capsys.readouterr().out) == told


def test_when_other_accounts_may_answer_everything_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOED / "data", data)
    command = ["reacties", "--data", str(data), "--today", "2024-07-01"]
    with tracker(answers("gitlab")) as running:
        with (data / "organisatie.yml").open("a", encoding="utf-8") as file:
            file.write(f"tracker:\n  soort: gitlab\n  adres: {running.address}{PATHS['gitlab']}\n")
        main(command)
        monkeypatch.setenv(ALLOWED, "ander")

        main(command)

    assert "antwoord" not in json.loads((data / FILE).read_text(encoding="utf-8"))["reacties"][0]
