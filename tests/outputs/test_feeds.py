"""Feeds of changes: what the page shows, for who does not come and look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator.figures.figures import figures
from generator.gate.files.file_rules import niemand_is_te_herkennen
from generator.gate.hidden.known import Known
from generator.gate.hidden.published import Published
from generator.layout.changes import change_row, recent
from generator.layout.context import Context, make_context
from generator.layout.follow import ALLES_FEED
from generator.layout.page import file_link
from generator.model.register import Register
from generator.moment import parse_moment
from generator.outputs.atom import Feed, FeedEntry, atom_file
from generator.outputs.feeds import MOST_ENTRIES, files
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG

SITE = "https://proef.example/inclusie/"
CASES = 500
_ATOM = "{http://www.w3.org/2005/Atom}"
_PIECES = (
    "<script>alert(1)</script>", "]]>", "<![CDATA[", "&amp;", "&#0;", "&lol;", "\x00", "\x0b", "\x1f", "\ufffe",
    "\ud800", "\u202e", "\u2028", "\x85", "👩‍🦽", "\r\n", "\n", "\t", "\"'", "<?xml?>", "<!DOCTYPE a>", "é",
    "x" * 10_000, "-->", "<entry>", "</feed>", "woord", " ",
)  # fmt: skip


def feeds_of(register: Register, texts: list[Text], day: date = DAG) -> dict[str, bytes]:
    context = make_context(register, figures(register, day), texts)
    return {file.path: file.content for file in files(context)}


def context_of(register: Register, day: date) -> Context:
    return make_context(register, figures(register, day), [])


def with_site(register: Register, site: str | None) -> Register:
    organisatie = register.organisatie.model_copy(update={"site": site})
    return register.model_copy(update={"organisatie": organisatie})


def read(content: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_the_feed_says_what_the_page_of_changes_says(echt: tuple[Register, list[Text]]) -> None:
    register, texts = echt
    context = context_of(register, date(2024, 9, 30))
    rows = [change_row(context, change) for change in recent(context)][:MOST_ENTRIES]

    feed = read(feeds_of(register, texts, date(2024, 9, 30))[ALLES_FEED])

    assert rows
    said = [(entry.title, entry.content[0].value) for entry in feed.entries]
    assert said == [
        (
            f"{wat.code} {wat.text}. {wat.small} is nu: {nu.text}",
            f"{wat.small}. Was: {was.text}. Werd: {nu.text}. Wanneer: {when.text}.",
        )
        for wat, was, nu, when in rows
    ]


def test_every_feed_can_be_read_and_no_name_stands_twice(
    echt: tuple[Register, list[Text]],
) -> None:
    register, texts = echt

    made = feeds_of(with_site(register, SITE), texts)

    assert made == feeds_of(with_site(register, SITE), texts)
    for path, content in made.items():
        feed = read(content)
        ids = [entry.id for entry in feed.entries]
        assert feed.version == "atom10"
        assert len(set(ids)) == len(ids) <= MOST_ENTRIES
        assert all(name.startswith("tag:") for name in [feed.feed.id, *ids])
        assert feed.feed.author == register.organisatie.naam
        assert {link.href for link in feed.feed.links if link.rel == "self"} == {f"{SITE}{path}"}
        assert all(entry.link.startswith(SITE) for entry in feed.entries)
        assert all(entry.content[0].type == "text/plain" for entry in feed.entries)


def test_without_a_known_site_a_link_is_seen_from_the_feed(
    goed: tuple[Register, list[Text]],
) -> None:
    made = feeds_of(with_site(goed[0], None), goed[1])

    assert b'href="../../acties/a1/"' in made["volgen/actie/a1.xml"]
    assert b'rel="self" type="application/atom+xml" href="a1.xml"' in made["volgen/actie/a1.xml"]


@pytest.mark.parametrize("days", [1, 20, 45])
def test_a_change_keeps_its_name_on_later_days(
    echt: tuple[Register, list[Text]], days: int
) -> None:
    register, texts = echt
    same = 0
    for month in range(1, 13):
        day = date(2024, month, 10)
        first, later = (
            _told(feeds_of(register, texts, one)) for one in (day, day + timedelta(days))
        )
        for change in first.keys() & later.keys():
            assert first[change] == later[change]
            same += 1

    assert same > 30


def _told(made: dict[str, bytes]) -> dict[tuple[str, ...], str]:
    entries = read(made[ALLES_FEED]).entries
    return {(one.title, one.content[0].value, one.published): one.id for one in entries}


def test_a_name_stays_when_titles_and_the_organisation_change(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    moved = with_site(register, SITE)
    renamed = moved.model_copy(
        update={
            "acties": tuple(one.model_copy(update={"titel": "Anders"}) for one in moved.acties),
            "organisatie": moved.organisatie.model_copy(
                update={"naam": "Nieuw", "postbus": "nieuw@elders.example"}
            ),
        }
    )

    before, after = feeds_of(moved, texts), feeds_of(renamed, texts)

    assert _ids(before) == _ids(after)
    assert before != after


def _ids(made: dict[str, bytes]) -> list[list[str]]:
    return [re.findall("<id>(.*)</id>", content.decode()) for content in made.values()]


def test_a_correction_updates_its_entry(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    last = next(one for one in register.voortgang if one.code == "A3")
    better = last.model_copy(update={"stand": "loopt", "verbeterd": parse_moment("2024-06-20")})
    news = tuple(better if one is last else one for one in register.voortgang)
    corrected = register.model_copy(update={"voortgang": news})

    def entry(of: Register, day: date = DAG) -> feedparser.FeedParserDict:
        return read(feeds_of(of, texts, day)["volgen/actie/a3.xml"]).entries[-1]

    before, after = entry(register), entry(corrected)
    assert before.id == after.id
    assert before.published == after.published
    assert (before.updated, after.updated) == ("2024-03-30T00:00:00Z", "2024-06-20T00:00:00Z")
    assert "Werd: Loopt" in after.content[0].value
    assert entry(corrected, date(2024, 6, 1)).updated == before.updated


def _nasty() -> Iterator[str]:
    for seed in range(CASES):
        chance = Random(seed)
        yield "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 6)))


def test_no_text_breaks_a_feed_or_becomes_markup() -> None:
    for text in _nasty():
        entry = FeedEntry("tag:a", text, text, "x/", DAG, DAG)
        content = atom_file(Feed("tag:f", text, text, text, "x/", "a.xml", [entry]))

        root = ET.fromstring(content)  # noqa: S314  # our own file
        assert [one.tag for one in root.findall(f"{_ATOM}entry/*")] == [
            f"{_ATOM}{name}" for name in ("id", "title", "published", "updated", "link", "content")
        ]
        read_back = root.findtext(f"{_ATOM}entry/{_ATOM}content") or ""
        kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", " ", text)
        assert read_back == " ".join(kept.split())


def test_a_name_of_a_person_in_a_feed_is_found() -> None:
    said = "Dat vertelde Fatima de Vries."
    content = atom_file(
        Feed("tag:f", "A", "B", "C", "x/", "a.xml", [FeedEntry("tag:a", "T", said, "x/", DAG, DAG)])
    )
    file = Published(ALLES_FEED, content, Known(DAG))

    found = list(niemand_is_te_herkennen(file))

    assert any("Fatima" in one.text for one in found)


def test_what_is_hidden_stands_in_no_feed(goed: tuple[Register, list[Text]]) -> None:
    everything = b"".join(feeds_of(*goed).values()).decode()

    for hidden in ("Geheime woorden", "Nog nakijken", "Gesprek met een klein team", "geheim"):
        assert hidden not in everything


def test_every_page_of_an_action_and_a_theme_has_its_feed(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed

    pages = render(register, figures(register, DAG), texts)

    linked = {page.feed for page in pages if page.feed}
    assert linked | {ALLES_FEED} == feeds_of(register, texts).keys()
    for page in pages:
        assert not page.feed or f'href="{file_link(page.path, page.feed)}"' in page.head + page.body
