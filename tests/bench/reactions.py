"""`python -m tests.bench.reactions`: read 10,000 issues from a server on this machine. Wanted: 5 seconds."""

from __future__ import annotations

import json
import sys
from datetime import date
from time import perf_counter
from urllib.parse import parse_qs, urlsplit

from generator.model.organisatie import Tracker
from generator.reactions.fetch import Wish, fetch
from tests.reactions.server import Asked, Reply, tracker

ISSUES, WANTED, PER_PAGE = 10_000, 5.0, 100


def pages() -> dict[int, bytes]:
    """Every page as it goes over the line: each third issue is a reaction."""
    issues = [
        {
            "number": number,
            "title": f"[A{number % 9}] Vraag {number}" if number % 3 == 0 else f"Vraag {number}",
            "body": "Een tekst van een gewone lengte. " * 20,
            "created_at": "2024-01-01T10:00:00Z",
            "updated_at": "2024-02-01T10:00:00Z",
            "closed_at": None,
            "labels": [],
            "user": {"login": "iemand"},
        }
        for number in range(1, ISSUES + 1)
    ]
    parts = range(0, ISSUES, PER_PAGE)
    return {
        start // PER_PAGE + 1: json.dumps(issues[start : start + PER_PAGE]).encode()
        for start in parts
    }


def main() -> int:
    """Measure, print, and return 1 when the wanted figure does not hold."""
    made = pages()

    def answer(asked: Asked) -> Reply:
        number = int(parse_qs(urlsplit(asked.path).query)["page"][0])
        more = '<https://elders.example/>; rel="next"' if number < len(made) else ""
        return Reply(raw=made[number], headers={"Link": more})

    with tracker(answer) as running:
        there = Tracker.model_validate({"soort": "github", "adres": f"{running.address}/o/r"})
        wish = Wish(there, {f"a{number}": f"A{number}" for number in range(9)}, date(2024, 7, 1))
        begun = perf_counter()
        found = fetch(wish, lambda _, __: None)
    seconds = perf_counter() - begun
    holds = seconds <= WANTED
    print(f"{ISSUES} issues, {len(found['reacties'])} reactions: {seconds:.1f} s")
    print(f"{'holds' if holds else 'DOES NOT HOLD'}: at most {WANTED} s")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
