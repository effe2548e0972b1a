"""Rules on a page as a whole: its title, headings, language, ids, skip link and weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.gate.site.document import Document, Hit, comparable, is_hidden, spoken_words
from generator.gate.site.loads import files_for, heaviest
from generator.html_tree import Element

_HEADINGS = "//h1|//h2|//h3|//h4|//h5|//h6"
# 'nl', 'nl-NL', 'zh-Hans': a language of two or three letters, then parts.
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
# Bytes. Measured on our own pages: 190 kB with fonts.
# A phone on a slow line gets 1 MB in about 5 seconds.
# A list of all actions may grow with its rows: 4,000 actions are 2.6 MB, so 650 bytes each,
# and packed a tenth.
_BUDGET, _BUDGET_OF_ROW = 1_000_000, 800
_FOCUSABLE = (
    "//a[@href]|//button|//input[not(@type='hidden')]|//select|//textarea|//*[@tabindex='0']"
)

# Letters; more is a sentence.
_LONGEST_HEADING = 80


def titel_past_bij_kop(page: Document) -> Iterator[Hit]:
    """De titel in het tabblad is anders dan de kop van de pagina.

    Lastig voor: wie met voorleessoftware of veel tabbladen werkt. De titel is het eerste dat je hoort.
    Doe dit: geef titel en kop dezelfde woorden.
    WCAG 2.4.2.
    """
    element = _first(page.all("//head/title"))
    title = _words(element)
    if not title:
        yield Hit("De pagina heeft geen titel.", element)
    for heading in page.all("//h1")[:1]:
        if title and not _fits(title, heading):
            yield Hit(f"De titel is '{title}', de kop is '{spoken_words(heading)}'.", heading)


def titel_is_uniek(page: Document) -> Iterator[Hit]:
    """Twee pagina's hebben dezelfde titel.

    Lastig voor: wie aan de titel moet horen op welke pagina hij is.
    Doe dit: geef elke pagina een eigen titel.
    WCAG 2.4.2.
    """
    first = page.site.titles.get(page.page.title, page.page.path)
    if first != page.page.path:
        yield Hit(f"'{page.page.title}' is ook de titel van {first}.", _first(page.all("//h1")))


def koppen_op_volgorde(page: Document) -> Iterator[Hit]:
    """De koppen staan niet in de goede volgorde.

    Lastig voor: wie met voorleessoftware van kop naar kop springt.
    Doe dit: begin met 1 hoofdkop, en sla daarna geen niveau over.
    WCAG 1.3.1.
    """
    headings = _headings(page)
    tops = [heading for heading in headings if heading.tag == "h1"]
    if len(tops) != 1:
        yield Hit(f"Er zijn {len(tops)} hoofdkoppen.", _first(tops))
    if headings and headings[0].tag != "h1":
        yield Hit(f"De eerste kop is van niveau {_level(headings[0])}.", headings[0])
    for above, heading in pairwise(headings):
        before, level = _level(above), _level(heading)
        if level > before + 1:
            said = spoken_words(heading)
            yield Hit(f"Na niveau {before} komt '{said}' van niveau {level}.", heading)
    for heading in headings:
        if not spoken_words(heading):
            yield Hit("Een kop is leeg.", heading)


def kop_is_een_kop(page: Document) -> Iterator[Hit]:
    """Een kop is alleen vet gemaakt, en is geen echte kop.

    Lastig voor: wie met voorleessoftware van kop naar kop springt: deze kop bestaat dan niet.
    Doe dit: begin de regel met '## ' of '### '.
    WCAG 1.3.1.
    """
    for line in page.all("//p[count(*)=1 and (b or strong)]"):
        if _stands_above_text(line) and _is_only_bold(line) and _is_short(spoken_words(line)):
            yield Hit(f"'{spoken_words(line)}'", line)
    for heading in page.all(
        "//*[self::h1 or self::h2 or self::h3 or self::h4][@role and @role!='heading']"
    ):
        yield Hit(f"'{spoken_words(heading)}' is een kop met een andere rol.", heading)


def pagina_heeft_taal(page: Document) -> Iterator[Hit]:
    """De pagina of een stuk tekst zegt niet goed in welke taal het is.

    Lastig voor: wie de tekst laat voorlezen. De stem leest dan met de verkeerde uitspraak.
    Doe dit: zet lang="nl" op de pagina, en bij een stuk in een andere taal de code van die taal.
    WCAG 3.1.1.
    """
    language = page.root.get("lang")
    if not language:
        yield Hit("De pagina heeft geen taal.", page.root)
    for element in page.all("//*[@lang]"):
        told = element.get("lang") or ""
        # A code or a name from nowhere has no language, on purpose.
        if told and not _LANGUAGE.fullmatch(told):
            yield Hit(f"'{element.get('lang')}' is geen taal.", element)
    other = page.root.get("{http://www.w3.org/XML/1998/namespace}lang") or page.root.get("xml:lang")
    if language and other and other != language:
        yield Hit(f"De pagina noemt twee talen: '{language}' en '{other}'.", page.root)


def kenmerk_is_uniek(page: Document) -> Iterator[Hit]:
    """Twee onderdelen van de pagina hebben hetzelfde kenmerk ('id').

    Lastig voor: wie een link volgt of een label hoort: die wijst dan naar het verkeerde onderdeel.
    Doe dit: geef elk onderdeel een eigen kenmerk. Twee keer dezelfde kop? Maak de koppen anders.
    WCAG 4.1.2.
    """
    counts = Counter(element.get("id") for element in page.all("//*[@id]"))
    for name, count in counts.items():
        if count > 1:
            second = page.all("//*[@id=$name]", name=name or "")[1]
            yield Hit(f"'{name}' komt {count} keer voor.", second)
        elif not name or re.search(r"\s", name):
            yield Hit(f"'{name}' is geen kenmerk.", page.by_id(name or ""))


def sprong_naar_inhoud(page: Document) -> Iterator[Hit]:
    """De lezer kan het menu niet overslaan.

    Lastig voor: wie met het toetsenbord werkt. Die gaat anders op elke pagina door het hele menu.
    Doe dit: maak van het eerste dat je met Tab bereikt een link naar de inhoud.
    WCAG 2.4.1.
    """
    mains = page.all("//main|//*[@role='main']")
    first = next((element for element in page.all(_FOCUSABLE) if not is_hidden(element)), None)
    target = _target(page, first)
    if not mains:
        yield Hit("De pagina zegt niet waar de inhoud staat (main).", None)
    elif first is None or target is None:
        yield Hit("Het eerste dat je bereikt, is geen link naar een plek op deze pagina.", first)
    elif not _overlap(target, mains[0]):
        yield Hit(f"De link '{spoken_words(first)}' gaat niet naar de inhoud.", first)
    elif not spoken_words(first):
        yield Hit("De link naar de inhoud heeft geen tekst.", first)


def pagina_is_licht(page: Document) -> Iterator[Hit]:
    """De pagina is te zwaar: alle bestanden samen zijn te groot.

    Lastig voor: wie een oude telefoon of een langzame verbinding heeft.
    Doe dit: maak plaatjes kleiner, of haal er een weg. Een plaatje van 200 kB is groot genoeg. Een tabel mag lang zijn: voor elke rij mag de pagina zwaarder zijn.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    files = files_for(page)
    size = sum(len(page.site.files[name]) for name in files)
    rows = len(page.all("//tr[td]"))
    most = _BUDGET + rows * _BUDGET_OF_ROW
    if size > most:
        most_bytes = heaviest(page, files)
        heavy = f"Het zwaarste is '{most_bytes}': {len(page.site.files[most_bytes]) // 1000} kB."
        limit = f"Met {rows} rijen is dat hooguit {most // 1000} kB."
        yield Hit(f"Samen {size // 1000} kB. {limit} {heavy}", None)


