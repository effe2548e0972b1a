"""Addresses as a browser reads them."""

from __future__ import annotations

import pytest

from generator.address import is_elsewhere


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/x", "//evil.example/x", r"/\evil.example/x", r"\\evil.example", r"\/evil.example",
        "http:evil.example", "HTTPS:/evil.example", "https:///evil.example", " \n//evil.example", "/\t/evil.example",
        "ht\ntps://evil.example", "wss://evil.example", "\x00//evil.example", "git+ssh://evil.example",
    ],
)  # fmt: skip
def test_an_address_of_another_host_is_seen_however_it_is_written(address: str) -> None:
    assert is_elsewhere(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.png",
        "/a//b.png",
        "../a.png",
        "#plek",
        "?q=//x",
        "data:image/png;base64,//8A",
        "mailto:a@b.nl",
    ],
)
def test_an_address_of_this_site_is_no_other_host(address: str) -> None:
    assert not is_elsewhere(address)
