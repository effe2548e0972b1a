"""Rules on the pages that editors write in content/."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.material import Material
from generator.problem import Problem

_HTML = re.compile(r"</?[a-zA-Z][^>]*>|<!--")
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)")
_CODE = re.compile(r"`[^`]*`")
_SAFE = ("https://", "http://", "mailto:")


def tekst_hoort_bij_thema(material: Material) -> Iterator[Problem]:
    """Een tekst in content/themas hoort bij een thema in het register."""
    ids = [thema.id for thema in material.register.themas]
    for text in material.texts:
        folder, _, name = text.path.rpartition("/")
        if folder == "themas" and name.removesuffix(".md") not in {"index", *ids}:
            message = f"Er is geen thema '{name.removesuffix('.md')}'. Geef dit bestand een naam uit: {', '.join(ids)}."
            yield material.at((text.file, 1, 1), message)


def geen_html(material: Material) -> Iterator[Problem]:
    """Een tekst bevat geen HTML. De site laat HTML zien als gewone tekens."""
    for text in material.texts:
        for number, line in text.lines():
            if found := _HTML.search(_CODE.sub(lambda code: " " * len(code[0]), line)):
                message = f"'{found[0]}' is HTML. Haal het weg. Gebruik gewone tekst of Markdown."
                yield material.at((text.file, number, found.start() + 1), message)


def geen_tweede_titel(material: Material) -> Iterator[Problem]:
    """De titel van een pagina staat boven in de kop. In de tekst begin je met '## '."""
    for text in material.texts:
        for number, line in text.lines():
            if line.startswith("# "):
                message = "Een pagina heeft 1 titel, en die staat al bij 'title'. Begin een kopje met '## '."
                yield material.at((text.file, number, 1), message)


def plaatje_heeft_tekst(material: Material) -> Iterator[Problem]:
    """Bij elk plaatje staat in woorden wat je ziet. Wie niet ziet, leest dat."""
    for text, place, link in _links(material):
        if link[1] and not link[2].strip():
            yield material.at((text, *place), "Bij dit plaatje staat geen tekst. Schrijf tussen [ ] wat je ziet.")


def link_is_veilig(material: Material) -> Iterator[Problem]:
    """Een link gaat naar een pagina van deze site, een webadres of een mailadres."""
    for text, place, link in _links(material):
        if ":" in link[3].split("/")[0] and not link[3].lower().startswith(_SAFE):
            message = f"Deze link kan niet: '{link[3]}'. Begin met https:// of noem een pagina van deze site."
            yield material.at((text, *place), message)


def _links(material: Material) -> Iterator[tuple[str, tuple[int, int], re.Match[str]]]:
    for text in material.texts:
        for number, line in text.lines():
            for link in _LINK.finditer(line):
                yield text.file, (number, link.start() + 1), link
