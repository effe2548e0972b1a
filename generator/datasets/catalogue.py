"""The data as a catalogue that other catalogues can take over: DCAT-AP-NL 3.0 in JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.alphabet import capital
from generator.datasets.json_form import json_bytes
from generator.layout.context import Context
from generator.layout.page import PageFile, address
from generator.layout.site_map import SiteMap
from generator.layout.words import listed
from generator.layout.zin import Zin
from generator.model.fields import Onderwerp
from generator.model.organisatie import Organisatie, Toegang

_EUROPE = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
_ACCESS: dict[Toegang, str] = {
    "openbaar": "PUBLIC",
    "beperkt": "RESTRICTED",
    "besloten": "NON_PUBLIC",
}
# For who said nothing: nobody may think that he may do anything with it.
_NO_LICENCE = "http://standaarden.overheid.nl/owms/terms/licentieonbekend"
_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FILE_TYPES = {"csv": "CSV", "json": "JSON", "xlsx": "XLSX"}
_NAMES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_SAYS = Zin("{wat} uit: {agenda}. Dit is wat er op de site staat.")
_ABOUT: Mapping[str, tuple[Onderwerp, ...]] = {
    "acties": (),
    "voortgang": (),
    "afspraken": ("afspraken",),
    "cijfers": ("streefcijfers",),
    "adviezen": ("adviezen",),
}
_WORD = "voortgang"


def catalogue(context: Context, files: Sequence[PageFile]) -> bytes:
    """One catalogue with one dataset, that has each of these files as a distribution."""
    organisatie = context.register.organisatie
    agent = {"@id": "#organisatie", "@type": "foaf:Agent", "foaf:name": _nl(organisatie.naam)}
    about = [name for name, parts in _ABOUT.items() if context.met(*parts)]
    shared = {
        "dct:title": _nl(organisatie.site_naam),
        "dct:description": _nl(
            _SAYS(wat=capital(listed(about)), agenda=context.register.agenda.titel)
        ),
        "dct:publisher": agent,
        "dct:creator": {"@id": "#organisatie"},
        "dcat:contactPoint": _contact(organisatie),
        "dct:language": _coded(f"{_EUROPE}/language/NLD", "dct:LinguisticSystem"),
        "dct:modified": {"@value": str(context.figures.today), "@type": "xsd:date"},
    }
    dataset = {
        "@id": "#gegevens",
        "@type": "dcat:Dataset",
        **shared,
        "dct:identifier": f"{_here(organisatie)}#gegevens",
        "dct:accessRights": _access(organisatie),
        "dcat:theme": _coded(f"{_EUROPE}/data-theme/GOVE", "skos:Concept"),
        "dcat:keyword": [_nl(word) for word in dict.fromkeys((organisatie.site_naam, _WORD))],
        "dcat:distribution": [_distribution(organisatie, file) for file in files],
    }
    return json_bytes(
        {
            "@context": {"@base": _here(organisatie), **_NAMES},
            "@id": "#catalogus",
            "@type": "dcat:Catalog",
            **shared,
            "dcat:dataset": dataset,
        }
    )


def _here(organisatie: Organisatie) -> str:
    """The address of the page with the data; without one of the site, a name that no site has."""
    return f"{organisatie.site or 'https://onbekend.invalid/'}{address(SiteMap.GEGEVENS.path)}"


def _distribution(organisatie: Organisatie, file: PageFile) -> dict[str, Any]:
    ending = file.name.rpartition(".")[2]
    return {
        "@id": f"#{file.name}",
        "@type": "dcat:Distribution",
        "dct:title": _nl(file.name),
        "dcat:accessURL": {"@id": "./"},
        "dcat:downloadURL": {"@id": file.name},
        "dct:license": _coded(
            organisatie.hergebruik.licentie or _NO_LICENCE, "dct:LicenseDocument"
        ),
        "dct:format": _coded(f"{_EUROPE}/file-type/{_FILE_TYPES[ending]}", "dct:MediaTypeOrExtent"),
        "dcat:mediaType": _coded(f"{_IANA}/{_MEDIA_TYPES[ending]}", "dct:MediaType"),
        "dcat:byteSize": {"@value": str(len(file.content)), "@type": "xsd:nonNegativeInteger"},
    }


def _contact(organisatie: Organisatie) -> dict[str, Any]:
    return {
        "@id": "#contact",
        "@type": "vcard:Organization",
        "vcard:fn": organisatie.naam,
        "vcard:hasEmail": {"@id": f"mailto:{organisatie.postbus}"},
    }


def _access(organisatie: Organisatie) -> dict[str, str]:
    name = _ACCESS[organisatie.hergebruik.toegang]
    return _coded(f"{_EUROPE}/access-right/{name}", "dct:RightsStatement")


def _nl(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def _coded(value: str, kind: str) -> dict[str, str]:
    """A value from a list. Who reads this without the list still knows what kind of value it is."""
    return {"@id": value, "@type": kind}
