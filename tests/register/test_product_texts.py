"""Texts of the product, on pages that an organisation wrote nothing for."""

from __future__ import annotations

import shutil
from pathlib import Path

from lxml import html

from generator.build import build_site
from generator.checks.all_rules import read_and_check
from generator.folders import Folders
from generator.model.register import Register
from generator.register.content import Text, read_texts
from generator.register.product_texts import not_about, with_product_texts
from generator.register.product_words import PRODUCT
from tests.conftest import DAG, GOED

EVERYWHERE = {
    "acties/index.md",
    "begrippen.md",
    "hoe-wij-meten.md",
    "index.md",
    "over-deze-site.md",
    "themas/index.md",
}


def test_the_texts_of_the_product_keep_all_rules_of_texts(tmp_path: Path) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    (tmp_path / "data/.taal").unlink()
    shutil.rmtree(tmp_path / "data/taal")  # what it says is about the texts of the example

    _, texts, problems = read_and_check(tmp_path / "data", PRODUCT / "content", DAG)

    assert {text.path for text in texts} == EVERYWHERE
    assert [str(found) for found in problems if found.file.startswith("content/")] == []


def test_a_site_without_any_text_has_every_page_with_words_on_it(tmp_path: Path) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    (tmp_path / "data/.taal").unlink()
    shutil.rmtree(tmp_path / "data/taal")
    (tmp_path / "content").mkdir()

    build_site(Folders(tmp_path / "data", tmp_path / "content", tmp_path / "site"), DAG)

    for path in EVERYWHERE - {"index.md", "themas/index.md", "acties/index.md"}:
        page = html.parse(tmp_path / "site" / path.removesuffix(".md") / "index.html")
        assert page.xpath("//article//p"), path
    over = html.parse(tmp_path / "site/over-deze-site/index.html")
    assert over.xpath("//h2[contains(., 'Wat laten wij niet zien?')]")
    assert over.xpath("//a[@href='../hoe-wij-meten/']")
    source = over.xpath("string(//section[contains(@class, 'bron')])")
    assert "Deze tekst hoort bij het programma van deze site." in source
    assert "verbeter de tekst" not in source


def test_an_own_text_takes_the_place_of_that_of_the_product(tmp_path: Path) -> None:
    (tmp_path / "over-deze-site.md").write_text("---\ntitle: Van ons\n---\nVan ons.\n", "utf-8")
    own, _ = read_texts(tmp_path)

    texts = {text.path: text for text in with_product_texts(own)}

    assert texts["over-deze-site.md"].body == "Van ons.\n"
    assert set(texts) == EVERYWHERE


def test_what_an_organisation_says_of_how_it_measures_comes_after_the_rules(tmp_path: Path) -> None:
    (tmp_path / "hoe-wij-meten.md").write_text("---\ntitle: Meten\n---\n## Bij ons\n", "utf-8")
    own, _ = read_texts(tmp_path)

    text = with_product_texts(own)[0]

    assert text.head.title == "Meten"
    assert text.body.startswith("## Zo tellen wij")
    assert text.body.endswith("## Bij ons\n")


def test_a_text_of_no_page_of_the_product_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "nieuws.md").write_text("---\ntitle: Nieuws\n---\nHet loopt.\n", "utf-8")
    own, _ = read_texts(tmp_path)

    assert with_product_texts(own)[: len(own)] == own


def said(register: Register) -> str:
    """All that the texts of the product say on a site of this register."""
    texts = with_product_texts([], not_about(register, DAG))
    return "\n".join(text.body for text in texts)


def test_the_texts_say_nothing_of_what_a_register_does_not_have(
    goed: tuple[Register, list[Text]],
) -> None:
    register = goed[0]
    promised = tuple(one.model_copy(update={"bron": ""}) for one in register.acties)
    themas = tuple(one.model_copy(update={"bron": ""}) for one in register.themas)
    other = {"acties": promised, "themas": themas, "voortgang": (), "streefcijfers": ()}
    without = register.model_copy(update=other)

    for words in ("uit welk stuk", "Het laatste nieuws is", "Cijfers over mensen"):
        assert words in said(register)
        assert words not in said(without)
    assert "Bij elke actie lees je op welke dag dat was." in said(without)
    assert "weten wij niet wie de trekker is" in said(without)
    empty = register.model_copy(update=other | {"acties": ()})
    assert "[[" not in said(empty)


def test_a_text_tells_of_both_ways_in_which_actions_came(
    goed: tuple[Register, list[Text]],
) -> None:
    first, *others = goed[0].acties
    some = (first.model_copy(update={"bron": ""}), *others)
    both = goed[0].model_copy(update={"acties": some})

    assert "Bij elke actie lees je uit welk stuk." in said(goed[0])
    assert "uit welk stuk zij komt, of op welke dag wij haar beloofden" in said(both)
    assert "Bij elke actie lees je" not in said(both)
