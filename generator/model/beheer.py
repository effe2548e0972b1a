"""Where the files of the register are kept, for the page on which people with an account can change them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from generator.model.fields import JaNee, Record, SoortBeheer, Tekst, veld


class Beheer(Record):
    """Editing on the site: in which Git program the files are kept, and how people log in there."""

    PLEK: ClassVar[str] = "pagina om de bestanden aan te passen"

    soort: SoortBeheer = veld("In welk programma staan de bestanden?", "gitlab")
    adres: Annotated[
        Tekst,
        StringConstraints(
            pattern=r"^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s\"'<>;,*?#]+$"
        ),
    ] = veld("Op welk webadres staat dat programma?", "https://git.gemeente.example")
    project: Annotated[Tekst, StringConstraints(pattern=r"^\w[\w.-]*(/\w[\w.-]*)+$")] = veld(
        "Hoe heet het project daar? Schrijf eerst de groep.", "inclusie/voortgang"
    )
    tak: Annotated[Tekst, StringConstraints(pattern=r"^\w[\w./-]*$")] = veld(
        "In welke tak (branch) staan de bestanden?", "main", default="main"
    )
    app_id: Annotated[Tekst, StringConstraints(pattern=r"^[\w.-]+$")] | None = veld(
        "Welk nummer gaf dat programma aan deze site? Zonder nummer log je in met een token.",
        "3f2a9c",
        default=None,
    )
    nakijken: JaNee = veld(
        "Kijkt iemand elke wijziging na voordat die op de site komt? Kan niet bij Gitea.",
        "ja",
        default="nee",
    )
