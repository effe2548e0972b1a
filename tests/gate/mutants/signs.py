"""Faults of words, structure, pictures, forms and keys that people make when they write a page."""

from __future__ import annotations

from tests.gate.mutants.mutant import Mutant, put

_TABLE = (
    '<table><caption>Proef</caption><thead><tr><th scope="col">Stap</th><th scope="col">Stand</th></tr></thead>'
    '<tbody><tr><th scope="row">Plan</th><td>Klaar</td></tr><tr><th scope="row">Cursus</th><td>Loopt</td></tr>{}</tbody></table>'
)
_FORM = '<form action="./">{}<p><button>Verstuur je vraag</button></p></form>'
_YEAR = '<p><label for="jaar">Jaar</label> <input id="jaar" name="jaar" {}> {}</p>'
_IMG = '<p><img src="../../assets/icon.svg" width="40" height="40" {}></p>'


def _field(attributes: str, beside: str = "") -> str:
    return _FORM.format(_YEAR.format(attributes, beside))


WORDS = (
    Mutant("place in two words", put("<p>Kijk rechtsboven.</p>")),
    Mutant("shape as the only clue", put("<p>Druk op de ronde knop.</p>")),
    Mutant("word that a voice spells", put("<p>Dit is B E L A N G R I J K voor jou.</p>")),
    Mutant("Arabic without lang", put('<p dir="rtl">مرحبا بكم في موقع البلدية</p>')),
    Mutant("Ukrainian link without lang", put('<p><a href="../">Ласкаво просимо до міста</a></p>')),
    Mutant("Arabic that runs from the left", put('<p lang="ar">مرحبا بكم في موقع البلدية</p>')),
    Mutant("button that says click here", put('<p><button type="button">Klik hier</button></p>')),
    Mutant(
        "input button that says submit",
        put('<form action="./"><input type="submit" value="Submit"></form>'),
    ),
    Mutant(
        "words in a style sheet",
        put('<p class="laat">Het plan van de werkgroep</p>'),
        css=".laat::after { content: ' (te laat)' }",
    ),
)

STRUCTURE = (
    Mutant("empty paragraph", put("<p></p>")),
    Mutant("paragraph of one hard space", put("<p>&nbsp;</p>")),
    Mutant("three breaks in a row", put("<p>Wij beginnen.<br><br><br>Wij gaan door.</p>")),
    Mutant("empty item of a list", put("<ul><li>Eerst dit.</li><li></li></ul>")),
    Mutant("empty list", put("<ul></ul>")),
    Mutant("list with ticks", put("<p>✓ Eerst dit<br>✓ Dan dat<br>✓ En dan nog iets</p>")),
    Mutant("list with letters", put("<p>a) Eerst dit<br>b) Dan dat</p>")),
    Mutant("list with arrows in a block", put("<div>→ Eerst dit<br>→ Dan dat</div>")),
    Mutant(
        "columns of spaces",
        put(
            "<pre>Naam        Stand\nPlan        Klaar\nCursus      Loopt\nMeting      Later</pre>"
        ),
    ),
    Mutant("row with a cell too few", put(_TABLE.format('<tr><th scope="row">Meting</th></tr>'))),
    Mutant(
        "row with a cell too many",
        put(_TABLE.format('<tr><th scope="row">Meting</th><td>Later</td><td>Mei</td></tr>')),
    ),
    Mutant(
        "heading in a cell",
        put(_TABLE.format('<tr><th scope="row">Meting</th><td><h3>Later</h3></td></tr>')),
    ),
    Mutant(
        "table with a cell that reaches too far",
        put(_TABLE.format('<tr><td colspan="4">Alles loopt.</td></tr>')),
    ),
)

PICTURES = (
    Mutant("alt is one space", put(_IMG.format('alt=" "'))),
    Mutant("alt says it is decoration", put(_IMG.format('alt="Sierlijn"'))),
    Mutant("alt is a number of a photo", put(_IMG.format('alt="DSC_0012"'))),
    Mutant("alt is a size", put(_IMG.format('alt="600 x 400"'))),
    Mutant(
        "spacer with words",
        put('<p><img src="../../assets/icon.svg" width="1" height="1" alt="Ruimte ertussen"></p>'),
    ),
    Mutant(
        "sound without kind and size",
        put('<p><a href="gesprek.mp3">Het gesprek</a></p>'),
        files=(("gesprek.mp3", "ID3"),),
    ),
    Mutant(
        "picture without kind and size",
        put('<p><a href="kaart.png">De kaart van de stad</a></p>'),
        files=(("kaart.png", "x"),),
    ),
)

FORMS = (
    Mutant(
        "star without a word", put(_FORM.format('<p><label>Vraag *<input name="v"></label></p>'))
    ),
    Mutant(
        "error that only says wrong",
        put(
            _field(
                'aria-invalid="true" aria-describedby="mis"',
                '<span class="fout" id="mis">Ongeldig</span>',
            )
        ),
    ),
    Mutant("error by colour only", put(_field('class="fout"'))),
    Mutant("error that is not tied", put(_field("", '<span class="fout">Vul een jaar in.</span>'))),
    Mutant("wrong field that does not say why", put(_field('aria-invalid="true"'))),
    Mutant(
        "boxes without a question",
        put(
            _FORM.format(
                '<p><label><input type="checkbox" name="t"> Taal</label> <label><input type="checkbox" name="t"> Werk</label></p>'
            )
        ),
    ),
    Mutant(
        "group of boxes without a name",
        put(
            _FORM.format(
                '<fieldset><label><input type="radio" name="k"> Ja</label> <label><input type="radio" name="k"> Nee</label></fieldset>'
            )
        ),
    ),
    Mutant(
        "pale example in a text field",
        put(
            _FORM.format(
                '<p><label>Vraag <textarea name="v" placeholder="Wat wil je weten?"></textarea></label></p>'
            )
        ),
        css="textarea::placeholder { color: #bbb }",
    ),
)

STOPS = (
    Mutant("access key", put('<p><a accesskey="p" href="../">Alle acties zien</a></p>')),
    Mutant("paragraph as a stop", put('<p tabindex="0">Wij werken aan de stad.</p>')),
    Mutant(
        "slider without a value", put('<div role="slider" tabindex="0" aria-label="Aantal"></div>')
    ),
    Mutant(
        "meter without a name",
        put('<div role="meter" aria-valuenow="3" aria-valuemin="0" aria-valuemax="9"></div>'),
    ),
)

SIGNS = (*WORDS, *STRUCTURE, *PICTURES, *FORMS, *STOPS)
