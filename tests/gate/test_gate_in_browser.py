"""The whole gate with a real browser: a correct site passes, and every fault is caught."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from generator.gate.browser.variants import VARIANTS
from generator.gate.run import GateOptions, Settings, in_browser, read_all, run_gate
from generator.gate.site.built import BuiltPage
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node
from generator.gate.verdict.decide import decide
from tests.gate.files.sites import KNOWN
from tests.gate.tiny_site import CACHE, build, look_only, settings_for, write_page

if TYPE_CHECKING:
    from generator.gate.verdict.result import GateResult

pytestmark = pytest.mark.browser

ALL = {"1280-light", "1280-dark", "320-light", "320-dark", "1050-light"}
PAGE = {""}  # a fault of the page itself, not of one variant
DARK = {"1280-dark", "320-dark"}

FAULTS = {
    "afbeelding": "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>",
    "contrast": "<p><a href='../' style='color: #00418a'>Donker op donker</a></p>",
    "link": "<p><a href='../'></a></p>",
    "klein": (
        "<p><button style='width:9px;height:9px;padding:0' aria-label='a'></button>"
        "<button style='width:9px;height:9px;padding:0' aria-label='b'></button></p>"
    ),
    "extern": "<p><img alt='Logo' src='https://voorbeeld.example/logo.png'></p>",
    "bestand": "<p><img alt='Kaart' src='kaart.png'></p>",
    "koppen": "<h4>Te diep</h4>",
    "tussen": (
        "<style>@media (min-width: 900px) and (max-width: 1100px) { p { width: 1200px } }</style>"
        "<p>Alleen op een scherm tussen breed en smal past deze zin niet.</p>"
    ),
    "tablet": (
        "<style>@media (min-width: 700px) and (max-width: 800px) { p { width: 1200px } }</style>"
        "<p>Alleen op een kleine tablet past deze zin niet.</p>"
    ),
    "heel-breed": (
        "<style>@media (min-width: 1900px) { p + p { margin-top: -1em } p { height: 0 } }</style>"
        "<p>Alleen op een heel breed scherm staat deze zin</p><p>onder de volgende zin.</p>"
    ),
}

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake browser is a shell script")


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> GateResult:
    folder = tmp_path_factory.mktemp("spoiled")
    site = build(folder / "site", **FAULTS)
    return look_only(settings_for(site, folder), missing=("weg/index.html",))


def test_a_correct_site_passes_with_every_page_seen_in_every_variant(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    site = build(tmp_path / "site")

    result = look_only(
        settings_for(site, tmp_path, progress=lambda done, total: seen.append((done, total)))
    )

    assert result.findings == ()
    assert result.exit_code == 0
    assert (result.pages, result.asked, result.answered) == (2, 16, 16)
    assert seen[-1] == (2, 2)
    assert set(result.tools) >= {"pa11y-ci", "pa11y", "axe-core", "html_codesniffer", "node"}
    report = json.loads((tmp_path / "gate.json").read_text(encoding="utf-8"))
    assert (report["asked"], report["answered"], report["violations"]) == (16, 16, 0)
    assert "browser" in report["tools"]


@pytest.mark.parametrize(
    ("page", "rule", "variants"),
    [
        ("afbeelding", "image-alt", ALL),
        ("afbeelding", "H37", ALL),
        ("contrast", "color-contrast", DARK),
        ("contrast", "G18.Fail", DARK),
        ("link", "link-name", ALL),
        ("klein", "target-size", ALL),
        ("extern", "ander-adres", {"1280-light", "1280-dark"}),
        ("bestand", "bestand-ontbreekt", PAGE),
        ("koppen", "heading-order", ALL),
        ("weg", "pagina-ontbreekt", PAGE),
        ("tussen", "schuift-opzij", {"1050-light"}),
        ("tablet", "schuift-opzij", {"768-light"}),
        ("heel-breed", "tekst-over-tekst", {"1920-light"}),
    ],
)
def test_a_fault_is_a_violation_of_its_page(
    spoiled: GateResult,
    page: str,
    rule: str,
    variants: set[str],
) -> None:
    found = [f for f in spoiled.findings if (f.page, f.rule) == (f"{page}/index.html", rule)]

    assert {finding.variant for finding in found} - {"1280-forced"} == variants
    assert {finding.outcome for finding in found} == {"violation"}


def test_a_fault_fails_the_gate_and_hits_no_other_page(spoiled: GateResult) -> None:
    spoiled_pages = {finding.page for finding in spoiled.findings}

    assert spoiled.exit_code == 1
    assert spoiled.asked == spoiled.answered
    assert spoiled_pages == {f"{page}/index.html" for page in [*FAULTS, "weg"]}


def test_a_problem_names_the_data_file_the_page_the_variant_and_the_place(
    spoiled: GateResult,
) -> None:
    [problem] = [p for p in spoiled.problems() if p.rule == "color-contrast"]

    assert problem.file == "data/contrast.yml"
    assert problem.message.startswith(
        "Pagina 'contrast' (1280 pixels breed, donker; 320 pixels breed, donker): De tekst is niet goed te lezen",
    )
    assert "Voorgrondkleur: #00418a" in problem.message
    assert "Plek: html > body > main > article > p > a." in problem.message


def test_a_fault_in_a_text_points_at_its_file_and_line_and_one_in_the_skeleton_is_told_once(
    tmp_path: Path,
) -> None:
    site = build(
        tmp_path / "site",
        donker="<p>Even rust.</p><p style='color: #777'>Grijs op zwart leest slecht.</p>",
    )
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        file.write_text(html.replace("<nav", "<a href='#x'></a><nav"), encoding="utf-8")
    known = replace(
        KNOWN,
        sources={"data/donker.yml": "titel: donker\ntekst: |\n  Grijs op zwart leest slecht.\n"},
    )

    result = run_gate(
        settings_for(site, tmp_path, known=known, options=GateOptions(everything=True))
    )

    places = {
        (f.source, f.line, f.column, f.text) for f in result.findings if f.rule == "color-contrast"
    }
    assert places == {("data/donker.yml", 3, 3, "Grijs op zwart leest slecht.")}
    skeleton = [f for f in result.findings if f.rule == "link-name"]
    assert {(f.source, f.pages) for f in skeleton} == {("generator/theme/main.html", 3)}
    # Nobody asks axe about forced colours, or where only the room is looked at.
    assert len(skeleton) == sum(not variant.room for variant in VARIANTS) - 1


@posix
def test_a_browser_that_dies_at_once_is_an_error_of_the_machine(tmp_path: Path) -> None:
    result = look_only(_settings(tmp_path), env=_fake_browser(tmp_path, "exit 1"))

    assert result.exit_code == 2
    assert {finding.outcome for finding in result.findings} == {"infra"}
    [problem] = result.problems()
    assert problem.message.startswith(
        "De browser start niet. Installeer Chrome, Chromium of Edge opnieuw, of kies"
    )


@posix
def test_a_browser_that_is_killed_halfway_is_an_error_of_the_machine(tmp_path: Path) -> None:
    real = find_browser(find_node(), CACHE, os.environ)
    exports = "".join(f"export {name}={shlex.quote(value)}\n" for name, value in real.env.items())
    script = f'{exports}{shlex.quote(str(real.program))} "$@" & sleep 1; kill -9 $!'

    result = look_only(_settings(tmp_path, pages=8), env=_fake_browser(tmp_path, script))

    assert result.exit_code == 2
    assert result.count("infra") * len(VARIANTS) == result.asked - result.answered > 0
    assert {finding.rule for finding in result.findings} <= {
        "browser-gestopt.afgesloten",
        "browser-gestopt.start-niet",
        "browser-gestopt.geen-antwoord",  # killed between a question and its answer
    }


def test_a_page_that_sends_the_browser_on_for_ever_says_so(tmp_path: Path) -> None:
    now = read_all(settings_for(build(tmp_path / "site"), tmp_path, page_seconds=5), os.environ)

    with turning_round() as address:
        report = in_browser({address: False}, now)

    result = decide(
        {address: BuiltPage("rond/index.html", "Rond", "data/rond.yml")}, report, [], {}, {}
    )
    [problem] = result.problems()
    assert (result.exit_code, problem.file) == (2, "data/rond.yml")
    assert problem.message.startswith(
        "De pagina stuurt de browser steeds door naar een ander adres."
    )


@pytest.mark.parametrize(
    ("body", "causes"),
    [
        ("<script>while (true) {}</script>", {"niet-klaar", "geen-antwoord"}),
        ("<script>location.reload()</script>", {"niet-klaar", "geen-antwoord", "gaat-weg"}),
        (
            "<script>location.replace(location.href + '?' + Date.now())</script>",
            {"niet-klaar", "geen-antwoord", "gaat-weg"},
        ),
        (
            "<button id='b'>Tel</button><script>b.onclick = () => { while (true) {} }</script>",
            {"niet-klaar", "geen-antwoord"},
        ),
    ],
    ids=["endless", "reloads for ever", "goes on for ever", "endless on a click"],
)
def test_a_page_that_never_gets_ready_does_not_hang_the_gate(
    tmp_path: Path, body: str, causes: set[str]
) -> None:
    site = build(tmp_path / "site", vast=body)

    result = look_only(settings_for(site, tmp_path, page_seconds=4))

    assert result.exit_code == 1
    assert {(f.page, f.outcome) for f in result.findings} == {("vast/index.html", "violation")}
    assert {finding.rule.removeprefix("pagina-") for finding in result.findings} <= causes


def test_a_page_that_sends_the_reader_on_is_a_fault_of_that_page(tmp_path: Path) -> None:
    once = "<script>if (!sessionStorage.was) { sessionStorage.was = 1; location.replace('../terug/'); }</script>"
    site = build(
        tmp_path / "site",
        goed="<p>Hier staat tekst.</p>",
        heen=once,
        terug="<script>location.replace('../heen/')</script>",
        script="<script>location.href = '../goed/'</script>",
        meta="<meta http-equiv='refresh' content='0; url=../goed/'>",
        plek="<script>location.replace('#hier')</script><p id='hier'>Tekst.</p>",
    )

    result = look_only(settings_for(site, tmp_path))

    sent_on = {(f.page.partition("/")[0], f.message.rpartition("(")[2]) for f in result.findings}
    assert sent_on == {
        ("heen", "/terug/)"),
        ("terug", "/heen/)"),
        ("script", "/goed/)"),
        ("meta", "/goed/)"),
    }
    assert {finding.outcome for finding in result.findings} == {"violation"}


def test_an_unchanged_site_starts_no_browser_and_says_when_it_was_seen(tmp_path: Path) -> None:
    site = build(tmp_path / "site", actie="<p>De actie is klaar.</p>")
    first = settings_for(site, tmp_path)
    look_only(first)

    again = look_only(
        replace(first, now="2026-05-06T07:08:09+00:00"), env=_fake_browser_as_before(tmp_path)
    )

    assert (again.exit_code, again.asked, again.answered) == (0, 24, 24)
    assert dict(again.remembered) == dict.fromkeys(
        ["404.html", "actie/index.html", "index.html"], first.now
    )


def test_only_the_page_that_changed_is_looked_at_again(tmp_path: Path) -> None:
    site = build(tmp_path / "site", actie="<p>De actie loopt.</p>")
    settings = settings_for(site, tmp_path, now="1")
    look_only(settings)
    write_page(
        site, "actie/index.html", "actie", "<p>De actie is klaar.</p><p><a href='../'></a></p>"
    )

    again = look_only(settings)
    once_more = look_only(settings)

    assert again == once_more  # a fault is found again each time
    assert again.exit_code == 1
    assert [page for page, _ in again.remembered] == ["404.html", "index.html"]


def test_other_words_in_parts_that_were_clean_start_no_browser_and_are_told_apart(
    tmp_path: Path,
) -> None:
    site = build(tmp_path / "site", actie="<p>De actie loopt.</p>")
    first = settings_for(site, tmp_path, now="1")
    look_only(first)
    write_page(site, "actie/index.html", "actie", "<p>De actie ligt.</p>")

    again = look_only(first, env=_fake_browser_as_before(tmp_path))

    assert (again.exit_code, again.answered) == (0, 24)
    assert again.alike == ("actie/index.html",)
    assert ("actie/index.html", "1") in again.remembered


def test_a_fault_that_only_the_second_opinion_sees_is_told_each_time_and_does_not_fail(
    tmp_path: Path,
) -> None:
    site = build(
        tmp_path / "site",
        stop="<p tabindex='0'>De tabtoets stopt hier zonder reden.</p>",
        goed="<p>Goed</p>",
    )
    settings = settings_for(site, tmp_path, now="1")

    results = [look_only(settings), look_only(settings)]

    assert [(result.exit_code, result.findings) for result in results] == [(0, ())] * 2
    assert [len(result.remembered) for result in results] == [0, 4]
    for result in results:
        [opinion] = result.opinions
        assert (opinion.page, opinion.rule) == ("stop/index.html", "element_tabbable_role_valid")
        assert opinion.selector == "html > body > main > article > p"
        assert opinion.message.startswith("De tabtoets stopt bij iets dat je niet kunt bedienen.")


def test_a_page_that_is_too_large_for_the_second_opinion_passes_and_says_so(tmp_path: Path) -> None:
    site = build(
        tmp_path / "site",
        lang=f"<p><a class='anders' href='../'>Terug</a></p><div>{'<br>' * 1500}</div>",
    )

    result = look_only(settings_for(site, tmp_path))

    assert (result.exit_code, result.findings) == (0, ())
    assert [(opinion.page, opinion.rule) for opinion in result.opinions] == [
        ("lang/index.html", "tweede-controle-lukte-niet")
    ]


def test_a_site_without_pages_fails(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    result = look_only(settings_for(tmp_path / "site", tmp_path))

    assert result.exit_code == 1
    assert [finding.rule for finding in result.findings] == ["geen-paginas"]


def test_a_site_below_a_path_and_a_cache_below_this_folder_are_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(CACHE.parent)
    site = tmp_path / "site"
    write_page(site, "index.html", "Start", "<p><img alt='Kaart' src='/plan/kaart.svg'></p>")
    home = site / "index.html"
    canonical = '<head>\n<link rel="canonical" href="https://site.example/plan/">'
    home.write_text(home.read_text(encoding="utf-8").replace("<head>", canonical), encoding="utf-8")
    (site / "stijl.css").write_text("", encoding="utf-8")
    (site / "kaart.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")

    result = look_only(_with_cache(settings_for(site, tmp_path), Path(CACHE.name)))

    assert result.findings == ()


@contextmanager
def turning_round() -> Iterator[str]:
    """The address of a page that sends whoever asks for it back to itself."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self.path)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Stay quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=[0.05], daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def _fake_browser_as_before(folder: Path) -> dict[str, str]:
    """An environment in which the browser is the same one, but no program of npm can start."""
    return {**os.environ, "NODE_OPTIONS": f"--require {folder / 'er-is-geen-node.cjs'}"}


def _settings(folder: Path, pages: int = 0) -> Settings:
    site = build(folder / "site", **{f"pagina-{number}": "<p>Tekst</p>" for number in range(pages)})
    return settings_for(site, folder, page_seconds=5)


def _with_cache(settings: Settings, cache: Path) -> Settings:
    return replace(settings, places=replace(settings.places, cache=cache))


def _fake_browser(folder: Path, script: str) -> dict[str, str]:
    program = folder / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    return {**os.environ, "CHROME_PATH": str(program)}
