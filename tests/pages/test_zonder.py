"""What an organisation leaves out stands nowhere: no page, column, block, link, count or word about it."""

from __future__ import annotations

import codecs
import io
import posixpath
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from lxml import html

from generator.build import build_site
from generator.editor.beside_page import CONFIG
from generator.editor.own_files import own_files
from generator.figures.figures import figures
from generator.folders import Folders
from generator.later import already
from generator.layout.context import make_context
from generator.layout.page import Page, address
from generator.model.beheer import Beheer
from generator.model.fields import Onderwerp
from generator.model.onderwerpen import ONDERWERPEN, VAN_THEMAS, without_parts
from generator.model.register import KINDS, Register
from generator.outputs.all_outputs import make_files
from generator.outputs.made_file import MadeFile
from generator.pages.render import render
from generator.register.product_texts import ABOUT, with_product_texts
from generator.register.product_words import PRODUCT
from generator.register.read import read_register
from tests.conftest import DAG, GOED

ALL: tuple[Onderwerp, ...] = get_args(Onderwerp)
# What nobody may read where a part is left out. Other words are said of other things too.
WORDS: Mapping[Onderwerp, str] = {
    "ondernemingsraad": r"ondernemingsra|(?-i:\bOR\b)",
    "geld": r"geld of tijd|hoeveel geld|geld, tijd|over geld",
    "uren": r"\buren\b|uur per week|hoeveel tijd|tijd nodig|geld, tijd",
    "werkplannen": r"werkplan",
    "streefcijfers": r"streefcijfer|cijfers over mensen|kleine groep|indeling|\bmeting|cijfers\.csv",
    "afspraken": r"\bafspra(?:ak|ken)|afspraakstand",
    "stuurgroep": r"stuurgroep",
    "participatie": r"participatie|bijeenkomst",
    "prioriteiten": r"prioriteit|gaat voor\b|\bvoorgaat",
    "middelen": r"\bmiddelen\b|extra geld|bedrag_euro",
    "adviezen": r"adviezen|advies en antwoord",
    "contacten": r"\been (?:vast )?gesprek|wie praat met wie|\bcontacten",
    "planning": r"\bplanning|\bfasen?\b|besluitvorming",
    "actielijst": r"actielijst|uit een overleg",
    "instrumenten": r"instrument|trainingen en hulp|een hulpmiddel",
    "risicos": r"risico",
    "rapport": r"\brapport\b|heel jaar",
    "rondes": r"\brondes?\b",
    "themas": r"thema",
}
# These words are of more than one part.
OF_ALL = r"\bgeld\b|\beuro\b|\bgesprek"
# Sentences that show how to write.
SHOWS_HOW = "schrijfhulp"
# With what is made from them: the stiff words, and the index of the finished pages.
OF_SENTENCES = (SHOWS_HOW, "assets/woorden", "zoekindex")
# Files that people or programs read words in.
SAYS = {".html", ".json", ".jsonld", ".csv", ".xml", ".ics"}
# Here stands a choice of ours.
CHOICES = {"soort:", "- soort:", "lijst:", "or:", "indeling:"}
CASES = [*((one,) for one in ALL), ALL]
# A figure that is not about people, with its numbers.
WITHOUT_PEOPLE = GOED.parent / "fout" / "waarde-dubbel" / "data"
_LINE = re.compile(r"(?P<key>\s*(?:- )?\"?[a-z_]+\"?:|\s*- )(?P<value> .*|[^ ].*)?")


@dataclass(frozen=True)
class Made:
    """A site as values: its pages, and the files beside them."""

    pages: list[Page]
    files: list[MadeFile]

    def said(self) -> Iterator[tuple[str, str]]:
        """Every text of the site with where it stands."""
        for page in self.pages:
            yield page.path, f"{page.path} {page.title}\n{page.head}{page.body}"
        for file in self.files:
            content = file.content if isinstance(file.content, bytes) else file.content.encode()
            yield file.path, file.path + "\n".join(_texts(file.path, content))


def _texts(path: str, content: bytes) -> Iterator[str]:
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            yield from (book.read(name).decode() for name in book.namelist())
    else:
        yield content.decode()


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """A register with something of every part."""
    reading = read_register(_neutral_copy(tmp_path_factory.mktemp("zonder") / "data"))
    assert reading.register is not None, reading.problems
    return reading.register


