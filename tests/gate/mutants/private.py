"""What may stand nowhere on a public site, and what may not run on it."""

from __future__ import annotations

from tests.gate.mutants.mutant import Mutant, put

# Our own register has no measurements yet. With these the groups of team Zorg are hidden, and those
# of team Werk.
MEASURED = """peildatum;indeling;onderdeel;groep;waarde;totaal;bron
2024-03-01;geen;hele organisatie;tot 35 jaar;103;240;voortgang-po-2024
2024-03-01;geen;hele organisatie;vanaf 35 jaar;137;240;voortgang-po-2024
2024-03-01;geen;team Zorg;tot 35 jaar;3;40;voortgang-po-2024
2024-03-01;geen;team Zorg;vanaf 35 jaar;37;40;voortgang-po-2024
2024-03-01;geen;team Werk;tot 35 jaar;100;200;voortgang-po-2024
2024-03-01;geen;team Werk;vanaf 35 jaar;100;200;voortgang-po-2024
"""
_TABLE = """<table><caption>Mensen per groep</caption><thead><tr><th scope="col">Groep</th><th scope="col">1 maart 2024</th></tr></thead>
<tbody><tr><th scope="row">Team Zorg: tot 35 jaar</th><td>3</td></tr></tbody></table>"""

PRIVATE = (
    Mutant(
        "e-mail address of a person",
        put("<p>Mail naar j.devries@gemeente.example voor vragen.</p>"),
    ),
    Mutant("phone number", put("<p>Bel 06 12 34 56 78 voor vragen.</p>")),
    Mutant("phone number of a desk", put("<p>Bel 010-1234567 voor vragen.</p>")),
    Mutant("citizen service number", put("<p>Het dossier heeft nummer 111222333.</p>")),
    Mutant("name with a title", put("<p>Mevr. De Vries weet hier meer van.</p>")),
    Mutant("mark of a law", put("<p>Dit stuk is weggelakt (5.1, 2, e).</p>")),
    Mutant("mention", put("<p>Vraag het aan @pietjepuk.</p>")),
    Mutant(
        "phone number in the search index",
        files=(("zoek.json", '{"tekst": "Bel 06 12 34 56 78"}'),),
    ),
    Mutant(
        "phone number in a download", files=(("cijfers.csv", "naam;nummer\nBalie;06-12345678\n"),)
    ),
    Mutant(
        "e-mail address in a feed",
        files=(("nieuws.xml", "<feed><entry>Mail j.devries@gemeente.example</entry></feed>"),),
    ),
    Mutant(
        "hidden figure in a download (CSV)",
        files=(
            (
                "cijfers.csv",
                "peildatum;onderdeel;groep;aantal\n2024-03-01;team Zorg;tot 35 jaar;3\n",
            ),
        ),
    ),
    Mutant("hidden figure in a table", put(_TABLE)),
    Mutant(
        "hidden figure behind a word in a table",
        put(_TABLE.replace("<td>3", '<td data-aantal="3">Te weinig')),
    ),
    Mutant("hidden figure as a share", put(_TABLE.replace("<td>3", "<td>8 procent"))),
    Mutant(
        "hidden figure in a sentence",
        put("<p>In team Zorg zijn 3 mensen in de groep tot 35 jaar.</p>"),
    ),
    Mutant(
        "hidden figure in the search index",
        files=(
            (
                "zoek.json",
                '{"url": "cijfers/", "sentences": ["Team Zorg: tot 35 jaar: 3 van de 40."]}',
            ),
        ),
    ),
    Mutant("name in the name of a file", files=(("mevr-de-vries.csv", "jaar;bedrag\n2024;10\n"),)),
    Mutant(
        "picture of another site",
        put('<img src="https://voorbeeld.example/logo.png" alt="Beeldmerk van de gemeente">'),
    ),
    Mutant(
        "style sheet of another site",
        put('<link rel="stylesheet" href="https://voorbeeld.example/stijl.css">'),
    ),
    Mutant(
        "script of another site", put('<script src="https://voorbeeld.example/teller.js"></script>')
    ),
    Mutant("script in the page", put("<script>window.teller = 1;</script>")),
    Mutant(
        "event in an attribute",
        put('<p onclick="alert(1)">Een regel met een verborgen opdracht.</p>'),
    ),
    Mutant(
        "style in an attribute", put('<p style="color:#444">Een regel met een eigen opmaak.</p>')
    ),
    Mutant(
        "no security policy", lambda html: html.replace("Content-Security-Policy", "Geen-Beleid")
    ),
    Mutant(
        "font of another site",
        css="@font-face { font-family: x; src: url(https://voorbeeld.example/x.woff2) } h1 { font-family: x, sans-serif !important }",
    ),
)
