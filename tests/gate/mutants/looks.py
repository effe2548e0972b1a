"""Faults you only see when a page has a size and colours."""

from __future__ import annotations

from tests.gate.mutants.mutant import Mutant, put, swap

_DARK = '@media (prefers-color-scheme: dark) { body[data-md-color-scheme="auto"] %s } body[data-md-color-scheme="slate"] %s'


def _dark(selector: str, rule: str) -> str:
    return _DARK % (f"{selector} {{ {rule} }}", f"{selector} {{ {rule} }}")


COLOURS = (
    Mutant("text at 2:1", css=".md-typeset p { color: #b0b0b0 }"),
    Mutant(
        "text at 2:1 only in the dark", css=_dark(".kort :is(dd, li)", "color: #555a5f !important")
    ),
    Mutant("text at 4:1", css=".md-typeset li { color: #7f7f7f }"),
    Mutant(
        "text at 2:1 only on a narrow screen",
        css="@media (max-width: 40em) { .md-typeset p { color: #b0b0b0 } }",
    ),
    Mutant(
        "text at 2:1 only in the dark and narrow",
        css=f"@media (max-width: 40em) {{ {_dark('.kort :is(dd, li)', 'color: #555a5f !important')} }}",
    ),
    Mutant("button at 2:1", css=".md-typeset .knop { background: #c8dede; color: #fff }"),
    Mutant("menu button at 2:1", css="@media (max-width: 40em) { .menuknop { color: #b9cdd0 } }"),
    Mutant(
        "menu at 2:1 when it is folded out",
        css="@media (max-width: 47.99em) { .menu--open a { color: #b9cdd0 !important } }",
    ),
    Mutant(
        "menu at 2:1 when it is folded out in the dark",
        css=f"@media (max-width: 47.99em) {{ {_dark('.menu--open a', 'color: #555a5f !important')} }}",
    ),
    Mutant(
        "menu beside the screen when it is folded out",
        css="@media (max-width: 47.99em) { .menu--open { min-width: 40rem } }",
    ),
    Mutant(
        "no ring in the menu that is folded out",
        css="@media (max-width: 47.99em) { .menu--open a:focus-visible { outline: 0 !important } }",
    ),
    Mutant(
        "link only by its colour",
        put(
            '<p>Wie een woord niet kent, leest de uitleg na bij <a href="../../begrippen/">de begrippen</a> op deze site.</p>'
        ),
        css=".md-typeset p a { text-decoration: none }",
    ),
    Mutant(
        "placeholder at 2:1",
        put(
            '<form action="./"><label>Woord <input name="q" placeholder="vul in"></label><button>Zoek</button></form>'
        ),
        css="::placeholder { color: #ccc }",
    ),
    Mutant(
        "text over a busy picture",
        css=".kort { background: repeating-linear-gradient(45deg, #000 0 4px, #fff 4px 8px) }",
        blind="Of tekst over een plaatje goed te lezen is. De computer laat een mens daarnaar kijken.",
    ),
    Mutant(
        "own colours are refused",
        css=".kort :is(dd, li) { forced-color-adjust: none; color: #222 }",
    ),
    Mutant(
        "sign that is only a background",
        put('<p><span role="img" aria-label="Te laat" class="vlek"></span></p>'),
        css=".vlek { display: inline-block; width: 20px; height: 20px; background: #a00 }",
    ),
    Mutant(
        "button without an edge",
        put('<p><button type="button" class="vlak">Toon alles</button></p>'),
        css=".vlak { border: 0; background: #17505a; color: #fff }",
        js="document.querySelector('.vlak').addEventListener('click', function () { this.dataset.aan = (this.dataset.aan || '') + 'x'; });",
    ),
    Mutant("dark mode hides a paragraph", css=_dark(".letop", "display: none")),
)

