"""One real build with MkDocs, looked at as a reader's browser would get it."""

from __future__ import annotations

import filecmp
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.build import build_site
from generator.cli import main
from generator.figures.figures import figures
from generator.folders import Folders
from generator.gate.site.built import read_site
from generator.moment import dag
from generator.problem import Problem, errors, hand_over, taken_over
from tests.conftest import ECHT, GOED, load

DAG = date(2024, 12, 31)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gebouwd") / "site"
    assert errors(build_site(Folders(ECHT / "data", ECHT / "content", folder), DAG)) == []
    return folder


def test_two_builds_are_the_same_to_the_byte(site: Path, tmp_path: Path) -> None:
    build_site(Folders(ECHT / "data", ECHT / "content", tmp_path / "site"), DAG)

    files = sorted(file.relative_to(site) for file in site.rglob("*") if file.is_file())

    assert files == sorted(
        f.relative_to(tmp_path / "site") for f in (tmp_path / "site").rglob("*") if f.is_file()
    )
    assert filecmp.cmpfiles(site, tmp_path / "site", files, shallow=False)[1:] == ([], [])


def test_the_first_use_of_an_official_word_is_a_link_to_its_explanation(site: Path) -> None:
    page = html.parse(site / "over-deze-site" / "index.html")

    links = page.xpath("//article//a[contains(@href, '#begrip-trekker')]")

    assert [link.text_content() for link in links] == ["trekker"]
    assert html.parse(site / "begrippen" / "index.html").xpath("//dt[@id='begrip-trekker']")


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    assert len(list(site.rglob("*.html"))) > 50
    for file in site.rglob("*.html"):
        page = html.parse(file)
        asked = page.xpath("//@src | //link[not(@rel='canonical')]/@href | //@srcset | //use/@href")
        assert not [url for url in asked if "//" in url], file
    for file in site.rglob("*.css"):
        assert not re.findall(r"url\(\s*[\"']?(?:https?:)?//", file.read_text(encoding="utf-8")), (
            file
        )


def test_every_local_link_and_file_exists(site: Path) -> None:
    for file in site.rglob("*.html"):
        if file.name == "404.html":
            continue  # its addresses start at the root, because it is shown at any depth
        for url in html.parse(file).xpath("//@src | //link/@href | //a/@href"):
            if url.startswith(("mailto:", "https:", "#")):
                continue
            target = (file.parent / url.split("#")[0]).resolve()
            assert target.is_file() or (target / "index.html").is_file(), (file, url)


def test_titles_are_unique(site: Path) -> None:
    titles = [html.parse(file).findtext(".//title") for file in site.rglob("*.html")]

    assert len(titles) == len(set(titles))


def test_the_menu_does_not_list_actions(site: Path) -> None:
    menu = html.parse(site / "index.html").xpath("//nav[@id='menu']//a")

    assert len(menu) <= 7
    assert not [a for a in menu if re.search(r"acties/\w", a.get("href"))]


def test_a_page_knows_the_file_an_editor_changes(site: Path) -> None:
    article = html.parse(site / "acties" / "a3" / "index.html").xpath("//article")[0]

    assert article.get("data-bron") == "data/acties/A3.yml"


def test_editors_text_stands_between_summary_and_figures(site: Path) -> None:
    page = (site / "themas" / "bewustzijn" / "index.html").read_text(encoding="utf-8")

    assert (
        page.index("In het kort")
        < page.index("Je plant een borrel")
        < page.index('<h2 id="blok-acties">')
    )
    assert "content/themas/bewustzijn.md" in page
    assert "data/themas/bewustzijn.yml" in page


def test_the_home_page_says_the_honest_sentence(site: Path) -> None:
    text = " ".join(html.parse(site / "index.html").getroot().text_content().split())

    assert "3 van 9 acties klaar" in text
    assert (
        "3 van de 9 acties zijn klaar. 5 andere acties lopen altijd door. "
        "De bron is niet duidelijk bij alle 3 acties die klaar zijn: A1, B3 en B7." in text
    )


@pytest.mark.parametrize(("today", "there"), [("2024-01-15", False), ("2024-05-01", True)])
def test_a_past_day_shows_what_was_known_on_that_day(
    today: str, *, there: bool, tmp_path: Path
) -> None:
    code = main([
        "build", "--data", str(GOED / "data"), "--content", str(GOED / "content"),
        "--site-dir", str(tmp_path / "site"), "--today", today,
    ])  # fmt: skip

    assert code == 0
    file = tmp_path / "site" / "acties" / "a1" / "index.html"
    assert file.is_file() == there  # its source is of 7 March 2024
    if there:
        page = file.read_text(encoding="utf-8")
        assert "Wij herschreven 4 brieven." in page
        assert "Wij wachten op een besluit." not in page