def _neutral_copy(folder: Path) -> Path:
    """The right example, in which editors use none of the words themselves."""
    shutil.copytree(GOED / "data", folder)
    (folder / "waarden").mkdir()
    for name in ("streefcijfers/SC2.yml", "waarden/monitor.csv"):
        shutil.copy(WITHOUT_PEOPLE / name, folder / name)
    for name in (".ids", ".taal", "taal", "reacties.json"):
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    words = re.compile("|".join(WORDS.values()), re.IGNORECASE)
    for file in (*folder.rglob("*.yml"), *folder.rglob("*.csv")):
        lines = file.read_text(encoding="utf-8").split("\n")
        file.write_text("\n".join(_neutral(line, words) for line in lines), encoding="utf-8")
    return folder


def _neutral(line: str, words: re.Pattern[str]) -> str:
    """A line of the register with another word where an editor wrote one of these."""
    found = _LINE.fullmatch(line)
    if line.startswith("peildatum;"):
        return line
    if not found:
        return words.sub(_other, line)
    if found["key"].strip() in CHOICES:
        return line
    return found["key"] + words.sub(_other, found["value"] or "")


def _labels(settings: str) -> str:
    """What the editing page asks; an example in a form of something else may hold any word."""
    return "\n".join(line for line in settings.split("\n") if '"label' in line)


def words_of(zonder: tuple[Onderwerp, ...]) -> list[str]:
    """What may not be read without these parts."""
    return [*(WORDS[part] for part in zonder), *([OF_ALL] if zonder == ALL else [])]


def _other(found: re.Match[str]) -> str:
    """The same word in another alphabet of 26 letters, so that what refers to it still does."""
    return codecs.encode(found[0].lower(), "rot13").replace(" ", "")


def site(register: Register, left_out: tuple[Onderwerp, ...]) -> Made:
    also = VAN_THEMAS if "themas" in left_out else ()
    zonder = (*left_out, *(part for part in also if part not in left_out))
    beheer = Beheer(soort="gitea", adres="https://git.gemeente.example", project="a/b")
    organisatie = register.organisatie.model_copy(update={"zonder": zonder, "beheer": beheer})
    kinds = {kind for part in zonder for kind in ONDERWERPEN[part].kinds}
    weg = tuple(one for one in register.ingetrokken if one.soort not in kinds)
    less = register.model_copy(update={"organisatie": organisatie, "ingetrokken": weg})
    less = without_parts(less)
    counted, texts = figures(less, DAG), with_product_texts([], zonder)
    pages = render(less, counted, texts)
    context = replace(make_context(less, counted, texts), made=tuple(pages))
    words = {text.path: text.body for text in texts}
    whole = [
        page.filled(page.head, page.body + words.get(page.path, ""), page.files) for page in pages
    ]
    editing = [MadeFile(CONFIG, already(_labels(own_files(less)[CONFIG]).encode()))]
    return Made(whole, [*make_files(context), *editing])


def test_every_part_has_its_words_and_what_belongs_to_it() -> None:
    assert set(WORDS) == set(ONDERWERPEN) == set(ALL)


def test_the_rich_register_holds_something_of_every_part(rich: Register) -> None:
    """Else a page about it could be made from nothing, and no test would see it."""
    for part, own in ONDERWERPEN.items():
        for kind in own.kinds:
            assert kind == "rapporten" or getattr(rich, kind), f"{part}: {kind}"
    for kind in ("themas", "acties"):
        assert getattr(rich, kind)


@pytest.mark.parametrize("part", ALL)
def test_a_word_of_a_part_stands_on_the_site_as_long_as_it_is_asked(
    part: Onderwerp, whole: Made
) -> None:
    """Else the list of words proves nothing."""
    assert any(re.search(WORDS[part], text, re.IGNORECASE) for _, text in whole.said())


@pytest.fixture(scope="module")
def whole(rich: Register) -> Made:
    return site(rich, ())


