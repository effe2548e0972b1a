"""The pieces of the index: what stands in them, how big they are, and what is never in them."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build_site
from generator.folders import Folders
from generator.problem import errors
from generator.search.entries import Entry
from generator.search.index import COMMON, SHORT, TEXT, TITLE, index_files
from generator.search.stems import family, index_words
from tests.conftest import DAG, GOED


def page(
    address: str, title: str = "Iets", short: str = "", text: str = "", kind: str = "Pagina"
) -> Entry:
    return Entry(address, kind, title, (short,) if short else (), (text,) if text else ())


def places(files: dict[str, str], word: str) -> dict[int, int]:
    """Where the index says that a word stands: number of a page → place. Reads like the script in the browser."""
    content = json.loads(files["inhoud.json"])
    name = max(name for name in content["pieces"] if word.startswith(name))
    found: dict[int, int] = {}
    for forms, _ in json.loads(files[f"{content['version']}/z{name}.json"]):
        for place, steps in enumerate(forms.get(word, ())):
            last = 0
            for step in steps:
                for one in [step] if step >= 0 else [1] * -step:
                    last += one
                    found[last] = place
    return found


def test_the_best_place_of_a_word_counts() -> None:
    pages = [
        page("a/", "Trekkers"),
        page("b/", short="Trekkers doen dit."),
        page("c/", text="Trekkers."),
        page("d/"),
    ]
    pages.append(page("e/", "Trekkers", "Trekkers doen dat.", "Trekkers."))

    assert places(index_files(pages), "trekkers") == {0: TITLE, 1: SHORT, 2: TEXT, 4: TITLE}


def test_the_kind_of_a_page_belongs_to_its_title() -> None:
    assert places(index_files([page("a/"), page("b/", kind="Actie A3")]), "a3") == {1: TITLE}


def test_what_many_pages_say_counts_least() -> None:
    pages = [page(f"{number}/", text="De bron noemt geen trekker.") for number in range(5)]

    assert set(places(index_files(pages), "trekker").values()) == {COMMON}


def test_forms_of_a_word_and_compounds_stand_together() -> None:
    files = index_files(
        [page("a/", "Afspraak"), page("b/", "Werkafspraken"), page("c/", "Werk en afspraken")]
    )
    content = json.loads(files["inhoud.json"])

    [[forms, longer]] = json.loads(files[f"{content['version']}/zaf.json"])

    assert (set(forms), set(longer)) == ({"afspraak", "afspraken"}, {"werkafspraken"})


def test_a_word_whose_forms_begin_differently_stands_in_both_pieces() -> None:
    files = index_files([page("a/", "Uur"), page("b/", "Uren")])
    content = json.loads(files["inhoud.json"])

    assert content["pieces"] == ["ur", "uu"]
    assert {text for name, text in files.items() if name.endswith(("/zur.json", "/zuu.json"))} == {
        '[[{"uren":[[1],[],[],[]],"uur":[[0],[],[],[]]},{}]]'
    }


@given(st.lists(st.sets(st.integers(0, 40)), min_size=1, max_size=3))
def test_every_page_number_can_be_read_back(numbers: list[set[int]]) -> None:
    pages = [
        page(f"{number}/", " ".join(f"woord{w}" for w, on in enumerate(numbers) if number in on))
        for number in range(41)
    ]

    files = index_files(pages)

    for w, on in enumerate(numbers):
        assert not on or places(files, f"woord{w}") == dict.fromkeys(on, TITLE)


def test_the_same_pages_give_the_same_bytes_and_other_pages_another_folder() -> None:
    one, same, other = (
        index_files([page("a/", title)]) for title in ("Een plan", "Een plan", "Twee plannen")
    )

    assert list(one.items()) == list(same.items())
    assert json.loads(one["inhoud.json"])["version"] != json.loads(other["inhoud.json"])["version"]


def test_names_of_files_are_safe_for_every_server() -> None:
    files = index_files([page("a/", "Ünïcode ωορδ 漢字 ../x a&b")])

    assert all(name.isascii() and ".." not in name and name.count("/") <= 2 for name in files)


def test_a_search_in_a_thousand_pages_stays_small() -> None:
    """One search: what is in the index, one piece for each word, and ten results."""
    files = index_files(synthetic(1000))
    content = json.loads(files["inhoud.json"])
    sizes = {name: len(text.encode()) for name, text in files.items()}
    pieces = [sizes[f"{content['version']}/z{name}.json"] for name in content["pieces"]]
    results = sorted(size for name, size in sizes.items() if "/p/" in name)

    assert len(results) == 1000
    assert sizes["inhoud.json"] < 10_000
    assert max(pieces) < 40_000
    assert sizes["inhoud.json"] + max(pieces) + sum(results[-10:]) < 80_000


def synthetic(number: int) -> list[Entry]:
    """Pages as long as ours (25 sentences of their own) with words as rare as in a real language."""
    chance = random.Random(7)
    parts = [
        a + b + c
        for a in "bdghklmnprstvwz"
        for b in ("a", "e", "ie", "oo", "ui")
        for c in ("", "k", "l", "n", "r", "st")
    ]
    roots = ["".join(chance.choices(parts, k=chance.choice((2, 2, 3)))) for _ in range(4000)]
    known = roots + [chance.choice(roots) + chance.choice(roots) for _ in range(1000)]
    chance.shuffle(known)
    weights = [1 / (rank + 3) for rank in range(len(known))]

    def sentence() -> str:
        return " ".join(chance.choices(known, weights, k=9)).capitalize() + "."

    labels = tuple(f"Vraag {label} over de trekker." for label in range(40))
    return [
        Entry(
            f"acties/a{n}/",
            f"Actie A{n}",
            sentence(),
            (sentence(), sentence()),
            (*labels, *(sentence() for _ in range(25))),
        )
        for n in range(number)
    ]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("gebouwd") / "site"
    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []
    return site


def test_nothing_that_is_hidden_is_in_the_index(built: Path) -> None:
    everything = "".join(
        file.read_text(encoding="utf-8") for file in built.rglob("zoekindex/**/*.json")
    )
    hidden = "Geheime woorden Gesprek klein team Nog nakijken geheim citaat risico"
    shown = {
        word
        for file in built.rglob("*.html")
        for word in index_words(file.read_text(encoding="utf-8"))
    }

    assert "Brieven herschrijven" in everything
    assert "geheime" not in shown
    for word in set(index_words(hidden)) - shown:
        assert f'"{word}"' not in everything
    for sentence in (
        "Geheime woorden",
        "Gesprek met een klein team",
        "Nog nakijken",
        "Dit risico is geheim",
    ):
        assert sentence not in everything


def test_the_page_to_search_from_and_a_page_that_is_missing_cannot_be_found(built: Path) -> None:
    found = [
        json.loads(file.read_text(encoding="utf-8"))["url"]
        for file in built.rglob("zoekindex/*/p/*.json")
    ]

    assert "acties/a1/" in found
    pages = {f.parent.relative_to(built).as_posix() + "/" for f in built.rglob("index.html")}
    hidden = {page for page in pages if page.startswith(("zoeken/", "invullen/", "./"))}
    hidden |= {page for page in pages if page.endswith("op-een-blad/")}  # the theme itself is found
    assert {*found} - {""} == pages - hidden | {"invullen/"}


def test_every_form_in_a_group_is_of_one_word(built: Path) -> None:
    for file in built.glob("zoekindex/*/*.json"):
        for forms, longer in json.loads(file.read_text(encoding="utf-8")):
            assert len({family(word) for word in forms}) == 1
            assert not set(forms) & set(longer)
