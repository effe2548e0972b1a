"""Home: where do we stand, in five figures, then per theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.figures.afspraakstanden import standen_nu
from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.layout.changes import PATH, period, recent
from generator.layout.context import Context
from generator.layout.page import Page, thema_path
from generator.layout.priorities import voorrang
from generator.layout.tables import Blocks, Cell, Row, Table, name
from generator.layout.template import make_page
from generator.layout.words import STANDEN, acties, door_zin, klaar_van, klaar_zin, listed, plural
from generator.model.acties import Thema
from generator.model.fields import AfspraakStand, Stand

MAX_ROWS = 7
# The order of the columns: what is finished first, then what goes on, then what stands still.
KOLOMMEN: tuple[Stand, ...] = (
    "gereed",
    "loopt",
    "te herzien",
    "doorlopend",
    "niet gestart",
    "stil",
    "gestopt",
    "onbekend",
)
_ALTIJD = frozenset({"gereed", "loopt", "doorlopend"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the first screen: number and words are one link to the list behind it."""

    number: str
    words: str
    target: str


@dataclass(frozen=True, slots=True)
class Attention:
    """One action that asks for attention, and why."""

    stand: ActieStand
    reason: str


def pages(context: Context) -> list[Page]:
    """The home page."""
    alles = list(context.figures.acties.values())
    totaal = context.figures.totaal
    return [
        make_page(
            context,
            "home.html.j2",
            Page("index.md", "Waar staan we?", "", "", "data/acties"),
            "Stand",
            cijfers=[*_cijfers(totaal), *_afspraken(context), _veranderd(context)],
            zinnen=_zinnen(context, totaal, alles),
            themas=_themas(context),
            leeg=[
                thema
                for thema in context.themas()
                if not context.figures.per_thema[thema.id].totaal
            ],
            aandacht=_aandacht(attention(alles)),
            geen_aandacht=_geen_aandacht(totaal),
            voorrang=voorrang(context),
            bronnen=[bron for bron in context.register.bronnen if context.already(bron.id)],
        )
    ]


def _zinnen(context: Context, totaal: Telling, alles: list[ActieStand]) -> list[str]:
    """The figures of the first screen once more, as sentences."""
    doorlopend = door_zin(totaal)
    nieuws = laatste_nieuws(alles)
    return [
        f"Er {plural(totaal.totaal, 'is', 'zijn')} {acties(totaal.totaal)}."
        if totaal.totaal
        else "",
        _een_deel(context),
        klaar_zin(totaal),
        _twijfel(alles),
        f"{doorlopend} Die tellen wij niet mee bij ‘klaar’." if doorlopend else "",
        f"Het laatste nieuws over de acties is van {nieuws.zin}." if nieuws else "",
        f"Van {acties(totaal.zonder_resultaat)} weten wij het resultaat niet."
        if totaal.totaal
        else "",
        _planning(context),
    ]


def _een_deel(context: Context) -> str:
    """That all actions are of one part of the organisation; then the figures are not about the whole."""
    delen = {
        plan.organisatieonderdeel
        for plan in context.register.plannen
        if context.figures.van_plan(plan.id)
    }
    if len(delen) != 1:
        return ""
    return (
        f"Ze komen allemaal uit plannen van 1 deel van de organisatie: {context.rol(delen.pop())}."
    )


def _twijfel(alles: list[ActieStand]) -> str:
    """The finished actions of which the source contradicts itself, with their codes."""
    codes = [
        stand.actie.code
        for stand in alles
        if stand.klaar and stand.laatste and stand.laatste.let_op
    ]
    if not codes:
        return ""
    klaar = sum(stand.klaar for stand in alles)
    deel = f"alle {klaar}" if len(codes) == klaar > 1 else acties(len(codes))
    return f"Bij {deel} is de bron daar niet duidelijk over: {listed(codes)}."


def _planning(context: Context) -> str:
    """Of how many planned steps that should be past nobody knows whether they happened."""
    voorbij = [
        stap for stap in context.register.planning if stap.moment.voorbij(context.figures.today)
    ]
    onbekend = sum(stap.gebeurd == "onbekend" for stap in voorbij)
    if not onbekend:
        return ""
    return f"Van **{onbekend} van de {len(voorbij)}** stappen in de planning weten wij niet of ze gebeurd zijn."


def _themas(context: Context) -> Table:
    """Per theme how many actions are in each state, as numbers and as blocks; the totals stand below."""
    totaal = context.figures.totaal
    kolommen = [stand for stand in KOLOMMEN if stand in _ALTIJD or totaal.per_stand[stand]]
    return Table(
        "Acties per thema",
        ("Thema", *(STANDEN[stand].word for stand in kolommen), "Te laat", "Zonder nieuws"),
        tuple(_thema(context, thema, kolommen) for thema in context.themas()),
        "1 blokje is 1 actie. Grijs: te lang geen nieuws.",
        "Er zijn nog geen thema’s.",
        foot=((Cell("Samen"), *_tellingen(totaal, kolommen)),) if totaal.totaal else (),
    )


