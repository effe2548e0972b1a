"""The register as a whole, and where each kind of record stands in data/."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.acties import Actie, Plan, Thema
from generator.model.agenda import Afspraak, Agenda, Streefcijfer
from generator.model.fields import Record
from generator.model.meedenken import Advies, Participatie
from generator.model.metingen import Meting
from generator.model.naslag import Begrip, Bron, Ingetrokken, Rol
from generator.model.organisatie import Organisatie
from generator.model.overleg import Contact, Fase, Instrument, Lijstactie, Planstap, Risico, Zetel
from generator.model.rapporten import Rapport
from generator.model.reacties import Ophaling
from generator.model.taal import Testlezing, Uitzondering, Vervanging, Voorkeur
from generator.model.toegankelijkheid import Afwijking, Beoordeling, Controle, Toegestaan
from generator.model.uitvraag import Ronde
from generator.model.voortgang import Voortgang
from generator.model.waarden import Waarde


class Register(Record):
    """The whole register, as read. Order within a kind is the order of the files."""

    organisatie: Organisatie
    rollen: tuple[Rol, ...]
    bronnen: tuple[Bron, ...]
    begrippen: tuple[Begrip, ...]
    themas: tuple[Thema, ...]
    plannen: tuple[Plan, ...]
    acties: tuple[Actie, ...]
    voortgang: tuple[Voortgang, ...]
    agenda: Agenda
    afspraken: tuple[Afspraak, ...]
    streefcijfers: tuple[Streefcijfer, ...]
    metingen: tuple[Meting, ...]
    planning: tuple[Planstap, ...]
    fasen: tuple[Fase, ...]
    contacten: tuple[Contact, ...]
    stuurgroep: tuple[Zetel, ...]
    actielijst: tuple[Lijstactie, ...]
    participatie: Participatie | None
    adviezen: tuple[Advies, ...]
    instrumenten: tuple[Instrument, ...]
    risicos: tuple[Risico, ...]
    vervang: tuple[Vervanging, ...]
    voorkeur: tuple[Voorkeur, ...]
    uitzonderingen: tuple[Uitzondering, ...]
    testlezingen: tuple[Testlezing, ...]
    ingetrokken: tuple[Ingetrokken, ...]
    afwijkingen: tuple[Afwijking, ...]
    controles: tuple[Controle, ...]
    beoordelingen: tuple[Beoordeling, ...]
    toegestaan: tuple[Toegestaan, ...]
    rondes: tuple[Ronde, ...] = ()
    rapporten: tuple[Rapport, ...] = ()
    ophalingen: tuple[Ophaling, ...] = ()
    waarden: tuple[Waarde, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """Where records of one kind stand in data/. Add a kind here and as a field of Register, nowhere else.

    `path` may hold `{field}`: in a folder name the field is filled from it, in a file name it must be equal.
    `key` is the field that must be unique. `many`: the file holds a list instead of one record.
    Without a key there is one file with one record, which must be there unless `optional`.
    A file is YAML, or a table (CSV) when its path says so.
    """

    name: str
    record: type[Record]
    path: str
    key: tuple[str, ...] = ()
    many: bool = False
    optional: bool = False

    @property
    def csv(self) -> bool:
        """Whether the file is a table with a record on each line."""
        return self.path.endswith(".csv")

    @property
    def json(self) -> bool:
        """Whether a command writes the file, and nobody types it."""
        return self.path.endswith(".json")


KINDS = (
    Kind("organisatie", Organisatie, "organisatie.yml"),
    Kind("rollen", Rol, "rollen.yml", ("id",), many=True),
    Kind("bronnen", Bron, "bronnen.yml", ("id",), many=True),
    Kind("begrippen", Begrip, "begrippen.yml", ("id",), many=True),
    Kind("themas", Thema, "themas/{id}.yml", ("id",)),
    Kind("plannen", Plan, "plannen/{id}.yml", ("id",)),
    Kind("acties", Actie, "acties/{code}.yml", ("code",)),
    Kind("voortgang", Voortgang, "voortgang/{code}/{peildatum}.yml", ("code", "peildatum")),
    Kind("agenda", Agenda, "agenda.yml"),
    Kind("afspraken", Afspraak, "afspraken/{code}.yml", ("code",)),
    Kind("streefcijfers", Streefcijfer, "streefcijfers/{code}.yml", ("code",)),
    Kind(
        "metingen",
        Meting,
        "metingen/{code}.csv",
        ("groep", "onderdeel", "peildatum", "indeling", "code"),
        many=True,
    ),
    Kind(
        "waarden",
        Waarde,
        "waarden/{lijst}.csv",
        ("groep", "onderdeel", "peildatum", "indeling", "code"),
        many=True,
    ),
    Kind("planning", Planstap, "planning.yml", ("id",), many=True),
    Kind("fasen", Fase, "fasen.yml", ("nummer",), many=True),
    Kind("contacten", Contact, "contacten.yml", ("id",), many=True),
    Kind("stuurgroep", Zetel, "stuurgroep.yml", ("id",), many=True),
    Kind("actielijst", Lijstactie, "actielijst.yml", ("id",), many=True),
    Kind("participatie", Participatie, "participatie.yml", optional=True),
    Kind("adviezen", Advies, "adviezen/{code}.yml", ("code",)),
    Kind("instrumenten", Instrument, "instrumenten.yml", ("id",), many=True),
    Kind("risicos", Risico, "risicos.yml", ("id",), many=True),
    Kind("vervang", Vervanging, "taal/vervang.yml", ("term",), many=True),
    Kind("voorkeur", Voorkeur, "taal/voorkeur.yml", ("term",), many=True),
    Kind("uitzonderingen", Uitzondering, "taal/uitzonderingen.yml", ("id",), many=True),
    Kind("testlezingen", Testlezing, "taal/testlezingen.yml", ("id",), many=True),
    Kind("ingetrokken", Ingetrokken, "ingetrokken.yml", ("sleutel",), many=True),
    Kind("afwijkingen", Afwijking, "afwijkingen.yml", ("id",), many=True),
    Kind("controles", Controle, "controles.yml", ("datum",), many=True),
    Kind("beoordelingen", Beoordeling, "beoordelingen.yml", ("id",), many=True),
    Kind("toegestaan", Toegestaan, "toegestaan.yml", ("id",), many=True),
    Kind("rondes", Ronde, "rondes/{op}.yml", ("op",)),
    Kind("rapporten", Rapport, "rapporten/{jaar}.yml", ("jaar",)),
    # JSON is YAML too, so the one reader reads it. Without this file no reactions are known: with a
    # key it may be absent, and there is never more than one.
    Kind("ophalingen", Ophaling, "reacties.json", ("op",)),
)
