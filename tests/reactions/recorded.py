"""Answers of each kind of tracker, with people in them as in real ones, that may never come through.

Three issues: 1 is about A1 by its title and was taken over, with words that may be shown; 2 has only the
label and waits; 3 is about something else.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from generator.model.fields import SoortTracker
from tests.reactions.server import Asked, Reply

PERSON = {
    "login": "fyilmaz",
    "name": "Fatima Yilmaz",
    "username": "fyilmaz",
    "displayName": "Fatima Yilmaz",
    "uniqueName": "f.yilmaz@gemeente.example",
    "emailAddress": "f.yilmaz@gemeente.example",
    "avatar_url": "https://avatars.example/fyilmaz.png",
}
PEOPLE = ("fyilmaz", "Fatima", "Yilmaz", "avatar", "06-12345678", "example")
BODY = "Kan het **ook** 's avonds? Bel 06-12345678. Groet, mevrouw Fatima Yilmaz"
ANSWER = "ANTWOORD: Ja, dat doen wij. Zie nieuws A1 2024-06-15."
TITLES = ("[A1] Brieven herschrijven", "Een vraag", "Iets over de server")
DAYS = ("2024-03-04", "2024-05-06", "2024-05-07")
LABELS: tuple[tuple[str, ...], ...] = (("Overgenomen", "tonen"), ("Reactie",), ())
# What every kind of tracker must give: the same three fields and texts.
EXPECTED = [
    {
        "nummer": "1",
        "over": "A1",
        "gevraagd": "2024-03-04",
        "stand": "overgenomen",
        "beantwoord": "2024-03-11",
        "tekst": "Kan het ook 's avonds? Bel (weggelaten). Groet, (weggelaten)",
        "antwoord": "Ja, dat doen wij. Zie nieuws A1 2024-06-15.",
        "nieuws": "A1 2024-06-15",
    },
    {"nummer": "2", "gevraagd": "2024-05-06", "stand": "open"},
]
Items = list[dict[str, Any]]


def _hub(closed: str, number: str, text: str) -> Items:
    return [
        {
            "id": 9000 + index,
            number: index + 1,
            "title": TITLES[index],
            text: BODY,
            "created_at": f"{DAYS[index]}T10:00:00Z",
            "updated_at": "2024-06-01T10:00:00Z",
            "closed_at": closed if index == 0 else None,
            "labels": [{"name": label, "color": "f00"} for label in LABELS[index]],
            "user": PERSON,
            "author": PERSON,
            "assignees": [PERSON],
        }
        for index in range(3)
    ]


_COMMENTS = [
    {"body": "Goed idee van @fyilmaz!", "created_at": "2024-03-05T10:00:00Z", "user": PERSON},
    {"body": ANSWER, "created_at": "2024-03-11T10:00:00Z", "author": PERSON, "system": False},
]
_REDMINE = [
    {
        "id": index + 1,
        "subject": TITLES[index],
        "description": BODY,
        "created_on": f"{DAYS[index]}T10:00:00Z",
        "updated_on": "2024-06-01T10:00:00Z",
        "closed_on": "2024-03-12T10:00:00Z" if index == 0 else None,
        "status": {"id": 1, "name": "Overgenomen" if index == 0 else "New"},
        "category": {"id": 2, "name": ("tonen", "Reactie", "Server")[index]},
        "tracker": {"id": 1, "name": "Bug"},
        "author": PERSON,
    }
    for index in range(3)
]
_JIRA = [
    {
        "id": "100",
        "key": f"INC-{index + 1}",
        "fields": {
            "summary": TITLES[index],
            "description": BODY,
            "created": f"{DAYS[index]}T10:00:00.000+0200",
            "updated": "2024-06-01T10:00:00.000+0200",
            "resolutiondate": "2024-03-12T10:00:00.000+0200" if index == 0 else None,
            "labels": list(LABELS[index]),
            "reporter": PERSON,
        },
    }
    for index in range(3)
]
_AZURE = [
    {
        "id": index + 1,
        "fields": {
            "System.Id": index + 1,
            "System.Title": TITLES[index],
            "System.Tags": "; ".join(LABELS[index]),
            "System.CreatedDate": f"{DAYS[index]}T10:00:00Z",
            "System.ChangedDate": "2024-06-01T10:00:00Z",
            "System.Description": f"<div>{BODY}</div>",
            "System.CreatedBy": PERSON,
        },
    }
    for index in range(3)
]
_JOURNALS = [
    {"notes": "", "created_on": "2024-03-05T10:00:00Z", "user": PERSON},
    {"notes": ANSWER, "created_on": "2024-03-11T10:00:00Z", "user": PERSON},
]
_GITHUB = [*_hub("2024-03-12T10:00:00Z", "number", "body")]
_PULL = {**_GITHUB[1], "number": 4, "pull_request": {"url": "x"}}
_GITLAB = _hub("2024-03-12T10:00:00Z", "iid", "description")
_SECRET = {**_GITLAB[1], "iid": 4, "confidential": True}
PATHS: dict[SoortTracker, str] = {
    "github": "/o/r",
    "gitlab": "/groep/sub/project",
    "gitea": "/git/o/r",
    "azure": "/org/project",
    "redmine": "/projects/inclusie",
    "jira": "",
}


def answers(kind: SoortTracker) -> Any:
    """What a tracker of this kind says to what it is asked, with 2 issues on a page where it has pages."""
    return {
        "github": lambda asked: _rest(asked, "/api/v3/repos/o/r/issues", [*_GITHUB, _PULL]),
        "gitlab": lambda asked: _rest(
            asked, "/api/v4/projects/groep%2Fsub%2Fproject/issues", [*_GITLAB, _SECRET]
        ),
        "gitea": lambda asked: _rest(asked, "/git/api/v1/repos/o/r/issues", _GITHUB),
        "azure": _azure,
        "redmine": _redmine,
        "jira": _jira,
    }[kind]


def _query(asked: Asked) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(asked.path).query).items()}


def _rest(asked: Asked, path: str, issues: Items) -> Reply:
    here = urlsplit(asked.path).path
    if here in {f"{path}/1/comments", f"{path}/1/notes"}:
        return Reply(_COMMENTS)
    if here != path or _query(asked).get("state") != "all":
        return Reply({"message": "Not Found"}, 404)
    number = int(_query(asked)["page"])
    some = issues[(number - 1) * 2 : number * 2]
    more = number * 2 < len(issues)
    return Reply(
        some, headers={"Link": '<https://elders.example/?page=2>; rel="next"'} if more else {}
    )


def _redmine(asked: Asked) -> Reply:
    here = urlsplit(asked.path).path
    if here == "/issues/1.json":
        return Reply({"issue": {**_REDMINE[0], "journals": _JOURNALS}})
    if here != "/projects/inclusie/issues.json" or _query(asked).get("status_id") != "*":
        return Reply({}, 404)
    start = int(_query(asked)["offset"])
    return Reply({"issues": _REDMINE[start : start + 100], "total_count": 3, "offset": start})


def _jira(asked: Asked) -> Reply:
    here = urlsplit(asked.path).path
    if here == "/rest/api/2/issue/INC-1/comment":
        comments = [
            {"body": one["body"], "created": "2024-03-11T10:00:00.000+0100", "author": PERSON}
            for one in _COMMENTS
        ]
        return Reply({"comments": comments, "total": 2})
    if here != "/rest/api/2/search":
        return Reply({}, 404)
    start = int(_query(asked)["startAt"])
    return Reply({"issues": _JIRA[start : start + 100], "total": 3, "startAt": start})


def _azure(asked: Asked) -> Reply:
    here = urlsplit(asked.path).path
    if here == "/org/project/_apis/wit/wiql" and asked.method == "POST":
        return Reply({"workItems": [{"id": one["id"], "url": "x"} for one in _AZURE]})
    if here == "/org/project/_apis/wit/workitems":
        return Reply({"count": 3, "value": _AZURE})
    if here == "/org/project/_apis/wit/workItems/1/comments":
        comments = [
            {
                "text": f"<div>{one['body']}</div>",
                "createdDate": one["created_at"],
                "createdBy": PERSON,
            }
            for one in _COMMENTS
        ]
        return Reply({"comments": comments})
    return Reply({}, 404)
