"""Pages that editors write: the generator adds the frame, and to three of them a part made from the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.alphabet import capital, dutch_order
from generator.language.help import RULES
from generator.layout.blocks import Section, SectionValues
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, link
from generator.layout.site_map import BEGRIPPEN, METEN, OVER, start
from generator.layout.tables import Blocks, Cell, Row, Table
from generator.layout.template import Values, later_page, make_page
from generator.layout.words import RESULTATEN, STANDEN, door_zin, klaar_zin, stand_sign
from generator.layout.zin import Deel, Zin
from generator.model.keuzes import EigenStand, StandMetWoord
from generator.model.naslag import Begrip
from generator.model.taal import Testlezing, Uitzondering
from generator.texts.marks import fill_sentence

# Hoe wij meten: the numbers of today, and what the signs mean.
_TE_LANG = Zin("Te lang geen nieuws is: meer dan {n} {maand|maanden}.")
_DREMPELS = Zin(
    "Wij tonen een groep naar herkomst vanaf {herkomst} mensen, en een andere groep vanaf {anders} mensen."
)
_NIET_GRIJS = "Een actie die klaar of gestopt is, maken wij niet grijs."
_STANDEN = Table(
    "De stand van een actie: wat wij deden",
    ("Stand", "Blokje", "Betekenis"),
    tuple(
        (Cell(sign=sign), Cell(small=sign.texture, blocks=Blocks(sign.sign, 1)), Cell(sign.meaning))
        for sign in STANDEN.values()
    ),
)
_TELT_ALS = Zin("Wij tellen dit als ‘{stand}’.")
_RESULTATEN = Table(
    "Het resultaat: wat het opleverde",
    ("Resultaat", "Betekenis"),
    tuple((Cell(sign=sign), Cell(sign.meaning)) for sign in RESULTATEN.values()),
)
# Over deze site: who read the texts, what was checked, and what is excused.
_CLAIM = (
    "Wij controleren elke tekst op lange zinnen, stijve woorden, afkortingen en officiële woorden zonder uitleg.",
    "Wij kijken ook of je kunt zien wie iets doet. Dat bewijst niet dat een tekst taalniveau B1 heeft.",
)
_NIET_GELEZEN = (
    "Testlezers: **nog niet gelezen**. Wij weten dus niet of iedereen de teksten begrijpt."
)
_LEZERS = Deel("{n} {testlezer|testlezers}")
_GELEZEN = Zin("Het laatst gelezen door **{lezers}**, op {dag}. {wat}")
_VERANDERD = Zin("Wat is er daarna veranderd? {wat}")
_WETEN_NIET = "Dat weten wij niet."
_GEEN_UITZONDERING = "Geen enkele zin."
_MAG_AFWIJKEN = "Een zin mag afwijken om een reden, en tot een dag."
_UITZONDERING = Zin(
    "“{zin} …” De regel is: {regel} Waarom mag het? {reden} Wie beslist dit? {eigenaar}. "
    "Dit mag tot en met {tot}."
)

# What an editor changes on a page that does not only come from its text.
_GEGEVENS = {BEGRIPPEN: "data/begrippen.yml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Geschreven(Values):
    template = "geschreven.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meten(Values):
    template = "meten.html.j2"
    getallen: Sequence[str]
    standen: Table
    resultaten: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begrippen(Values):
    template = "begrippen.html.j2"
    begrippen: Sequence[Begrip]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Over(SectionValues):
    template = "over.html.j2"


def pages(context: Context) -> list[Page]:
    """A frame for every text of the editors that is not the introduction of a page that was made before."""
    made = {page.path for page in context.made}
    return [_geschreven(context, path) for path in sorted(context.texts) if path not in made]


def _geschreven(context: Context, path: str) -> Page:
    text = context.texts[path]
    title, source = text.head.title, _GEGEVENS.get(path, text.file)
    return later_page(context, Page(path, title, source, start(Crumb(title))), _page)


def _page(context: Context, page: Page) -> Page:
    sentences = context.texts[page.path].head.in_het_kort
    kort = [fill_sentence(context, zin, partial(link, page.path)) for zin in sentences]
    return make_page(context, page, page.title, _values(context, page.path, kort))


def _values(context: Context, path: str, kort: Sequence[str]) -> Values:
    """What the page at `path` says; only three pages have a part made from the register."""
    if path == METEN:
        return _meten(context, kort)
    if path == BEGRIPPEN:
        return _begrippen(context, kort)
    return _over(context, kort) if path == OVER else _Geschreven(kort=kort)


def _about_people(context: Context) -> bool:
    """Whether there are figures of which small groups are hidden."""
    return any(cijfer.telt_mensen for cijfer in context.register.streefcijfers)


def _meten(context: Context, kort: Sequence[str]) -> _Meten:
    """The numbers that decide what counts as old, finished and too small to show; and what the signs mean."""
    organisatie, totaal = context.register.organisatie, context.figures.totaal
    drempels = organisatie.drempels
    small = _DREMPELS(herkomst=drempels.herkomst, anders=drempels.anders)
    getallen = [
        _TE_LANG(n=organisatie.ritme_maanden),
        f"{klaar_zin(totaal)} {door_zin(totaal)}".rstrip(),
        *([small] if _about_people(context) else []),
        _NIET_GRIJS,
    ]
    return _Meten(kort=kort, getallen=getallen, standen=_standen(context), resultaten=_RESULTATEN)


def _standen(context: Context) -> Table:
    """What the states mean, then the words of the organisation with what they count as."""
    own = tuple(map(_eigen_stand, context.register.organisatie.keuzes.standen))
    return replace(_STANDEN, rows=(*_STANDEN.rows, *own))


def _eigen_stand(one: EigenStand) -> Row:
    sign, counts_as = stand_sign(StandMetWoord(one)), STANDEN[one.telt_als].word
    meaning = (
        f"{sign.meaning} {_TELT_ALS(stand=counts_as)}" if one.uitleg else _TELT_ALS(stand=counts_as)
    )
    return Cell(sign=sign), Cell(small=sign.texture, blocks=Blocks(sign.sign, 1)), Cell(meaning)


def _begrippen(context: Context, kort: Sequence[str]) -> _Begrippen:
    """The words in the order of the alphabet."""
    begrippen = sorted(context.register.begrippen, key=lambda begrip: dutch_order(begrip.term))
    return _Begrippen(kort=kort, begrippen=begrippen)


def _over(context: Context, kort: Sequence[str]) -> _Over:
    """What may be claimed about the language of the site."""
    secties = [
        Section("taal", "Hoe controleren wij de taal?", (*_CLAIM, *_gelezen(context))),
        Section("uitzonderingen", "Welke zinnen mogen afwijken?", *_uitzonderingen(context)),
    ]
    return _Over(kort=kort, secties=secties)


def _gelezen(context: Context) -> tuple[str, ...]:
    today = context.figures.today
    known = [lezing for lezing in context.register.testlezingen if lezing.datum.begonnen(today)]
    if not known:
        return (_NIET_GELEZEN,)
    last = max(known, key=_day)
    changed = _WETEN_NIET if last.veranderd == "onbekend" else capital(last.veranderd)
    return (
        _GELEZEN(lezers=_LEZERS(n=last.aantal), dag=last.datum.zin, wat=last.gelezen),
        _VERANDERD(wat=changed),
    )


def _day(lezing: Testlezing) -> str:
    return lezing.datum.tekst


def _uitzonderingen(context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = context.register.uitzonderingen
    if not found:
        return (_GEEN_UITZONDERING,), ()
    return (_MAG_AFWIJKEN,), tuple(_uitzondering(context, one) for one in found)


def _uitzondering(context: Context, one: Uitzondering) -> str:
    return _UITZONDERING(
        zin=one.tekst,
        regel=RULES[one.regel].asks if one.regel in RULES else one.regel,
        reden=one.reden,
        eigenaar=capital(context.rol(one.eigenaar)),
        tot=one.tot.zin,
    )