ROOM = (
    Mutant("too wide at 320", css=".md-typeset p { min-width: 30rem }"),
    Mutant(
        "table that does not fold",
        css=".md-typeset table.tabel { min-width: 45rem !important; display: table !important }",
    ),
    Mutant(
        "long word that does not break",
        put("<p>Arbeidsmarktdiscriminatiebestrijdingsprogrammacoördinatorenoverleg</p>"),
        css=".md-typeset, .md-typeset p { overflow-wrap: normal !important; word-break: normal !important }",
    ),
    Mutant(
        "image that is too wide",
        put(
            '<img src="../../assets/icon.svg" alt="Het beeldmerk van de gemeente" width="700" height="80">'
        ),
        css="img { max-width: none !important }",
    ),
    Mutant(
        "box that must be pushed sideways",
        css=".kort { overflow-x: auto } .kort ul { width: 60rem; max-width: none !important }",
    ),
    Mutant("text cut off in a fixed height", css=".kort { height: 4rem; overflow: hidden }"),
    Mutant(
        "text cut off with more spacing",
        css=".md-typeset h1 { height: 2.45rem; overflow: hidden } @media (max-width: 47.99em) { .md-typeset h1 { height: auto } }",
    ),
    Mutant(
        "text cut off with dots",
        css=".kort :is(dd, li) { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; width: 12rem }",
    ),
    Mutant("text over text", css=".letop { margin-top: -6rem }"),
    Mutant("header over the text", css=".kop { position: absolute; left: 0; right: 0 }"),
    Mutant("letters in pixels", css=".md-typeset p { font-size: 18px !important }"),
    Mutant("letters of nine pixels", css=".md-typeset .bron li { font-size: 9px !important }"),
    Mutant("justified text", css=".md-typeset p { text-align: justify }"),
    Mutant(
        "target of 10 pixels",
        put(
            '<p><button type="button" class="mini" aria-label="Vorige stap"></button><button type="button" class="mini" aria-label="Volgende stap"></button></p>'
        ),
        css=".mini { width: 10px; height: 10px; padding: 0 }",
    ),
    Mutant(
        "menu of 10 pixels",
        css="@media (max-width: 47.99em) { .menuknop { min-height: 0 !important; height: 10px; padding: 0 !important; font-size: 6px !important } }",
    ),
    Mutant("order turned around", css=".kort { display: flex; flex-direction: column-reverse }"),
    Mutant("columns in another order", css=".voet__rij { flex-direction: row-reverse }"),
    Mutant("a block moved up", css=".reageer { position: absolute; top: 0 }"),
)

MOVES = (
    Mutant("something slides", css=".kort { transition: margin 2s !important }"),
    Mutant(
        "something pulses for ever",
        css="@keyframes klop { to { opacity: .8 } } .kort { animation: klop 1s infinite alternate !important }",
    ),
    Mutant(
        "something pulses for ever for who did not ask for rest",
        css="@keyframes klop { to { opacity: .8 } } @media (prefers-reduced-motion: no-preference) { .kort { animation: klop 1s infinite alternate !important } }",
    ),
    Mutant("smooth scrolling", css="html { scroll-behavior: smooth !important }"),
    Mutant(
        "explanation only for the mouse",
        put('<p class="woord">Trekker<span class="hulp"> is wie zorgt dat het gebeurt</span></p>'),
        css=".hulp { display: none } .woord:hover .hulp { display: inline }",
    ),
    Mutant(
        "explanation in a title",
        put('<p>De <span title="Wie zorgt dat het gebeurt">trekker</span> weet meer.</p>'),
    ),
)

FOCUS = (
    Mutant("no ring", css=":focus-visible { outline: 0 !important }"),
    Mutant(
        "no ring on the menu",
        css="@media (max-width: 47.99em) { .menuknop:focus-visible { outline: 0 !important } }",
    ),
    Mutant("ring at 1.2:1", css=":focus-visible { outline-color: #f0ebe0 !important }"),
    Mutant(
        "ring that lets everything through",
        css=":focus-visible { outline-color: transparent !important }",
    ),
    Mutant(
        "ring that is a move over nothing",
        css=":focus-visible { outline: 0 !important; transform: translate(0) }",
    ),
    Mutant(
        "ring at 1.2:1 only in the dark",
        css=_dark(":focus-visible", "outline-color: #26282b !important"),
    ),
    Mutant(
        "ring that is a shadow",
        css=":focus-visible { outline: 0 !important; box-shadow: 0 0 0 4px #a8420b }",
    ),
    Mutant(
        "something over the button",
        css=".reageer { position: relative } .reageer::after { content: ''; position: absolute; inset: 0; background: #fff }",
    ),
    Mutant(
        "bar over what has the focus",
        swap("<main class", '<p class="balk">Deze site is in de maak.</p><main class'),
        css=".balk { position: fixed; inset: 0; height: 100vh; background: #fff; z-index: 9 }",
    ),
    Mutant(
        "link beside the screen",
        put('<p class="weg"><a href="../../begrippen/">Begrippen buiten beeld</a></p>'),
        css=".weg { position: absolute; left: -9999px }",
    ),
    Mutant(
        "link without a size",
        put('<p><a class="niets" href="../../begrippen/">Begrippen zonder maat</a></p>'),
        css=".niets { display: inline-block; width: 0; height: 0; overflow: hidden }",
    ),
    Mutant("skip link that stays away", css=".sprong:focus { top: -10rem !important }"),
)

PAPER = (
    Mutant("stand is not on paper", css="@media print { .kort { display: none } }"),
    Mutant("see-through on paper", css="@media print { .md-typeset p { color: rgb(0 0 0 / .2) } }"),
    Mutant("pale on paper", css="@media print { .md-typeset p { color: #bbb } }"),
)

LOOKS = (*COLOURS, *ROOM, *MOVES, *FOCUS, *PAPER)
