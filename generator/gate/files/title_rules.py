"""The rule on a title that does not tell of the page: what a program or a copy leaves behind, or that of another page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.site.document import Document, Hit, comparable, spoken_words

# What programs call a page that nobody named.
_NO_TITLE_TEXT = (
    "untitled|untitled document|untitled page|new page|new document|page title|document|titel|title|"
    "naamloos|naamloos document|zonder titel|geen titel|nieuwe pagina|nieuw document|nieuw bestand|"
    "index|default|test|testpagina|proef|pagina|webpagina|page|html|vite app|react app|lorem ipsum|"
    "voer hier de titel in|titel van de pagina|hier komt de titel|paginatitel|titel hier|hier titel|"
    "hier de titel|uw titel|jouw titel|je titel|titel invullen|titel invoeren|vul hier een titel in|"
    "voeg een titel toe|your title|your title here|title here|nog geen titel|titel volgt|titel pagina|"
    "nieuwe webpagina|nieuw item|nieuw bericht|nieuw artikel|new post|new item|new tab|sample page|"
    "voorbeeldpagina|voorbeeld pagina|mijn pagina|my page|pagina zonder titel|pagina zonder naam|"
    "pagina naam|paginanaam|naam van de pagina|naam pagina|concept|draft|klad|kladversie|sjabloon|template|"
    "placeholder|todo|tbd|nog invullen|xxx|asdf|bla|bla bla|blabla|dummy|undefined|null|lorem|"
    "ongetiteld|ongetiteld document|untitled site|my site|my website|mijn website|nieuwe website|"
    "tijdelijke titel|werktitel|test test|test pagina|testje|document1|unnamed|unknown"
)
_NO_TITLE = frozenset(_NO_TITLE_TEXT.split("|"))
# What a program or an editor puts behind a name when it is used again.
_VERSION = r"(?:kopie|copy|versie|version|concept|draft|def|definitief|final|v|nr|no|oud|nieuw)"
_AGAIN = re.compile(rf"(?:[ _-]+\(?{_VERSION}[ ._]?\d*\)?|[ _-]*\(\d+\)|[ _-]*\d+)$", re.IGNORECASE)
# The same behind a title that does say something: perhaps what the editor did not mean to show.
# " V1" can be a code.
_LEFT_BEHIND = re.compile(
    r"\((?:kopie|copy|concept|draft|test|oud|nieuw)(?: ?\d+)?\)\s*$|[ _-](?:kopie|copy)(?: ?\d+| ?\(\d+\))?$"
    r"|\bconcept ?v?\d+(?:[.,]\d+)?\b| (?-i:v)\d+$| v\d+(?:[._]\d+)+$|[_-]v\d+(?:[._]\d+)*$|_(?:def|final|definitief|concept|kopie)\b|^(?:kopie|copy) (?:\(\d+\) )?(?:van|of) (?:nieuwe?|een nieuwe) "
    r"|^(?:lorem ipsum|todo|xxx|test[:_-])|^\[.*\]$|\{\{.*\}\}|\blorem ipsum\b|^copy of\b",
    re.IGNORECASE,
)
_FILE_TITLE = re.compile(
    r"[\w%.-]+\.(?:html?|php|aspx?|jsp|docx?|pdf|indd|pptx?)|[\w ()%.-]+\.(?:docx?|pdf|indd|pptx?|html?)|(?:https?://|www\.)\S+|(?:microsoft )?(?:word|powerpoint) - .+",
    re.IGNORECASE,
)
# Letters of the beginning of a word; shorter words say little.
_ROOT = 5
# Between the name of a page and that of its site.
_BETWEEN = re.compile(r"\s+[|–—·•»:-]+\s+")


def titel_zegt_iets(page: Document) -> Iterator[Hit]:
    """De titel van de pagina zegt niet waar de pagina over gaat.

    Lastig voor: wie aan de titel moet horen op welke pagina hij is.
    Doe dit: zet in de titel waar de pagina over gaat.
    WCAG 2.4.2.
    """
    for title in page.all("//head/title")[:1]:
        said = spoken_words(title)
        if _is_no_name(said) or _FILE_TITLE.fullmatch(said):
            yield Hit(f"De titel is '{said}'.", title)
        elif _is_no_name(_BETWEEN.split(said)[0]) or _LEFT_BEHIND.search(_own_part(said)):
            yield Hit(f"De titel is '{said}'. Is dat wat een lezer moet zien?", title, review=True)
        else:
            yield from _about_something_else(page, said)


def _about_something_else(page: Document, title: str) -> Iterator[Hit]:
    """A question when no word of the title stands in a heading or the first lines of the page."""
    around = page.all("//body/header|//body/footer|//*[@role='banner']")
    of_site = _roots(" ".join(map(spoken_words, around)))
    parts = [_roots(part) for part in _BETWEEN.split(title)]
    said = frozenset().union(*parts) - of_site
    headings = page.all("//h1|//h2|//main//p[position() < 3]")
    told = " ".join(map(spoken_words, headings)).lower()
    is_known = all(parts) and bool(said and told and page.all("//h1"))
    if is_known and not any(root in told for root in said):
        asked = f"De titel is '{title}'. Gaat de pagina daarover?"
        yield Hit(asked, page.all("//h1")[0], review=True)


def _roots(text: str) -> set[str]:
    """How the longer words of a text begin: 'vergunningen' and 'vergunning' are alike."""
    return {word[:_ROOT] for word in re.findall(r"[^\W_]+", text.lower()) if len(word) >= _ROOT}


def _own_part(said: str) -> str:
    """A title without the name of the site behind it."""
    return _BETWEEN.split(said)[0] if " | " in said or " – " in said or " — " in said else said


def _is_no_name(said: str) -> bool:
    """Whether a title is what a program calls a page, also when it is a copy or has a number."""
    name = comparable(said).replace("_", " ")
    if said and not any(map(str.isalnum, said)):
        return True
    for _ in range(3):
        if name in _NO_TITLE:
            return True
        name = _AGAIN.sub("", name).strip(" -_")
    return name in _NO_TITLE
