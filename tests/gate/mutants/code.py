"""Faults in the code of a page: names, roles, structure, links, tables and forms."""

from __future__ import annotations

from tests.gate.mutants.mutant import Mutant, put, swap

_TABLE = '<table role="table" class="tabel">\n<caption>Stappen van deze actie</caption>'
_HEAD = '<th role="columnheader" scope="col">Stap</th>'
_ROW_HEAD = '<th role="rowheader" scope="row">Een nieuwe vaste trekker vinden</th>'
_KNOP = '<button class="menuknop" type="button" data-menuknop aria-expanded="false" aria-controls="menu" hidden>Menu</button>'
_IMG = '<img src="../../assets/icon.svg" width="40" height="40"{}>'

PAGE = (
    Mutant("no language", swap('<html lang="nl">', "<html>")),
    Mutant("language that does not exist", swap('<html lang="nl">', '<html lang="xx-nep">')),
    Mutant("language of the page is English", swap('<html lang="nl">', '<html lang="en">')),
    Mutant(
        "empty title",
        lambda html: html.replace(html[html.index("<title>") : html.index("</title>")], "<title>"),
    ),
    Mutant("title of another page", swap("<title>Een werkgroep", "<title>Een cursus")),
    Mutant(
        "no zooming in",
        swap("initial-scale=1", "initial-scale=1, user-scalable=no, maximum-scale=1"),
    ),
    Mutant(
        "page refreshes itself", swap("<title>", '<meta http-equiv="refresh" content="60"><title>')
    ),
    Mutant("no h1", lambda html: html.replace("<h1>", "<p>").replace("</h1>", "</p>")),
    Mutant("two h1", put("<h1>Nog een hoofdkop</h1>")),
    Mutant("skipped level of heading", put("<h4>Te diep</h4><p>Hier staat tekst.</p>")),
    Mutant("empty heading", put("<h2></h2>")),
    Mutant(
        "bold text as heading", put("<p><b>Wat doen wij nu?</b></p><p>Wij beginnen in mei.</p>")
    ),
    Mutant("no main", lambda html: html.replace("<main ", "<div ").replace("</main>", "</div>")),
    Mutant("two mains", put("<main><p>Nog een deel.</p></main>")),
    Mutant("skip link to nowhere", swap('href="#inhoud"', 'href="#weg"')),
    Mutant("no skip link", swap('<a class="sprong" href="#inhoud">Naar de inhoud</a>', "")),
    Mutant("two menus with one name", swap('aria-label="Kruimelpad"', 'aria-label="Menu"')),
    Mutant(
        "text outside every part",
        swap('<footer class="voet">', '<p>Losse tekst.</p><footer class="voet">'),
    ),
    Mutant("double id", swap('id="blok-stand"', 'id="blok-kort"')),
    Mutant("tag that is not closed", put("<section><p>Hier mist een sluitteken.")),
    Mutant("element that does not exist", put("<blok>Tekst in een verzonnen onderdeel.</blok>")),
    Mutant("attribute twice", swap('<h2 id="blok-stand">', '<h2 id="blok-stand" id="blok-nog">')),
    Mutant("comment for editors", put("<!-- TODO: nog navragen bij de trekker -->")),
    Mutant("iframe", put('<iframe src="../../begrippen/"></iframe>')),
    Mutant("frame without title", put('<iframe src="../../assets/icon.svg"></iframe>')),
    Mutant("marquee", put("<marquee>Nieuws over de werkgroep</marquee>")),
    Mutant(
        "sound that starts by itself", put('<audio src="../../assets/geluid.mp3" autoplay></audio>')
    ),
    Mutant("film without subtitles", put('<video src="../../assets/film.mp4" controls></video>')),
)

