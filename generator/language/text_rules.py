"""Rules on a whole text: what must be said the first time, and how many sentences are difficult."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, starmap

from generator.language.remark import Match
from generator.language.text import Sentence
from generator.language.vocabulary import Concept, Vocabulary
from generator.problem import Severity

TextRule = Callable[[Sequence[Sentence], Vocabulary], Iterator[tuple[Sentence, Match]]]
# In a shorter text one sentence would decide.
ENOUGH_SENTENCES = 8
MUCH, TOO_MUCH = 0.25, 1 / 3
# So many of the worst sentences an editor sees first.
WORST = 3

_CAPITALS = re.compile(r"(?<![\w&'’.-])(?:[A-Z]{1,4}&[A-Z]{1,4}|[A-Z]{2,6})(?!\w|[&.]\w)")
# Everybody knows these better than what they stand for; the last is a remark that another rule
# finds.
_KNOWN = frozenset(
    {
        "OK",
        "TV",
        "CV",
        "PDF",
        "CSV",
        "JSON",
        "NS",
        "EU",
        "NAP",
        "SMS",
        "HTML",
        "HTTPS",
        "MB",
        "UTF",
        "TODO",
    }
)
# A number in Roman letters, in its one right form; up to 39 it needs only these three.
_ROMAN_SMALL = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# What is counted with a number behind it: 'deel CD' is number 400, a loose 'CD' is not.
_COUNTED = re.compile(
    r"\b(?:afdeling|artikel|bijlage|boek|categorie|deel|delen|fase|fasen|fases|figuur|groep|"
    r"hoofdstuk|hoofdstukken|klasse|lid|niveau|nummer|nr|paragraaf|paus|programma|ronde|schaal|"
    r"stap|tabel|titel|tranche|type|zone)\.? (?:[IVXLCDM]+(?:, | en | tot | tot en met | of ))*$",
    re.IGNORECASE,
)
# How far before a number what it counts may stand.
_NEAR = 200
_EXPLAINS = re.compile(
    r"\b(?:betekent|noemen|heet|heten|staat voor|is een|is het|zijn|dat is|dit is|is de|is wie|is als)\b|[(:]"
)
_NEXT_EXPLAINS = re.compile(r"(?:Dat|Dit|Een|Zo'n|Die) (?:\w+ )?(?:is|zijn|betekent)\b")


def afkorting(
    sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[tuple[Sentence, Match]]:
    """Schrijf een afkorting de eerste keer voluit.

    Soort: fout
    Waarom: Wie de afkorting niet kent, mist de rest.
    Fout: De AVG geldt ook voor ons onderzoek.
    Goed: De privacywet (AVG) geldt ook voor ons onderzoek.
    """
    seen = set(_KNOWN)
    for sentence in sentences:
        shorts = list(_CAPITALS.finditer(sentence.own))
        linked = _linked_places(sentence, vocabulary) if shorts else frozenset()
        for found in shorts:
            short = found[0]
            known = _in_full(sentence, found) or found.start() in linked
            if _is_number(sentence, found, vocabulary):
                continue
            if short not in seen and not known:
                full = _full_form(short, vocabulary) or f"de hele naam ({short})"
                message = f"Schrijf '{short}' de eerste keer voluit: {full}."
                yield sentence, Match("error", found.start(), found.end(), message, full)
            seen.add(short)


def vakterm(
    sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[tuple[Sentence, Match]]:
    """Leg een officieel woord de eerste keer uit, of maak er een link van naar Begrippen.

    Soort: fout
    Waarom: Soms heb je het officiële woord nodig. Dan moet de lezer weten wat het betekent.
    Fout: De doorlooptijd is dit jaar te lang.
    Goed: De doorlooptijd is de tijd van begin tot eind. Die is dit jaar te lang.
    """
    if vocabulary.links_made:
        return
    seen: set[int] = set()
    for index, sentence in enumerate(sentences):
        for number, start, end in vocabulary.official.find(sentence.tokens):
            term = vocabulary.official.terms[number]
            if sentence.text[start:end].isupper():
                continue  # the rule on abbreviations asks for it in full
            if number in seen or not isinstance(term, Concept):
                continue
            seen.add(number)
            if not _is_explained(sentences, index, start, end):
                message = (
                    f"'{sentence.text[start:end]}' is een vakterm. Leg het woord uit of link naar {term.address}. "
                    f"Uitleg: {term.explanation}"
                )
                yield sentence, Match("error", start, end, message, term.explanation)


def short_forms(sentence: Sentence) -> set[str]:
    """The short forms in capitals in a sentence, but for those that everybody knows."""
    found = {found[0] for found in _CAPITALS.finditer(sentence.own)}
    return {short for short in found - _KNOWN if not _ROMAN_SMALL.fullmatch(short)}


def _is_number(sentence: Sentence, found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether this is a number in Roman letters: always behind a word that counts, else when it can be little else."""
    if not _ROMAN.fullmatch(found[0]):
        return False
    if _COUNTED.search(sentence.own[max(found.start() - _NEAR, 0) : found.start()]):
        return True
    return bool(_ROMAN_SMALL.fullmatch(found[0])) and not _full_form(found[0], vocabulary)


