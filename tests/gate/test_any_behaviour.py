"""Whatever a page does, it ends as a finding about that page or a clean answer, and the other pages go on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from generator.gate.run import GateOptions
from tests.gate.tiny_site import build, look_only, settings_for

if TYPE_CHECKING:
    from generator.gate.verdict.result import GateResult

pytestmark = pytest.mark.browser

_SELECT = "<form action='./'><p><label>Jaar <select id='s'><option>Alle</option><option>Nu</option></select></label> <button>Toon</button></p></form>"
_BUTTON = "<p><button type='button' id='b'>Ga verder</button></p>"
# More than we look at one by one; 5,000 are in the pages of `nox -s right-pages`.
_LINKS = "".join(f"<li><a href='#p0'>Plek {n}</a></li>" for n in range(400))
# What each page does, and the rule that must say so; '' is a page that is right.
BEHAVIOURS = {
    "keuze-laadt-opnieuw": (
        f"{_SELECT}<script>s.onchange = () => location.reload()</script>",
        "keuze-gaat-weg",
    ),
    "keuze-gaat-weg": (
        f"{_SELECT}<script>s.onchange = () => {{ location.href = '../' }}</script>",
        "keuze-gaat-weg",
    ),
    "keuze-verstuurt": (
        f"{_SELECT}<script>s.onchange = () => s.form.submit()</script>",
        "keuze-gaat-weg",
    ),
    "knop-gaat-weg": (
        f"{_BUTTON}<script>b.onclick = () => {{ location.href = '../' }}</script>",
        "",
    ),
    "knop-gaat-naar-elders": (
        f"{_BUTTON}<script>b.onclick = () => {{ location.href = 'https://voorbeeld.example/' }}</script>",
        "",
    ),
    "knop-laadt-opnieuw": (f"{_BUTTON}<script>b.onclick = () => location.reload()</script>", ""),
    "melding-bij-klik": (f"{_BUTTON}<script>b.onclick = () => alert('Klaar')</script>", ""),
    "melding-bij-laden": (
        "<p>Tekst.</p><script>alert('Welkom'); confirm('Goed?'); prompt('Wie?')</script>",
        "",
    ),
    "drukt-af": (f"{_BUTTON}<script>b.onclick = () => print(); print()</script>", ""),
    "vraagt-bij-weggaan": (
        "<p>Tekst.</p><script>onbeforeunload = (e) => { e.preventDefault(); return 'x' }</script>",
        "",
    ),
    "venster-opent": (f"{_BUTTON}<script>b.onclick = () => open('../', '_blank')</script>", ""),
    "venster-bij-laden": ("<p>Tekst.</p><script>open('../', 'nieuw')</script>", ""),
    "beweegt-altijd": (
        "<style>@keyframes d { to { transform: rotate(1turn) } } #d { animation: d 1s infinite; width: 2rem; height: 2rem } @media (prefers-reduced-motion: reduce) { #d { animation: none } }</style><div id='d'></div>",
        "blijft-bewegen",
    ),
    "stijl-van-elders": (
        "<link rel='stylesheet' href='https://voorbeeld.example/x.css'><p>Tekst.</p>",
        "ander-adres",
    ),
    "ververst-zonder-inhoud": ("<meta http-equiv='refresh'><p>Tekst.</p>", ""),
    "rust-nooit": (
        "<p>Tekst.</p><script>setInterval(() => { for (let i = 0; i < 4; i += 1) fetch('../stijl.css?' + Math.random()) }, 60)</script>",
        "",
    ),
    "verandert-steeds": (
        "<p>Tekst.</p><p id='t'>0</p><script>setInterval(() => { t.dataset.n = Math.random() }, 20)</script>",
        "",
    ),
    "heel-veel-links": (f"<ul>{_LINKS}</ul><p id='p0'>Begin</p>", ""),
    "kapotte-tekens": ("<p>Caf\ufffd en \x00 tekst</p>", ""),
    "fout-in-script": (
        "<p>Tekst.</p><script>throw new Error('stuk'); </script><script>}{</script>",
        "",
    ),
    "neemt-alles-over": (
        "<p>Tekst.</p><script>Array.prototype.weg = 1; String.prototype.trim2 = String.prototype.trim</script>",
        "",
    ),
    "naar-elders": ("<script>location.replace('https://voorbeeld.example/')</script>", "elders"),
    "goed": ("<p>Deze pagina is gewoon goed.</p>", ""),
}


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> tuple[GateResult, float]:
    folder = tmp_path_factory.mktemp("gedrag")
    site = build(folder / "site", **{name: body for name, (body, _) in BEHAVIOURS.items()})
    started = time.monotonic()
    result = look_only(
        settings_for(site, folder, page_seconds=60, options=GateOptions(everything=True))
    )
    return result, time.monotonic() - started


@pytest.mark.parametrize("name", sorted(BEHAVIOURS))
def test_a_behaviour_is_an_answer_about_that_page(
    looked: tuple[GateResult, float], name: str
) -> None:
    of_page = [finding for finding in looked[0].findings if finding.page == f"{name}/index.html"]
    found = {finding.rule for finding in of_page if finding.outcome == "violation"}
    wanted = BEHAVIOURS[name][1]

    assert {finding.outcome for finding in of_page} <= {"violation", "review"}
    if wanted == "elders":
        assert len(found) == 1
        assert found <= {"stuurt-door", "pagina-gaat-weg"}
    else:
        assert found == ({wanted} if wanted else set())


def test_the_computer_is_not_blamed(looked: tuple[GateResult, float]) -> None:
    assert looked[0].exit_code == 1
    assert {finding.outcome for finding in looked[0].findings} <= {"violation", "review"}
