"""Rules on what buttons, fields and errors are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.files.labels import label_of
from generator.gate.site.document import (
    Document,
    Hit,
    accessible_name,
    comparable,
    is_out_of_sight,
    spoken_words,
)
from generator.html_tree import Element

_VAGUE_TEXT = (
    "klik hier|klik|hier|hier klikken|druk hier|knop|button|klik op de knop|lees meer|lees verder|"
    "meer|meer info|submit|click here|click|here|input|afbeelding|plaatje|image|icoon|link|dit"
)
_VAGUE = frozenset(_VAGUE_TEXT.split("|"))
_ANY_FORM = frozenset(["ok", "oké", "oke", "go", "ga", "enter", "start", "doe", "uitvoeren"])
_BUTTONS = "//button|//input[@type='submit' or @type='button' or @type='image' or @type='reset']|//*[@role='button']"
_TEXT_FIELDS = (
    "//input[not(@type) or @type='text' or @type='email' or @type='tel' or @type='number' or @type='date'"
    " or @type='search' or @type='password' or @type='url']|//textarea|//select"
)
# What says of a field or a text beside it that something is wrong.
_ERROR = re.compile(
    r"(?:^|[\s_-])(?:fout|error|foutmelding|invalid|ongeldig)(?:$|[\s_-])", re.IGNORECASE
)
_NO_HELP_TEXT = (
    "fout|foutief|onjuist|ongeldig|niet goed|verkeerd|error|invalid|mislukt|ongeldige invoer|"
    "ongeldige waarde|dit veld is fout|dit veld is onjuist|invoer onjuist|verkeerde invoer|niet juist|"
    "er is een fout|er is een fout opgetreden|er ging iets mis|invoer ongeldig|dit klopt niet|niet geldig"
)
_NO_HELP = frozenset(_NO_HELP_TEXT.split("|"))
_SAYING = frozenset(["p", "div", "span", "b", "strong", "label", "h2", "h3", "h4", "h5", "h6"])
_STAR = re.compile(r"\*\s*$")
_STAR_TOLD = re.compile(
    r"(?:\*|sterretje)[^*]{0,60}(?:verplicht|moet|required)|(?:verplicht|moet|required)[^.*]{0,60}(?:\*|sterretje)",
    re.IGNORECASE,
)
# What a browser can fill in by itself: how a label begins, and the value of autocomplete.
_ABOUT_ME = (
    (re.compile(r"(?:uw |je |jouw )?e-?mail(?:adres)?\b", re.IGNORECASE), "email"),
    (re.compile(r"(?:uw |je |jouw )?(?:mobiele? )?telefoon(?:nummer)?\b", re.IGNORECASE), "tel"),
    (re.compile(r"(?:uw |je |jouw )voornaam\b|voornaam\b", re.IGNORECASE), "given-name"),
    (re.compile(r"(?:uw |je |jouw )?achternaam\b", re.IGNORECASE), "family-name"),
    (re.compile(r"(?:uw |je |jouw )?postcode\b", re.IGNORECASE), "postal-code"),
    (re.compile(r"(?:uw |je |jouw )?geboortedatum\b", re.IGNORECASE), "bday"),
)  # fmt: skip
# What nobody presses: a stop there is one for nothing. A box that scrolls may be one.
_TEXT_TAGS_TEXT = (
    "p h1 h2 h3 h4 h5 h6 li td th dt dd img strong em b i label caption figcaption blockquote"
)
_TEXT_TAGS = " or ".join(f"self::{tag}" for tag in _TEXT_TAGS_TEXT.split())


def knop_zegt_wat_hij_doet(page: Document) -> Iterator[Hit]:
    """De tekst van een knop zegt niet wat de knop doet.

    Lastig voor: wie met voorleessoftware van knop naar knop gaat, en wie zijn computer met de stem bedient.
    Doe dit: zet op de knop wat er gebeurt, bijvoorbeeld: Verstuur je vraag.
    WCAG 2.4.6.
    """
    for button in page.all(_BUTTONS):
        said = button.get("value") if button.get("type") in ("submit", "button", "reset") else None
        name = said if button.tag == "input" and said else accessible_name(page, button)
        if comparable(name) in _VAGUE and not is_out_of_sight(page, button):
            yield Hit(f"De knop heet '{name}'.", button)
        elif _says_little(button, name) and not is_out_of_sight(page, button):
            yield Hit(f"De knop heet '{name}'. Zegt dat wat hij doet?", button, review=True)


def label_is_eigen(page: Document) -> Iterator[Hit]:
    """Twee velden in een formulier heten hetzelfde.

    Lastig voor: wie de velden hoort en niet ziet: die weet niet welk veld het is.
    Doe dit: geef elk veld een eigen naam, of zet de velden in groepen met een opschrift.
    WCAG 2.4.6.
    """
    seen: set[tuple[Element, str]] = set()
    for field in page.all(_TEXT_FIELDS):
        name = comparable(label_of(page, field))
        around = next(field.iterancestors("fieldset", "tr", "li", "form", "dialog"), page.root)
        is_grouped = any(
            part.get("role") in ("group", "row", "region") for part in field.iterancestors()
        )
        if not name or is_grouped or is_out_of_sight(page, field):
            continue
        if (around, name) in seen:
            yield Hit(
                f"'{name}' staat bij twee velden. Hoort een lezer het verschil?", field, review=True
            )
        seen.add((around, name))


def sterretje_heeft_uitleg(page: Document) -> Iterator[Hit]:
    """Bij een veld staat een sterretje, en nergens staat wat dat betekent.

    Lastig voor: wie de afspraak niet kent: die weet niet dat het veld verplicht is.
    Doe dit: schrijf 'verplicht' achter het label, of zet boven het formulier: Velden met een * zijn verplicht.
    WCAG 3.3.2.
    """
    starred = [label for label in page.all("//label|//legend") if _STAR.search(spoken_words(label))]
    if not starred:
        return
    around = next(starred[0].iterancestors("main", "body"), page.root)
    if not _STAR_TOLD.search(spoken_words(around)):
        yield Hit(f"'{spoken_words(starred[0])}'", starred[0])


def fout_zegt_wat_je_moet_doen(page: Document) -> Iterator[Hit]:
    """Een foutmelding zegt alleen dat er iets fout is.

    Lastig voor: wie niet ziet of niet begrijpt wat er fout is: die kan het niet verbeteren.
    Doe dit: schrijf wat er mis is en wat je moet doen, bijvoorbeeld: Vul een datum in, zoals 31-12-2026.
    WCAG 3.3.3.
    """
    for part in page.all("//*[@class or @role='alert' or @id][not(*)]"):
        is_error = part.get("role") == "alert" or _says_error(part)
        if is_error and comparable(spoken_words(part)) in _NO_HELP:
            yield Hit(f"'{spoken_words(part)}'", part)


def fout_niet_alleen_met_kleur(page: Document) -> Iterator[Hit]:
    """Een veld is als fout gemerkt, maar alleen met de opmaak.

    Lastig voor: wie kleuren niet ziet, en wie het veld hoort en niet ziet.
    Doe dit: zet bij het veld wat er fout is, en zeg het ook in de code (aria-invalid="true").
    WCAG 3.3.1.
    """
    for field in page.all("//input[@class]|//select[@class]|//textarea[@class]"):
        told = (
            field.get("aria-invalid")
            or field.get("aria-describedby")
            or field.get("aria-errormessage")
        )
        if _ERROR.search(field.get("class") or "") and not told:
            yield Hit(f"Het veld '{label_of(page, field)}'", field)


def vakjes_hebben_een_vraag(page: Document) -> Iterator[Hit]:
    """Een groep vakjes om aan te vinken heeft geen vraag die erbij hoort.

    Lastig voor: wie de vakjes hoort en niet ziet: die hoort de keuzes wel, maar niet de vraag.
    Doe dit: zet de vakjes in een groep (fieldset) met de vraag als opschrift (legend).
    WCAG 1.3.1.
    """
    seen: set[str] = set()
    for box in page.all("//input[@type='checkbox' and @name]"):
        name = box.get("name") or ""
        has_group = any(_is_group(part) for part in box.iterancestors())
        if name in seen and not has_group and not is_out_of_sight(page, box):
            yield Hit(f"Het vakje '{label_of(page, box)}' hoort bij geen vraag.", box)
            return
        seen.add(name)
    for box in page.all("//input[@type='checkbox']")[1:]:
        question = _question_before(box)
        if question and not is_out_of_sight(page, box):
            asked = f"'{question[:60]}': hoort iemand die vraag bij de vakjes?"
            yield Hit(asked, box, review=True)
            return


def gegeven_vult_zichzelf_in(page: Document) -> Iterator[Hit]:
    """Een veld vraagt een gegeven van de lezer zelf, en de browser kan het niet invullen.

    Lastig voor: wie moeilijk typt of moeilijk onthoudt.
    Doe dit: vraagt het veld het gegeven van de lezer zelf? Zet dan 'autocomplete' bij het veld.
    WCAG 1.3.5.
    """
    for field in page.all(
        "//form//input[not(@autocomplete)][not(@type) or @type='text' or @type='email' or @type='tel']"
    ):
        name = label_of(page, field)
        value = next((value for sign, value in _ABOUT_ME if sign.match(name)), "")
        if value and not is_out_of_sight(page, field):
            yield Hit(
                f"Het veld '{name}': hoort hier autocomplete=\"{value}\"?", field, review=True
            )


def sneltoets_botst_niet(page: Document) -> Iterator[Hit]:
    """Een onderdeel heeft een eigen sneltoets (accesskey).

    Lastig voor: wie voorleessoftware gebruikt: daar betekent die toets vaak al iets anders.
    Doe dit: haal 'accesskey' weg. Een goede naam en een goede volgorde helpen meer.
    WCAG 2.1.4.
    """
    for element in page.all("//*[@accesskey]"):
        if (element.get("accesskey") or "").strip():
            yield Hit(f"De toets is '{element.get('accesskey')}'.", element)


def tab_stopt_bij_iets(page: Document) -> Iterator[Hit]:
    """De tabtoets stopt bij gewone tekst, waar niets te doen is.

    Lastig voor: wie met het toetsenbord werkt: die komt zo langzamer bij wat hij zoekt.
    Doe dit: haal 'tabindex' weg. Voorleessoftware leest gewone tekst ook zonder.
    WCAG 2.4.3.
    """
    for element in page.all(
        f"//*[@tabindex='0'][{_TEXT_TAGS}][not(@role or @contenteditable or @onclick)]"
    ):
        if not is_out_of_sight(page, element) and not _is_used_by_script(page, element):
            yield Hit(f"'{spoken_words(element)[:60]}'", element)


def _says_little(button: Element, name: str) -> bool:
    """Whether a button has only signs for a name, or sends a form with a word that fits any form."""
    if name and not any(map(str.isalnum, name)):
        return True
    sends = button.get("type", "submit") == "submit" and button.tag in ("button", "input")
    in_form = next(button.iterancestors("form"), None) is not None
    return sends and in_form and comparable(name) in _ANY_FORM


def _says_error(part: Element) -> bool:
    return bool(_ERROR.search(part.get("class") or "") or _ERROR.search(part.get("id") or ""))


def _question_before(box: Element) -> str:
    """The question right before the block with this box and others; '' when there is none, or they are a group."""
    if any(_is_group(part) for part in box.iterancestors()):
        return ""
    around = next((part for part in box.iterancestors() if _boxes_in(part) > 1), None)
    if around is None:
        return ""
    said = " ".join((around.text or "").split()) or _said_before(around)
    return said if said.endswith(("?", ":")) else ""


def _said_before(part: Element) -> str:
    before = part.getprevious()
    return "" if before is None or before.tag not in _SAYING else spoken_words(before)


def _boxes_in(part: Element) -> int:
    return len(part.findall(".//input[@type='checkbox']"))


def _is_used_by_script(page: Document, element: Element) -> bool:
    """Whether a script may listen to this: it can be found by its id or class, and the page has scripts."""
    known = element.get("id") or element.get("class")
    return known is not None and bool(page.all("//script"))


def _is_group(element: Element) -> bool:
    """Whether choices in this element hear a question, or are choices of a row or a list."""
    return element.tag in ("fieldset", "tr") or element.get("role") in (
        "group",
        "radiogroup",
        "listbox",
        "menu",
        "tree",
    )