NAMES = (
    Mutant("image without alt", put(_IMG.format(""))),
    Mutant("alt is a file name", put(_IMG.format(' alt="icon.svg"'))),
    Mutant("alt says image", put(_IMG.format(' alt="afbeelding"'))),
    Mutant("alt repeats the text", put("<p>" + _IMG.format(' alt="Ons plan"') + " Ons plan</p>")),
    Mutant(
        "alt of something else",
        put(_IMG.format(' alt="Een fietser in de regen"')),
        blind="Of de beschrijving van een plaatje klopt met wat je ziet. De computer ziet alleen of er een beschrijving is.",
    ),
    Mutant(
        "link with only an image",
        put('<p><a href="../../begrippen/">' + _IMG.format(' alt=""') + "</a></p>"),
    ),
    Mutant(
        "svg with a role and no name",
        put('<svg role="img" width="20" height="20"><path d="M0 0h9v9z"/></svg>'),
    ),
    Mutant("button without name", put('<p><button type="button"></button></p>')),
    Mutant(
        "button with only a sign",
        put('<p><button type="button"><span aria-hidden="true">×</span></button></p>'),
    ),
    Mutant(
        "name differs from what you see",
        put('<p><button type="button" aria-label="Sluiten">Volgende stap</button></p>'),
    ),
    Mutant("role that does not exist", put('<p role="blokje">Tekst met een verzonnen rol.</p>')),
    Mutant(
        "aria attribute that does not exist",
        put('<p aria-gelabeld="ja">Tekst met een verzonnen kenmerk.</p>'),
    ),
    Mutant("aria value that cannot be", swap('aria-expanded="false"', 'aria-expanded="dicht"')),
    Mutant(
        "aria-labelledby to nowhere", swap('aria-labelledby="blok-kort"', 'aria-labelledby="weg"')
    ),
    Mutant("aria-controls to nowhere", swap('aria-controls="zoekvak menu"', 'aria-controls="weg"')),
    Mutant(
        "hidden for screen readers, not for keys",
        put('<p aria-hidden="true"><a href="../../begrippen/">Begrippen</a></p>'),
    ),
    Mutant(
        "button in a link",
        put('<p><a href="../../begrippen/"><button type="button">Begrippen</button></a></p>'),
    ),
    Mutant(
        "positive tabindex",
        put('<p><a href="../../begrippen/" tabindex="3">Begrippen op een rij</a></p>'),
    ),
    Mutant(
        "role of a child without its parent", put('<p role="listitem">Een regel zonder lijst.</p>')
    ),
    Mutant("dialog without name", put('<div role="dialog"><p>Een venster zonder naam.</p></div>')),
    Mutant(
        "access key twice",
        put(
            '<p><a accesskey="s" href="../">Alle acties zien</a> <a accesskey="s" href="../../begrippen/">Alle begrippen zien</a></p>'
        ),
    ),
    Mutant(
        "hidden heading role",
        swap('<h2 id="blok-stand">', '<h2 id="blok-stand" role="presentation">'),
    ),
)

LINKS = (
    Mutant(
        "click here", put('<p>Wil je meer weten? <a href="../../begrippen/">Klik hier</a>.</p>')
    ),
    Mutant("read more", put('<p>Over begrippen. <a href="../../begrippen/">Lees meer</a></p>')),
    Mutant(
        "bare address as text",
        put('<p><a href="../../begrippen/">https://inclusie.gemeente.example/begrippen/</a></p>'),
    ),
    Mutant("empty link", put('<p><a href="../../begrippen/"></a></p>')),
    Mutant(
        "link to a page that is not there",
        put('<p><a href="../../bestaat-niet/">Een pagina die er niet is</a></p>'),
    ),
    Mutant(
        "link to a place that is not there", put('<p><a href="#blok-weg">Naar de cijfers</a></p>')
    ),
    Mutant("link without address", put("<p><a>Een link die niets doet</a></p>")),
    Mutant(
        "same text, two places",
        put(
            '<p><a href="../../begrippen/">De uitleg</a> en <a href="../../planning/">De uitleg</a></p>'
        ),
    ),
    Mutant(
        "file without kind and size",
        put('<p><a href="plan.pdf">Het plan</a></p>'),
        files=(("plan.pdf", "%PDF-1.4"),),
    ),
    Mutant(
        "new window without a word",
        put('<p><a href="../../begrippen/" target="_blank">Begrippen op een rij</a></p>'),
    ),
    Mutant("javascript link", put('<p><a href="javascript:void(0)">Toon de rest</a></p>')),
    Mutant("image that is not there", put('<img src="weg.png" alt="Kaart van de gemeente">')),
)

