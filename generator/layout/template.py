"""Fill a template: autoescape on, every name must exist, and the editors' text has one fixed place."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import Any
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.layout import words
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, actie_path, link, plan_path, thema_path
from generator.layout.react import issue_link, mail_link
from generator.moment import dag

# Text from people is escaped, so these characters cannot come from them.
_PLACE_OF_TEXT = Markup("<!-- tekst van de redactie -->")


def make_page(context: Context, template: str, page: Page, token: str, **values: Any) -> Page:
    """Fill `template` for `page`. `token` stands in the subject of a reaction, so that it can be sorted."""
    html = (
        _environment()
        .get_template(template)
        .render(
            page=page,
            context=context,
            organisatie=context.register.organisatie,
            figures=context.figures,
            naar=partial(link, page.path),
            issue=issue_link(context.register.organisatie, token, page.title),
            mail=mail_link(context.register.organisatie, token, page.title),
            token=token,
            bewerk=partial(_edit, context),
            **values,
        )
    )
    head, _, body = html.partition(_PLACE_OF_TEXT)
    text = context.texts.get(page.path)
    searched = page.searched and (text is None or text.head.zoeken == "ja")
    return replace(page, head=head.strip() + "\n", body=body.strip() + "\n", searched=searched)


def read_again() -> None:
    """Take templates from their files again from now on. Every build begins with it, because `serve` makes many."""
    _environment.cache_clear()


def start(*steps: Crumb) -> tuple[Crumb, ...]:
    """The path to a page, beginning at home."""
    return (Crumb("Waar staan we?", "index.md"), *steps)


def _edit(context: Context, file: str) -> str:
    """The address where an editor changes this file; empty when the organisation has none."""
    return (context.register.organisatie.bewerken or "").replace("{pad}", quote(file))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("generator.pages"), PackageLoader("generator.layout")]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # else every page looks at every file again
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["bold"] = words.bold
    environment.filters["capital"] = words.capital
    environment.globals.update(
        words=words,
        dag=dag,
        actie_path=actie_path,
        thema_path=thema_path,
        plan_path=plan_path,
        plaats_van_tekst=_PLACE_OF_TEXT,
    )
    return environment
