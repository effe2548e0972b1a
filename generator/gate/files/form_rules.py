"""Rules on forms: every field has a name, and its hint and error belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.gate.files.hints import loose_hints
from generator.gate.files.labels import label_of
from generator.gate.site.document import (
    Document,
    Hit,
    accessible_name,
    is_out_of_sight,
    spoken_words,
)
from generator.html_tree import Element, find_all

_FIELDS = "//input|//select|//textarea"
_IN_FORM = ".//input|.//select|.//textarea"
_NO_FIELD = frozenset({"hidden", "submit", "button", "reset", "image"})
# Names that forms give to a hint or an error.
_HELP = re.compile(
    r"(?:^|[\s_-])(?:hint|hulp|help|fout|error|foutmelding)(?:$|[\s_-])", re.IGNORECASE
)
_SHOWN = 80
# A form that says which fields must be filled in, or which need not.
_MUST_TOLD = re.compile(
    r"\*|verplicht|optioneel|vrijwillig|niet nodig|nodig|\bhoe(?:ft|f|ven)\b|leeg ?laten|\bmag (?:u|je)?\b|\bals (?:u|je) (?:dat )?wil",
    re.IGNORECASE,
)
# What is inside these is part of the name of a field.
_IN_NAME = frozenset({"label", "legend", "button"})
_REFERENCES = (
    "aria-describedby",
    "aria-errormessage",
    "aria-labelledby",
    "aria-controls",
    "aria-owns",
    "aria-details",
)


def veld_heeft_label(page: Document) -> Iterator[Hit]:
    """Een veld heeft geen label.

    Lastig voor: wie het veld hoort en niet ziet. Een tekst in het veld zelf is weg als je typt.
    Doe dit: zet een label bij het veld, met dezelfde naam in 'for' als in 'id'.
    WCAG 3.3.2.
    """
    for field in _fields(page):
        if not label_of(page, field):
            name = field.get("name") or field.get("id") or field.tag
            yield Hit(f"Het veld '{name}' heeft geen label.", field)
    for label in page.all("//label[@for]"):
        if label.get("for") not in page.ids:
            yield Hit(
                f"Het label '{spoken_words(label)}' hoort bij een veld dat er niet is.", label
            )


def verplicht_is_gezegd(page: Document) -> Iterator[Hit]:
    """Sommige velden van een formulier moet je invullen, en nergens staat welke.

    Lastig voor: wie het pas merkt als het versturen niet lukt, en dan moet zoeken.
    Doe dit: schrijf 'verplicht' bij die velden, of 'mag leeg' bij de andere.
    WCAG 3.3.2.
    """
    for form in page.all("//form"):
        must = _untold(form)
        if must is not None:
            name = label_of(page, must) or must.get("name") or must.tag
            yield Hit(
                f"Het veld '{name}' is verplicht, maar dat staat er niet bij.", must, review=True
            )


def _untold(form: Element) -> Element | None:
    """The first field that must be filled in while others need not, in a form that does not tell which."""
    fields = list(filter(_is_typed, find_all(form, _IN_FORM)))
    must = list(filter(_must, fields))
    told = f"{_before(form)} {spoken_words(form)}"
    if not must or len(must) == len(fields) or _MUST_TOLD.search(told):
        return None
    return must[0]


def _must(field: Element) -> bool:
    return field.get("required") is not None or field.get("aria-required") == "true"


def _is_typed(field: Element) -> bool:
    return field.get("type") not in {*_NO_FIELD, "checkbox", "radio"}


def _before(form: Element) -> str:
    """The text right before a form: what it says of all its fields."""
    previous = form.getprevious()
    return "" if previous is None else spoken_words(previous)


def uitleg_hoort_bij_veld(page: Document) -> Iterator[Hit]:
    """De uitleg of foutmelding bij een veld hoort niet bij dat veld.

    Lastig voor: wie het veld hoort en niet ziet: die hoort de uitleg of de fout niet.
    Doe dit: noem de uitleg of de fout bij het veld, met 'aria-describedby'.
    WCAG 3.3.1.
    """
    named = map(_named, page.all("//*[@aria-describedby or @aria-errormessage]"))
    used = frozenset(chain.from_iterable(named))
    for element in page.all("//form//*[@class or @role='alert']"):
        if _is_help(element) and not _is_tied(element, used) and spoken_words(element):
            yield Hit(f"'{spoken_words(element)}' hoort bij geen veld.", element)
    for field in page.all("//*[@aria-invalid='true']"):
        if not _named(field):
            yield Hit("Een veld zegt dat het fout is, maar niet wat er fout is.", field)
    for field, hint in loose_hints(page):
        asked = f"'{hint[:_SHOWN]}' staat bij een veld. Hoort iemand dat ook bij dit veld?"
        yield Hit(asked, field, review=True)


def verwijzing_bestaat(page: Document) -> Iterator[Hit]:
    """Een onderdeel verwijst naar iets dat niet op de pagina staat.

    Lastig voor: wie voorleessoftware gebruikt: de naam of uitleg ontbreekt dan zonder dat iemand het merkt.
    Doe dit: verbeter de naam in aria-labelledby, aria-describedby of aria-controls.
    WCAG 4.1.2.
    """
    for attribute in _REFERENCES:
        for element in page.all(f"//*[@{attribute}]"):
            for name in (element.get(attribute) or "").split():
                if name not in page.ids:
                    yield Hit(f"'{attribute}' wijst naar '{name}'.", element)


def keuzes_hebben_een_vraag(page: Document) -> Iterator[Hit]:
    """Een groep keuzes heeft geen vraag die erbij hoort.

    Lastig voor: wie de keuzes hoort en niet ziet: die hoort wel 'ja' en 'nee', maar niet waarop.
    Doe dit: zet de keuzes in een groep (fieldset) met de vraag als opschrift (legend).
    WCAG 1.3.1.
    """
    for field in page.all("//input[@type='radio' and @name]"):
        groups = [part for part in field.iterancestors() if _is_group(part)]
        if not any(_group_name(page, group) for group in groups) and _is_first(page, field):
            yield Hit(f"De keuze '{label_of(page, field)}' hoort bij geen vraag.", field)


def formulier_heeft_knop(page: Document) -> Iterator[Hit]:
    """Een formulier heeft geen knop om te versturen, of een knop heeft geen naam.

    Lastig voor: wie niet met een muis werkt, en wie niet weet dat je op Enter moet drukken.
    Doe dit: zet een knop in het formulier, met de naam van wat hij doet.
    WCAG 3.2.2.
    """
    submit = ".//button[not(@type) or @type='submit']|.//input[@type='submit' or @type='image']"
    for form in page.all("//form"):
        if form.xpath("count(.//input|.//select|.//textarea)") and not form.xpath(submit):
            yield Hit("Het formulier heeft geen knop.", form)
    for button in page.all("//button"):
        if not accessible_name(page, button) and not is_out_of_sight(page, button):
            yield Hit("Een knop heeft geen naam.", button)


def _fields(page: Document) -> list[Element]:
    """What a visitor fills in or chooses."""
    found = [field for field in page.all(_FIELDS) if not is_out_of_sight(page, field)]
    return [field for field in found if field.get("type", "").lower() not in _NO_FIELD]


def _named(element: Element) -> list[str]:
    """The ids of the hint and the error of a field."""
    hint, error = element.get("aria-describedby", ""), element.get("aria-errormessage", "")
    return f"{hint} {error}".split()


def _is_help(element: Element) -> bool:
    return element.get("role") == "alert" or bool(_HELP.search(element.get("class") or ""))


def _is_tied(element: Element, used: frozenset[str]) -> bool:
    """Whether a field names this hint or error, or has it in its own name."""
    around = (element, *element.iterancestors())
    return element.get("id") in used or any(part.tag in _IN_NAME for part in around)


def _is_group(element: Element) -> bool:
    return element.tag == "fieldset" or element.get("role") in ("group", "radiogroup")


def _group_name(page: Document, group: Element) -> str:
    legend = group.find("legend")
    if group.get("aria-label") or group.get("aria-labelledby"):
        return accessible_name(page, group)
    if legend is None:
        return ""
    return spoken_words(legend)


def _is_first(page: Document, field: Element) -> bool:
    """Whether a choice is the first of several with one name."""
    same = page.all("//input[@type='radio' and @name=$name]", name=field.get("name") or "")
    return len(same) > 1 and same[0] is field
