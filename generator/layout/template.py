"""Fill a template: autoescape on, every name must exist, and the editors' text has one fixed place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from types import CodeType
from typing import ClassVar
from urllib.parse import quote

from jinja2 import BytecodeCache, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.alphabet import capital
from generator.layout.code_links import code_links
from generator.layout.context import Context
from generator.layout.elsewhere import in_language
from generator.layout.file_weight import weight
from generator.layout.page import Page, file_link, link
from generator.layout.react import issue_link, mail_link
from generator.layout.reacted import key_of_page, reaction_table
from generator.layout.site_map import (
    SiteMap,
    actie_path,
    blad_path,
    invul_path,
    plan_path,
    thema_path,
)
from generator.layout.table_file import PageTables
from generator.layout.words import bold

# Text from people is escaped, so these characters cannot come from them.
_PLACE_OF_TEXT = Markup("<!-- tekst van de redactie -->")
PLACE_OF_CONTENTS = Markup('<nav class="opdeze"></nav>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What a template says on one page: a field for each name in it. A kind of page adds its own fields."""

    template: ClassVar[str]
    kort: Sequence[str]


def make_page(context: Context, page: Page, token: str, values: Values) -> Page:
    """Fill a template for `page`. `token` stands in the subject of a reaction, so that it can be sorted."""
    organisatie = context.register.organisatie
    text = context.texts.get(page.path)
    # Reactions on an action stand on its own page, and not beside its form.
    key = "" if page.form else key_of_page(context, token)
    offered = PageTables()
    html = (
        engine()
        .get_template(values.template)
        .render(
            page=page,
            organisatie=organisatie,
            naar=partial(link, page.path),
            naar_bestand=partial(file_link, page.path),
            bied=offered.table,
            met_codes=partial(code_links, context.figures.acties, page.path),
            issue=issue_link(organisatie, token, page.title),
            mail=mail_link(organisatie, token, page.title),
            token=token,
            reacties=reaction_table(context, key, "deze pagina"),
            # There is no file yet that an editor could change.
            verbeter_tekst=_edit(context, text.file) if text and not text.of_product else "",
            van_programma=bool(text and text.of_product),
            verbeter_gegevens=_edit(context, page.source) if page.source.endswith(".yml") else "",
            **{field.name: getattr(values, field.name) for field in fields(values)},
        )
    )
    head, _, body = html.partition(_PLACE_OF_TEXT)
    return _as_searched(context, page).filled(
        head.strip() + "\n", body.strip() + "\n", tuple(offered.files)
    )


def later_page(context: Context, page: Page, make: Callable[[Context, Page], Page]) -> Page:
    """A page of which only the place is known: what `make` puts on it is made when somebody first reads that."""
    return _as_searched(context, page).filled_by(partial(make, context, page))


def _as_searched(context: Context, page: Page) -> Page:
    """A page is not found by searching when its editor says so."""
    text = context.texts.get(page.path)
    return replace(page, searched=page.searched and (text is None or text.head.zoeken == "ja"))


def read_again() -> None:
    """Take templates from their files again from now on. Every build begins with it, because `serve` makes many."""
    engine.cache_clear()


class KeptCode(BytecodeCache):
    """Templates as Python, in memory, by the text they were compiled from: a live preview makes many sites.

    Code depends on the options of its environment (autoescape, for one), so each kind of environment has its own.
    """

    def __init__(self) -> None:
        """Nothing was compiled yet."""
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled from this text."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code


CODE_OF_PAGES = KeptCode()
# The environment of MkDocs does not escape as ours does.
CODE_OF_THEME = KeptCode()


def _edit(context: Context, file: str) -> str:
    """The address where an editor changes this file; empty when the organisation has none."""
    return (context.register.organisatie.bewerken or "").replace("{pad}", quote(file))


@cache
def engine() -> Environment:
    """What reads and fills templates. Kept, because templates do not change during a build."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("generator.pages"), PackageLoader("generator.layout")]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # else every page looks at every file again
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CODE_OF_PAGES,
    )
    environment.filters["bold"] = bold
    environment.filters["capital"] = capital
    environment.filters["in_taal"] = in_language
    environment.filters["weight"] = weight
    environment.globals.update(
        actie_path=actie_path,
        blad_path=blad_path,
        invul_path=invul_path,
        site_map=SiteMap,
        thema_path=thema_path,
        plan_path=plan_path,
        plaats_van_tekst=_PLACE_OF_TEXT,
        plaats_van_inhoud=PLACE_OF_CONTENTS,
    )
    return environment