def _first(elements: Sequence[Element]) -> Element | None:
    return next(iter(elements), None)


def _words(element: Element | None) -> str:
    if element is None:
        return ""
    return spoken_words(element)


def _fits(title: str, heading: Element) -> bool:
    """Whether a title begins with the heading, or is the heading without its <span> with a kind."""
    said = comparable(spoken_words(heading))
    if re.match(rf"{re.escape(said)}(?!\w)", comparable(title)):
        return True
    has_kind = len(heading) > 0 and not (heading.text or "").strip()
    if not has_kind:
        return False
    kind = comparable(spoken_words(heading[0]))
    rest = comparable(said.removeprefix(kind))
    return kind != "" and rest in (comparable(title), comparable(title.rpartition(" – ")[0]))


def _headings(page: Document) -> list[Element]:
    return [heading for heading in page.all(_HEADINGS) if not is_hidden(heading)]


def _level(heading: Element) -> int:
    """1 for the heading of the page, 2 for those of its parts."""
    return int(str(heading.tag)[1])


def _stands_above_text(line: Element) -> bool:
    """Whether a paragraph, list or table follows, as it does below a heading."""
    after = line.getnext()
    return after is not None and after.tag in ("p", "ul", "ol", "table")


def _is_only_bold(line: Element) -> bool:
    """Whether a line that holds one element holds no words around it."""
    return not (line.text or "").strip() and not (line[0].tail or "").strip()


def _target(page: Document, link: Element | None) -> Element | None:
    """The place on this page that a link leads to, or None when it leads elsewhere."""
    address = "" if link is None else link.get("href", "")
    if not address.startswith("#"):
        return None
    return page.by_id(address.removeprefix("#"))


def _overlap(one: Element, other: Element) -> bool:
    """Whether two elements are the same, or one is inside the other."""
    return other in (one, *one.iterancestors()) or one in other.iterancestors()


def _is_short(text: str) -> bool:
    """Short enough for a heading, and not the end of a sentence."""
    return len(text) <= _LONGEST_HEADING and not text.endswith((".", "!", ":", ";", ","))
