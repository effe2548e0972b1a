"""The reactions of each kind of tracker are read from a server on this machine."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, get_args

import pytest

from generator.model.fields import SoortTracker
from generator.model.organisatie import Tracker
from generator.model.reacties import Ophaling
from generator.reactions.client import Client
from generator.reactions.fetch import Wish, _headers, fetch, from_letters, in_letters
from generator.reactions.tracker_error import TrackerError
from generator.reactions.trackers.adapters import ADAPTERS
from generator.register.json_writer import json_text
from tests.reactions.recorded import EXPECTED, PATHS, PEOPLE, answers
from tests.reactions.server import Answers, Asked, Reply, tracker

TODAY = date(2024, 7, 1)
KINDS = get_args(SoortTracker)


NAMES = {"a1": "A1", "taal": "taal"}


def read(
    kind: SoortTracker, address: str, old: Ophaling | None = None, token: str = "", **more: str
) -> dict[str, Any]:
    asked = Tracker.model_validate({"soort": kind, "adres": f"{address}{PATHS[kind]}"})
    wish = Wish(asked, NAMES | more, TODAY, token, old)
    client = Client(_headers(ADAPTERS[kind], token), wait=lambda _: None)
    return fetch(wish, lambda _, __: None, client)


@pytest.mark.parametrize("kind", KINDS)
def test_every_tracker_gives_the_same_reactions(kind: SoortTracker) -> None:
    with tracker(answers(kind)) as running:
        found = read(kind, running.address)

    numbers = [{**one, "nummer": one["nummer"].removeprefix("INC-")} for one in found["reacties"]]
    assert numbers == EXPECTED
    assert Ophaling.model_validate(found).op.tekst == "2024-07-01"


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_comes_through(kind: SoortTracker) -> None:
    with tracker(answers(kind)) as running:
        text = json_text(read(kind, running.address))

    assert [person for person in PEOPLE if person in text] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "azure"])
def test_what_did_not_change_is_not_sent_again(kind: SoortTracker) -> None:
    with tracker(answers(kind)) as running:
        first = read(kind, running.address)
        before = len(running.asked)
        again = read(kind, running.address, Ophaling.model_validate({**first, "op": "2024-06-01"}))

    assert again == first
    assert len(running.asked) - before == 1


def test_with_a_new_item_in_the_register_all_is_read_again() -> None:
    """Else a reaction about it would stay without it for as long as nobody touches the issue."""
    with tracker(answers("gitea")) as running:
        old = Ophaling.model_validate(read("gitea", running.address))
        before = len(running.asked)
        read("gitea", running.address, old, a2="A2")

    assert len(running.asked) - before > 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_token_goes_along_and_stands_in_no_file(kind: SoortTracker) -> None:
    with tracker(answers(kind)) as running:
        found = read(kind, running.address, token="geheim-123")  # noqa: S106

    name, value = ADAPTERS[kind].token("geheim-123")
    assert {asked.headers[name.lower()] for asked in running.asked} == {value}
    assert "geheim" not in json_text(found)


def _one(reply: Reply) -> Answers:
    return lambda _: reply


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply({}, 401), "De tracker laat ons niet binnen."),
        (Reply({}, 403), "De tracker laat ons niet binnen."),
        (Reply({}, 403, {"X-RateLimit-Remaining": "0"}), "Wij vroegen de tracker te veel"),
        (Reply({}, 404), "Dit project vinden wij niet."),
        (Reply({}, 429, {"Retry-After": "600"}), "Probeer het over 10 minuten opnieuw."),
        (Reply({}, 429, {"Retry-After": "1"}), "een antwoord dat wij niet kennen (429)"),
        (Reply({}, 500), "De tracker doet het nu niet."),
        (Reply({}, 302, {"Location": "https://elders.example/"}), "naar een ander adres"),
        (Reply({}, 418), "een antwoord dat wij niet kennen (418)"),
        (Reply(raw=b"<html>Log in</html>"), "is niet heel"),
        (Reply(raw=b'[{"number": 1'), "is niet heel"),
        (Reply(raw=b"[]", length=4000), "geeft geen antwoord"),
        (Reply(raw=b"\xff\xfe\x00"), "is niet heel"),
        (Reply(raw=b"[" * 100_000), "is niet heel"),
        (Reply({"message": "Moved"}), "kijk bij 'issues'"),
        (Reply([{"number": "een"}]), "kijk bij 'number'"),
        (Reply([{"number": 1, "title": "x", "created_at": "gisteren"}]), "kijk bij 'created_at'"),
        (Reply([{"number": 1, "title": ["x"]}]), "kijk bij 'title'"),
        (Reply([None]), "kijk bij 'issue'"),
    ],
)
def test_without_a_whole_answer_a_sentence_says_why(reply: Reply, sentence: str) -> None:
    with tracker(_one(reply)) as running, pytest.raises(TrackerError) as told:
        read("github", running.address)

    assert sentence in str(told.value)
    assert "Wat wij al hadden, blijft zoals het was." in str(told.value)


def test_an_outage_of_a_moment_is_no_outage() -> None:
    good = answers("github")
    broken = iter([Reply({}, 503), Reply({}, 429, {"Retry-After": "2"})])

    with tracker(lambda asked: next(broken, None) or good(asked)) as running:
        found = read("github", running.address)

    assert len(found["reacties"]) == 2


def test_no_server_at_all_is_told() -> None:
    with tracker(answers("github")) as running:
        address = running.address

    with pytest.raises(TrackerError, match="geeft geen antwoord"):
        read("github", address)


def test_an_issue_that_moves_while_we_read_is_not_lost() -> None:
    """The first page is looked at again: when it changed, all is read again."""
    good, times = answers("github"), iter(range(100))

    def moving(asked: Asked) -> Reply:
        reply = good(asked)
        if "page=1" in asked.path.split("&")[-1] and next(times) == 1:
            return Reply([{**reply.value[0], "updated_at": "2024-06-02T10:00:00Z"}])
        return reply

    with tracker(moving) as running:
        found = read("github", running.address)

    pages = [asked.path for asked in running.asked if "comments" not in asked.path]
    assert len(found["reacties"]) == 2
    assert len(pages) == 6  # two pages and a look, twice


def test_a_tracker_that_promises_more_than_it_gives_is_refused() -> None:
    short = Reply({"issues": [], "total_count": 5, "offset": 0})

    with tracker(_one(short)) as running, pytest.raises(TrackerError, match="veranderen steeds"):
        read("redmine", running.address)


def test_what_came_by_mail_stays() -> None:
    mail = {"nummer": "mail-1", "gevraagd": "2024-01-01", "stand": "open"}
    old = Ophaling.model_validate({"op": "2024-06-01", "reacties": [mail]})

    with tracker(answers("gitlab")) as running:
        found = read("gitlab", running.address, old)

    assert found["reacties"] == [mail, *EXPECTED]


@pytest.mark.parametrize("mark", ['W/"123456782"', '"abc"'])
def test_a_mark_is_kept_without_digits_and_comes_back(mark: str) -> None:
    kept = in_letters(mark)

    assert kept.isalpha()
    assert from_letters(kept) == mark


@pytest.mark.parametrize("kept", ["zzzz", "a", "aaaa", "Ünï"])
def test_a_mark_that_somebody_changed_is_no_mark(kept: str) -> None:
    assert from_letters(kept) == ""


@pytest.mark.parametrize("token", ["a\nX-Ander: b", "sleutel é", "a b"])
def test_a_token_that_no_header_can_hold_is_not_repeated(token: str) -> None:
    with pytest.raises(TrackerError) as told:
        _headers(ADAPTERS["github"], token)

    assert token not in str(told.value)


def test_the_file_is_made_of_plain_json() -> None:
    with tracker(answers("jira")) as running:
        found = read("jira", running.address)

    assert json.loads(json_text(found)) == found