@pytest.mark.parametrize("place", ["data", "content", "."])
def test_a_folder_that_holds_something_else_is_never_replaced(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    folder = tmp_path / "goed"
    before = sorted(file for file in folder.rglob("*"))

    code = main([
        "build", "--data", str(folder / "data"), "--content", str(folder / "content"), "--site-dir", str(folder / place),
    ])  # fmt: skip

    assert code == 2
    assert "Kies een lege map met --site-dir." in capsys.readouterr().err
    assert sorted(file for file in folder.rglob("*")) == before


def test_a_site_of_ours_is_replaced(tmp_path: Path) -> None:
    folders = Folders(GOED / "data", GOED / "content", tmp_path / "site")
    build_site(folders, DAG)
    (tmp_path / "site" / "weg.html").write_text("oud", encoding="utf-8")

    assert errors(build_site(folders, DAG)) == []
    assert not (tmp_path / "site" / "weg.html").exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == [".site.bezig", "site"]


def test_a_site_below_a_path_has_its_addresses_there(tmp_path: Path) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    name = tmp_path / "goed" / "data" / "organisatie.yml"
    name.write_text(
        name.read_text(encoding="utf-8") + "site: https://proef.example/plan/\n", encoding="utf-8"
    )

    build_site(
        Folders(tmp_path / "goed" / "data", tmp_path / "goed" / "content", tmp_path / "site"), DAG
    )

    assert "/plan/assets/site.css" in (tmp_path / "site" / "404.html").read_text(encoding="utf-8")
    assert read_site(tmp_path / "site").base == "/plan/"


def test_a_heading_of_an_editor_does_not_clash_with_ours(tmp_path: Path) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    page = tmp_path / "goed" / "content" / "over-deze-site.md"
    page.write_text(
        page.read_text(encoding="utf-8") + "\n## Bron\n\nTekst.\n\n## Kort\n\nTekst.\n",
        encoding="utf-8",
    )

    build_site(
        Folders(tmp_path / "goed" / "data", tmp_path / "goed" / "content", tmp_path / "site"), DAG
    )

    ids = html.parse(tmp_path / "site" / "over-deze-site" / "index.html").xpath("//@id")
    assert len(ids) == len(set(ids))


def test_names_and_titles_can_never_become_html(tmp_path: Path) -> None:
    """Titles also stand in the skeleton: in the tab, the menu, the crumbs and the footer."""
    shutil.copytree(GOED, tmp_path / "goed")
    evil = "\"'><script>alert(1)</script><b onclick=x>"
    for name, field in (
        ("organisatie", "naam"),
        ("organisatie", "site_naam"),
        ("themas/taal", "titel"),
        ("acties/A1", "titel"),
    ):
        file = tmp_path / "goed" / "data" / f"{name}.yml"
        text = re.sub(
            rf"(?m)^{field}: .*$",
            lambda found: f"{found[0].split(':')[0]}: '{evil.replace(chr(39), chr(39) * 2)}'",
            file.read_text("utf-8"),
            count=1,
        )
        file.write_text(text, encoding="utf-8")

    problems = build_site(
        Folders(tmp_path / "goed" / "data", tmp_path / "goed" / "content", tmp_path / "site"), DAG
    )

    assert errors(problems) == []
    for file in (tmp_path / "site").rglob("*.html"):
        page = html.parse(file)
        scripts = {script.get("src", "").rsplit("/", 1)[-1] for script in page.xpath("//script")}
        ours = set() if file.name == "venster.html" else {"site.js"}
        assert scripts - {"zoeken.js", "invullen.js"} == ours, file
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), file
    assert "alert(1)" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_html_of_an_editor_is_shown_as_text(tmp_path: Path) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    page = tmp_path / "goed" / "content" / "over-deze-site.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n`<b>` en a < b\n", encoding="utf-8")

    problems = build_site(
        Folders(tmp_path / "goed" / "data", tmp_path / "goed" / "content", tmp_path / "site"), DAG
    )

    assert problems == []
    built = (tmp_path / "site" / "over-deze-site" / "index.html").read_text(encoding="utf-8")
    assert "<code>&lt;b&gt;</code> en a &lt; b" in built


def test_a_mark_in_a_text_below_a_folder_is_filled_in_with_a_link_that_works(
    tmp_path: Path,
) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    page = tmp_path / "goed" / "content" / "themas" / "taal.md"
    page.write_text(
        page.read_text("utf-8") + "\nKijk bij [[actie: A1]]: [[aantal: acties]].\n",
        encoding="utf-8",
    )

    problems = build_site(
        Folders(tmp_path / "goed" / "data", tmp_path / "goed" / "content", tmp_path / "site"), DAG
    )

    built = html.parse(tmp_path / "site" / "themas" / "taal" / "index.html")
    assert problems == []
    assert built.xpath("//span[@data-merk='actie: A1']/a/@href") == ["../../acties/a1/"]
    assert built.xpath("string(//span[@data-merk='aantal: acties'])") == "3 acties"


