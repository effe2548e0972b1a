"""A picture in the introduction of a report comes along in its files; nothing else of the machine does."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest

from generator.outputs.output_error import OutputError
from generator.outputs.paper_html import paper_html
from generator.outputs.report_pictures import with_pictures
from tests.outputs.papers import DOT, paper


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a picture, beside something that is not for the report."""
    made = tmp_path / "content/rapport"
    made.mkdir(parents=True)
    data = b64decode(DOT.partition(",")[2])
    for file in (made / "stad.png", made / "stad.webp", tmp_path / "content/elders.png"):
        file.write_bytes(data)
    return made


def test_a_picture_beside_the_text_comes_along(folder: Path) -> None:
    made = with_pictures('<p>Kijk: <img alt="De stad" src="stad.png"> Mooi.</p>', folder)

    assert f'<img alt="De stad" src="{DOT}">' in made
    assert DOT in paper_html(paper(made), contents=False)


@pytest.mark.parametrize(
    "source",
    [
        "../elders.png",
        "/etc/hostname",
        "weg.png",
        "stad.webp",
        "https://voorbeeld.nl/stad.png",
        "file:///etc/hostname",
        "x" * 5000 + ".png",
        "a%00.png",
        "%2e%2e/elders.png",
        "",
    ],
)
def test_what_is_not_beside_it_is_refused_with_its_words(source: str, folder: Path) -> None:
    made = with_pictures(f'<p><img alt="De stad" src="{source}"></p>', folder)

    assert "base64" not in made
    with pytest.raises(OutputError, match="dit plaatje kan er niet in: 'De stad'"):
        paper_html(paper(made), contents=False)


def test_a_text_without_pictures_stays_as_it_is() -> None:
    assert with_pictures("<p>é &amp; <b>x</b></p>", Path("nergens")) == "<p>é &amp; <b>x</b></p>"
