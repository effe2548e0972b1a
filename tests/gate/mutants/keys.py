"""Faults you only feel with a keyboard or without JavaScript."""

from __future__ import annotations

from tests.gate.mutants.mutant import Mutant, put, swap

_KNOP = '<button class="menuknop" type="button" data-menuknop aria-expanded="false" aria-controls="zoekvak menu" hidden>Menu en zoeken</button>'
_NEP = put('<p><span class="nep" role="button" tabindex="0">Toon alles</span></p>')
_TOON = "document.querySelector('.nep').addEventListener('click', function () { this.dataset.aan = (this.dataset.aan || '') + 'x'; });"
_MENU = "document.addEventListener('DOMContentLoaded', function () { var k = document.querySelector('.menuknop'); %s });"


def _search(name: str, row: str, role: str = "status") -> Mutant:
    """A search of its own, that answers with one row."""
    place = f"{name.replace(' ', '-')}.html"
    page = (
        '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>Wat wij vinden</title></head><body>'
        '<header><a href="#inhoud">Naar de inhoud</a></header><main id="inhoud">'
        f'<h1>Wat wij vinden</h1><p role="{role}">Wij vinden 1 pagina.</p><ul><li>{row}</li></ul></main></body></html>\n'
    )
    return Mutant(
        f"search {name}",
        swap('action="../../zoeken/"', f'action="{place}"'),
        files=((place, page),),
    )


KEYS = (
    Mutant(
        "menu button became a div",
        swap(_KNOP, _KNOP.replace("<button", "<div").replace("</button>", "</div>")),
    ),
    Mutant(
        "search button became a div",
        swap(
            '<button class="knop" type="submit">Zoek</button>', '<div class="knop nep">Zoek</div>'
        ),
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.nep').addEventListener('click', function () { this.parentNode.submit(); }); });",
    ),
    _search("finds words that are no links", "Een werkgroep over werk"),
    _search(
        "finds links out of reach", '<a href="../a1/" tabindex="-1">Een werkgroep over werk</a>'
    ),
    _search("says nothing aloud", '<a href="../a1/">Een werkgroep over werk</a>', role="note"),
    Mutant(
        "false link that the whole page listens for",
        put('<p><span class="nep">Naar de begrippen</span></p>'),
        css=".nep { cursor: pointer }",
        js="document.addEventListener('click', function (t) { if (t.target.className === 'nep') { location.href = '../../begrippen/'; } });",
    ),
    Mutant(
        "false button without keys beside a clock",
        put(
            '<p><span class="nep" role="button" tabindex="0">Toon alles</span></p><p class="klok">Het is nu later.</p>'
        ),
        js=_TOON
        + "setInterval(function () { document.querySelector('.klok').dataset.nu = performance.now(); }, 1);",
    ),
    Mutant(
        "choice of colours without arrows",
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.weergave').addEventListener('keydown', function (t) { if (t.key.indexOf('Arrow') === 0) { t.preventDefault(); } }); });",
    ),
    Mutant(
        "skip link that goes nowhere",
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.sprong').addEventListener('click', function (t) { t.preventDefault(); }); });",
    ),
    Mutant(
        "link became a span", put('<p><span class="nep">Naar de begrippen</span></p>'), js=_TOON
    ),
    Mutant("false button without keys", _NEP, js=_TOON),
    Mutant(
        "false button without the space bar",
        _NEP,
        js=_TOON
        + "document.querySelector('.nep').addEventListener('keydown', function (t) { if (t.key === 'Enter') { this.click(); } });",
    ),
    Mutant(
        "trap",
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.knop').addEventListener('keydown', function (t) { if (t.key === 'Tab') { t.preventDefault(); } }); });",
    ),
    Mutant(
        "trap of two",
        js="document.addEventListener('DOMContentLoaded', function () { var a = document.querySelectorAll('.kruimels a'); a[1].addEventListener('keydown', function (t) { if (t.key === 'Tab') { t.preventDefault(); a[0].focus(); } }); });",
    ),
    Mutant(
        "focus is thrown away",
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.knop').addEventListener('focus', function () { this.blur(); }); });",
    ),
    Mutant("order jumps", swap('<a class="knop" href', '<a class="knop" tabindex="1" href')),
    Mutant(
        "link out of reach",
        put('<p><span class="nep" tabindex="-1">Naar de begrippen</span></p>'),
        js=_TOON,
    ),
    Mutant(
        "menu does not open with a key",
        js=_MENU
        % "k.addEventListener('keydown', function (t) { if (t.key !== 'Tab') { t.preventDefault(); } });",
    ),
    Mutant(
        "menu does not close with Escape",
        js="document.addEventListener('keydown', function (t) { if (t.key === 'Escape') { t.stopImmediatePropagation(); } }, true);",
    ),
    Mutant(
        "focus is lost after Escape",
        js="document.addEventListener('keydown', function (t) { if (t.key === 'Escape') { setTimeout(function () { document.activeElement.blur(); }, 0); } });",
    ),
    Mutant(
        "menu says nothing when it opens",
        js=_MENU
        % "new MutationObserver(function () { if (k.getAttribute('aria-expanded') !== 'false') { k.setAttribute('aria-expanded', 'false'); } }).observe(k, { attributes: true });",
    ),
    Mutant(
        "menu opens and stays out of sight",
        css="@media (max-width: 47.99em) { .menu--open { visibility: hidden } }",
    ),
    Mutant(
        "menu stays folded without JavaScript",
        css="@media (max-width: 47.99em) { .menu:not(.menu--open) { display: none } }",
    ),
    Mutant(
        "fact only with JavaScript",
        swap("<b>Alle 3</b>", "<b class='telling'></b>"),
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.telling').textContent = 'Alle 3'; });",
    ),
    Mutant(
        "hidden until a script shows it",
        swap('<div class="letop">', '<div class="letop" hidden>'),
        js="document.addEventListener('DOMContentLoaded', function () { document.querySelector('.letop').hidden = false; });",
    ),
    Mutant(
        "text that only a script puts there",
        js="document.addEventListener('DOMContentLoaded', function () { var w = document.createElement('p'); w.textContent = 'Wij verwijzen je door.'; document.querySelector('main').append(w); });",
    ),
)
