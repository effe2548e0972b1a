"""The words an organisation chooses itself: for states, kinds of sources and roles, and how often people talk.

Everything is counted by the words of the product. So a word of its own for a state or a rhythm says what it counts as,
and once it is read it *is* that state, which remembers how it was called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Self, get_args

from pydantic import StringConstraints, ValidationInfo, ValidatorFunctionWrapHandler, WrapValidator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticKnownError

from generator.model.fields import EenMoment, Record, SoortBron, SoortRol, Stand, Tekst, veld
from generator.moment import Moment

# A word stands in addresses, lists and tables.
EigenNaam = Annotated[Tekst, StringConstraints(pattern=r"^[^\W_][\w ’'-]*$", max_length=40)]


class EigenStand(Record):
    """Own state: a word of the organisation for how far an action is, and as which state it counts."""

    PLEK: ClassVar[str] = "overal waar een stand staat"

    woord: EigenNaam = veld(
        "Welk woord gebruiken jullie?", "grotendeels klaar", ook=("in aanbesteding", "in proef")
    )
    telt_als: Stand = veld("Als welke stand telt dit?", "loopt", plek="in elk getal over standen")
    uitleg: Tekst | None = veld(
        "Wat betekent het? Eén korte zin.",
        "Bijna alles is gedaan.",
        default=None,
        ook=("Wij zoeken een aannemer.", "1 team probeert het uit."),
        plek="Hoe wij meten",
    )


class EigenRitme(Record):
    """Own rhythm: a word of the organisation for how often people talk, and as which rhythm it counts."""

    PLEK: ClassVar[str] = "waar staat hoe vaak jullie praten"

    woord: EigenNaam = veld(
        "Welk woord gebruiken jullie?", "elk kwartier", ook=("elk seizoen", "na elke proef")
    )
    telt_als: EenMoment = veld("Als welk ritme telt dit?", "per kwartaal")


class Keuzes(Record):
    """Own choices: words of the organisation beside those of the product."""

    PLEK: ClassVar[str] = "overal waar zo’n woord staat"

    standen: tuple[EigenStand, ...] = veld(
        "Welke eigen woorden hebben jullie voor hoe ver een actie is?", [], default=()
    )
    soorten_bron: tuple[EigenNaam, ...] = veld(
        "Welke andere soorten stukken zijn er?",
        ["Kamerbrief"],
        default=(),
        ook=(["meetrapport"], ["behandelrichtlijn"]),
        plek="Bronnen",
    )
    soorten_rol: tuple[EigenNaam, ...] = veld(
        "Welke andere soorten groepen zijn er?",
        ["ministerie"],
        default=(),
        ook=(["waterschap"], ["ziekenhuis"]),
        plek="Wie doet wat?",
    )
    ritmes: tuple[EigenRitme, ...] = veld(
        "Welke eigen woorden hebben jullie voor hoe vaak jullie praten?",
        [],
        default=(),
        plek="waar staat hoe vaak jullie praten",
    )


class StandMetWoord(str):
    """A state of the product that remembers the word of the organisation. It counts as any other."""

    __slots__ = ("eigen",)
    eigen: EigenStand

    def __new__(cls, eigen: EigenStand) -> Self:
        """The state that the word counts as."""
        made = super().__new__(cls, eigen.telt_als)
        made.eigen = eigen
        return made


def stand_woord(stand: str) -> str:
    """A state in the word of the organisation where it has one: two words may count as one state."""
    return stand.eigen.woord if isinstance(stand, StandMetWoord) else stand


def _keuzes(info: ValidationInfo) -> Keuzes:
    """The words of the organisation, as the reader gives them along; none when nobody did."""
    return info.context if isinstance(info.context, Keuzes) else Keuzes()


def _plain(typed: object) -> str:
    return " ".join(typed.split()).lower() if isinstance(typed, str) else ""


def _choose(
    typed: Any, handler: ValidatorFunctionWrapHandler, own: Mapping[str, Any], shipped: object
) -> Any:
    """What was typed: a word of the organisation, or one of the product; else both are named."""
    found = {_plain(word): value for word, value in own.items()}.get(_plain(typed))
    if found is not None:
        return found
    if own and typed not in get_args(shipped):
        *first, last = (f"'{word}'" for word in (*get_args(shipped), *own))
        raise PydanticKnownError("literal_error", {"expected": f"{', '.join(first)} or {last}"})
    return handler(typed)


def _stand(typed: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    own = {one.woord: StandMetWoord(one) for one in _keuzes(info).standen}
    return _choose(typed, handler, own, Stand)


def _soort(
    words: Callable[[Keuzes], tuple[str, ...]], shipped: object
) -> Callable[[Any, ValidatorFunctionWrapHandler, ValidationInfo], Any]:
    """A choice to which the organisation adds words that count for nothing."""

    def choose(typed: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
        return _choose(typed, handler, {word: word for word in words(_keuzes(info))}, shipped)

    return choose


def _ritme(typed: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Moment:
    """A rhythm as it counts, said in the word of the organisation."""
    for one in _keuzes(info).ritmes:
        if _plain(typed) == _plain(one.woord):
            word = one.woord
            return replace(one.telt_als, zin=word, begin=word, einde=word)
    found: Moment = handler(typed)
    return found


@dataclass(frozen=True, slots=True)
class EigenWoorden:
    """Marks a field in which a word of the organisation may stand: which of its words."""

    van: Callable[[Keuzes], tuple[str, ...]]


def eigen_woorden(field: FieldInfo, keuzes: Keuzes) -> tuple[str, ...]:
    """The words of the organisation that may stand in a field, beside those of the product."""
    found = (mark.van(keuzes) for mark in field.metadata if isinstance(mark, EigenWoorden))
    return next(found, ())


def _states(own: Keuzes) -> tuple[str, ...]:
    return tuple(one.woord for one in own.standen)


def _rhythms(own: Keuzes) -> tuple[str, ...]:
    return tuple(one.woord for one in own.ritmes)


def _sources(own: Keuzes) -> tuple[str, ...]:
    return own.soorten_bron


def _roles(own: Keuzes) -> tuple[str, ...]:
    return own.soorten_rol


StandOfWoord = Annotated[Stand, WrapValidator(_stand), EigenWoorden(_states)]
BronSoort = Annotated[SoortBron, WrapValidator(_soort(_sources, SoortBron)), EigenWoorden(_sources)]
RolSoort = Annotated[SoortRol, WrapValidator(_soort(_roles, SoortRol)), EigenWoorden(_roles)]
Ritme = Annotated[EenMoment, WrapValidator(_ritme), EigenWoorden(_rhythms)]
