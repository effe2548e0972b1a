"""Papers of our own to make files from."""

from __future__ import annotations

from datetime import date

from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.pdf import pdf

DAY = date(2024, 12, 31)
DIGEST = "0123456789abcdef" * 4
# A white square of one point.
DOT = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="  # fmt: skip


def table(
    rows: int, caption: str = "Acties van dit thema", cell: str = "Wij spraken drie teams."
) -> str:
    """A table with a caption, a header for each column and each row."""
    body = "".join(
        f'<tr><th scope="row">A{n} Een actie</th><td>loopt</td><td>{cell}</td></tr>'
        for n in range(rows)
    )
    return (
        f"<table><caption>{caption}</caption><thead><tr>"
        '<th scope="col">Actie</th><th scope="col">Stand</th><th scope="col">Wat gebeurde er</th>'
        f"</tr></thead><tbody>{body}</tbody></table>"
    )


def paper(body: str, title: str = "Rapport over 2024") -> Paper:
    """A paper with this text."""
    return Paper(title, "Stand op 31 december 2024", "nl", DAY, DIGEST, body)


def chapters(number: int, rows: int = 7) -> str:
    """So many chapters, each with three parts and a table in each."""
    part = f"<h3>Thema</h3><p>Zin over <strong>het</strong> thema.</p><ul><li>Een</li><li>Twee</li></ul>{table(rows)}"
    return "".join(
        f"<h2>Hoofdstuk {n}</h2><p>Er zijn {n} acties.</p>{part * 3}" for n in range(number)
    )


def pango_there() -> bool:
    """Whether this machine can make a PDF."""
    try:
        pdf(paper("<p>x</p>"))
    except OutputError as error:
        return "Pango" not in str(error)
    return True


def office_paper() -> Paper:
    """A paper with all that word processors show: headings, lists, tables with and without a header row, pictures."""
    picture = f'<figure><img src="{DOT}" alt="Een &lt;witte&gt; stip"><figcaption>Stip</figcaption></figure>'
    pairs = "<table><caption>Paren</caption><tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr></table>"
    body = (
        f"<h2>Een</h2><p>Tekst &lt;b&gt;</p><ul><li>Een punt</li></ul>{table(3)}"
        f'<h3>Twee</h3><p>Zin <img src="{DOT}" alt="Nog een stip"></p>{picture}{table(9)}{pairs}'
    )
    return Paper("Rapport <2024>", "Stand", "nl-NL", DAY, DIGEST, body)
