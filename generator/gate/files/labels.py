"""What a field is called by what the code says of it. Pure."""

from __future__ import annotations

from generator.gate.site.document import Document, accessible_name, spoken_words
from generator.html_tree import Element


def label_of(page: Document, field: Element) -> str:
    """What a field is called: by aria, or else by its labels; '' when nothing names it."""
    if field.get("aria-label") or field.get("aria-labelledby"):
        named = accessible_name(page, field)
        if named:
            return named
    name = field.get("id")
    labels = page.all("//label[@for=$name]", name=name) if name else []
    around = next(field.iterancestors("label"), None)
    if around is not None and around not in labels:
        labels.append(around)
    return " ".join(filter(None, map(_words_of, labels)))


def _words_of(label: Element) -> str:
    """The words of a label without those of a list to choose from in it."""
    said = spoken_words(label)
    for choice in label.iter("select", "textarea"):
        said = said.replace(spoken_words(choice), "")
    return " ".join(said.split())
