"""Schrijfhulp: the rules on language with a wrong and a right sentence, and the words that can be easier."""

from __future__ import annotations

from dataclasses import dataclass

from generator.alphabet import dutch_order
from generator.language.help import RULES, Help
from generator.layout.blocks import Section, SectionValues
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page, make_page
from generator.layout.zin import Deel
from generator.model.taal import Vervanging
from generator.texts.written import WRITTEN

_KIND = {
    "fout": "Dit is een **fout**: verbeter de zin.",
    "let op": "Dit is een **let op**: kijk of het beter kan.",
    "fout of let op": "Dit is soms een **fout** en soms een **let op**.",
}
_NEXT_STEP = Section(
    "nakijken",
    "Je tekst laten nakijken",
    (
        "De computer kijkt elke tekst na die op deze site komt. Je kunt dat ook zelf doen, met elke tekst.",
        "Typ: python -m generator language brief.md. Je ziet eerst de 3 lastigste zinnen, en wat je kunt doen.",
        "Je krijgt geen cijfer. Een cijfer zegt bij onze teksten bijna niets.",
    ),
)
_SIGNS = Section(
    "tekens",
    "Zo schrijf je dit",
    (
        "Dit kun je gebruiken in een tekst. Typ het precies zo, ook de spaties.",
        "Typ je iets dat niet kan? Dan zeggen wij het, en wat je wel kunt typen.",
    ),
    table=Table(
        "Wat je kunt typen",
        ("Wat wil je?", "Zo typ je het"),
        tuple((Cell(one.wish), Cell(typed=one.typed)) for one in WRITTEN),
    ),
    after=("Alle woorden voor getallen en links uit het register staan in data/LEESMIJ.md.",),
)
_LIMITS = Section(
    "grenzen",
    "Wat de computer niet ziet",
    items=(
        "Of er iets ontbreekt.",
        "Of de toon past bij de lezer.",
        "Of een voorbeeld helpt.",
        "Of de tekst taalniveau B1 heeft. Geen formule kan dat bewijzen.",
    ),
    sentences=("Laat daarom altijd iemand meelezen die de tekst nog niet kent.",),
)

# The rule on the words of the list below.
_WORDS = "voorkeurswoord"
_KORT = (
    "Hier lees je hoe wij schrijven op deze site.",
    "Bij bijna elke regel staat een voorbeeld dat niet goed is, en een voorbeeld dat wel goed is.",
    "Een fout moet je verbeteren. Een let op mag blijven staan.",
)
_NIET = Deel("Niet: “{zin}”")
_WEL = Deel("Wel: “{zin}”")
_VOORKEUR = "Het is altijd een let op. Wij veranderen niets aan een citaat of een titel."
_BIJ_CIJFERS = "Staat een oud woord bij een oude reeks cijfers? Laat het staan, en leg uit wat nu het woord is."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(SectionValues):
    template = "schrijfhulp.html.j2"


def pages(context: Context) -> list[Page]:
    """One page, made from the rules themselves: what it says is what is checked."""
    return [later_page(context, SiteMap.SCHRIJFHULP.page("data/taal/vervang.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    secties = [
        _NEXT_STEP,
        _SIGNS,
        *map(_rule, _rules(context)),
        *_stiff(context),
        *_preferred(context),
        _LIMITS,
    ]
    return make_page(context, page, page.title, _Values(kort=_KORT, secties=secties))


def _rules(context: Context) -> list[Help]:
    """The rules that can say something: without a list of words there is nothing to prefer."""
    known = RULES if context.register.voorkeur else {n: r for n, r in RULES.items() if n != _WORDS}
    return list(known.values())


def _rule(rule: Help) -> Section:
    examples = (_NIET(zin=rule.wrong), _WEL(zin=rule.right)) if rule.wrong else ()
    return Section(
        rule.name, rule.asks.removesuffix("."), (f"{rule.why} {_KIND[rule.kind]}",), examples
    )


def _stiff(context: Context) -> list[Section]:
    words = sorted(context.register.vervang, key=lambda word: dutch_order(word.term))
    rows = tuple((Cell(f"“{word.term}”"), Cell(word.schrijf), Cell(_level(word))) for word in words)
    table = Table(
        "Stijve woorden, op volgorde van het alfabet", ("Niet", "Wel", "Wat is het?"), rows
    )
    return [Section("woorden", "Woorden die makkelijker kunnen", table=table)] if rows else []


def _level(word: Vervanging) -> str:
    return "Fout" if word.zeker == "ja" else "Let op"


def _preferred(context: Context) -> list[Section]:
    """The words that change; nothing where nobody keeps such a list."""
    if not context.register.voorkeur:
        return []
    words = sorted(context.register.voorkeur, key=lambda word: dutch_order(word.term))
    rows = tuple(
        (
            Cell(f"“{word.term}”"),
            Cell(word.schrijf),
            Cell(word.waarom),
            Cell(context.rol(word.eigenaar), small=word.bron),
        )
        for word in words
    )
    table = Table("Woorden die veranderen", ("Liever niet", "Wel", "Waarom?", "Wie beslist?"), rows)
    about_figures = [_BIJ_CIJFERS] if context.met("streefcijfers") else []
    return [Section("voorkeur", "Woorden die veranderen", (_VOORKEUR, *about_figures), table=table)]
