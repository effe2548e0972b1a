"""Rules that keep a page safe: nothing from another host, no code in it, a strict policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.address import is_elsewhere
from generator.editor.beside_page import EDITING_PAGE, PROGRAM, backend_of
from generator.editor.policy import may_be_wider
from generator.gate.hidden.published import Found, Published
from generator.gate.site.document import Document, Hit
from generator.html_tree import Element

_POLICY = "//head/meta[translate(@http-equiv,'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz')='content-security-policy']"
# What each part of the policy may say at most.
# 'wasm-unsafe-eval' lets a search index run, and no text.
_ALLOWED = {
    "default-src": {"'none'", "'self'"},
    "script-src": {"'none'", "'self'", "'wasm-unsafe-eval'"},
    "style-src": {"'none'", "'self'"},
    "img-src": {"'none'", "'self'", "data:"},
    "font-src": {"'none'", "'self'"},
    "connect-src": {"'none'", "'self'"},
    "media-src": {"'none'", "'self'"},
    "manifest-src": {"'none'", "'self'"},
    "worker-src": {"'none'", "'self'"},
    "form-action": {"'none'", "'self'"},
    "base-uri": {"'none'"},
    "object-src": {"'none'"},
    "frame-src": {"'none'"},
    "child-src": {"'none'"},
    "upgrade-insecure-requests": set(),
}
# These do not fall back on default-src, so they must be there themselves.
_NEEDED = ("default-src", "script-src", "style-src", "base-uri", "form-action")
_HASH = re.compile(r"'sha(?:256|384|512)-[A-Za-z0-9+/=_-]+'")

_LOADING_RELS_TEXT = (
    "stylesheet icon preload modulepreload prefetch preconnect dns-prefetch manifest prerender "
    "apple-touch-icon"
)
_LOADING_RELS = frozenset(_LOADING_RELS_TEXT.split())
# Attributes that make a browser load something, and on which elements: None is on all.
_LOADING = {
    "src": None,
    "srcset": None,
    "imagesrcset": None,
    "poster": None,
    "data": frozenset({"object"}),
    "background": None,
    "ping": None,
    "action": None,
    "formaction": None,
    "href": frozenset({"link", "use", "image", "script", "feImage", "feimage"}),
    "{http://www.w3.org/1999/xlink}href": None,
    "xlink:href": None,
}
# These hold several addresses, and this is between them.
_SEVERAL = {"srcset": ",", "imagesrcset": ",", "ping": None}
# Attributes with an address that a browser goes to; `to` and `values` set one in a drawing.
_FOLLOWED_TEXT = "href src action formaction xlink:href data to values"
_FOLLOWED = frozenset(_FOLLOWED_TEXT.split())
_RUNS = re.compile(r"(?:javascript|vbscript|data|blob|filesystem):", re.IGNORECASE)
_DATA_TYPES = frozenset({"application/json", "application/ld+json", "speculationrules"})


def niets_van_elders(page: Document) -> Iterator[Hit]:
    """De pagina laadt iets van een andere website.

    Lastig voor: iedereen die niet gevolgd wil worden. Die andere website ziet wie deze pagina leest.
    Doe dit: haal het weg, of zet het bestand op de eigen site.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for element in page.all("//*[@*]"):
        for name in _LOADING:
            value = element.get(name)
            if not value:
                continue
            if _loads(element, name) and any(map(is_elsewhere, _addresses(name, value))):
                yield Hit(f"'{value.strip()}'", element)


def beveiliging_staat_aan(page: Document) -> Iterator[Hit]:
    """De pagina zegt niet streng genoeg wat de browser mag laden en uitvoeren.

    Lastig voor: iedereen: een fout elders kan dan code van een ander laten draaien.
    Doe dit: zet in generator/theme/main.html een strenge Content-Security-Policy, zonder 'unsafe-inline'.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    policies = page.all(_POLICY)
    if not policies:
        yield Hit("De pagina heeft geen Content-Security-Policy.", None)
        return
    parts = _parts(policies[0].get("content") or "")
    policy = dict(reversed(parts))  # a browser keeps the first of two
    for fault in (*_doubles(parts), *_faults(policy, _wider(page))):
        yield Hit(fault, policies[0])
    # What stands before the policy is loaded without it.
    first = next(iter(page.all("//script|//style|//link|//meta[not(@charset)]")), None)
    if first is not policies[0]:
        yield Hit(
            "De Content-Security-Policy is niet het eerste. Zet haar meteen na de regel met 'charset'.",
            policies[0],
        )


def geen_code_in_pagina(page: Document) -> Iterator[Hit]:
    """In de pagina zelf staat code of opmaak.

    Lastig voor: iedereen: tekst van een ander kan dan code worden.
    Doe dit: zet code in een eigen bestand (.js of .css), en maak van een gevaarlijke link een gewone link.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    hashes = _hashes(page)
    for element in page.all("//*"):
        if not isinstance(element.tag, str):
            continue
        given = element.attrib.items()
        wrong = (_bad_attribute(str(name).lower(), str(value)) for name, value in given)
        for reason in (_code(element, hashes), *wrong):
            if reason:
                yield Hit(reason, element)


