"""What is taken in elsewhere has an id of this site alone, which stays the same."""

from __future__ import annotations

import pytest

from generator.model.organisatie import Organisatie
from generator.outputs.own_name import tag_of, uid_of


def of(site: str | None, naam: str = "Gemeente Voorbeeld") -> Organisatie:
    return Organisatie.model_validate(
        {"naam": naam, "site_naam": "Klimaat", "postbus": "klimaat@gemeente.example", "site": site}
    )


@pytest.mark.parametrize(
    ("site", "tag", "uid"),
    [
        ("https://plan.voorbeeld.example/", "tag:plan.voorbeeld.example,2026:acties/A1", "actie-a1-plan.voorbeeld.example"),
        ("https://Bouw.example:8443/klimaat/", "tag:bouw.example,2026:klimaat/acties/A1", "klimaat-actie-a1-bouw.example"),
        # Written out, because nobody may get other ids from another version.
        (None, "tag:cdncrkhdnwrjzmkd.example,2026:acties/A1", "actie-a1-cdncrkhdnwrjzmkd.example"),
    ],
)  # fmt: skip
def test_an_id_is_that_of_the_site_and_never_changes(site: str | None, tag: str, uid: str) -> None:
    assert tag_of(of(site), "acties/A1") == tag
    assert uid_of(of(site), "actie-a1") == uid


def test_two_sites_share_no_id() -> None:
    sites = ["https://a.example/", "https://b.example/", "https://b.example/klimaat/", None]
    found = {tag_of(of(site), "x") for site in sites} | {tag_of(of(None, "Zorggroep"), "x")}

    assert len(found) == len(sites) + 1
