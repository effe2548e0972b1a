"""Data on what is done: actions with their steps and news, themes, plans and goals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from generator.datasets.column import Column, day, field, moment, plain, yes_no
from generator.datasets.dataset import Dataset, columns, on_page, source
from generator.figures.stand import ActieStand
from generator.layout.answers import hours_in_words
from generator.layout.context import Context
from generator.layout.csv_text import Plain, in_a_list
from generator.layout.sensitive import is_for_readers
from generator.layout.site_map import actie_path, plan_path, thema_path
from generator.layout.successor import Successor, successor
from generator.model.acties import Actie, Doel, Plan, Stap, Thema
from generator.model.fields import Weten
from generator.model.onderwerpen import parts_of_field
from generator.model.shared import Inventaris
from generator.model.voortgang import StapStand, Voortgang

_VERBETERD = "Welke fout is hier later verbeterd, en op welke dag?"

_actie = partial(field, Actie, of="actie")
_nieuws = partial(field, Voortgang)
_thema = partial(field, Thema)
_plan = partial(field, Plan)
_doel = partial(field, Doel, of="doel")


@dataclass(frozen=True, slots=True)
class _Step:
    actie: Actie
    stap: Stap
    klaar: Weten


@dataclass(frozen=True, slots=True)
class _Goal:
    plan: Plan
    doel: Doel


def _time(item: Inventaris) -> Plain:
    if isinstance(item.capaciteit, str):
        return ()
    return tuple(map(hours_in_words, item.capaciteit))


def need_columns(of: str = "") -> tuple[Column, ...]:
    """What an item needs: means, money, time, the works council, and what it depends on."""
    need = partial(field, Inventaris, of=of)
    return (
        need("or_"),
        need("middelen_nodig"),
        need("geld"),
        Column(
            "tijd",
            "lijst",
            "Hoeveel tijd kost het? Leeg: dat weten wij niet.",
            lambda _, item: _time(getattr(item, of) if of else item),
            about=parts_of_field(Inventaris, "capaciteit"),
        ),
        need("voorbehoud"),
    )


def _steps(context: Context) -> Iterator[_Step]:
    """The steps that may be shown, each with whether it is done."""
    for stand in context.figures.acties.values():
        for stap, klaar in stand.stappen:
            if is_for_readers(stap):
                yield _Step(stand.actie, stap, klaar)


def _news(context: Context) -> Iterator[Voortgang]:
    return chain.from_iterable(stand.nieuws for stand in context.figures.acties.values())


def _word_of_source(context: Context, item: Voortgang) -> Plain:
    """A word of a source is a quote: of a sensitive action it is held back, as on its page."""
    sensitive = context.figures.acties[item.code].actie.gevoelig == "ja"
    return None if sensitive else plain(item.woord_van_bron)


def _goals(context: Context) -> Iterator[_Goal]:
    for plan in context.register.plannen:
        yield from (_Goal(plan, doel) for doel in plan.doelen)


def _owned_before(owned: Actie | Thema) -> Plain:
    """Each owner of before with the days, the first where it is known."""
    return tuple(
        in_a_list(f"{one.rol}: {one.van.tekst} tot en met {one.tot.tekst}")
        for one in owned.eerdere_trekkers
    )


def _put_right(owned: Actie | Thema) -> Plain:
    """Each correction: its day, and what was wrong."""
    return tuple(in_a_list(f"{one.dag.tekst}: {one.waarom}") for one in owned.verbeterd)


def _after(context: Context, plan: Plan) -> Successor:
    return successor(context, plan.beeindigd) or Successor("")


def _told(stand: ActieStand) -> Plain:
    return plain(stand.laatste.toelichting) if stand.laatste else None


ACTIES = Dataset(
    "acties",
    "Acties",
    "Elke regel is een actie, met de stand op de dag van deze site.",
    ("code",),
    columns(
        map(_actie, ("code", "titel", "officiele_titel", "in_het_kort")),
        _actie("thema").taken(lambda _, item: item.themas),
        map(_actie, ("plan", "doel")),
        Column(
            "trekker",
            "lijst",
            "Wie trekt deze actie nu?",
            lambda _, item: item.trekkers,
            several=True,
        ),
        Column(
            "eerdere_trekkers",
            "lijst",
            "Wie trok deze actie eerder, en tot en met wanneer?",
            lambda _, item: _owned_before(item.actie),
            rare=True,
        ),
        _actie("betrokken"),
        field(Voortgang, "stand").taken(lambda _, item: plain(item.stand)),
        field(Voortgang, "resultaat").taken(lambda _, item: item.resultaat),
        Column(
            "peildatum",
            "tekst",
            "Van welke dag is het laatste nieuws? Leeg: er is nog geen nieuws.",
            lambda _, item: item.laatste and plain(item.laatste.peildatum),
        ),
        Column("toelichting", "tekst", "Wat zegt het laatste nieuws?", lambda _, item: _told(item)),
        moment(Actie, "eerste_deadline", of="actie"),
        moment(Voortgang, "nieuwe_deadline"),
        yes_no("te_laat", "Is de actie te laat?", lambda _, item: item.te_laat),
        yes_no(
            "was_te_laat",
            "Hoorden wij na de eerste einddatum dat de actie klaar of gestopt is?",
            lambda _, item: item.was_te_laat,
        ),
        yes_no("nieuws_is_oud", "Is het laatste nieuws te oud?", lambda _, item: item.oud),
        _actie("doorlopend"),
        need_columns(of="actie"),
        _actie("wacht_op"),
        Column(
            "verbeterd",
            "lijst",
            _VERBETERD,
            lambda _, item: _put_right(item.actie),
            rare=True,
        ),
        source(of="actie"),
        on_page(lambda item: actie_path(item.actie.code)),
    ),
    lambda context: context.figures.acties.values(),
)
STAPPEN = Dataset(
    "stappen",
    "Stappen",
    "Elke regel is een stap van een actie. Gevoelige stappen staan er niet in.",
    ("actie", "code"),
    columns(
        Column("actie", "tekst", "Van welke actie is deze stap?", lambda _, item: item.actie.code),
        field(Stap, "code", of="stap"),
        field(Stap, "titel", of="stap"),
        field(Stap, "officiele_titel", of="stap"),
        moment(Stap, "eerste_deadline", of="stap"),
        field(StapStand, "klaar"),
    ),
    _steps,
)
VOORTGANG = Dataset(
    "voortgang",
    "Nieuws over acties",
    "Elke regel is een bericht over een actie, van één dag.",
    ("code", "peildatum"),
    columns(
        _nieuws("code"),
        moment(Voortgang, "peildatum"),
        map(_nieuws, ("stand", "resultaat", "toelichting", "percentage")),
        _nieuws("woord_van_bron").taken(_word_of_source),
        moment(Voortgang, "nieuwe_deadline"),
        _nieuws("nieuwe_trekker"),
        replace(_nieuws("nieuw_thema"), rare=True),
        map(_nieuws, ("gemeld_door", "let_op")),
        day(Voortgang, "verbeterd"),
        source(),
    ),
    _news,
)
THEMAS = Dataset(
    "themas",
    "Thema’s",
    "Elke regel is een thema, met hoeveel acties erbij horen.",
    ("id",),
    columns(
        map(_thema, ("id", "titel", "in_het_kort", "trekker", "trekker_voorstel", "ligt_bij")),
        Column(
            "eerdere_trekkers",
            "lijst",
            "Wie trok dit thema eerder, en tot en met wanneer?",
            lambda _, item: _owned_before(item),
            rare=True,
        ),
        Column("verbeterd", "lijst", _VERBETERD, lambda _, item: _put_right(item), rare=True),
        map(_thema, ("adviesrollen", "betrokken", "werkplan", "hoort_bij", "knelpunten")),
        Column(
            "acties",
            "getal",
            "Hoeveel acties heeft dit thema?",
            lambda context, item: context.figures.per_thema[item.id].totaal,
        ),
        Column(
            "acties_klaar",
            "getal",
            "Hoeveel acties zijn klaar?",
            lambda context, item: context.figures.per_thema[item.id].klaar,
        ),
        Column(
            "acties_te_laat",
            "getal",
            "Hoeveel acties zijn te laat?",
            lambda context, item: context.figures.per_thema[item.id].te_laat,
        ),
        need_columns(),
        source(),
        on_page(lambda item: thema_path(item.id)),
    ),
    lambda context: context.register.themas,
    ("themas",),
)
PLANNEN = Dataset(
    "plannen",
    "Plannen",
    "Elke regel is een plan van een organisatie, afdeling of groep.",
    ("id",),
    columns(
        map(_plan, ("id", "titel", "officiele_titel", "in_het_kort")),
        map(_plan, ("organisatieonderdeel", "rapporteert_aan")),
        Column(
            "beeindigd_op",
            "dag",
            "Op welke dag is dit plan beëindigd? Leeg: het plan loopt.",
            lambda _, item: item.beeindigd and item.beeindigd.op.van,
        ),
        Column(
            "beeindigd_waarom",
            "tekst",
            "Waarom is dit plan beëindigd?",
            lambda _, item: item.beeindigd and plain(item.beeindigd.waarom),
        ),
        Column(
            "opvolger",
            "tekst",
            "Wat kwam er voor dit plan in de plaats?",
            lambda context, item: _after(context, item).titel,
            rare=True,
        ),
        Column(
            "opvolger_adres",
            "tekst",
            "Op welk webadres staat dat, als het niet op deze site is?",
            lambda context, item: _after(context, item).address,
            rare=True,
        ),
        source(),
        on_page(lambda item: plan_path(item.id)),
    ),
    lambda context: context.register.plannen,
)
DOELEN = Dataset(
    "doelen",
    "Doelen",
    "Elke regel is een doel van een plan.",
    ("plan", "code"),
    columns(
        Column("plan", "tekst", "Van welk plan is dit doel?", lambda _, item: item.plan.id),
        map(_doel, ("code", "titel", "officiele_titel", "thema")),
    ),
    _goals,
)
