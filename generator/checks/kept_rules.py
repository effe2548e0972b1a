"""Rules about days and disappearing: what is still to come, and what may not go away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.alphabet import capital
from generator.checks.subject import Subject
from generator.model.acties import Actie
from generator.model.fields import Record
from generator.model.metingen import Meting
from generator.model.onderwerpen import part_of_kind
from generator.model.register import Register
from generator.model.waarden import Waarde
from generator.moment import Moment, dag
from generator.problem import Problem
from generator.register.ids import (
    CAME,
    IDS_FILE,
    IN_TABLES,
    KeptKey,
    ids_of,
    kept_values,
    lagging,
    lines_in,
    still_says,
    undated,
)
from generator.register.kept_action import (
    changed_steps,
    first_deadline,
    lost_period,
    replaced_owners,
)

_BEWAAR = "Voer uit: python -m generator schema."
_ZET_TERUG = (
    "Zet dat terug, en schrijf wat nieuw is in een nieuw bestand. Was het een fout? Zet dan de dag "
    "van vandaag bij 'verbeterd'. De site zegt dan op welke dag je het verbeterde."
)
_TERUG = "Zet het bestand terug. Moet het echt weg? Voer uit: python -m generator check --update."
_NO_LINES = (
    "De metingen van {day} stonden eerder in data/{where}, maar zijn nu weg. Zet de regels "
    "terug. Klopte een getal niet? Schrijf dan het goede getal, of 'onbekend'."
)
# Where the lines of a target figure stand.
_TABLES = {"metingen": "metingen/{code}.csv", "waarden": "waarden, bij de code {code}"}
_FEWER_LINES = (
    "Van {day} stonden hier eerder {was} regels, en nu {nu}. Zet de andere terug. Klopte een getal niet? "
    "Schrijf dan het goede getal, of 'onbekend'."
)
_WEG = "'{key}' stond eerder in data/{kind}, maar is nu weg. Zet het bestand terug."
_UITGEZET = (
    "'{key}' stond eerder in data/{kind}. Wat op de site stond, blijft staan. Haal '{part}' weg bij "
    "'zonder' in data/organisatie.yml, en zet het bestand terug."
)
_OTHER_DEADLINE = "De eerste einddatum was '{was}'. Zet die terug. Wordt het later? Schrijf een nieuw bestand met 'nieuwe_deadline'."
_OTHER_STEP = "De eerste einddatum van deze stap was '{was}'. Zet die terug."
_WAS_OWNER = "De trekker was eerst {named}. Dagen van vroeger houden die trekker."
_WERE_OWNERS = "De trekkers waren eerst {named}. Dagen van vroeger houden die trekkers."
_WRITE_OWNER = (
    "Is er een nieuwe trekker? Schrijf onder 'eerdere_trekkers' wie het was, en tot en met welke dag: "
    "{lines}. Was dit een vergissing? Zet {named} terug bij 'trekker'."
)
_LINES_OF_OWNER = "'- rol: {rol}' met daaronder 'tot: 2024-06-30'"
_NEWS_TELLS = (
    "Het nieuws van {day} zegt al wie de nieuwe trekker is. Zet {named} terug bij 'trekker'."
)
_ROLE_GONE = "Heet die functie nu anders? Verander dan alleen 'naam' in data/rollen.yml. De code blijft gelijk."
_OTHER_PERIOD = (
    "Hier stond eerst dat '{rol}'{until} de trekker was. Zet dat terug zoals het was. "
    "Weet je meer? Zet dat er als nieuwe regels bij."
)
_LAGS = (
    "Van {codes} staat in deze lijst nog niet wie nu de trekker is, of de einddatum van een stap. "
    "Verandert die, dan merken wij dat niet. {bewaar}"
)
_OTHER_ROUND = "Deze ronde vroeg eerst iets anders. Zet terug wat er stond. Vraag je meer? Maak dan een nieuwe ronde."
# So many codes can be read in one line.
_FEW = 5
_Dated = tuple[str, Record, tuple[str | int, ...], Moment]
# Kinds of which each record has one day, with the field that holds it.
_DAY = {
    "bronnen": "datum",
    "metingen": "peildatum",
    "waarden": "peildatum",
    "ingetrokken": "sinds",
    "voortgang": "peildatum",
    "instrumenten": "peildatum",
    "actielijst": "sinds",
    "adviezen": "datum",
}
# What to do instead, for kinds that do not stop.
_INTREKKEN = (
    "Hoort het niet meer in het register? Zet het dan in data/ingetrokken.yml, met de reden."
)
_STOPT = "Stopt dit? Schrijf dan dat het gestopt is, en waarom."
_ANDERS = {
    "rapporten": "Een bewaard rapport blijft staan. Klopte het niet? Bewaar dan een nieuwe versie.",
    "rondes": "Een ronde blijft staan, ook als zij voorbij is.",
    "voortgang": "Klopte het nieuws niet? Maak dan een nieuw bestand met wat wel klopt.",
    **dict.fromkeys(("themas", "plannen", "streefcijfers", "adviezen"), _INTREKKEN),
}


def niets_verdwijnt(subject: Subject) -> Iterator[Problem]:
    """Wat op de site stond, blijft in het register. Stopt iets? Dan staat erbij dat het gestopt is, en waarom."""
    withdrawn = {(weg.soort, weg.sleutel) for weg in subject.register.ingetrokken}
    there = ids_of(subject.register) | withdrawn
    for ooit in subject.reading.published:
        if (ooit.kind, ooit.key) in there or ooit.kind in CAME:
            continue
        if part_of_kind(ooit.kind) in subject.register.organisatie.zonder:
            message = _UITGEZET.format(key=ooit.key, kind=ooit.kind, part=part_of_kind(ooit.kind))
            yield subject.at(ooit.place, message)
        elif ooit.kind in IN_TABLES:
            code, _, day = ooit.key.partition("/")
            if ("streefcijfers", code) not in withdrawn:
                where = _TABLES[ooit.kind].format(code=code)
                yield subject.at(ooit.place, _NO_LINES.format(where=where, day=day))
        else:
            gone = _WEG.format(key=ooit.key, kind=ooit.kind)
            yield subject.at(ooit.place, f"{gone} {_ANDERS.get(ooit.kind, _STOPT)}")


def pagina_verdwijnt_niet(subject: Subject) -> Iterator[Problem]:
    """Een tekst die op de site stond, blijft staan. Gaat hij weg, dan is dat met opzet."""
    there = {text.file for text in subject.texts} | subject.unread
    for file, before in subject.reading.measured.items():
        if file not in there:
            message = f"De tekst {file} stond eerder op de site, maar is nu weg. {_TERUG}"
            yield subject.at(before.place, message)


def belofte_blijft_staan(subject: Subject) -> Iterator[Problem]:
    """De eerste einddatum, de trekker van vroeger en nieuws van vroeger veranderen niet. Wat nieuw is, komt erbij."""
    now = kept_values(subject.register)
    for ooit in subject.reading.published:
        value = now.get((ooit.kind, ooit.key), "")
        if not ooit.kept or not value or still_says(ooit, value):
            continue
        if ooit.kind == "acties":
            yield from _other_action(subject, ooit, value)
        elif ooit.kind == "rondes":
            yield _other_round(subject, ooit.key)
        elif ooit.kind in IN_TABLES:
            yield _fewer_lines(subject, ooit, value)
        else:
            yield _other_news(subject, ooit.key, ooit.kept, value)


def _other_action(subject: Subject, ooit: KeptKey, now: str) -> Iterator[Problem]:
    """What somebody changed of an action that the site told already: its first deadlines, or who owned it."""
    actie = next(actie for actie in subject.register.acties if actie.code == ooit.key)
    was = first_deadline(ooit.kept)
    if was != first_deadline(now):
        message = _OTHER_DEADLINE.format(was=was)
        yield subject.problem("acties", actie, "eerste_deadline", message=message)
    if owners := replaced_owners(ooit.kept, now):
        message = _other_owner(subject, actie, owners)
        yield subject.problem("acties", actie, "trekker", message=message)
    if gone := lost_period(ooit.kept, now):
        until = f" tot en met {dag(gone.tot)}" if gone.tot else ""
        message = _OTHER_PERIOD.format(rol=gone.rol, until=until)
        yield subject.problem("acties", actie, "eerdere_trekkers", message=message)
    codes = [stap.code for stap in actie.stappen]
    for code, day in changed_steps(ooit.kept, now):
        path = ("stappen", codes.index(code), "eerste_deadline")
        yield subject.problem("acties", actie, *path, message=_OTHER_STEP.format(was=day))


def _other_owner(subject: Subject, actie: Actie, owners: Sequence[str]) -> str:
    """How to write that another role owns the action now."""
    named = " en ".join(f"'{rol}'" for rol in owners)
    was = (_WAS_OWNER if len(owners) == 1 else _WERE_OWNERS).format(named=named)
    if day := _told_in_news(subject.register, actie):
        return f"{was} {_NEWS_TELLS.format(day=day, named=named)}"
    lines = "; ".join(_LINES_OF_OWNER.format(rol=rol) for rol in owners)
    how = _WRITE_OWNER.format(lines=lines, named=named)
    there = {rol.id for rol in subject.register.rollen}
    return f"{was} {how}" if there.issuperset(owners) else f"{was} {how} {_ROLE_GONE}"


def _told_in_news(register: Register, actie: Actie) -> str:
    """The day of the newest update that tells who owns this action; empty when none does."""
    told = (one for one in register.voortgang if one.code == actie.code and one.nieuwe_trekker)
    return max((one.peildatum.tekst for one in told), default="")


def _other_round(subject: Subject, key: str) -> Problem:
    """A round that asks something else than when it was asked."""
    ronde = next(ronde for ronde in subject.register.rondes if ronde.op.tekst == key)
    return subject.problem("rondes", ronde, "gevraagd", message=_OTHER_ROUND)


def _fewer_lines(subject: Subject, ooit: KeptKey, now: str) -> Problem:
    """A table of which lines of a day are gone: half a file, or a row that somebody took out."""
    code, _, day = ooit.key.partition("/")
    lines: Sequence[Meting | Waarde] = getattr(subject.register, ooit.kind)
    left = next(line for line in lines if line.code == code and line.peildatum.tekst == day)
    message = _FEWER_LINES.format(day=day, was=lines_in(ooit.kept), nu=lines_in(now))
    return subject.problem(ooit.kind, left, "peildatum", message=message)


def _other_news(subject: Subject, key: str, kept: str, now: str) -> Problem:
    """An update that says something else than when the site showed it first, and the ways out."""
    nieuws = next(n for n in subject.register.voortgang if f"{n.code}/{n.peildatum.tekst}" == key)
    was, is_now = kept.split(" | "), now.split(" | ")
    if was[0] != is_now[0]:
        field, said = "stand", f"Dit nieuws zei eerst: '{was[0]}'."
    elif was[1] != is_now[1]:
        field, said = "toelichting", "De woorden van dit nieuws waren eerst anders."
    else:
        field, said = "peildatum", f"Bij dit nieuws stond eerst: '{was[-1]}'."
    message = f"{said} {_ZET_TERUG}"
    return subject.problem("voortgang", nieuws, field, message=message)


def ingetrokken_is_weg(subject: Subject) -> Iterator[Problem]:
    """Wat is ingetrokken, staat niet meer in het register. Wat ervoor in de plaats komt, staat er wel."""
    there = ids_of(subject.register)
    for weg in subject.register.ingetrokken:
        if (weg.soort, weg.sleutel) in there:
            message = f"'{weg.sleutel}' is ingetrokken, maar staat nog in data/{weg.soort}. Haal 1 van de 2 weg."
            yield subject.problem("ingetrokken", weg, "sleutel", message=message)
        if weg.opvolger and (weg.soort, weg.opvolger) not in there:
            message = f"'{weg.opvolger}' staat niet in data/{weg.soort}. Kijk welke er zijn, of haal deze regel weg."
            yield subject.problem("ingetrokken", weg, "opvolger", message=message)


def alles_wordt_bewaard(subject: Subject) -> Iterator[Problem]:
    """In data/.ids staat alles wat ooit op de site kwam. Wat er niet in staat, kan verdwijnen zonder dat wij het zien."""
    published = subject.reading.published
    new = sorted(
        (ids_of(subject.register) - {(ooit.kind, ooit.key) for ooit in published})
        | undated(subject.register, published)
    )
    if new:
        yield _not_in_list(subject, new)
    if lags := lagging(subject.register, published):
        yield _of_list(subject, _LAGS.format(codes=_first_few(lags), bewaar=_BEWAAR))


def _first_few(codes: Sequence[str]) -> str:
    """The codes, so many that a line can be read."""
    few, more = ", ".join(codes[:_FEW]), len(codes) - _FEW
    return f"{few} en nog {more} acties" if more > 0 else few


def _not_in_list(subject: Subject, new: Sequence[tuple[str, str]]) -> Problem:
    """That something new is not in the list, or that there is no list."""
    kind, key = new[0]
    if not subject.reading.published:
        message = f"Deze lijst is er niet of is leeg. Zo merken wij niet dat iets uit het register verdwijnt. {_BEWAAR}"
    elif len(new) == 1:
        message = f"'{kind} {key}' staat nog niet in deze lijst. Verdwijnt het, dan merken wij dat niet. {_BEWAAR}"
    else:
        message = f"{len(new)} dingen staan nog niet in deze lijst, zoals '{kind} {key}'. Verdwijnen ze, dan merken wij dat niet. {_BEWAAR}"
    return _of_list(subject, message)


def _of_list(subject: Subject, message: str) -> Problem:
    return Problem(f"{subject.reading.folder}/{IDS_FILE}", 1, 1, "", message, "warning")


def dag_is_geweest(subject: Subject) -> Iterator[Problem]:
    """Nieuws is van een dag die geweest is. Nieuws van later laat de site nog niet zien."""
    for kind, record, path, moment in _days(subject):
        if subject.today and moment.later(subject.today):
            dag = capital(moment.begin)
            message = f"{dag} is nog niet geweest. De site laat dit pas zien vanaf dan. Kijk of de datum klopt."
            yield subject.warning(kind, record, *path, message=message)


def _days(subject: Subject) -> Iterator[_Dated]:
    """Every day on which something was written, known, done, held or answered."""
    register = subject.register
    for kind, field in _DAY.items():
        for record in getattr(register, kind):
            yield kind, record, (field,), getattr(record, field)
    for stap in register.planning:
        if stap.gebeurd == "ja":
            yield "planning", stap, ("moment",), stap.moment
    for ronde in register.rondes:
        if ronde.gesloten:
            yield "rondes", ronde, ("gesloten",), ronde.gesloten
    yield from _days_inside(register)


def _days_inside(register: Register) -> Iterator[_Dated]:
    """The days that stand deeper in a record, because it may have none or more than one."""
    for afspraak in register.afspraken:
        for index, toestand in enumerate(afspraak.standen):
            yield "afspraken", afspraak, ("standen", index, "peildatum"), toestand.peildatum
    for contact in register.contacten:
        for index, moment in enumerate(contact.gehouden):
            yield "contacten", contact, ("gehouden", index), moment
    for nieuws in register.voortgang:
        if nieuws.verbeterd:
            yield "voortgang", nieuws, ("verbeterd",), nieuws.verbeterd
    for advies in register.adviezen:
        if advies.antwoord:
            yield "adviezen", advies, ("antwoord", "datum"), advies.antwoord.datum
