"""What the files for web servers say comes from the pages; a strange policy does not get in."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator.build import build_site
from generator.folders import Folders
from generator.problem import errors
from generator.publish.policies import Policies, policies
from generator.publish.publish_error import PublishError
from generator.publish.server_files import ServerInput, server_files
from tests.conftest import DAG, GOED
from tests.publish.made import POLICY

_WIDER = f"{POLICY}; connect-src 'self' https://git.example"
_ALL = ServerInput("/srv/online/nu", "/", Policies(POLICY, {"beheer/": _WIDER}))


def page(policy: str) -> bytes:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()


def test_the_policy_of_most_pages_is_the_usual_one() -> None:
    told = policies(
        {"a.html": page(POLICY), "beheer/index.html": page(_WIDER), "c.html": page(POLICY)}
    )

    assert told.usual == f"{POLICY}; frame-ancestors 'none'"
    assert told.others == {"beheer/": f"{_WIDER}; frame-ancestors 'none'"}


def test_only_the_window_for_an_intranet_may_stand_in_another_page(tmp_path: Path) -> None:
    """Of a site as we make it, so that a window by another name does not stay empty in silence."""
    site = tmp_path / "site"
    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []

    told = policies(
        {page.relative_to(site).as_posix(): page.read_bytes() for page in site.rglob("*.html")}
    )

    assert told.usual.endswith("frame-ancestors 'none'")
    shown = [path for path, policy in told.others.items() if policy.endswith("ancestors *")]
    assert shown == ["blok/venster.html"]


def test_a_page_without_policy_is_refused() -> None:
    with pytest.raises(PublishError, match=r"'b\.html' heeft geen"):
        policies({"a.html": page(POLICY), "b.html": b"<html>"})


@pytest.mark.parametrize("sign", ["$host", "&quot;", "\n", "}", "\\", "#"])
def test_a_sign_that_ends_the_text_for_a_server_is_refused(sign: str) -> None:
    with pytest.raises(PublishError, match="heeft een teken"):
        policies({"a.html": page(f"{POLICY} {sign}")})


@pytest.mark.parametrize("name", ["nginx.conf", "apache.conf", "web.config"])
def test_every_server_hears_the_policy_the_other_policy_and_404(name: str) -> None:
    text = server_files(_ALL)[name].replace("&#x27;", "'")

    for part in (POLICY, _WIDER, "404.html", "nosniff", "no-cache"):
        assert part in text, part


def test_the_file_for_iis_is_xml() -> None:
    root = etree.fromstring(server_files(_ALL)["web.config"].encode())

    values = {one.get("name"): one.get("value") for one in root.iterfind("system.webServer//add")}
    assert values["Content-Security-Policy"] == POLICY
    assert root.find("location").get("path") == "beheer"
