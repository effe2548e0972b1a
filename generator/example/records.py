"""Everything of a made-up register: the few records around the actions, one function for each kind that needs words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from generator.example.actions import PER_PLAN, plans
from generator.example.fill import Filler
from generator.example.history import KWARTALEN, bron_van
from generator.example.measurements import GROEP, measurements
from generator.example.phrases import BEGRIPPEN, NAMEN, ONDERWERPEN, TITELS, VORMEN
from generator.model.acties import Thema
from generator.model.agenda import (
    Afspraak,
    AfspraakToestand,
    Agenda,
    Doelwaarde,
    Middelen,
    Prioriteit,
    Streefcijfer,
    ThemaMiddelen,
)
from generator.model.fields import Record
from generator.model.organisatie import Begrip, Bron, Ingetrokken, Organisatie, Rol
from generator.model.overleg import Advies, Antwoord, Fase
from generator.model.register import KINDS, Kind
from generator.model.toegankelijkheid import Controle
from generator.register.ids import FILE, KEPT, ids_text

Fields = dict[str, Any]
# More plans than there are parts of the organisation cannot be.
MAX_ACTIES = PER_PLAN * len(NAMEN) * len(VORMEN)
_SAMEN = {
    "managementteam": ("managementteam", "Dit team leidt de gemeente.", "bestuur"),
    "ondernemingsraad": (
        "ondernemingsraad (OR)",
        "De raad praat mee namens alle collega’s.",
        "medezeggenschap",
    ),
    "bureau-inclusie": ("bureau inclusie", "Dit bureau houdt het overzicht.", "programma"),
    "netwerk-jong": (
        "netwerk voor jonge collega’s",
        "Hier praten jonge collega’s met elkaar.",
        "netwerk",
    ),
    "netwerk-toegang": (
        "netwerk toegankelijkheid",
        "Hier praten collega’s over toegankelijkheid.",
        "netwerk",
    ),
    "netwerk-kleur": (
        "netwerk culturele diversiteit",
        "Hier praten collega’s over afkomst en cultuur.",
        "netwerk",
    ),
}
_DE = {"directie": "de", "afdeling": "de", "team": "het"}


def make_register(acties: int, seed: int) -> dict[str, Any]:
    """Every file of data/ by its name below data/: fields, or a list of records. `acties` is at most MAX_ACTIES."""
    vul = Filler(Random(seed))  # noqa: S311  # the same seed must give the same register
    onderdelen = _onderdelen(max(3, -(-acties // PER_PLAN)))
    vul.keys = {
        "rollen": [*_SAMEN, *onderdelen],
        "netwerken": [rol for rol in _SAMEN if rol.startswith("netwerk")],
        "bronnen": ["opdracht-acties", *map(bron_van, KWARTALEN)],
        "themas": [onderwerp.id for onderwerp in ONDERWERPEN],
    }
    files: dict[str, Any] = dict(plans(vul, onderdelen, acties))
    vul.keys["acties"] = [name[7:-4] for name in files if name.startswith("acties/")]
    vul.keys["plannen"] = [name[8:-4] for name in files if name.startswith("plannen/")]
    files["metingen/SCF1.csv"] = measurements(vul.random)
    for kind in KINDS:
        # An exception is about a sentence of the real texts, so it cannot be made up.
        if kind.name not in {"acties", "plannen", "voortgang", "metingen", "uitzonderingen"}:
            files |= _files(kind, _records(vul, kind, onderdelen, acties))
    published = {
        (kind, name[len(kind) + 1 : -4])
        for kind in KEPT
        for name in files
        if name.startswith(f"{kind}/")
    }
    return files | {FILE: ids_text(published)}


def _onderdelen(aantal: int) -> dict[str, str]:
    """The parts of the organisation as role and name."""
    namen = [(vorm, naam) for vorm in VORMEN for naam in NAMEN][:aantal]
    return {f"{vorm}-{naam.lower().replace(' ', '-').replace('ë', 'e')}": f"{_DE[vorm]} {vorm} {naam}" for vorm, naam in namen}  # fmt: skip


def _records(vul: Filler, kind: Kind, onderdelen: Mapping[str, str], acties: int) -> list[Fields]:
    """All records of a kind. A kind without words of its own is filled in from the examples of its model."""
    if kind.name == "rollen":
        return _rollen(vul, onderdelen)
    if kind.name in _EIGEN:
        return _EIGEN[kind.name](vul)
    # Some grow with the register, but a list of agreements is one page: it stays one that people can read.
    aantal = min(3 + acties // 50, 40) if kind.key else 1
    return [_voorbeeld(vul, kind, nummer) for nummer in range(1, aantal + 1)]


def _voorbeeld(vul: Filler, kind: Kind, nummer: int) -> Fields:
    """A record with the example of each field, a key of its own, and a title where there are words for it."""
    eigen: dict[str, Any] = {name: _key(kind.record, name, nummer) for name in kind.key}
    if titels := TITELS.get(kind.name):
        ronde, plek = divmod(nummer - 1, len(titels))
        eigen["titel"] = f"{titels[plek]} ({ronde + 1})" if ronde else titels[plek]
    return vul.record(kind.record, **eigen)


def _key(record: type[Record], name: str, nummer: int) -> str | int:
    """A key in the form of its example: of 'af-5' the first becomes 'af-1'."""
    voorbeeld = (record.model_fields[name].examples or ["x"])[0]
    if isinstance(voorbeeld, int):
        return nummer
    vast = voorbeeld.rstrip("0123456789")
    return f"{vast}{nummer}" if vast != voorbeeld else f"{voorbeeld}-{nummer}"


def _files(kind: Kind, records: list[Fields]) -> dict[str, Any]:
    """The files of a kind: one for all, or one for each."""
    if kind.many:
        return {kind.path: records}
    return {kind.path.format(**record): record for record in records}


def _organisatie(vul: Filler) -> list[Fields]:
    return [
        vul.record(
            Organisatie,
            naam="Gemeente Oefendam",
            site_naam="Inclusie in Oefendam",
            postbus="inclusie@oefendam.example",
            site="https://inclusie.oefendam.example/",
            bewerken="https://git.oefendam.example/inclusie/bewerk/main/{pad}",
        )
    ]


def _rollen(vul: Filler, onderdelen: Mapping[str, str]) -> list[Fields]:
    vast = [
        vul.record(Rol, id=rol, naam=naam, uitleg=uitleg, soort=soort)
        for rol, (naam, uitleg, soort) in _SAMEN.items()
    ]
    return vast + [
        vul.record(
            Rol,
            id=rol,
            naam=naam.split(" ", 1)[1],
            uitleg="Deze groep maakt een eigen plan.",
            soort="directie",
        )
        for rol, naam in onderdelen.items()
    ]


def _bronnen(vul: Filler) -> list[Fields]:
    opdracht = vul.record(
        Bron,
        id="opdracht-acties",
        titel="Opdracht om plannen te maken",
        soort="opdracht",
        datum="2023-01-09",
    )
    return [opdracht] + [
        vul.record(
            Bron,
            id=bron_van(einde),
            titel=f"Voortgangsrapportage kwartaal {int(einde[5:7]) // 3} van {einde[:4]}",
            soort="voortgangsrapportage",
            datum=einde,
        )
        for einde in KWARTALEN
    ]


def _begrippen(vul: Filler) -> list[Fields]:
    return [
        vul.record(Begrip, id=term, term=term, uitleg=tekst) for term, tekst in BEGRIPPEN.items()
    ]


def _themas(vul: Filler) -> list[Fields]:
    return [
        vul.record(
            Thema,
            id=onderwerp.id,
            titel=onderwerp.titel,
            in_het_kort=list(onderwerp.zinnen),
            knelpunten=[onderwerp.knelpunt],
            adviesrollen=["bureau-inclusie"],
        )
        for onderwerp in ONDERWERPEN
    ]


def _agenda(vul: Filler) -> list[Fields]:
    per_thema = [
        vul.record(ThemaMiddelen, thema=onderwerp.id, bedrag="25.000") for onderwerp in ONDERWERPEN
    ]
    middelen = vul.record(Middelen, jaar=2024, totaal="300.000", per_thema=per_thema)
    prioriteit = vul.record(Prioriteit, jaar=2024, rang=1, thema=ONDERWERPEN[0].id)
    return [vul.record(Agenda, prioriteiten=[prioriteit], middelen=[middelen])]


def _afspraken(vul: Filler) -> list[Fields]:
    standen = (
        ("verkend", "Wij keken of deze afspraak kan."),
        ("afgesproken", "De directies spraken dit met elkaar af."),
        ("in uitvoering", "De eerste directies doen het nu zo."),
    )
    return [
        vul.record(
            Afspraak,
            code=f"PAF{nummer}",
            titel=f"Afspraak {nummer}: {onderwerp.werk[0].titel.lower()}",
            officiele_titel=onderwerp.werk[0].officieel,
            thema=onderwerp.id,
            standen=[
                vul.record(
                    AfspraakToestand,
                    peildatum=einde,
                    stand=stand,
                    toelichting=tekst,
                    bron=bron_van(einde),
                )
                for einde, (stand, tekst) in zip(KWARTALEN[nummer % 5 :: 2], standen, strict=False)
            ],
        )
        for nummer, onderwerp in enumerate(ONDERWERPEN, 1)
    ]


def _streefcijfers(vul: Filler) -> list[Fields]:
    doel = vul.record(Doelwaarde, waarde="30", moment="december 2026")
    bekend = vul.record(
        Streefcijfer,
        code="SCF1",
        indeling="cbs-2022",
        richting="hoger",
        groep=GROEP,
        nulmeting="onbekend",  # the first measurement says it
        doel=doel,
    )
    return [
        bekend,
        vul.record(
            Streefcijfer, code="SCF2", titel="Vrouwen in de top", indeling="geen", richting="hoger"
        ),
    ]


def _fasen(vul: Filler) -> list[Fields]:
    standen = (("gereed", "ja"), ("loopt", "nee"), ("niet gestart", "nee"))
    titels = ("Bekijken wat er is", "Beginnen met een proef", "Overal invoeren")
    return [
        vul.record(
            Fase,
            nummer=nummer,
            titel=titel,
            stand=stand,
            beoordeeld=beoordeeld,
            periode=f"Q{nummer} 2024",
        )
        for nummer, (titel, (stand, beoordeeld)) in enumerate(zip(titels, standen, strict=True), 1)
    ]


def _adviezen(vul: Filler) -> list[Fields]:
    antwoord = vul.record(Antwoord, datum="2024-09-30", door="managementteam", besluit="deels")
    return [
        vul.record(Advies, code="ADV1", van="netwerk-jong", datum="2024-06-03", antwoord=antwoord),
        vul.record(
            Advies,
            code="ADV2",
            titel="Een rustige werkplek",
            van="netwerk-toegang",
            datum="2024-10-01",
        ),
    ]


def _ingetrokken(vul: Filler) -> list[Fields]:
    return [vul.record(Ingetrokken, soort="themas", opvolger=ONDERWERPEN[0].id)]


def _controles(vul: Filler) -> list[Fields]:
    return [vul.record(Controle, datum=einde) for einde in KWARTALEN]


_EIGEN: Mapping[str, Callable[[Filler], list[Fields]]] = {
    "organisatie": _organisatie,
    "bronnen": _bronnen,
    "begrippen": _begrippen,
    "themas": _themas,
    "agenda": _agenda,
    "afspraken": _afspraken,
    "streefcijfers": _streefcijfers,
    "fasen": _fasen,
    "adviezen": _adviezen,
    "ingetrokken": _ingetrokken,
    "controles": _controles,
}
