"""Rules on one sentence. The docstring of a rule is its help: first what we ask, then Waarom, Fout and Goed.

The levels follow what editors of a municipality did with 1,298 sentences: an error is what they took away
in 84 of 100 cases or more. Reading formulas and rare words told them nothing, so there are no rules on those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.language.passive import passives
from generator.language.remark import Match
from generator.language.text import Sentence
from generator.language.vocabulary import Term, Vocabulary

SentenceRule = Callable[[Sentence, Vocabulary], Iterator[Match]]
MANY, TOO_MANY = 20, 25
# Where a long sentence can be cut, the best place first.
_CUTS = re.compile(
    r", (?:die|dat|waar\w*|omdat|doordat|zodat|terwijl|maar|want|en|of)\b|; | – | en | maar | waarbij "
)
# "Dient … te": so many words may stand between the two.
_WORDS_TO_TE = 6
_DIENEN = frozenset({"dient", "dienen", "diende", "dienden"})
_ER_WORDT = frozenset({"wordt", "worden", "werd", "werden"})
_BEGIN = "Begin met wie het doet: 'Wij …'"
# A sentence with one of these is difficult: the rules of which it was measured that editors act on
# them.
DIFFICULT = frozenset({"zin-te-lang", "zin-lang", "stijf-woord", "onpersoonlijk", "lijdend"})
# "onder" and "onze" begin like "on-", and mean no "not".
_DOUBLE_NO = re.compile(
    r"\b(?:niet|geen|nooit|niets|niemand)\s+(?:(?:geheel|helemaal|echt|zo)\s+)?"
    r"(?:on(?!der|ze\b|s\b|t[sv]|line|geveer|ge(?:val|luk)|middellijk|dank|twikk|tmoet|twerp)[a-z]{5,}|zonder\b)"
    r"|\bnooit\s+(?:geen|niet)\b|\b(?:tenzij|niemand|niets)\b[^,.;]{1,40}\b(?:niet|geen)\b",
    re.IGNORECASE,
)
_LINKS = r"(?:van|voor|tot|door|ter|inzake)\s+(?:(?:de|het|een|onze|ons|haar|zijn|hun|deze|dit|die|dat)\s+)?"
_CHAIN = re.compile(rf"\b\w{{4,}}(?:\s+{_LINKS}\w{{4,}}){{3,}}", re.IGNORECASE)
_FULL = {
    "bijv.": "bijvoorbeeld", "bv.": "bijvoorbeeld", "o.a.": "onder andere", "d.w.z.": "dat betekent", "c.q.": "of",
    "etc.": "enzovoort", "enz.": "enzovoort", "e.d.": "en zo meer", "i.c.": "in dit geval", "i.e.": "dat is",
    "e.g.": "bijvoorbeeld", "n.b.": "let op", "vs.": "tegen", "p.p.": "per persoon", "ca.": "ongeveer",
    "m.b.t.": "over", "t.a.v.": "over", "i.v.m.": "door", "n.a.v.": "na", "m.u.v.": "behalve", "t.b.v.": "voor",
    "d.m.v.": "met", "i.p.v.": "in plaats van", "i.h.k.v.": "voor", "o.b.v.": "volgens", "t/m": "tot en met",
    "evt.": "misschien", "incl.": "met", "excl.": "zonder", "z.s.m.": "zo snel mogelijk", "resp.": "of",
    "n.t.b.": "dat weten wij nog niet", "nr.": "nummer", "max.": "hooguit", "min.": "minstens",
}  # fmt: skip
_SHORT = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(re.escape(short) for short in sorted(_FULL, key=len, reverse=True))
    + r")(?!\w)|\s&\s",
    re.IGNORECASE,
)
_WRITTEN_DAY = "1 maart 2024"
_UNCLEAR = (
    (re.compile(r"\b\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})\b"), f"de maand als woord, bijvoorbeeld {_WRITTEN_DAY}"),
    (re.compile(r"\b\d{4}-\d{2}-\d{2}\b"), f"de maand als woord, bijvoorbeeld {_WRITTEN_DAY}"),
    (re.compile(r"\b(?:Q[1-4]|[1-4]e kwartaal)\b"), "welke maanden dat zijn, bijvoorbeeld januari tot en met maart"),
    (re.compile(r"\b\d+\s?[x×](?=\s)"), "keer, bijvoorbeeld 2 keer"),
    (re.compile(r"(?<![\d.,])\d{5,}(?![\d.,]*\d)"), "punten in het getal, bijvoorbeeld 12.500"),
    (re.compile(r"(?<!\w)(?<!\d[.,])\d[\d.,]*+\s?%"), "procent, als woord"),
)  # fmt: skip


def zin_te_lang(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Een zin heeft hooguit 25 woorden.

    Soort: fout
    Waarom: Wie leest, moet het begin van de zin onthouden tot de punt.
    Fout: Het team heeft in het voorjaar met alle afdelingen gesproken over de nieuwe manier van werken, die vanaf de zomer geldt voor iedereen die een vraag beantwoordt.
    Goed: Het team sprak in het voorjaar met alle afdelingen over de nieuwe manier van werken. Die geldt vanaf de zomer.
    """
    if sentence.words > TOO_MANY and not sentence.is_quote:
        message = f"Deze zin heeft {sentence.words} woorden. Maak er 2 of 3 zinnen van."
        advice = "Maak er 2 of 3 zinnen van"
        cut = _cut(sentence)
        if cut:
            message += f" Knip bij: '{cut}'."
            advice = f"Knip bij: {cut}"
        yield Match("error", 0, len(sentence.text), message, advice)


