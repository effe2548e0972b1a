"""Rules on the setting for editing on the site: it must lead to a project that the editing page can work with."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.subject import Subject
from generator.model.beheer import Beheer
from generator.problem import Problem

_GITHUB_HOST = "github.com"


def beheer_klopt(subject: Subject) -> Iterator[Problem]:
    """Bij 'beheer' hoort een adres en een project waarmee het beheer op de site kan werken."""
    organisatie = subject.register.organisatie
    if organisatie.beheer is None:
        return
    for naam, message in _mistakes(organisatie.beheer).items():
        if message:
            yield subject.problem("organisatie", organisatie, "beheer", naam, message=message)


def getal_staat_tussen_aanhalingstekens(subject: Subject) -> Iterator[Problem]:
    """Wie op de site zelf aanpast, bewaart het hele bestand. Zonder aanhalingstekens wordt 10.000 dan 10."""
    if subject.register.organisatie.beheer is None:
        return
    trees = {item.source.file: item.source.tree for item in subject.reading.items}
    for file, tree in trees.items():
        for place, typed in tree.renumbered:
            message = f"Zet '{typed}' tussen aanhalingstekens: \"{typed}\". Anders maakt het beheer op de site er een ander getal van."
            yield subject.at((file, *place), message)


def _mistakes(beheer: Beheer) -> dict[str, str]:
    """What is wrong with each field of the setting; empty when it is right."""
    return {
        "adres": _adres(beheer),
        "project": _project(beheer),
        "app_id": _app_id(beheer),
        "nakijken": _nakijken(beheer),
    }


def _adres(beheer: Beheer) -> str:
    path = urlsplit(beheer.adres).path.strip("/")
    if path.endswith(beheer.project):
        return "Dit is het adres van het project. Schrijf hier alleen het adres van het programma, zonder het project."
    if beheer.soort == "github" and path:
        return f"'{path}' hoort niet in dit adres. Schrijf bijvoorbeeld: https://{_GITHUB_HOST}."
    return ""


def _project(beheer: Beheer) -> str:
    if beheer.soort != "gitlab" and beheer.project.count("/") > 1:
        return f"'{beheer.project}' heeft te veel delen. Schrijf de eigenaar en het project, bijvoorbeeld: inclusie/voortgang."
    return ""


def _app_id(beheer: Beheer) -> str:
    if beheer.soort == "github" and beheer.app_id:
        return "Dit kan niet bij GitHub. Haal 'app_id' weg. Collega's loggen in met een token."
    return ""


def _nakijken(beheer: Beheer) -> str:
    if beheer.soort == "gitea" and beheer.nakijken == "ja":
        return "Dit kan niet bij Gitea. Schrijf: 'nakijken: nee', en bescherm de tak in Gitea zelf."
    return ""
