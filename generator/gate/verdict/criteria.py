"""The success criteria of WCAG 2.2: their address, whom they help, and which rules of the tools belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat

_UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion: the end of its address at W3C, who meets a barrier, and the rules of the tools."""

    slug: str
    whom: str
    rules: str = ""


_BLIND = "wie de pagina laat voorlezen"
_KEYS = "wie met het toetsenbord werkt"

CRITERIA = {
    "1.1.1": Criterion(
        "non-text-content",
        "wie het plaatje niet ziet",
        "achtergrond-zegt-iets lijn-met-woorden image-alt image-redundant-alt role-img-alt svg-img-alt input-image-alt object-alt area-alt H2 H24 H30 H36 H37 H67 H53 img_alt_valid imagemap_alt_exists svg_graphics_labelled",
    ),
    "1.2.1": Criterion(
        "audio-only-and-video-only-prerecorded", "wie niet hoort of niet ziet", "audio-caption"
    ),
    "1.2.2": Criterion("captions-prerecorded", "wie niet of slecht hoort", "video-caption"),
    "1.3.1": Criterion(
        "info-and-relationships",
        _BLIND,
        "definition-list dlitem list listitem empty-heading empty-table-header heading-order page-has-heading-one "
        "alinea-als-kop links-tegen-elkaar scope-attr-valid td-headers-attr th-has-data-cells table-duplicate-name table-fake-caption "
        "landmark- region p-as-heading H39 H42 H43 H49 H63 H71 H73 G141 F92 "
        "table_ fieldset_label_valid input_checkboxes_grouped label_content_exists label_ref_valid aria_parent_required "
        "aria_content_in_landmark aria_complementary_labelled aria_landmark_name_unique aria_main_label_unique "
        "aria_navigation_label_unique aria_region_labelled aria_toolbar_label_unique",
    ),
    "1.3.2": Criterion("meaningful-sequence", _BLIND, "volgorde"),
    "1.3.3": Criterion("sensory-characteristics", "wie kleur, vorm of plek niet ziet"),
    "1.3.4": Criterion(
        "orientation", "wie het scherm niet kan draaien", "draait-niet-mee css-orientation-lock"
    ),
    "1.3.5": Criterion(
        "identify-input-purpose",
        "wie moeilijk typt",
        "autocomplete-valid H98 input_autocomplete_valid",
    ),
    "1.4.1": Criterion(
        "use-of-color", "wie kleuren niet goed ziet", "link-in-text-block link-niet-te-zien"
    ),
    "1.4.2": Criterion("audio-control", _BLIND, "no-autoplay-audio"),
    "1.4.3": Criterion(
        "contrast-minimum",
        "wie slecht ziet",
        "voorbeeld-te-bleek bleek-bij-aanwijzen color-contrast G18 G145 text_contrast_sufficient",
    ),
    "1.4.4": Criterion(
        "resize-text",
        "wie de letters groter zet",
        "tekst-groeit-niet meta-viewport meta-viewport-large",
    ),
    "1.4.5": Criterion("images-of-text", "wie letters groter of in een andere kleur wil"),
    "1.4.8": Criterion(
        "visual-presentation",
        "wie moeilijk leest",
        "letters-te-klein uitgevuld hoofdletters-door-opmaak regels-te-dicht regels-te-lang lang-cursief in-het-midden streep-zonder-link",
    ),
    "1.4.10": Criterion(
        "reflow", "wie de pagina vergroot of op een telefoon leest", "schuift-opzij"
    ),
    "1.4.11": Criterion(
        "non-text-contrast",
        "wie slecht ziet",
        "eigen-kleuren weg-in-donker bleek-op-papier veld-rand-te-bleek",
    ),
    "1.4.12": Criterion(
        "text-spacing",
        "wie meer ruimte tussen letters nodig heeft",
        "avoid-inline-spacing tekst-afgeknipt tekst-over-tekst",
    ),
    "1.4.13": Criterion(
        "content-on-hover-or-focus",
        "wie vergroot of met het toetsenbord werkt",
        "alleen-bij-aanwijzen weg-bij-aanwijzen",
    ),
    "2.1.1": Criterion(
        "keyboard",
        _KEYS,
        "toetsenbord toetsenbord-onbereikbaar alleen-met-muis toets-doet-niets zoeken-lukt-niet menu-niet-te-bereiken escape-doet-niets focus-lukt-niet accesskeys element_accesskey_unique scrollable-region-focusable server-side-image-map frame-focusable-content",
    ),
    "2.1.4": Criterion("character-key-shortcuts", _KEYS, "letter-is-sneltoets"),
    "2.1.2": Criterion("no-keyboard-trap", _KEYS, "toetsenbord-val"),
    "2.2.1": Criterion(
        "timing-adjustable",
        "wie meer tijd nodig heeft",
        "verdwijnt-vanzelf tijd-loopt-af meta-refresh F40 F41",
    ),
    "2.2.2": Criterion(
        "pause-stop-hide",
        "wie moeilijk bij de les blijft",
        "blink marquee blijft-bewegen F47 marquee_elem_avoid",
    ),
    "2.3.1": Criterion(
        "three-flashes-or-below-threshold", "wie een aanval kan krijgen van flitsen", "flitst-snel"
    ),
    "2.3.3": Criterion(
        "animation-from-interactions", "wie misselijk wordt van beweging", "beweging"
    ),
    "2.4.1": Criterion("bypass-blocks", _KEYS, "bypass skip-link sprong-werkt-niet G1,G123,G124"),
    "2.4.2": Criterion("page-titled", _BLIND, "document-title H25 page_title_exists"),
    "2.4.3": Criterion(
        "focus-order",
        _KEYS,
        "venster-zonder-focus venster-laat-los toetsenbord-volgorde focus-raakt-kwijt focus-buiten-beeld tabindex",
    ),
    "2.4.4": Criterion("link-purpose-in-context", _BLIND, "link-name a_text_purpose"),
    "2.4.6": Criterion("headings-and-labels", _BLIND),
    "2.4.7": Criterion("focus-visible", _KEYS, "focus-niet-zichtbaar"),
    "2.4.9": Criterion("link-purpose-link-only", _BLIND, "identical-links-same-purpose"),
    "2.4.11": Criterion("focus-not-obscured-minimum", _KEYS, "focus-bedekt"),
    "2.5.2": Criterion(
        "pointer-cancellation", "wie moeite heeft met precies klikken", "werkt-bij-indrukken"
    ),
    "2.5.3": Criterion(
        "label-in-name",
        "wie de computer met de stem bedient",
        "label-content-name-mismatch label_name_visible",
    ),
    "2.5.4": Criterion(
        "motion-actuation", "wie het toestel niet kan bewegen", "luistert-naar-bewegen"
    ),
    "2.5.7": Criterion("dragging-movements", "wie niet kan slepen", "alleen-slepen"),
    "2.5.8": Criterion(
        "target-size-minimum",
        "wie moeite heeft met precies klikken",
        "target-size target_spacing_sufficient",
    ),
    "3.1.1": Criterion(
        "language-of-page",
        _BLIND,
        "html-has-lang html-lang-valid html-xml-lang-mismatch H57 html_lang_exists html_lang_valid",
    ),
    "3.1.2": Criterion("language-of-parts", _BLIND, "valid-lang H58 element_lang_valid"),
    "3.1.4": Criterion("abbreviations", "wie de afkorting niet kent"),
    "3.1.5": Criterion("reading-level", "wie moeilijk leest"),
    "3.2.1": Criterion("on-focus", _KEYS, "focus-doet-iets"),
    "3.2.2": Criterion("on-input", _KEYS, "H32 keuze-gaat-weg springt-vanzelf"),
    "3.2.5": Criterion("change-on-request", _BLIND, "stuurt-door"),
    "3.3.1": Criterion("error-identification", _BLIND, "veld-alleen-rood"),
    "3.3.2": Criterion(
        "labels-or-instructions",
        _BLIND,
        "label-staat-ver label-niet-te-zien verplicht-blijkt-na-versturen form-field-multiple-labels label-title-only H44",
    ),
    "3.3.3": Criterion(
        "error-suggestion", "wie niet weet hoe het wel moet", "melding-zegt-te-weinig"
    ),
    "3.3.4": Criterion(
        "error-prevention-legal-financial-data", "wie per ongeluk klikt of een fout maakt"
    ),
    "3.3.7": Criterion("redundant-entry", "wie moeilijk typt of moeilijk onthoudt"),
    "3.3.8": Criterion(
        "accessible-authentication-minimum", "wie moeilijk onthoudt of typt", "plakken-lukt-niet"
    ),
    "4.1.2": Criterion(
        "name-role-value",
        _BLIND,
        "naam-ontbreekt kader-zegt-weinig opent-zonder-te-zeggen label button-name select-name input-button-name summary-name "
        "frame-title frame-title-unique nested-interactive "
        "aria- duplicate-id-aria presentation-role-conflict frame-tested H64 H91 F68 F77 html "
        "aria_ combobox_popup_reference element_tabbable_role_valid frame_title_exists input_label_exists",
    ),
    "4.1.3": Criterion("status-messages", _BLIND, "zoeken-zegt-niets melding-niet-te-horen"),
}
# Longest names first: 'aria-hidden-focus' may have a criterion of its own one day, before 'aria-'.
_RULES = chain.from_iterable(
    zip(criterion.rules.split(), repeat(number)) for number, criterion in CRITERIA.items()
)
_OF_RULE = sorted(_RULES, key=lambda pair: -len(pair[0]))


def explained_at(number: str) -> str:
    """Where W3C explains a success criterion."""
    return f"{_UNDERSTANDING}{CRITERIA[number].slug}"


def criterion_of(rule: str) -> str:
    """The number of the success criterion of a rule of a tool; '' for a rule we do not know."""
    return next((number for name, number in _OF_RULE if _is(rule, name)), "")


def reference(rule: str) -> str:
    """For whom a fault is a barrier and which criterion says so, as the end of a message; '' when unknown."""
    number = criterion_of(rule)
    return (
        f" Lastig voor {CRITERIA[number].whom}. WCAG {number}: {explained_at(number)}."
        if number
        else ""
    )


def _is(rule: str, name: str) -> bool:
    """Most names are whole; a family of axe ends with a dash, of IBM with a low one; HTML CodeSniffer names a technique."""
    family = name.endswith(("-", "_")) and rule.startswith(name)
    return family or rule == name or rule.startswith((f"{name}.", f"{name},"))