TABLES = (
    Mutant("header row became td", swap(_HEAD, '<td role="cell">Stap</td>')),
    Mutant(
        "all headers became td", lambda html: html.replace("<th ", "<td ").replace("</th>", "</td>")
    ),
    Mutant("table without caption", swap("<caption>Stappen van deze actie</caption>\n", "")),
    Mutant("empty header", swap(_HEAD, '<th role="columnheader" scope="col"></th>')),
    Mutant("wrong scope", swap(_HEAD, '<th role="columnheader" scope="kolom">Stap</th>')),
    Mutant(
        "header of a row without scope", swap(_ROW_HEAD, "<td>Een nieuwe vaste trekker vinden</td>")
    ),
    Mutant(
        "caption in a cell",
        swap(_TABLE, '<table class="tabel"><tr><td colspan="3"><b>Stappen</b></td></tr>'),
    ),
    Mutant(
        "table for layout",
        put("<table><tr><td>Links staat dit.</td><td>Rechts staat dat.</td></tr></table>"),
    ),
    Mutant(
        "role of a table is gone",
        swap(_TABLE, _TABLE.replace('role="table"', 'role="presentation"')),
    ),
)

FORMS = (
    Mutant(
        "field without label",
        put('<form action="./"><input type="text" name="q"><button>Zoek</button></form>'),
    ),
    Mutant(
        "placeholder as label",
        put(
            '<form action="./"><input name="q" placeholder="Je woord"><button>Zoek</button></form>'
        ),
    ),
    Mutant(
        "label of another field",
        put(
            '<form action="./"><label for="weg">Woord</label> <input id="veld" name="q"><button>Zoek</button></form>'
        ),
    ),
    Mutant(
        "list without label",
        put(
            '<form action="./"><select name="s"><option>Klaar</option></select><button>Kies</button></form>'
        ),
    ),
    Mutant(
        "form without button", put('<form action="./"><label>Woord <input name="q"></label></form>')
    ),
    Mutant(
        "choices without a question",
        put(
            '<form action="./"><label><input type="radio" name="k"> Ja</label> <label><input type="radio" name="k"> Nee</label> <button>Kies</button></form>'
        ),
    ),
    Mutant("colours without a legend", swap("<legend>Kleuren van de site</legend>", "")),
    Mutant(
        "hint that is not tied to its field",
        put(
            '<form action="./"><label>Jaar <input name="j" aria-describedby="weg"></label><button>Zoek</button></form>'
        ),
    ),
    Mutant(
        "autocomplete that does not exist",
        put(
            '<form action="./"><label>Naam <input name="n" autocomplete="onzin"></label><button>Zoek</button></form>'
        ),
    ),
)

WORDS = (
    Mutant(
        "English paragraph without lang",
        put(
            "<p>This action has been finished by the working group and will be evaluated every quarter of the year.</p>"
        ),
    ),
    Mutant(
        "French quote without lang",
        put(
            "<blockquote><p>Les citoyens ont le droit de savoir ce que la commune a promis et ce qui a été fait.</p></blockquote>"
        ),
    ),
    Mutant("lang of a part does not exist", put('<p lang="zz-9">Een stuk tekst.</p>')),
    Mutant("list faked with dashes", put("<p>- Eerst dit<br>- Dan dat<br>- En dan nog iets</p>")),
    Mutant("list item outside a list", put("<li>Een regel zonder lijst</li>")),
    Mutant("paragraph in a list", put("<ul><p>Geen regel</p><li>Wel een regel</li></ul>")),
    Mutant(
        "text in capitals", put("<p>DIT IS EEN HEEL BELANGRIJKE MEDEDELING VAN DE WERKGROEP</p>")
    ),
    Mutant(
        "colour as the only clue",
        put("<p>De rode acties zijn te laat.</p>"),
        blind="Of iets alleen met een kleur is gezegd. De computer herkent maar een paar vaste woorden.",
    ),
    Mutant("place as the only clue", put("<p>Gebruik de knop rechts om te reageren.</p>")),
    Mutant(
        "abbreviation without words",
        put("<p>De RVTPQ beslist hierover.</p>"),
        blind="Of je een afkorting kent.",
    ),
    Mutant(
        "sentence that is too hard",
        put(
            "<p>Het is desalniettemin onontbeerlijk dat de beleidsmatige randvoorwaarden voor implementatie worden geoperationaliseerd.</p>"
        ),
        blind="Of de tekst begrijpelijk is voor jou.",
    ),
    Mutant(
        "a fact that is not true",
        swap("<b>Alle 3</b>", "<b>Alle 2</b>"),
        blind="Of wat er staat waar is.",
    ),
)

CODE = (*PAGE, *NAMES, *LINKS, *TABLES, *FORMS, *WORDS)
