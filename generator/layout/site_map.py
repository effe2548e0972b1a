"""The site map: where each page stands and what it is called, once. Who makes a page or links to it names it here.

The menu in mkdocs.yml puts pages in order by their path. It takes their titles from here.
"""

from __future__ import annotations

from enum import Enum

from generator.layout.page import Crumb, Page
from generator.model.fields import Onderwerp
from generator.model.organisatie import Organisatie

# Pages of the editors that end with a part from the register. Their titles stand in their texts.
OVER = "over-deze-site.md"
METEN = "hoe-wij-meten.md"
BEGRIPPEN = "begrippen.md"
# Only when editing on the site is set up.
BEHEER = "beheer/index.md"
# Only in a live preview.
NAVRAGEN = "invullen/wie.md"
# Only when there was a round.
RONDES = "rondes/index.md"


class SiteMap(Enum):
    """A page that is made on every day: its path and its title.

    Then come the parts it is about: without one of them there is no such page. In a group of parts one is enough.
    """

    HOME = ("index.md", "Waar staan we?")
    THEMAS = ("themas/index.md", "Thema’s", "themas")
    AFSPRAKEN = ("afspraken.md", "Afspraken", "afspraken")
    VERANDERD = ("wat-is-er-veranderd.md", "Wat is er veranderd?")
    ONBEKEND = ("wat-weten-we-niet.md", "Wat weten we niet?")
    ZOEKEN = ("zoeken.md", "Zoeken")
    MEEPRATEN = ("meepraten.md", "Meepraten", ("participatie", "adviezen"))
    PLANNING = ("planning.md", "Planning", "planning")
    CIJFERS = ("cijfers.md", "Cijfers", "streefcijfers")
    MIDDELEN = ("middelen.md", "Middelen", "middelen")
    ACTIELIJST = ("actielijst.md", "Actielijst", "actielijst")
    ROLLEN = ("wie-doet-wat.md", "Wie doet wat?")
    CONTACTEN = ("wie-praat-met-wie.md", "Wie praat met wie?", "contacten")
    BRONNEN = ("bronnen.md", "Bronnen")
    VOLGEN = ("volgen.md", "Volgen")
    BLOK = ("blok.md", "Blok voor je intranet")
    GEGEVENS = ("gegevens.md", "Gegevens")
    TOEGANKELIJKHEID = ("toegankelijkheid.md", "Toegankelijkheid van deze site")
    SCHRIJFHULP = ("schrijfhulp.md", "Schrijfhulp")
    RAPPORTEN = ("rapport/index.md", "Rapport per jaar", "rapport")
    ARCHIEF = ("archief.md", "Oude standen")
    INVULLEN = ("invullen/index.md", "Nieuws invullen")

    ALLE_ACTIES = ("acties/index.md", "Alle acties")
    TE_LAAT = ("acties/te-laat.md", "Acties die te laat zijn")
    GEEN_NIEUWS = ("acties/geen-nieuws.md", "Acties zonder nieuws")
    GEEN_TREKKER = ("acties/geen-trekker.md", "Acties waarvan wij de trekker niet kennen")
    GELD_OF_TIJD = (
        "acties/geld-of-tijd-nodig.md",
        "Acties die geld of tijd nodig hebben",
        "geld",
        "uren",
    )
    MET_DE_OR = (
        "acties/ondernemingsraad.md",
        "Acties voor de ondernemingsraad (OR)",
        "ondernemingsraad",
    )
    HANGT_AF = ("acties/hangt-af.md", "Acties die van iets afhangen")
    KLAAR = ("acties/klaar.md", "Acties die klaar zijn")
    LOOPT = ("acties/loopt.md", "Acties die lopen")
    TE_HERZIEN = ("acties/opnieuw-bekijken.md", "Acties om opnieuw te bekijken")
    DOORLOPEND = ("acties/loopt-altijd-door.md", "Acties die altijd doorlopen")
    LIGT_STIL = ("acties/ligt-stil.md", "Acties die niet zijn gestart of stil liggen")
    GESTOPT = ("acties/gestopt.md", "Acties die zijn gestopt")
    STAND_ONBEKEND = ("acties/stand-onbekend.md", "Acties waarvan wij de stand niet weten")

    def __init__(self, path: str, title: str, *about: Onderwerp | tuple[Onderwerp, ...]) -> None:
        """Give the pieces of an entry their names."""
        self.path = path
        self.title = title
        self.about = about

    def is_made(self, organisatie: Organisatie) -> bool:
        """Whether this organisation has the page."""
        return all(
            any(map(organisatie.met, part if isinstance(part, tuple) else (part,)))
            for part in self.about
        )

    @property
    def crumb(self) -> Crumb:
        """This page as a step of the path to another one."""
        return Crumb(self.title, self.path)

    def page(self, source: str) -> Page:
        """This page, still without text, one step below home. `source` is the file an editor changes."""
        return Page(self.path, self.title, source, start(Crumb(self.title)))


def pages_left_out(organisatie: Organisatie) -> dict[str, SiteMap]:
    """The pages that this organisation does without, by their path."""
    return {place.path: place for place in SiteMap if not place.is_made(organisatie)}


def start(*steps: Crumb) -> tuple[Crumb, ...]:
    """The path to a page, beginning at home."""
    return (SiteMap.HOME.crumb, *steps)


def actie_path(code: str) -> str:
    """Where the page of an action stands. It does not change when its title does."""
    return f"acties/{code.lower()}.md"


def invul_path(code: str) -> str:
    """Where the form for news of an action stands."""
    return f"invullen/{code.lower()}.md"


def invul_rol_path(rol: str) -> str:
    """Where the forms for all actions of an owner stand."""
    return f"invullen/van/{rol}.md"


def ronde_path(dag: str) -> str:
    """Where the page of the round of a day stands."""
    return f"rondes/{dag}.md"


def thema_path(thema: str) -> str:
    """Where the page of a theme stands."""
    return f"themas/{thema}.md"


def blad_path(thema: str) -> str:
    """Where the sheet of a theme stands, to print and take along."""
    return f"themas/{thema}/op-een-blad.md"


def rapport_path(jaar: int) -> str:
    """Where the report of a year stands."""
    return f"rapport/{jaar}.md"


def plan_path(plan: str) -> str:
    """Where the page of a plan stands."""
    return f"plannen/{plan}.md"


def rol_path(rol: str) -> str:
    """Where the page of a role that does something stands."""
    return f"wie-doet-wat/{rol}.md"


def trekker_acties_path(rol: str) -> str:
    """Where the list of the actions of an owner stands."""
    return f"acties/trekker/{rol}.md"


def thema_acties_path(thema: str) -> str:
    """Where the list of the actions of a theme stands."""
    return f"acties/thema/{thema}.md"


def deel_acties_path(deel: str) -> str:
    """Where the list of the actions in the plans of one part of the organisation stands."""
    return f"acties/van/{deel}.md"