def zin_lang(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Een zin heeft liever niet meer dan 20 woorden.

    Soort: let op
    Waarom: Een korte zin lees je in één keer.
    Fout: De organisatie vraagt dit jaar aan elk team om twee keer samen te praten over wat goed gaat en wat beter kan.
    Goed: De organisatie vraagt elk team om dit jaar twee keer samen te praten.
    """
    if MANY < sentence.words <= TOO_MANY and not sentence.is_quote:
        message = f"Deze zin is lang: {sentence.words} woorden. Kan het korter?"
        yield Match("warning", 0, len(sentence.text), message, "Maak de zin korter")


def stijf_woord(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Match]:
    """Schrijf het woord dat je ook zegt.

    Soort: fout of let op
    Waarom: Stijve woorden maken een zin moeilijker, en zeggen niets extra’s.
    Fout: Wij maken afspraken met betrekking tot feestdagen.
    Goed: Wij maken afspraken over feestdagen.
    """
    for number, start, end in vocabulary.stiff.find(sentence.tokens):
        term = vocabulary.stiff.terms[number]
        if isinstance(term, Term) and not _is_name(sentence, start):
            message = f"'{sentence.text[start:end]}' is stijf. Schrijf: {term.write}."
            yield Match("error" if term.certain else "warning", start, end, message, term.write)


def lijdend(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Zeg wie iets doet.

    Soort: let op
    Waarom: Met 'worden' verdwijnt wie het doet. Dan weet niemand van wie de belofte is.
    Fout: De training wordt gegeven aan alle managers.
    Goed: Wij geven de training aan alle managers.
    """
    for helper, participle in passives(sentence.own, sentence.tokens):
        if _next_to_er(sentence, sentence.tokens.index(helper)):
            continue  # the rule on 'er wordt' says it already
        first, last = sorted((helper, participle), key=lambda token: token.start)
        between = " … " if last.start - first.end > 1 else " "
        near = f"{first.typed}{between}{last.typed}"
        message = f"'{near}': wie doet dit? Begin met wie het doet, bijvoorbeeld: 'Wij …'."
        yield Match("warning", first.start, last.end, message, _BEGIN)


def onpersoonlijk(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Schrijf niet 'men', 'dient te' of 'er wordt'.

    Soort: fout of let op
    Waarom: Zo weet de lezer niet wie iets doet of moet doen.
    Fout: Men dient zich voor 1 mei aan te melden.
    Goed: Meld je aan voor 1 mei.
    """
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        after = [later.folded for later in tokens[index + 1 : index + 1 + _WORDS_TO_TE]]
        if token.folded == "men":
            message = "'men': wie is dat? Schrijf 'je', 'wij' of de naam van een groep."
            write = "je, wij of de naam van een groep"
            yield Match("error", token.start, token.end, message, write)
        elif token.folded in _DIENEN and "te" in after:
            message = f"'{token.typed} … te' is stijf. Schrijf: moet of moeten."
            yield Match("error", token.start, token.end, message, "moet of moeten")
        elif token.folded in _ER_WORDT and _next_to_er(sentence, index):
            message = (
                f"'er {token.folded}': wie doet dit? Begin met wie het doet, bijvoorbeeld: 'Wij …'."
            )
            yield Match("warning", token.start, token.end, message, _BEGIN)


def dubbele_ontkenning(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Zeg iets niet met twee keer 'niet'.

    Soort: let op
    Waarom: Twee keer 'niet' is samen 'wel'. Dat moet de lezer zelf uitrekenen.
    Fout: Het is niet ongebruikelijk dat een overleg uitloopt.
    Goed: Een overleg loopt vaak uit.
    """
    for found in _DOUBLE_NO.finditer(sentence.own):
        message = f"'{found[0]}' is twee keer 'niet'. Zeg wat er wél is."
        yield Match("warning", found.start(), found.end(), message, "Zeg wat er wél is")


def rij_van_woorden(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Zet geen lange rij van zelfstandige naamwoorden achter elkaar.

    Soort: let op
    Waarom: In zo'n rij is geen werkwoord. De lezer moet raden wie wat doet.
    Fout: De start van de uitvoering van de aanpak van de wachttijd is in mei.
    Goed: In mei maken wij de wachttijd korter.
    """
    for found in _CHAIN.finditer(sentence.own):
        advice = "Gebruik een werkwoord: wie doet wat?"
        message = f"Hier staan veel zelfstandige naamwoorden achter elkaar. {advice}"
        yield Match("warning", found.start(), found.end(), message, advice)


def teken_in_zin(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Schrijf korte vormen en tekens voluit.

    Soort: let op
    Waarom: Een schermlezer leest 'bijv.' en '&' vreemd voor, en niet iedereen kent 'c.q.'.
    Fout: Denk bijv. aan teams & afdelingen.
    Goed: Denk bijvoorbeeld aan teams en afdelingen.
    """
    for found in _SHORT.finditer(sentence.own):
        write = _FULL.get(found[0].lower().strip(), "en")
        message = f"'{found[0].strip()}' is een korte vorm. Schrijf: {write}."
        yield Match("warning", found.start(), found.end(), message, write)


def getal_of_datum(sentence: Sentence, _: Vocabulary) -> Iterator[Match]:
    """Schrijf een datum en een getal zoals je ze zegt.

    Soort: let op
    Waarom: '03-04' kan maart of april zijn, en 'Q3' kent niet iedereen.
    Fout: De training is op 03-04-2025.
    Goed: De training is op 3 april 2025.
    """
    for pattern, write in _UNCLEAR:
        for found in pattern.finditer(sentence.own):
            message = f"'{found[0]}' is niet duidelijk. Schrijf: {write}."
            yield Match("warning", found.start(), found.end(), message, write)


def voorkeurswoord(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Match]:
    """Gebruik het woord dat de groep zelf kiest.

    Soort: let op
    Waarom: Woorden veranderen. De groep waar het over gaat, zegt welk woord nu past. Een citaat, een titel en een oude reeks cijfers blijven zoals ze zijn.
    Fout: Mensen met een migratieachtergrond doen mee.
    Goed: Mensen die zelf of van wie de ouders in een ander land geboren zijn, doen mee.
    """
    for number, start, end in vocabulary.preferred.find(sentence.tokens):
        term = vocabulary.preferred.terms[number]
        if isinstance(term, Term):
            words = sentence.text[start:end]
            message = f"Voor '{words}' is nu een ander woord: {term.write}. {term.why}"
            yield Match("warning", start, end, message.strip(), term.write)


SENTENCE_RULES: tuple[SentenceRule, ...] = (
    zin_te_lang,
    zin_lang,
    stijf_woord,
    onpersoonlijk,
    lijdend,
    dubbele_ontkenning,
    rij_van_woorden,
    teken_in_zin,
    getal_of_datum,
    voorkeurswoord,
)


def _cut(sentence: Sentence) -> str:
    """The word in the middle of the sentence where it can best be cut; empty when there is none."""
    middle = len(sentence.text) / 2
    places = [found for found in _CUTS.finditer(sentence.own) if found.start() > 0]
    best = min(places, key=lambda found: abs(found.start() - middle), default=None)
    if best is None:
        return ""
    return best[0].strip()


def _is_name(sentence: Sentence, start: int) -> bool:
    """Whether the word that starts here is a name, such as that of a team; nobody may change that.

    Then it has a capital and is not the first word of the sentence.
    """
    return start != sentence.tokens[0].start and sentence.text[start].isupper()


def _next_to_er(sentence: Sentence, index: int) -> bool:
    near = sentence.tokens[max(0, index - 1) : index + 2]
    return any(token.folded == "er" for token in near)
