"""Words as the index keeps them: written plainly, without the words that say nothing, and with their other forms."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer  # type: ignore[import-untyped]

# Words that stand on every page. Question words stay: "Wie doet wat?" is the name of a page.
_STOP_WORDS = (
    "aan al als bij dan dat de deze die dit door een en er het hier ik in is je kan maar met "
    "naar nog of om ook op over te tot uit van voor we wij wordt zijn zo"
)
STOP = tuple(_STOP_WORDS.split())
# P&O and thema's are one word.
_WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_PLURAL = re.compile(r"['’]s$")
# The s of kans and mens is no plural, but the stemmer takes it off.
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]*s")
_STEMMER = snowballstemmer.stemmer("dutch")
# What the stemmer leaves: dag/daag, sociaal/social, advies/advie, diver/divers. Measured: see
# README.md of this room.
_FOLDS = (
    (re.compile(r"(.)\1$"), r"\1"),
    (re.compile(r"([aeou])\1(?=[^aeiou]+$)"), r"\1"),
    (re.compile(r"v$"), "f"),
    (re.compile(r"z$"), "s"),
    (re.compile(r"(?<=....)s$"), ""),
)


def index_words(text: str) -> tuple[str, ...]:
    """The words of a text, in order. `theme/assets/zoeken.js` reads what somebody types in the same way."""
    return tuple(_plain(word) for word in _WORD.findall(text.lower()))


@cache
def family(word: str) -> str:
    """What all forms of a word share: `afspraak` and `afspraken` have the same. It is no word itself.

    The stemmer is Kraaij-Pohlmann, which Snowball calls `dutch`. It takes off `ge-`, also where that is no prefix:
    `gemeente` would be a form of `mening`. So forms must begin with the same letter too.
    """
    if not word.isalpha():
        return word  # A3, 2024
    stem = word
    if not _ONE_SYLLABLE.fullmatch(word):
        stem = _STEMMER.stemWord(word)
    return word[0] + _fold(stem)


@cache
def _plain(word: str) -> str:
    """Without accents and marks: financiële is financiele, P&O is po, thema's is thema."""
    letters = unicodedata.normalize("NFKD", _PLURAL.sub("", word))
    return "".join(letter for letter in letters if unicodedata.category(letter)[0] in "LN")


def _fold(stem: str) -> str:
    for pattern, shorter in _FOLDS:
        stem = pattern.sub(shorter, stem)
    return stem
