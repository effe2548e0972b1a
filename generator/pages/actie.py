"""A page per action."""

from __future__ import annotations

from generator.figures.stand import ActieStand
from generator.layout.answers import ONBEKEND, how_far, needs, waits_for
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, actie_path, thema_path
from generator.layout.quotes import places, quotes
from generator.layout.tables import Cell, Table, questions
from generator.layout.template import make_page, start
from generator.layout.words import JA_NEE, RESULTATEN, STANDEN, capital, plural
from generator.model.fields import Citaat


def pages(context: Context) -> list[Page]:
    """Each action, in the order of the register."""
    return [_actie(context, stand) for stand in context.figures.acties.values()]


def _actie(context: Context, stand: ActieStand) -> Page:
    actie = stand.actie
    thema = context.thema(actie.thema)
    crumbs = start(Crumb(thema.titel, thema_path(thema.id)), Crumb(f"Actie {actie.code}"))
    page = Page(
        actie_path(actie.code), actie.titel, "", "", f"data/acties/{actie.code}.yml", crumbs
    )
    return make_page(
        context,
        "actie.html.j2",
        page,
        actie.code,
        stand=stand,
        actie=actie,
        thema=thema,
        plan=context.plan(actie.plan),
        kort=[*_kort(stand), *actie.in_het_kort],
        hoe_ver=questions(f"Stand van actie {actie.code}", how_far(context, stand)),
        nodig=questions("Geld, tijd en de ondernemingsraad", needs(actie)),
        let_op=stand.laatste.let_op if stand.laatste else (),
        wacht_op=waits_for(context, actie),
        stappen=_stappen(stand),
        officieel=[stap.officiele_titel for stap in actie.stappen if stap.gevoelig == "nee"],
        verborgen_stappen=any(stap.gevoelig == "ja" for stap in actie.stappen),
        stappen_zin=_stappen_zin(stand),
        citaten=quotes(context, [(actie, _citaten(stand))]),
        bronnen=places(context, (actie, *stand.nieuws)),
    )


def _kort(stand: ActieStand) -> list[str]:
    """The state of an action in words. Only what is known; old news is called old."""
    zinnen = [f"Stand: **{STANDEN[stand.stand].word.lower()}**."]
    if stand.laatste and stand.oud:
        zinnen = [
            f"Stand op {stand.laatste.peildatum.zin}: **{STANDEN[stand.stand].word.lower()}**. Daarna hoorden wij niets meer."
        ]
    if stand.laatste and stand.stand == "gestopt":
        zinnen.append(
            f"Wij stopten hiermee op {stand.laatste.peildatum.zin}. {stand.laatste.toelichting}"
        )
    if stand.te_laat:
        zinnen.append(
            f"De actie is **te laat**. De eerste einddatum was: {stand.actie.eerste_deadline.einde}."
        )
    if stand.nieuwe_deadline:
        zinnen.append(f"Er is een nieuwe datum: {stand.nieuwe_deadline.einde}.")
    elif stand.te_laat:
        zinnen.append("Wij kennen **geen nieuwe datum**.")
    if stand.resultaat != "onbekend":
        zinnen.append(f"Het resultaat: **{RESULTATEN[stand.resultaat].word.lower()}**.")
    elif stand.klaar:
        zinnen.append("Wat het opleverde, weten wij **niet**.")
    return zinnen


def _citaten(stand: ActieStand) -> list[Citaat]:
    """Every quote of an action and of its updates so far."""
    return [*stand.actie.citaten, *(citaat for nieuws in stand.nieuws for citaat in nieuws.citaten)]


def _stappen(stand: ActieStand) -> Table:
    """The steps that may be shown, each with whether it is done."""
    rows = tuple(
        (
            Cell(stap.titel),
            Cell(capital(stap.eerste_deadline.einde)),
            Cell(sign=ONBEKEND) if klaar == "onbekend" else Cell(JA_NEE[klaar]),
        )
        for stap, klaar in stand.stappen
        if stap.gevoelig == "nee"
    )
    return Table("Stappen van deze actie", ("Stap", "Eerste einddatum", "Klaar?"), rows)


def _stappen_zin(stand: ActieStand) -> str:
    """How many steps are done. Steps that may not be recognised are not counted out loud."""
    stappen = [(stap, klaar) for stap, klaar in stand.stappen if stap.gevoelig == "nee"]
    if not stappen:
        return "" if stand.actie.stappen else "De bron noemt geen losse stappen."
    gedaan = sum(klaar == "ja" for _, klaar in stappen)
    onbekend = sum(klaar == "onbekend" for _, klaar in stappen)
    weten_niet = (
        f" Van {onbekend} {plural(onbekend, 'stap', 'stappen')} weten wij het niet."
        if onbekend
        else ""
    )
    if onbekend == len(stappen):
        return f"Van de {len(stappen)} {plural(len(stappen), 'stap', 'stappen')} weten wij niet of {plural(len(stappen), 'die', 'ze')} klaar {plural(len(stappen), 'is', 'zijn')}."
    niet_af = (
        " Daarmee is de actie nog niet klaar." if gedaan == len(stappen) and not stand.klaar else ""
    )
    return f"**{gedaan} van de {len(stappen)}** {plural(len(stappen), 'stap', 'stappen')} {plural(gedaan, 'is', 'zijn')} klaar.{weten_niet}{niet_af}"
