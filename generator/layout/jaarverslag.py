"""The year report as a value: what the page, the letter and the files all say, made from the figures of one day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator.figures.stand import dag_van
from generator.figures.veranderingen import Change
from generator.figures.vingerafdruk import code_van, vingerafdruk
from generator.layout.changes import all_changes
from generator.layout.context import Context
from generator.layout.report_chapters import Chapter, chapters, standings, theme_chapters
from generator.layout.theme_state import theme_sentences
from generator.layout.words import GEEN_ACTIES, door_zin, klaar_zin, laat_klaar_zin, laat_zin
from generator.layout.zin import Deel, Zin
from generator.model.acties import Thema
from generator.moment import dag

_TITEL = Deel("Rapport over {jaar}")
_TITEL_THEMA = Deel("Rapport over {jaar}: {thema}")
_HEEL_JAAR = Zin("Dit rapport gaat over heel {jaar}. Je leest wat wij op {dag} wisten.")
_TOT_NU = Zin("Dit rapport gaat over {jaar}, tot en met {dag}.")
_ZONDER_NIEUWS = Zin(
    "Van **{n} {actie|acties}** hoorden wij te lang niets.",
    geen="Van **geen** actie hoorden wij te lang niets.",
)
_TREKKER = Zin("Bij **{n} {actie|acties}** weten wij niet wie de trekker is.", geen="")
_VERANDERD = Zin(
    "In {jaar} {was|waren} er **{n} {verandering|veranderingen}**.",
    geen="In {jaar} veranderde er niets, voor zover wij weten.",
)
# More codes in a row are not read.
_MOST_CODES = 12
_VEEL_TE_LAAT = Zin("**{n} {actie|acties}** {is|zijn} te laat.")
_STAND = Deel("Stand op {dag}")


@dataclass(frozen=True, slots=True)
class Jaarverslag:
    """The report of a year. `dag` is its last day, or today when the year is not over.

    `kort` is the summary, `peil` the words of the day, `vingerafdruk` the digest of the register as known then.
    """

    jaar: int
    dag: date
    vingerafdruk: str
    titel: str
    peil: str
    kort: tuple[str, ...]
    hoofdstukken: tuple[Chapter, ...]

    @property
    def code(self) -> str:
        """The first part of the digest, that people can compare."""
        return code_van(self.vingerafdruk)


def report_years(context: Context) -> list[int]:
    """The years that have a report: those with news of an action, and the one of today while the agenda goes on."""
    news = {dag_van(one).year for one in context.register.voortgang}
    ended = context.register.agenda.beeindigd
    last = ended.op.van if ended and ended.op.van else context.figures.today
    return sorted(news | {last.year})


def report_day(year: int, today: date) -> date:
    """The day that the report of a year speaks of."""
    return min(today, date(year, 12, 31))


def report_title(year: int) -> str:
    """How the report of a year is called."""
    return _TITEL(jaar=year)


def jaarverslag(context: Context, year: int) -> Jaarverslag:
    """The report of a year, from the context of its day."""
    hoofdstukken = (standings(context), *chapters(context, year))
    return Jaarverslag(
        jaar=year,
        dag=context.figures.today,
        vingerafdruk=vingerafdruk(context.register, context.figures.today),
        titel=report_title(year),
        peil=_STAND(dag=dag(context.figures.today)),
        kort=_kort(context, year),
        hoofdstukken=hoofdstukken,
    )


def themaverslag(context: Context, year: int, thema: Thema) -> Jaarverslag:
    """The part of that report about one theme."""
    return replace(
        jaarverslag(context, year),
        titel=_TITEL_THEMA(jaar=year, thema=thema.titel),
        kort=(
            _about(context, year),
            *theme_sentences(context, thema, context.figures.van_thema(thema.id)),
        ),
        hoofdstukken=theme_chapters(context, thema, year),
    )


def _kort(context: Context, year: int) -> tuple[str, ...]:
    """The summary: of what day, what is finished, late and not known, and how much changed."""
    totaal = context.figures.totaal
    late = [stand.actie.code for stand in context.figures.acties.values() if stand.te_laat]
    if not totaal.totaal:
        return (_about(context, year), GEEN_ACTIES)
    sentences = (
        _about(context, year),
        f"{klaar_zin(totaal)} {door_zin(totaal)}".strip(),
        laat_zin(totaal, late) if len(late) <= _MOST_CODES else _VEEL_TE_LAAT(n=len(late)),
        laat_klaar_zin(totaal),
        _ZONDER_NIEUWS(n=totaal.oud),
        _TREKKER(n=totaal.zonder_trekker),
        _VERANDERD(n=len(changes_in(context, year)), jaar=year),
    )
    return tuple(filter(None, sentences))


def _about(context: Context, year: int) -> str:
    """Whether it is about the whole year, and of which day it speaks."""
    today = context.figures.today
    zin = _HEEL_JAAR if today == date(year, 12, 31) else _TOT_NU
    return zin(jaar=year, dag=dag(today))


def changes_in(context: Context, year: int) -> list[Change]:
    """What changed in a year, newest first."""
    return [change for change in all_changes(context) if change.day.year == year]
