"""What each rule is about: use by everybody, a question, or our own house style. Pure.

On our own site every rule counts. A site of somebody else never promised to follow our skeleton
and our policy, so there house style is left out, and good practice becomes a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from generator.gate.verdict.result import Finding

RuleClass = Literal["toegankelijk", "vraag", "huisstijl"]

# Our own skeleton and policy: no expert calls a page wrong that does otherwise.
_HOUSE_TEXT = (
    # one skeleton, one policy, one way of publishing
    "titel-past-bij-kop titel-is-uniek sprong-naar-inhoud pagina-is-licht kenmerk-is-uniek "
    "beveiliging-staat-aan geen-code-in-pagina geen-opmerkingen-in-code niets-van-elders "
    "opmaak-laadt-niets-van-elders ander-adres link-gaat-ergens-heen geen-ingevoegde-pagina "
    "naam-van-pagina-eindigt-op-html naam-van-bestand-is-veilig bestand-is-na-te-kijken "
    "beheer-is-bekend pagina-ontbreekt html "
    # privacy, which hangs on what the register says
    "niemand-is-te-herkennen maker-is-de-organisatie verborgen-blijft-verborgen "
    "verborgen-getal-blijft-verborgen "
    # WCAG AAA, and what we ask of letters, paper and scripts
    "letters-zijn-leesbaar tekst-groeit-niet "
    "weg-in-donker niet-op-papier bleek-op-papier alleen-met-script beweging "
    # one way of writing tables, drawings and forms; the browser judges the names
    "tabel-heeft-bijschrift tekening-heeft-naam formulier-heeft-knop veld-heeft-label"
)
# Good practice, or a sign that is not always right: a person decides.
_ASKED_TEXT = (
    "koppen-op-volgorde kop-is-een-kop niet-alleen-kleur-of-plek lijst-is-een-lijst "
    "link-zegt-waarheen bestand-zegt-soort-en-grootte tabel-heeft-koppen plaatje-heeft-beschrijving niets-begint-vanzelf "
    "film-heeft-ondertiteling uitleg-hoort-bij-veld verwijzing-bestaat keuzes-hebben-een-vraag "
    "eigen-kleuren volgorde alleen-bij-aanwijzen escape-doet-niets zoeken-zegt-niets "
    "zoeken-lukt-niet stuurt-door bestand-ontbreekt sprong-werkt-niet "
    "verplicht-is-gezegd kop-heeft-inhoud geen-hoofdletters afkorting-heeft-uitleg uitgevuld "
    "letters-te-klein nieuw-venster-met-woorden link-met-eigen-naam "
    # a page of another may have a way of its own: its order, keys, a language that sounds alike
    "focus-lukt-niet toetsenbord-volgorde menu-niet-te-bereiken "
    "stuk-in-andere-taal schrift-past-bij-taal "
    "lege-alinea leeg-onderdeel lange-tekst-zonder-kop geen-kolommen-van-spaties rijen-even-breed "
    "lege-cel tabel-bevat-geen-pagina tekst-loopt-de-goede-kant-op knop-zegt-wat-hij-doet "
    "sterretje-heeft-uitleg fout-zegt-wat-je-moet-doen fout-niet-alleen-met-kleur "
    "vakjes-hebben-een-vraag sneltoets-botst-niet tab-stopt-bij-iets "
    "beschrijving-zegt-wat-je-ziet plaatje-staat-stil geen-tekst-in-opmaak "
    "plaatje-herhaalt-geen-tekst tabelkop-heeft-tekst tabel-is-geen-opmaak "
    # HTML_CodeSniffer: order of headings, a link twice, a label that waits for its field, old markup, an id twice
    "G141 H2 H44 H49 F77 "
    # a rule of axe that is still on trial, and its best practices
    "label-content-name-mismatch "
    "accesskeys aria-allowed-role aria-dialog-name aria-text aria-treeitem-name "
    "empty-heading empty-table-header frame-tested heading-order "
    "image-redundant-alt label-title-only landmark-banner-is-top-level "
    "landmark-complementary-is-top-level landmark-contentinfo-is-top-level "
    "landmark-main-is-top-level landmark-no-duplicate-banner landmark-no-duplicate-contentinfo "
    "landmark-no-duplicate-main landmark-one-main landmark-unique meta-viewport-large "
    "page-has-heading-one presentation-role-conflict region scope-attr-valid skip-link tabindex "
    "table-duplicate-name"
)
_HOUSE = frozenset(_HOUSE_TEXT.split())
_ASKED = frozenset(_ASKED_TEXT.split())


def class_of(rule: str) -> RuleClass:
    """What a rule is about. A family of rules, such as html.close-order, is one rule."""
    family = rule.partition(".")[0]
    if family in _HOUSE:
        return "huisstijl"
    if family in _ASKED:
        return "vraag"
    return "toegankelijk"


def for_site(findings: Iterable[Finding], *, own: bool) -> Iterator[Finding]:
    """The findings that count for a site: all of them when it is our `own`."""
    for finding in findings:
        about = "toegankelijk" if own else class_of(finding.rule)
        if about == "vraag" and finding.outcome == "violation":
            yield replace(finding, outcome="review")
        elif about != "huisstijl" or finding.outcome in ("infra", "not_run"):
            yield finding
