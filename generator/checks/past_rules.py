"""Rules on the past: what the site told once, it tells still; a mistake is put right where everybody sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.subject import Subject
from generator.model.acties import Actie, Thema
from generator.model.metingen import Meting
from generator.model.register import Register
from generator.model.waarden import Waarde
from generator.moment import dag
from generator.problem import Problem
from generator.register.ids import IN_TABLES, KeptKey, lines_in, still_says
from generator.register.kept_action import (
    changed_facts,
    lost_correction,
    lost_period,
    lost_steps,
    put_right,
    replaced_owners,
    replaced_themes,
    unnamed_deadlines,
)

_ZET_TERUG = (
    "Zet dat terug, en schrijf wat nieuw is in een nieuw bestand. Was het een fout? Zet dan de dag "
    "van vandaag bij 'verbeterd'. De site zegt dan op welke dag je het verbeterde."
)
_FEWER_LINES = (
    "Van {day} stonden hier eerder {was} regels, en nu {nu}. Zet de andere terug. Klopte een getal niet? "
    "Schrijf dan het goede getal, of 'onbekend'."
)
_CORRECT = (
    "Was het een fout? Schrijf dan onder 'verbeterd' de dag van vandaag en wat er fout was: "
    "'- dag: {dag}' met daaronder 'waarom: ...'. De site laat dat zien."
)
_CORRECT_DEADLINE = (
    "Was het een typefout? Schrijf dan onder 'verbeterd' de dag van vandaag en wat er eerst stond: "
    "'- dag: {dag}' met daaronder 'waarom: Hier stond eerst {was}'. De site laat dat zien."
)
_NOW_KNOWN = (
    "Weet je die nu wel? Schrijf dan onder 'verbeterd' de dag van vandaag en wat er eerst stond: "
    "'- dag: {dag}' met daaronder 'waarom: De einddatum was eerst onbekend'. De site laat dat zien."
)
_NAME_IT = "Was het een typefout? Schrijf dan bij 'waarom' ook wat er eerst stond: '{was}'."
_UNKNOWN = "onbekend"
# When nobody told which day it is.
_A_DAY = "2024-06-30"
_OTHER_CORRECTION = "Hier stond een verbetering van '{dag}'. Zet die terug zoals zij was."
_OTHER_DEADLINE = "De eerste einddatum was '{was}'. Zet die terug. Wordt het later? Schrijf een nieuw bestand met 'nieuwe_deadline'."
_OTHER_STEP = "De eerste einddatum van deze stap was '{was}'. Zet die terug."
_OTHER_CODE = (
    "De code van deze stap was '{was}'. Zet die terug. Is dit een andere stap? Zet die er dan bij."
)
_STEP_GONE = (
    "Stap '{was}' stond hier eerst, maar is nu weg. Zet de stap terug. Gaat hij niet door? "
    "Schrijf dat in een nieuw bestand, bij 'stappen'."
)
_OTHER_FACT = "Bij '{name}' stond eerst '{was}'. Zet dat terug: dagen van vroeger rekenen ermee."
# What to do instead, where something is really other now.
_ENDLESS = {
    "sinds": "",
    "doorlopend": "Is het werk nu anders? Stop deze actie in een nieuw bestand, en maak een nieuwe actie. ",
}
_WAS_THEME = "Het thema was eerst {named}. Dagen van vroeger houden dat thema."
_WRITE_THEME = (
    "Is de actie verhuisd, of kwam er een thema bij? Zet {named} terug, en schrijf een nieuw bestand "
    "in data/voortgang/{code} met bij 'nieuw_thema' waar zij nu bij hoort."
)
_NEWS_TELLS_THEME = (
    "Het nieuws van {day} zegt al dat de actie verhuisde. Zet {named} terug bij 'thema'."
)
_THEME_GONE = "Dat thema is ingetrokken. Dan hoort dit ook bij 'verbeterd'."
_WAS_OWNER = "De trekker was eerst {named}. Dagen van vroeger houden die trekker."
_WERE_OWNERS = "De trekkers waren eerst {named}. Dagen van vroeger houden die trekkers."
_WRITE_OWNER = (
    "Is er een nieuwe trekker? Schrijf onder 'eerdere_trekkers' wie het was, en tot en met welke "
    "dag: {lines}."
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
_OTHER_ROUND = "Deze ronde vroeg eerst iets anders. Zet terug wat er stond. Vraag je meer? Maak dan een nieuwe ronde."


def belofte_blijft_staan(subject: Subject) -> Iterator[Problem]:
    """De eerste einddatum, stappen, het thema, de trekker en nieuws van vroeger veranderen niet. Wat nieuw is, komt erbij."""
    now = subject.kept_now
    for ooit in subject.reading.published:
        value = now.get((ooit.kind, ooit.key), "")
        if not ooit.kept or not value or still_says(ooit, value):
            continue
        if ooit.kind in {"acties", "themas"}:
            yield from _OtherPast(subject, ooit, value).problems()
        elif ooit.kind == "rondes":
            yield _other_round(subject, ooit.key)
        elif ooit.kind in IN_TABLES:
            yield _fewer_lines(subject, ooit, value)
        else:
            yield _other_news(subject, ooit.key, ooit.kept, value)


@dataclass(frozen=True, slots=True)
class _OtherPast:
    """An action or theme that tells another past than the site told already, and what is other."""

    subject: Subject
    ooit: KeptKey
    now: str

    def problems(self) -> Iterator[Problem]:
        """One for each thing that somebody changed."""
        kept, now = self.ooit.kept, self.now
        if self.ooit.kind == "acties":
            yield from self._deadlines()
        if lost := lost_correction(kept, now):
            yield self._at("verbeterd", message=_OTHER_CORRECTION.format(dag=lost))
        if put_right(kept, now):
            return
        if owners := replaced_owners(kept, now):
            yield self._at("trekker", message=f"{self._other_owner(owners)} {self._correct()}")
        if gone := lost_period(kept, now):
            until = f" tot en met {dag(gone.tot)}" if gone.tot else ""
            message = _OTHER_PERIOD.format(rol=gone.rol, until=until)
            yield self._at("eerdere_trekkers", message=f"{message} {self._correct()}")
        if self.ooit.kind == "acties":
            yield from self._themes()
            yield from self._steps()
            yield from self._facts()

    @property
    def _record(self) -> Actie | Thema:
        acties, themas = self.subject.register.acties, self.subject.register.themas
        if self.ooit.kind == "acties":
            return next(actie for actie in acties if actie.code == self.ooit.key)
        return next(thema for thema in themas if thema.id == self.ooit.key)

    def _at(self, *path: str | int, message: str) -> Problem:
        return self.subject.problem(self.ooit.kind, self._record, *path, message=message)

    def _correct(self) -> str:
        """How to say that it was a mistake."""
        return _CORRECT.format(dag=self._day())

    def _day(self) -> str:
        return self.subject.today.isoformat() if self.subject.today else _A_DAY

    def _codes(self) -> list[str]:
        record = self._record
        return [stap.code for stap in record.stappen] if isinstance(record, Actie) else []

    def _deadlines(self) -> Iterator[Problem]:
        """First deadlines that are others now."""
        corrected = put_right(self.ooit.kept, self.now)
        for code, was in unnamed_deadlines(self.ooit.kept, self.now):
            path: tuple[str | int, ...] = ("eerste_deadline",)
            if code:
                path = ("stappen", self._codes().index(code), "eerste_deadline")
            message = (_OTHER_STEP if code else _OTHER_DEADLINE).format(was=was)
            first = _NOW_KNOWN if was == _UNKNOWN else _CORRECT_DEADLINE
            way = _NAME_IT if corrected else first
            yield self._at(*path, message=f"{message} {way.format(dag=self._day(), was=was)}")

    def _themes(self) -> Iterator[Problem]:
        """That the action stands below other themes now, as if it always did."""
        register = self.subject.register
        was = replaced_themes(self.ooit.kept, self.now)
        if not was or "themas" in register.organisatie.zonder:
            return
        there = {thema.id for thema in register.themas}
        named = " en ".join(f"'{thema}'" for thema in was)
        told = _day_told(register, self.ooit.key, "nieuw_thema")
        gone = set(was) - there
        if gone - {weg.sleutel for weg in register.ingetrokken if weg.soort == "themas"}:
            return  # that it is gone is told already
        if gone:
            how = _THEME_GONE
        elif told:
            how = _NEWS_TELLS_THEME.format(day=told, named=named)
        else:
            how = _WRITE_THEME.format(code=self.ooit.key, named=named)
        message = f"{_WAS_THEME.format(named=named)} {how} {self._correct()}"
        yield self._at("thema", message=message)

    def _steps(self) -> Iterator[Problem]:
        """Steps that are gone, or that have another code."""
        lost = lost_steps(self.ooit.kept, self.now)
        new = lost_steps(self.now, self.ooit.kept)
        codes = self._codes()
        for index, code in enumerate(lost):
            if index < len(new):
                message = _OTHER_CODE.format(was=code)
                path: tuple[str | int, ...] = ("stappen", codes.index(new[index]), "code")
            else:
                message, path = _STEP_GONE.format(was=code), ("stappen",)
            yield self._at(*path, message=f"{message} {self._correct()}")

    def _facts(self) -> Iterator[Problem]:
        """Fields with one word that said something else."""
        for name, was in changed_facts(self.ooit.kept, self.now):
            message = _OTHER_FACT.format(name=name, was=was)
            yield self._at(name, message=f"{message} {_ENDLESS[name]}{self._correct()}")

    def _other_owner(self, owners: Sequence[str]) -> str:
        """How to write that another role owns it now."""
        register = self.subject.register
        named = " en ".join(f"'{rol}'" for rol in owners)
        was = (_WAS_OWNER if len(owners) == 1 else _WERE_OWNERS).format(named=named)
        if self.ooit.kind == "acties" and (
            day := _day_told(register, self.ooit.key, "nieuwe_trekker")
        ):
            return f"{was} {_NEWS_TELLS.format(day=day, named=named)}"
        lines = "; ".join(_LINES_OF_OWNER.format(rol=rol) for rol in owners)
        how = _WRITE_OWNER.format(lines=lines)
        there = {rol.id for rol in register.rollen}
        return f"{was} {how}" if there.issuperset(owners) else f"{was} {how} {_ROLE_GONE}"


def _day_told(register: Register, code: str, field: str) -> str:
    """The day of the newest update of an action that fills in this field; empty when none does."""
    told = (one for one in register.voortgang if one.code == code and getattr(one, field))
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
