"""What editors can use in a text: each wish with what to type. The page Schrijfhulp shows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A wish of an editor, and what to type for it. `tag` is the element that comes of it."""

    wish: str
    typed: str
    tag: str


WRITTEN = (
    Written("Een kopje", "## Wat doen wij?", "h2"),
    Written("Een kopje daaronder", "### In de teams", "h3"),
    Written("Een nieuwe alinea", "Wij beginnen klein.\n\nDaarna doen alle teams mee.", "p"),
    Written("Dikke letters", "Wij weten het **niet**.", "strong"),
    Written("Een lijst", "- eten\n    - appels\n    - brood\n- drinken", "ul"),
    Written("Stappen", "1. Vraag het aan je team.\n2. Schrijf het op.", "ol"),
    Written("Een link naar een pagina", "Lees [hoe wij meten](hoe-wij-meten.md).", "a"),
    Written("Een link naar een andere site", "Lees [de wet](https://wetten.overheid.nl).", "a"),
    Written(
        "Een tabel",
        "| Team | Aantal |\n| --- | --- |\n| team Zorg | 12 |\n| team Werk | 8 |",
        "table",
    ),
    Written("Een kader", '!!! tip "Begin klein"\n    Vraag het eerst aan 1 team.', "div"),
    Written("Een citaat", "> Wij willen meepraten.", "blockquote"),
    Written("Een plaatje", "![Drie collega’s praten aan een tafel](gesprek.png)", "img"),
    Written("Een getal dat vanzelf klopt", "Nu zijn er [[aantal: te laat]].", "p"),
)
