"""Rules that keep the page safe: nothing from another host, no code in the page, a strict security policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from generator.address import is_elsewhere
from generator.gate.site.document import Document, Element, Hit

_POLICY = "//head/meta[translate(@http-equiv,'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz')='content-security-policy']"
# What each part of the policy may say at most. 'wasm-unsafe-eval' lets a search index run, and no text.
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

_LOADING_RELS_TEXT = "stylesheet icon preload modulepreload prefetch preconnect dns-prefetch manifest prerender apple-touch-icon"
_LOADING_RELS = frozenset(_LOADING_RELS_TEXT.split())
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
            parts = (value or "").split(_SEVERAL[name]) if name in _SEVERAL else [value or ""]
            if value and _loads(element, name) and any(map(is_elsewhere, parts)):
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
    for name, count in Counter(name for name, _ in parts).items():
        if count > 1:
            yield Hit(
                f"'{name}' staat {count} keer in de Content-Security-Policy. De browser leest alleen de eerste.",
                policies[0],
            )
    for name in _NEEDED:
        if name not in policy:
            yield Hit(f"'{name}' ontbreekt in de Content-Security-Policy.", policies[0])
    for name, values in policy.items():
        wrong = [
            value
            for value in values
            if value not in _ALLOWED.get(name, set()) and not _HASH.fullmatch(value)
        ]
        if wrong or name not in _ALLOWED:
            yield Hit(
                f"'{' '.join([name, *wrong])}' mag niet in de Content-Security-Policy.", policies[0]
            )
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
        if reason := _code(element, hashes):
            yield Hit(reason, element)
        for name, value in element.attrib.items():
            if reason := _bad_attribute(str(name).lower(), str(value)):
                yield Hit(reason, element)


def geen_opmerkingen_in_code(page: Document) -> Iterator[Hit]:
    """In de code van de pagina staat een opmerking die je niet ziet, maar die iedereen kan lezen.

    Lastig voor: wie er over gaat: een opmerking van de redactie wordt zo openbaar.
    Doe dit: haal de opmerking weg.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for comment in page.all("//comment()"):
        yield Hit(f"'{' '.join((comment.text or '').split())[:60]}'", comment.getparent())


def _loads(element: Element, name: str) -> bool:
    if element.tag == "link" and name == "href":
        return bool(_LOADING_RELS & set((element.get("rel") or "").lower().split()))
    tags = _LOADING[name]
    return tags is None or str(element.tag) in tags


def _parts(policy: str) -> list[tuple[str, list[str]]]:
    parts = (part.split() for part in policy.split(";"))
    return [(part[0].lower(), part[1:]) for part in parts if part]


def _hashes(page: Document) -> frozenset[str]:
    policies = page.all(_POLICY)
    return frozenset(_HASH.findall(policies[0].get("content") or "")) if policies else frozenset()


def _code(element: Element, hashes: frozenset[str]) -> str:
    """Why this element may not stand in a page; '' when it may."""
    is_data = (element.get("type") or "").lower() in _DATA_TYPES
    if (
        element.tag == "script"
        and not element.get("src")
        and not is_data
        and _hash(element) not in hashes
    ):
        return "Er staat een script in de pagina."
    if element.tag == "style" and _hash(element) not in hashes:
        return "Er staat opmaak in de pagina (style)."
    if element.tag == "base":
        return "De pagina verandert waar links heen gaan (base)."
    return ""


def _hash(element: Element) -> str:
    """The digest of what is inside an element, as a policy writes it."""
    text = "".join(map(str, element.itertext()))
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _bad_attribute(name: str, value: str) -> str:
    if name.startswith("on"):
        return f"'{name}' voert code uit."
    if name == "style":
        return f'De opmaak staat in de pagina: style="{value[:40]}".'
    if name == "srcdoc":
        return "Er staat een pagina in de pagina (srcdoc)."
    bare = re.sub(r"[\x00-\x20\x7f-\x9f]", "", value)
    if name in (
        "href",
        "src",
        "action",
        "formaction",
        "xlink:href",
        "data",
        "to",
        "values",
    ) and _RUNS.match(bare):
        return f"'{bare[:40]}' is geen adres van een pagina."
    return ""