@pytest.mark.parametrize("zonder", CASES, ids=lambda case: case[0] if len(case) == 1 else "alles")
def test_what_is_left_out_stands_nowhere(rich: Register, zonder: tuple[Onderwerp, ...]) -> None:
    words = re.compile("|".join(words_of(zonder)), re.IGNORECASE)

    made = site(rich, zonder)

    found = [
        f"{path}: …{text[max(0, hit.start() - 60) : hit.end() + 40]}…"
        for path, text in made.said()
        if not path.startswith(SHOWS_HOW)
        for hit in words.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize("zonder", CASES, ids=lambda case: case[0] if len(case) == 1 else "alles")
def test_no_link_leads_to_a_page_that_is_left_out(
    rich: Register, zonder: tuple[Onderwerp, ...]
) -> None:
    made = site(rich, zonder)

    there = {address(page.path) for page in made.pages} | {file.path for file in made.files}
    broken = [
        f"{page.path}: {target}"
        for page in made.pages
        for target in _targets(page)
        if target not in there and not target.startswith("assets/")
    ]
    assert broken == []


def _targets(page: Page) -> Iterator[str]:
    """Where the links of a page lead to, below the root of the site."""
    for link in html.fromstring(f"<div>{page.head}{page.body}</div>").xpath("//a/@href"):
        before = str(link).partition("#")[0]
        if before and not re.search(r"[:?]", before):
            joined = posixpath.normpath(posixpath.join("/", address(page.path), before))
            plain = joined.lstrip("/")
            yield f"{plain}/" if before.endswith("/") and plain else plain


def test_what_stays_is_still_counted(rich: Register) -> None:
    """A part that is left out takes nothing else with it."""
    page = next(page for page in site(rich, ("uren",)).pages if "weten" in page.path)

    assert "Hoeveel geld?" in page.body
    assert "Werkplan" in page.body
    assert "Is er geld of tijd nodig?" not in page.body


def test_a_word_that_stays_behind_is_found(rich: Register) -> None:
    """The test itself is tested: a table that does not say to which part it belongs is seen."""
    made = site(rich, ("risicos",))
    planted = Made([made.pages[0].filled("", "<p>Er is 1 risico.</p>", ())], [])

    assert any(re.search(WORDS["risicos"], text) for _, text in planted.said())


def test_every_line_of_the_product_about_a_part_is_a_line_of_the_product() -> None:
    lines = chain.from_iterable(
        file.read_text(encoding="utf-8").split("\n") for file in Path(PRODUCT).rglob("*.md")
    )

    assert set(ABOUT) <= set(lines)


def test_every_kind_and_field_of_a_part_is_of_the_register() -> None:
    names = {kind.name for kind in KINDS}

    for own in ONDERWERPEN.values():
        assert set(own.kinds) <= names
        for record, field in own.fields:
            assert not record.model_fields[field].is_required()


def test_a_site_without_any_part_is_built_with_a_menu_that_holds(tmp_path: Path) -> None:
    """A real build: MkDocs warns for a link or a menu entry that leads nowhere."""
    data = _emptied(_neutral_copy(tmp_path / "data"))
    (tmp_path / "content").mkdir()

    problems = build_site(Folders(data, tmp_path / "content", tmp_path / "site"), DAG)

    assert [str(one) for one in problems if "lijst" not in one.message] == []
    words = re.compile("|".join(words_of(ALL)), re.IGNORECASE)
    for file in sorted((tmp_path / "site").rglob("*")):
        path = file.relative_to(tmp_path / "site").as_posix()
        if file.suffix in SAYS and not path.startswith(OF_SENTENCES):
            found = words.search(file.read_text(encoding="utf-8").replace("\u00ad", ""))
            assert not found, f"{path}: {found}"


def _emptied(folder: Path) -> Path:
    """The folder with every part left out: its files, its fields, and what was withdrawn of it."""
    for kind in KINDS:
        if any(kind.name in own.kinds for own in ONDERWERPEN.values()):
            for file in folder.glob(re.sub(r"\{[a-z]+\}", "*", kind.path)):
                file.unlink()
    fields = "or|" + "|".join(name for own in ONDERWERPEN.values() for _, name in own.fields)
    field = re.compile(rf"^(?:{fields}):.*\n(?:[ ].*\n)*|^ +thema: .*\n", re.MULTILINE)
    for file in folder.rglob("*.yml"):
        file.write_text(field.sub("", file.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "ingetrokken.yml").unlink()
    with (folder / "organisatie.yml").open("a", encoding="utf-8") as file_:
        file_.write(f"zonder: [{', '.join(ALL)}]\n")
    return folder
