"""Rules on the pages that editors write in content/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.checks.subject import Subject
from generator.layout.site_map import SiteMap
from generator.layout.story import MOST_WORDS
from generator.problem import Problem
from generator.register.content import Text
from generator.texts.safe_markdown import Unsafe, find

# A web or mail address between < and > is Markdown, not HTML.
_HTML = re.compile(r"<(?!https?://|mailto:|[^\s<>@]+@)/?[a-zA-Z][^>]*>|<!--")
# What a reader hears as one word, and where a link leads.
_WORD = re.compile(r"[^\W_](?:[^\s]*[^\W_])?")
_ADDRESS = re.compile(r"\]\([^)]*\)")
_CODE = re.compile(r"`[^`]*`")
# In these folders a text is the introduction of a page that is made from the register.
_MADE = {"themas": "thema", "acties": "actie", "plannen": "plan"}
# These pages are made from it on every day.
_ALWAYS_MADE = frozenset(page.path for page in SiteMap)
# Of so many texts is kept what is unsafe in them.
_KEPT_TEXTS = 1024


def tekst_hoort_bij_pagina(subject: Subject) -> Iterator[Problem]:
    """Een tekst in content/themas, acties of plannen hoort bij iets in het register."""
    register = subject.register
    known = {  # dictionaries, because they keep their order and find a name at once
        "themas": dict.fromkeys(thema.id for thema in register.themas),
        "acties": dict.fromkeys(actie.code.lower() for actie in register.acties),
        "plannen": dict.fromkeys(plan.id for plan in register.plannen),
    }
    for text in subject.texts:
        folder, _, name = text.path.removesuffix(".md").partition("/")
        if folder in _MADE and name != "index" and name not in known[folder]:
            message = f"Er is geen {_MADE[folder]} '{name}'. Geef dit bestand een naam uit: {', '.join(known[folder])}."
            yield subject.at((text.file, 1, 1), message)


def geen_html(subject: Subject) -> Iterator[Problem]:
    """Een tekst bevat geen HTML. De site laat HTML zien als gewone tekens."""
    for text in subject.texts:
        for number, line in text.lines():
            found = _HTML.search(_CODE.sub(lambda code: " " * len(code[0]), line))
            if found:
                message = f"'{found[0]}' is HTML. Haal het weg. Gebruik gewone tekst of Markdown."
                yield subject.at((text.file, number, found.start() + 1), message)


def kop_past_bij_pagina(subject: Subject) -> Iterator[Problem]:
    """De samenvatting van een pagina uit het register komt uit de gegevens. Schrijf die niet ook in de tekst."""
    for text in subject.texts:
        made = text.path.split("/")[0] in _MADE or text.path in _ALWAYS_MADE
        if made and text.head.in_het_kort:
            message = "Op deze pagina maken wij 'in_het_kort' uit de gegevens. Haal het hier weg."
            yield subject.at(text.source.name_place("in_het_kort"), message)
        for place, part in text.head_texts():
            found = _HTML.search(part)
            if found:
                yield subject.at(place, f"'{found[0]}' is HTML. Haal het weg.")


def verhaal_is_kort(subject: Subject) -> Iterator[Problem]:
    """Een thema begint met een verhaal van hooguit 120 woorden. Meer kan daarna, onder een kopje."""
    for text in subject.texts:
        folder, _, name = text.path.partition("/")
        words = list(_story_words(text)) if folder == "themas" and name != "index.md" else []
        if len(words) > MOST_WORDS:
            message = f"Dit verhaal heeft {len(words)} woorden. Houd het op {MOST_WORDS}, of zet wat hierna komt onder een kopje."
            place = text.file, words[MOST_WORDS], 1
            yield replace(subject.at(place, message), severity="warning")


def _story_words(text: Text) -> Iterator[int]:
    """The line of each word up to the first heading. What is only an address is no word."""
    for number, line in text.lines():
        if line.startswith("#"):
            return
        for _ in _WORD.finditer(_ADDRESS.sub("", line)):
            yield number


def geen_tweede_titel(subject: Subject) -> Iterator[Problem]:
    """De titel van een pagina staat boven in de kop. In de tekst begin je met '## '."""
    message = "'{}' is een tweede titel. De titel staat al bij 'title'. Begin een kopje met '## '."
    yield from _found(subject, "geen-tweede-titel", message)


def kopje_heeft_tekst(subject: Subject) -> Iterator[Problem]:
    """In een kopje staat tekst. Wie met een schermlezer van kop naar kop gaat, hoort anders niets."""
    message = "Achter '{}' staat geen tekst. Schrijf een kopje, of haal de tekens weg."
    yield from _found(subject, "kopje-heeft-tekst", message)


def plaatje_heeft_tekst(subject: Subject) -> Iterator[Problem]:
    """Bij elk plaatje staat in woorden wat je ziet. Wie niet ziet, leest dat."""
    message = "Bij het plaatje '{}' staat geen tekst. Schrijf tussen [ ] wat je ziet."
    yield from _found(subject, "plaatje-heeft-tekst", message)


def plaatje_van_deze_site(subject: Subject) -> Iterator[Problem]:
    """Een plaatje staat bij de teksten zelf. De site vraagt niets aan een andere website."""
    message = "Het plaatje '{}' staat op een andere website. Zet het bestand in de map content."
    yield from _found(subject, "plaatje-van-deze-site", message)


def link_is_veilig(subject: Subject) -> Iterator[Problem]:
    """Een link gaat naar een pagina van deze site, een webadres of een mailadres."""
    message = "Deze link kan niet: '{}'. Begin met https:// of noem een pagina van deze site."
    yield from _found(subject, "link-is-veilig", message)


def geen_ingesprongen_tekst(subject: Subject) -> Iterator[Problem]:
    """Een regel met 4 spaties ervoor wordt code. Zet code tussen 2 regels met ```."""
    message = "Voor '{}' staan te veel spaties. Haal die weg, anders wordt het code."
    yield from _found(subject, "geen-ingesprongen-tekst", message)


def _found(subject: Subject, rule: str, message: str) -> Iterator[Problem]:
    for text in subject.texts:
        for found in _find(text.body):
            if found.rule == rule:
                yield subject.at(_place(text, found.text), message.format(found.text))


@lru_cache(_KEPT_TEXTS)
def _find(body: str) -> tuple[Unsafe, ...]:
    """Six rules ask this of the same texts, and a live preview of texts that did not change."""
    return tuple(find(body))


def _place(text: Text, wanted: str) -> tuple[str, int, int]:
    """Where a text stands; its first word when it is spread out, else the first line of the page."""
    for part in (wanted, *wanted.split()[:1]):
        for number, line in enumerate(text.body.split("\n"), text.first_line):
            if part and part in line:
                return text.file, number, line.index(part) + 1
    return text.file, text.first_line, 1
