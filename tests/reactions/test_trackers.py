"""Each kind of tracker is asked at the address that it has, in the cloud and at home."""

from __future__ import annotations

import pytest

from generator.model.organisatie import Tracker
from generator.reactions.tracker_error import OddError
from generator.reactions.trackers.adapters import ADAPTERS


def first_page(kind: str, address: str, mark: str = "", **more: str) -> str:
    tracker = Tracker.model_validate({"soort": kind, "adres": address, **more})
    return ADAPTERS[tracker.soort].page(tracker, 1, mark)


@pytest.mark.parametrize(
    ("kind", "address", "asked"),
    [
        ("github", "https://github.com/o/r", "https://api.github.com/repos/o/r/issues?"),
        ("github", "https://github.com/o/r.git/", "https://api.github.com/repos/o/r/issues?"),
        ("github", "https://g.example/o/r", "https://g.example/api/v3/repos/o/r/issues?"),
        (
            "gitlab",
            "https://g.example/a/b/c",
            "https://g.example/api/v4/projects/a%2Fb%2Fc/issues?",
        ),
        ("gitea", "https://g.example/o/r", "https://g.example/api/v1/repos/o/r/issues?"),
        ("gitea", "https://g.example/git/o/r", "https://g.example/git/api/v1/repos/o/r/issues?"),
        ("azure", "https://dev.azure.com/o/p", "https://dev.azure.com/o/p/_apis/wit/wiql?"),
        ("redmine", "https://r.example/projects/p", "https://r.example/projects/p/issues.json?"),
        ("jira", "https://j.example/jira", "https://j.example/jira/rest/api/2/search?"),
        ("jira", "https://j.atlassian.net", "https://j.atlassian.net/rest/api/2/search/jql?"),
    ],
)
def test_the_address_of_a_project_leads_to_its_issues(kind: str, address: str, asked: str) -> None:
    assert first_page(kind, address).startswith(asked)


def test_the_cloud_of_jira_is_asked_by_its_mark() -> None:
    asked = first_page("jira", "https://j.atlassian.net", "merk=", project="10000")

    assert "nextPageToken=merk%3D" in asked
    assert "jql=project%20%3D%2010000%20ORDER%20BY" in asked
    assert "startAt" not in asked


def test_the_cloud_of_jira_gives_a_mark_for_the_next_page() -> None:
    read = ADAPTERS["jira"].read

    assert read({"issues": [], "nextPageToken": "merk"}, {}).after == "merk"
    assert read({"issues": [], "nextPageToken": "merk"}, {}).more
    assert not read({"issues": [], "isLast": True}, {}).more


def test_jira_that_does_not_say_whether_there_is_more_is_refused() -> None:
    with pytest.raises(OddError, match="total"):
        ADAPTERS["jira"].read({"issues": []}, {})