TEXT_RULES: tuple[TextRule, ...] = (afkorting, vakterm)


def pagina(
    sentences: Sequence[Sentence], difficult: Sequence[Sentence]
) -> Iterator[tuple[Sentence, Match]]:
    """Op een pagina is hooguit 1 van de 4 zinnen lastig. Bij 1 van de 3 is het een fout.

    Soort: fout of let op
    Waarom: Eén lange zin is niet erg. Veel lastige zinnen bij elkaar wel: dan haakt de lezer af.
    """
    many = len(sentences)
    if many < ENOUGH_SENTENCES or len(difficult) / many < MUCH:
        return
    worst = sorted(difficult, key=lambda sentence: -sentence.words)[:WORST]
    lines = sorted({sentence.unit.place(sentence.start)[0] for sentence in worst})
    verb = "is" if len(difficult) == 1 else "zijn"
    count = f"{len(difficult)} van de {many} zinnen {verb} lastig."
    order = f"Begin met {_named_lines(lines)}."
    level: Severity = "error" if len(difficult) / many >= TOO_MUCH else "warning"
    yield difficult[0], Match(level, 0, 0, f"{count} {order}", order)


def _named_lines(lines: Sequence[int]) -> str:
    """Numbers of lines in words: regel 3; de regels 3 en 5; de regels 3, 5 en 8."""
    *first, last = map(str, lines)
    if not first:
        return f"regel {last}"
    return f"de regels {', '.join(first)} en {last}"


def _in_full(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the full form stands beside it: 'ondernemingsraad (OR)' or 'OR (ondernemingsraad)'."""
    before, after = sentence.own[: found.start()], sentence.own[found.end() :]
    named = before.removesuffix("(").rstrip()[-1:].isalnum()
    return (before.endswith("(") and named and after.startswith(")")) or bool(
        re.match(r"\s*\(\w+", after)
    )


def _linked_places(sentence: Sentence, vocabulary: Vocabulary) -> frozenset[int]:
    """The places of words that are a link, or that the site will make one because of their explanation."""
    own = ((start - sentence.start, end - sentence.start) for start, end in sentence.unit.links)
    made: list[tuple[int, int]] = []
    if vocabulary.links_made:
        made = [(start, end) for _, start, end in vocabulary.official.find(sentence.tokens)]
    return frozenset(chain.from_iterable(starmap(range, chain(own, made))))


def _full_form(short: str, vocabulary: Vocabulary) -> str:
    """How the list of terms writes it in full; empty when it does not."""
    spellings = chain.from_iterable(term.spellings for term in vocabulary.official.terms)
    return next((spelling for spelling in spellings if f"({short})" in spelling), "")


def _is_explained(sentences: Sequence[Sentence], index: int, start: int, end: int) -> bool:
    """Whether a word in the sentence with this number is a link, or is explained there or in the next sentence."""
    sentence = sentences[index]
    if sentence.linked(start) or _EXPLAINS.match(sentence.text[end:].lstrip()):
        return True
    return any(_NEXT_EXPLAINS.match(after.text) for after in sentences[index + 1 : index + 2])
