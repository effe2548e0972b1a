"""Questions that nobody can answer, together in one sentence, so that a table holds only what there is to say."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.answers import Answer
from generator.layout.zin import Zin

_GEEN_ANTWOORD = Zin(
    "Op {n} vragen hebben wij nog geen antwoord: {vragen}",
    geen="",
    een="Op 1 vraag hebben wij nog geen antwoord: {vragen}",
)


def parted(answers: Sequence[Answer]) -> tuple[list[Answer], str]:
    """The answers that say something, and one sentence that counts and names the questions of all others."""
    told = [answer for answer in answers if not answer.bare]
    rest = [answer.question for answer in answers if answer.bare]
    return told, _GEEN_ANTWOORD(n=len(rest), vragen=" ".join(rest))
