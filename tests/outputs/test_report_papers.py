"""A report offers the files that were made of it, and no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.build import Making, build_site
from generator.figures.figures import figures
from generator.folders import Folders
from generator.layout.context import make_context
from generator.layout.page import PageFile
from generator.model.rapporten import Rapport, RapportBestand, RapportVersie
from generator.model.register import Register
from generator.outputs import report_files
from generator.outputs.output_error import NoExtraError, OutputError
from generator.outputs.paper import Paper
from generator.outputs.report_papers import report_papers
from generator.pages import rapport
from generator.problem import errors
from generator.register.content import Text
from tests.conftest import DAG, GOED
from tests.outputs.papers import pango_there


def _refused(_paper: Paper) -> bytes:
    message = "Wij maken dit niet."
    raise OutputError(message)


def _no_extra(_paper: Paper) -> bytes:
    message = "Daarvoor is een extra nodig."
    raise NoExtraError(message)


def _made(paper: Paper) -> bytes:
    return paper.title.encode()


def test_what_cannot_be_made_is_warned_of_once(
    goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    register, texts = goed
    monkeypatch.setattr(
        report_files, "_MAKERS", (("pdf", _made), ("docx", _refused), ("odt", _refused))
    )

    context = make_context(register, figures(register, date(2026, 7, 1)), texts)
    found = report_papers(context, GOED / "content")

    assert {year: [file.name for file in files] for year, files in found.by_year.items()} == {
        year: [f"rapport-{year}.pdf"] for year in found.by_year
    }
    assert len(found.by_year) > 1
    assert [(one.message, one.severity) for one in found.problems] == [
        ("Wij maken dit niet.", "warning")
    ]


def test_an_extra_is_asked_for_only_where_a_report_was_kept_with_it(
    goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    register, texts = goed
    monkeypatch.setattr(report_files, "_MAKERS", (("pdf", _made), ("docx", _no_extra)))
    file = RapportBestand(naam="rapport-2024.docx", vingerafdruk="0" * 64)
    version = RapportVersie.model_validate(
        {"dag": "2025-01-15", "gegevens": "0" * 64, "bestanden": [file]}
    )
    kept = register.model_copy(update={"rapporten": (Rapport(jaar=2024, versies=(version,)),)})

    for now, told in ((register, []), (kept, ["Daarvoor is een extra nodig."])):
        context = make_context(now, figures(now, date(2026, 7, 1)), texts)
        found = report_papers(context, GOED / "content")
        assert [one.message for one in found.problems] == told


def test_a_page_links_to_what_was_made(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    files = (PageFile("rapport-2024.pdf", b"x" * 2000), PageFile("rapport-2024.odt", b"x"))
    context = replace(make_context(register, figures(register, DAG), texts), papers={2024: files})

    pages = {page.path: page for page in rapport.pages(context)}

    report, other = pages["rapport/2024.md"], pages["rapport/2023.md"]
    links = html.fromstring(report.head + report.body).xpath("//ul[@class='download']//a")
    assert [(link.get("href"), link.text) for link in links] == [
        ("rapport-2024.pdf", "Download dit rapport (PDF, 2\N{NO-BREAK SPACE}kB)"),
        ("rapport-2024.odt", "Download dit rapport (ODT voor LibreOffice, 1\N{NO-BREAK SPACE}kB)"),
    ]
    assert set(files) <= set(report.files)
    assert "Download dit rapport" not in other.head + other.body


@pytest.mark.skipif(not pango_there(), reason="Pango is not on this machine")
def test_a_site_has_them_when_it_is_asked(tmp_path: Path) -> None:
    folders = Folders(GOED / "data", GOED / "content", tmp_path / "site")

    problems = build_site(folders, DAG, Making(reports=True))

    page = (tmp_path / "site/rapport/2024/index.html").read_text(encoding="utf-8")
    assert errors(problems) == []
    assert (tmp_path / "site/rapport/2024/rapport-2024.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "Download dit rapport (PDF, " in page