def test_a_mark_in_the_report_of_a_past_year_shows_the_figures_of_that_year(
    tmp_path: Path,
) -> None:
    shutil.copytree(ECHT, tmp_path / "echt")
    text = "Op [[datum: peildatum]] was [[aantal: te laat]] te laat. Kijk bij [[actie: B4]].\n"
    for name in ("rapport/2024.md", "themas/bewustzijn.md"):
        page = tmp_path / "echt" / "content" / name
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"---\ntitle: Over dit jaar\n---\n{text}", encoding="utf-8")
    folders = Folders(*(tmp_path / "echt" / name for name in ("data", "content", "site")))

    assert errors(build_site(folders, date(2026, 7, 1))) == []

    register = load(tmp_path / "echt")[0]
    for name, day in (
        ("rapport/2024", date(2024, 12, 31)),
        ("themas/bewustzijn", date(2026, 7, 1)),
    ):
        built = html.parse(folders.site / name / "index.html")
        total = figures(register, day).totaal
        late = f"{total.te_laat} van de {total.totaal} acties"
        assert built.xpath("string(//span[@data-merk='datum: peildatum'])") == dag(day)
        assert (
            built.xpath("string(//span[@data-merk='aantal: te laat'])").replace("\xad", "") == late
        )
        assert built.xpath("//span[@data-merk='actie: B4']/a/@href") == ["../../acties/b4/"]


def test_a_broken_link_keeps_the_old_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    build_site(Folders(GOED / "data", GOED / "content", tmp_path / "site"), DAG)
    before = sorted((tmp_path / "site").rglob("*"))
    page = tmp_path / "goed" / "content" / "begrippen.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[weg](weg.md)\n", encoding="utf-8")

    code = main([
        "build", "--data", str(tmp_path / "goed" / "data"), "--content", str(tmp_path / "goed" / "content"),
        "--site-dir", str(tmp_path / "site"),
    ])  # fmt: skip

    assert code == 1
    assert (
        "content/begrippen.md:8:7: De link 'weg.md' gaat nergens heen." in capsys.readouterr().out
    )
    assert sorted((tmp_path / "site").rglob("*")) == before
    assert not (tmp_path / "site.nieuw").exists()


def test_build_says_the_same_as_check_and_keeps_the_old_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    where = ["--data", str(tmp_path / "goed/data"), "--content", str(tmp_path / "goed/content")]
    site = ["--site-dir", str(tmp_path / "site"), "--today", "2024-07-01"]
    main(["build", *where, *site])
    (tmp_path / "goed/data/notities.txt").write_text("x", encoding="utf-8")
    (tmp_path / "goed/content/index.md").write_text("zonder kop", encoding="utf-8")
    capsys.readouterr()

    checked = main(["check", *where])
    said = capsys.readouterr().out
    built = main(["build", *where, *site])

    assert (checked, built) == (1, 1)
    assert capsys.readouterr().out == f"Controleren en de site maken …\n{said}"
    assert (tmp_path / "site/index.html").is_file()


@given(st.lists(st.builds(Problem, st.text(), st.integers(), st.integers(), st.text(), st.text())))
def test_problems_can_be_handed_over(problems: list[Problem]) -> None:
    assert taken_over(hand_over(problems)) == problems


def test_a_link_to_a_made_page_works_and_each_wrong_link_gets_its_own_advice(
    tmp_path: Path,
) -> None:
    """Case T10."""
    copy = tmp_path / "kopie"
    shutil.copytree(GOED, copy)
    (copy / "data" / ".taal").unlink()
    page = copy / "content" / "over-deze-site.md"
    links = [
        "Zie [de acties](themas/taal.md#blok-acties).",
        "Zie [weg](themas/taal.md#blok-weg).",
        "Zie [kaal](begrippen).",
        "Zie [deel](#nergens).",
        "Zie [niets](nergens.md).",
        "![Een kaart](kaart.png)",
    ]
    page.write_text(
        page.read_text(encoding="utf-8") + "\n\n" + "\n\n".join(links), encoding="utf-8"
    )

    problems = build_site(Folders(copy / "data", copy / "content", tmp_path / "site"), DAG)

    told = [
        problem.message
        for problem in errors(problems)
        if problem.file == "content/over-deze-site.md"
    ]
    assert [message.partition(".")[0] for message in told[:1]] == ["De pagina 'themas/taal"]
    assert "heeft geen deel 'blok-weg'" in told[0]
    assert told[1].endswith("Schrijf: begrippen.md.")
    assert told[2].startswith("Deze pagina heeft geen deel 'nergens'.")
    assert "Noem het bestand van een pagina" in told[3]
    assert told[4].startswith("Het plaatje 'kaart.png' is er niet.")
    assert len(told) == len(links) - 1
