"""A year report as a document for paper, and as one HTML file: the same sentences and tables as its page."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from generator.layout.context import Context
from generator.layout.jaarverslag import Jaarverslag
from generator.layout.site_map import rapport_path
from generator.layout.table_file import cell_text
from generator.layout.template import engine
from generator.layout.zin import Zin
from generator.moment import dag
from generator.outputs.paper import Paper
from generator.outputs.report_pictures import with_pictures
from generator.texts.as_html import text_html

LANGUAGE = "nl-NL"
CODE = Zin("Dit rapport komt uit de gegevens van {dag}. Die gegevens hebben een code: {code}.")


def report_paper(context: Context, verslag: Jaarverslag, content: Path | None = None) -> Paper:
    """The report with the introduction of the editors. `context` is that of its day.

    `content` is the folder with texts; without it the pictures in the introduction do not come along.
    """
    text = text_html(context, introduction(context, verslag))
    folder = content / Path(rapport_path(verslag.jaar)).parent if content else None
    body = engine().get_template("papier.html.j2")
    return Paper(
        title=verslag.titel,
        subtitle=verslag.peil,
        language=LANGUAGE,
        day=verslag.dag,
        digest=verslag.vingerafdruk,
        body=body.render(
            verslag=verslag,
            tekst=cell_text,
            inleiding=Markup(with_pictures(text, folder)),  # noqa: S704  # made safe there
        ),
    )


def report_html(paper: Paper) -> str:
    """The paper as one HTML file, for who has no site."""
    return (
        engine()
        .get_template("los.html.j2")
        .render(
            taal=paper.language,
            titel=paper.title,
            peil=paper.subtitle,
            tekst=Markup(paper.body),  # noqa: S704  # a paper holds safe HTML
            code=CODE(dag=dag(paper.day), code=paper.digest),
        )
    )


def introduction(context: Context, verslag: Jaarverslag) -> str:
    """The Markdown that the editors wrote for the report of this year; empty when they wrote nothing."""
    text = context.texts.get(rapport_path(verslag.jaar))
    return text.body if text else ""
