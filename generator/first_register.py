"""The first register of an organisation: what it must know about itself, as the files to begin with."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.model.onderwerpen import VAN_THEMAS
from generator.register.yaml_writer import InQuotes, yaml_text

# How long a short name may be; the model says the same.
_LONGEST = 60
_OWNER = "projectgroep"


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What a planner says about the organisation, in words as they will stand on the site. Without a theme there are none."""

    naam: str
    postbus: str
    agenda: str
    thema: str


def first_files(answers: FirstAnswers) -> dict[str, str]:
    """Each file by its path below the folder. Together they are a register without a mistake, and a site."""
    themes = _theme(answers.thema) if answers.thema.strip() else {}
    organisation: dict[str, object] = {
        "naam": InQuotes(answers.naam),
        "site_naam": InQuotes(answers.agenda),
        "postbus": InQuotes(answers.postbus),
    }
    if not themes:
        organisation["zonder"] = ["themas", *VAN_THEMAS]
    owner = {
        "id": _OWNER,
        "naam": "projectgroep",
        "uitleg": "Deze groep houdt bij hoe ver wij zijn.",
        "soort": "programma",
    }
    return {
        "data/organisatie.yml": yaml_text(organisation),
        "data/agenda.yml": yaml_text({"titel": InQuotes(answers.agenda)}),
        "data/rollen.yml": yaml_text([owner]),
        **themes,
    }


def _theme(title: str) -> dict[str, str]:
    """The file of the first theme."""
    thema = id_from(title)
    made = yaml_text({"id": thema, "titel": InQuotes(title), "trekker": _OWNER})
    return {f"data/themas/{thema}.yml": made}


def id_from(text: str) -> str:
    """A text as a short name for files and addresses: 'Sociale veiligheid' becomes 'sociale-veiligheid'."""
    apart = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    name = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-")
    return name or "thema"
