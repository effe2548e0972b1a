"""Rules on measurements: numbers that cannot be true together, and names that must be the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from generator.checks.subject import Subject
from generator.figures.gehaald import gemeten, meetbaar_doel, spreekt_tegen
from generator.figures.tabellen import Tabel, tabellen
from generator.figures.waardetabellen import waardetabellen
from generator.model.agenda import Streefcijfer
from generator.model.metingen import GEHEEL, Meting
from generator.model.waarden import Waarde
from generator.problem import Problem


def waarde_past_in_totaal(subject: Subject) -> Iterator[Problem]:
    """Een groep is nooit groter dan het totaal."""
    for meting in subject.register.metingen:
        if _getal(meting.waarde) > _getal(meting.totaal) and not isinstance(meting.totaal, str):
            message = f"De waarde {meting.waarde} is meer dan het totaal {meting.totaal}. Kijk welk getal niet klopt."
            yield subject.problem("metingen", meting, "waarde", message=message)


def totaal_is_overal_gelijk(subject: Subject) -> Iterator[Problem]:
    """Een onderdeel heeft op een dag maar 1 totaal."""
    for rijen in _per_onderdeel(subject):
        for meting in rijen[1:]:
            if meting.totaal != rijen[0].totaal:
                line = subject.reading.place("metingen", rijen[0], "totaal")[1]
                message = f"Het totaal is hier {meting.totaal}, maar op regel {line} is het {rijen[0].totaal}. Maak ze gelijk."
                yield subject.problem("metingen", meting, "totaal", message=message)


def groepen_passen_in_totaal(subject: Subject) -> Iterator[Problem]:
    """Niemand telt in 2 groepen mee. Samen zijn de groepen dus niet meer dan het totaal."""
    for rijen in _per_onderdeel(subject):
        samen, totaal = sum(_getal(meting.waarde) for meting in rijen), rijen[0].totaal
        if len(rijen) > 1 and not isinstance(totaal, str) and samen > totaal:
            message = f"De groepen zijn samen {samen}, maar het totaal is {totaal}. Telt iemand 2 keer mee? Maak er dan 2 streefcijfers van."
            yield subject.problem("metingen", rijen[-1], "waarde", message=message)


def onderdelen_passen_in_geheel(subject: Subject) -> Iterator[Problem]:
    """Niemand telt in 2 onderdelen mee. Samen zijn de onderdelen dus niet meer dan de hele organisatie."""
    for heel, delen in _gehelen(subject.register.metingen):
        for naam in ("waarde", "totaal"):
            samen, som = getattr(heel, naam), sum(_getal(getattr(deel, naam)) for deel in delen)
            if not isinstance(samen, str) and som > samen:
                message = f"De onderdelen zijn samen {som}, maar hier staat {samen}. Kijk welk getal niet klopt."
                yield subject.problem("metingen", heel, naam, message=message)


def cijfer_is_in_elke_tabel_gelijk(subject: Subject) -> Iterator[Problem]:
    """Dezelfde groep op dezelfde dag heeft in elke tabel hetzelfde aantal. Anders geeft de ene tabel de andere weg."""
    eerder: dict[tuple[str, ...], Meting] = {}
    for meting in subject.register.metingen:
        eerste = eerder.setdefault((*_cel(meting)[1:], meting.onderdeel), meting)
        if meting.waarde != eerste.waarde:
            message = (
                f"Hier staat {meting.waarde}, maar in data/metingen/{eerste.code}.csv staat {eerste.waarde}. "
                "Maak ze gelijk. Gaat het om andere mensen? Noem dan een ander onderdeel."
            )
            yield subject.problem("metingen", meting, "waarde", message=message)


def begin_staat_in_metingen(subject: Subject) -> Iterator[Problem]:
    """Zijn er metingen? Dan is de eerste meting het getal aan het begin. Zo staat het op 1 plek, en kan het verborgen zijn."""
    gemeten = {line.code for line in _lines(subject)}
    for cijfer in subject.register.streefcijfers:
        if cijfer.code in gemeten and cijfer.nulmeting != "onbekend":
            message = f"De eerste meting staat al in {_tabel(cijfer)}. Schrijf hier: 'nulmeting: onbekend'."
            yield subject.problem("streefcijfers", cijfer, "nulmeting", message=message)


def groep_van_doel_is_gemeten(subject: Subject) -> Iterator[Problem]:
    """De groep waar het doel over gaat, staat in de metingen."""
    for cijfer in subject.register.streefcijfers:
        own = (line for line in _lines(subject) if line.code == cijfer.code)
        groepen = dict.fromkeys(line.groep for line in own if line.groep)
        if cijfer.groep and groepen and cijfer.groep not in groepen:
            message = f"De groep '{cijfer.groep}' staat niet in de metingen. Kies uit: {', '.join(groepen)}."
            yield subject.problem("streefcijfers", cijfer, "groep", message=message)


def resultaat_past_bij_meting(subject: Subject) -> Iterator[Problem]:
    """Wat jij invult bij 'resultaat', klopt met de laatste meting. Op de site telt de meting."""
    metingen, drempels = subject.register.metingen, subject.register.organisatie.drempels
    judged = [cijfer for cijfer in subject.register.streefcijfers if _has_result(cijfer)]
    if any(waarde_past_in_totaal(subject)):
        return  # that comes first
    # What is hidden on the site may not follow from a message either, so the tables are asked.
    found: tuple[Tabel, ...] = ()
    if judged:
        waarden = waardetabellen(subject.register.waarden, judged)
        found = (*tabellen(metingen, drempels), *waarden)
    for cijfer in judged:
        volgens_meting = gemeten(cijfer, found, subject.today or date.max)
        if volgens_meting and spreekt_tegen(cijfer, volgens_meting):
            message = (
                f"Hier staat '{cijfer.resultaat}', maar de laatste meting in {_tabel(cijfer)} zegt: "
                f"{volgens_meting.removeprefix('nog ')}. Op de site telt de meting. Kijk na wat klopt."
            )
            yield subject.warning("streefcijfers", cijfer, "resultaat", message=message)


def _has_result(cijfer: Streefcijfer) -> bool:
    """Whether the register says something of a target that a measurement could deny."""
    return cijfer.resultaat != "onbekend" and meetbaar_doel(cijfer) is not None


def _lines(subject: Subject) -> list[Meting | Waarde]:
    """The lines of all tables, about people and about anything else."""
    return [*subject.register.metingen, *subject.register.waarden]


def _tabel(cijfer: Streefcijfer) -> str:
    """Where the measurements of a figure stand."""
    return f"data/metingen/{cijfer.code}.csv" if cijfer.telt_mensen else "data/waarden"


def _getal(aantal: int | str) -> int:
    """A number that nobody knows adds nothing."""
    if isinstance(aantal, str):
        return 0
    return aantal


def _cel(meting: Meting) -> tuple[str, str, str, str]:
    return meting.code, meting.indeling, meting.peildatum.tekst, meting.groep


def _gehelen(metingen: Sequence[Meting]) -> Iterator[tuple[Meting, list[Meting]]]:
    """Each number of a group in the whole organisation, with those of the same group in a part of it."""
    delen: dict[tuple[str, ...], list[Meting]] = {}
    for meting in metingen:
        if meting.onderdeel != GEHEEL:
            delen.setdefault(_cel(meting), []).append(meting)
    for meting in metingen:
        if meting.onderdeel == GEHEEL:
            yield meting, delen.get(_cel(meting), [])


def _per_onderdeel(subject: Subject) -> list[list[Meting]]:
    """The groups of one part on one day, in the order of the file."""

    def sleutel(meting: Meting) -> tuple[str, str, str, str]:
        return meting.code, meting.indeling, meting.peildatum.tekst, meting.onderdeel

    return [
        list(rijen)
        for _, rijen in groupby(sorted(subject.register.metingen, key=sleutel), key=sleutel)
    ]