def geen_opmerkingen_in_code(page: Document) -> Iterator[Hit]:
    """In de code van de pagina staat een opmerking die je niet ziet, maar die iedereen kan lezen.

    Lastig voor: wie er over gaat: een opmerking van de redactie wordt zo openbaar.
    Doe dit: haal de opmerking weg.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for comment in page.all("//comment()"):
        yield Hit(f"'{' '.join((comment.text or '').split())[:60]}'", comment.getparent())


def beheer_is_bekend(file: Published) -> Iterator[Found]:
    """In de map van het programma voor beheer staat een bestand dat niet van dat programma is, of dat veranderd is.

    Lastig voor: wie er inlogt: code van een ander kan dan bij zijn account.
    Doe dit: maak de site opnieuw. Zet zelf niets in de map beheer/cms.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    # Those of the program are known by their digest, and do not come here.
    if file.path.startswith(f"{PROGRAM}/"):
        yield Found(f"'{file.path}'", file.path)


def _loads(element: Element, name: str) -> bool:
    """Whether a browser loads what this attribute of an element names."""
    if element.tag == "link" and name == "href":
        return bool(_LOADING_RELS & set((element.get("rel") or "").lower().split()))
    tags = _LOADING[name]
    return tags is None or str(element.tag) in tags


def _addresses(name: str, value: str) -> list[str]:
    """The addresses in the value of an attribute that loads something."""
    if name in _SEVERAL:
        return value.split(_SEVERAL[name])
    return [value]


def _doubles(parts: list[tuple[str, list[str]]]) -> Iterator[str]:
    """The parts that a policy names more than once."""
    for name, count in Counter(name for name, _ in parts).items():
        if count > 1:
            yield f"'{name}' staat {count} keer in de Content-Security-Policy. De browser leest alleen de eerste."


def _wider(page: Document) -> Mapping[str, frozenset[str]]:
    """What the policy of this page may say besides: of the page for editing, and of no other."""
    if page.page.path != EDITING_PAGE:
        return {}
    backend = backend_of(page.site.files)
    return may_be_wider(backend) if backend else {}


def _faults(policy: dict[str, list[str]], wider: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """What a policy must say and does not, and what it allows that it may not."""
    for name in _NEEDED:
        if name not in policy:
            yield f"'{name}' ontbreekt in de Content-Security-Policy."
    for name, values in policy.items():
        besides = wider.get(name, frozenset())
        wrong = [value for value in values if not (value in besides or _is_allowed(name, value))]
        if wrong or name not in _ALLOWED:
            yield f"'{' '.join([name, *wrong])}' mag niet in de Content-Security-Policy."


def _is_allowed(name: str, value: str) -> bool:
    return value in _ALLOWED.get(name, set()) or _HASH.fullmatch(value) is not None


def _parts(policy: str) -> list[tuple[str, list[str]]]:
    parts = (part.split() for part in policy.split(";"))
    return [(part[0].lower(), part[1:]) for part in parts if part]


def _hashes(page: Document) -> frozenset[str]:
    """The digests of the code that the policy of a page lets run in it."""
    policies = page.all(_POLICY)
    if not policies:
        return frozenset()
    return frozenset(_HASH.findall(policies[0].get("content") or ""))


def _code(element: Element, hashes: frozenset[str]) -> str:
    """Why this element may not stand in a page; '' when it may."""
    if element.tag == "script" and _is_code(element) and _hash(element) not in hashes:
        return "Er staat een script in de pagina."
    if element.tag == "style" and _hash(element) not in hashes:
        return "Er staat opmaak in de pagina (style)."
    if element.tag == "base":
        return "De pagina verandert waar links heen gaan (base)."
    return ""


def _is_code(script: Element) -> bool:
    """Whether a script holds code itself: no data, and no code from a file."""
    return not script.get("src") and script.get("type", "").lower() not in _DATA_TYPES


def _hash(element: Element) -> str:
    """The digest of what is inside an element, as a policy writes it."""
    text = "".join(map(str, element.itertext()))
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _bad_attribute(name: str, value: str) -> str:
    """Why an attribute may not stand in a page; '' when it may."""
    if name.startswith("on"):
        return f"'{name}' voert code uit."
    if name == "style":
        return f'De opmaak staat in de pagina: style="{value[:40]}".'
    if name == "srcdoc":
        return "Er staat een pagina in de pagina (srcdoc)."
    address = re.sub(r"[\x00-\x20\x7f-\x9f]", "", value)  # a browser reads past these
    if name in _FOLLOWED and _RUNS.match(address):
        return f"'{address[:40]}' is geen adres van een pagina."
    return ""