def _thema(context: Context, thema: Thema, kolommen: Sequence[Stand]) -> Row:
    telling = context.figures.per_thema[thema.id]
    naam = Cell(thema.titel, target=thema_path(thema.id))
    if not telling.totaal:
        return (naam, Cell("Nog geen acties bekend"))
    cellen = _tellingen(telling, kolommen)
    stroken = [
        Blocks(STANDEN[s].sign, telling.per_stand[s], telling.oud_per_stand[s]) for s in kolommen
    ]
    return (
        naam,
        *(replace(cel, blocks=strook) for cel, strook in zip(cellen, stroken, strict=False)),
        *cellen[-2:],
    )


def _tellingen(telling: Telling, kolommen: Sequence[Stand]) -> list[Cell]:
    per_stand = [
        Cell(klaar_van(telling), bold=True)
        if stand == "gereed"
        else Cell(str(telling.per_stand[stand]))
        for stand in kolommen
    ]
    return [*per_stand, Cell(str(telling.te_laat)), Cell(str(telling.oud))]


def _aandacht(punten: list[Attention]) -> Table:
    """The first actions that ask for attention; how many there are in all is said above them."""
    rows = tuple(
        (
            name(punt.stand),
            Cell(punt.reason),
            Cell(punt.stand.laatste.peildatum.zin if punt.stand.laatste else "Onbekend"),
        )
        for punt in punten[:MAX_ROWS]
    )
    aantal = (
        f"{MAX_ROWS} van de {len(punten)} acties" if len(punten) > MAX_ROWS else acties(len(punten))
    )
    caption = f"{aantal}. Wij kijken naar de eerste einddatum."
    return Table(caption, ("Wat", "Waarom", "Laatste nieuws"), rows)


def _geen_aandacht(totaal: Telling) -> str:
    """Nothing to worry about is only said together with what cannot be judged."""
    if not totaal.totaal:
        return "Er zijn nog geen acties."
    return f"Van geen actie weten wij dat het misgaat. Van {acties(totaal.oud)} hoorden wij te lang niets."


def _veranderd(context: Context) -> Figure:
    """How many things changed in the last period."""
    aantal = len(recent(context))
    return Figure(
        str(aantal), f"{plural(aantal, 'verandering', 'veranderingen')} in {period(context)}", PATH
    )


# What the first screen says of agreements, by the state that most of them are in.
_AFSPRAKEN: dict[AfspraakStand, tuple[str, str]] = {
    "verkend": ("afspraak is alleen verkend", "afspraken zijn alleen verkend"),
    "afgesproken": ("afspraak is gemaakt", "afspraken zijn gemaakt"),
    "in uitvoering": ("afspraak loopt", "afspraken lopen"),
    "stil": ("afspraak ligt stil", "afspraken liggen stil"),
    "gestopt": ("afspraak is gestopt", "afspraken zijn gestopt"),
    "onbekend": ("afspraak zonder nieuws", "afspraken zonder nieuws"),
}


def _afspraken(context: Context) -> list[Figure]:
    """The state that most agreements are in; nothing when there are none."""
    vaakst = standen_nu(context.register.afspraken, context.figures.today).most_common(1)
    return [
        Figure(str(aantal), plural(aantal, *_AFSPRAKEN[stand]), "afspraken.md")
        for stand, aantal in vaakst
    ]


def _cijfers(totaal: Telling) -> list[Figure]:
    return [
        Figure(
            f"{totaal.klaar} van {totaal.telbaar}",
            plural(totaal.klaar, "actie is klaar", "acties zijn klaar"),
            "acties/klaar.md",
        ),
        Figure(
            str(totaal.te_laat),
            plural(totaal.te_laat, "actie is te laat", "acties zijn te laat"),
            "acties/te-laat.md",
        ),
        Figure(
            str(totaal.oud),
            plural(totaal.oud, "actie zonder nieuws", "acties zonder nieuws"),
            "acties/geen-nieuws.md",
        ),
        Figure(
            str(totaal.zonder_trekker),
            plural(totaal.zonder_trekker, "actie: trekker onbekend", "acties: trekker onbekend"),
            "acties/geen-trekker.md",
        ),
    ]


def attention(alles: list[ActieStand]) -> list[Attention]:
    """The actions that ask for attention: those longest late first, each once with all its reasons."""
    laat = sorted((a for a in alles if a.te_laat), key=lambda a: str(a.actie.eerste_deadline.tot))
    rest = [a for a in alles if not a.te_laat]
    return [
        Attention(stand, " ".join(reasons))
        for stand in (*laat, *rest)
        if (reasons := _reasons(stand))
    ]


def _reasons(stand: ActieStand) -> list[str]:
    """Why an action asks for attention; empty when it does not."""
    einde = stand.actie.eerste_deadline.einde
    found = (
        (stand.te_laat, f"Te laat. De eerste einddatum was: {einde}."),
        (stand.resultaat == "niet gehaald", "Het resultaat is niet gehaald."),
        (stand.stand == "stil", "De actie ligt stil."),
        (stand.stand == "gestopt", "De actie is gestopt."),
    )
    return [reason for holds, reason in found if holds]
