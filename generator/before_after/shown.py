"""What a person reads about pages that change: a page of HTML with pictures, and Markdown for a merge request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.before_after.camera import WIDTHS, picture_name
from generator.layout.verschil_tekst import escaped
from generator.layout.zin import Deel

BEFORE, AFTER = "eerst", "nu"
_TITLE = "Dit verandert er op de site"
_NOTHING = "De pagina’s van de site blijven precies hetzelfde."
_NO_BEFORE = "De site van eerst konden wij niet maken. Daarom zijn er geen beelden."
_LEGEND = "Elk beeld is de pagina op een breed scherm (1280 pixels) en op een telefoon (320 pixels). Van een lange pagina zie je het bovenste stuk."
_LOOK_AT = "De beelden van eerst en nu staan in het bestand index.html, in de map ‘verandert’ bij deze controle."
_HEADINGS = {
    "look": Deel("Pagina’s die er anders uitzien: {n}"),
    "alike": Deel("Pagina’s die anders zijn, maar er hetzelfde uitzien: {n}"),
    "unseen": Deel("Pagina’s die anders zijn, zonder beeld: {n}"),
    "new": Deel("Nieuwe pagina’s: {n}"),
    "gone": Deel("Pagina’s die weg zijn: {n}"),
}
_WIDE = Deel("{width} pixels breed")
_ALT = Deel("{title}, {when}, {width} pixels breed")
_STYLE = """body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:90rem;padding:1rem}
.beelden{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr))}
figure{margin:0}img{border:1px solid #666;max-width:100%}"""


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page by its path, with its title."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The pages that change. `look` look different (with pictures), `alike` do not, of `unseen` are no pictures.

    `compared` is False when there is no site of before.
    """

    look: tuple[ShownPage, ...] = ()
    alike: tuple[ShownPage, ...] = ()
    unseen: tuple[ShownPage, ...] = ()
    new: tuple[ShownPage, ...] = ()
    gone: tuple[ShownPage, ...] = ()
    compared: bool = True

    @property
    def lists(self) -> Iterator[tuple[str, tuple[ShownPage, ...]]]:
        """Each heading with its pages, when it has any."""
        for name, heading in _HEADINGS.items():
            pages: tuple[ShownPage, ...] = getattr(self, name)
            if pages:
                yield heading(n=len(pages)), pages


def changes_markdown(shown: Shown) -> str:
    """The pages that change, as Markdown to put below what changes in the register."""
    lines = ["### De pagina’s", ""]
    if said := _said(shown):
        lines += [said, ""]
    if shown.look:
        lines += [_LOOK_AT, ""]
    for heading, pages in shown.lists:
        lines += [f"- {escaped(heading)}", *(f"  - {escaped(one.title)}" for one in pages)]
    return "\n".join(lines).rstrip() + "\n"


def changes_page(shown: Shown) -> str:
    """The same as a page of HTML, with the pictures that stand in folders beside it."""
    parts = [
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_TITLE}</title><style>{_STYLE}</style></head><body><main><h1>{_TITLE}</h1>",
    ]
    if said := _said(shown):
        parts.append(f"<p>{said}</p>")
    if shown.look:
        parts.append(f"<p>{_LEGEND}</p>")
    for heading, pages in shown.lists:
        parts.append(f"<h2>{escape(heading)}</h2>")
        parts.append(_pictures(pages) if pages is shown.look else _names(pages))
    return "\n".join([*parts, "</main></body></html>\n"])


def _said(shown: Shown) -> str:
    if not shown.compared:
        return _NO_BEFORE
    return "" if any(shown.lists) else _NOTHING


def _names(pages: Sequence[ShownPage]) -> str:
    return f"<ul>{''.join(f'<li>{escape(one.title)}</li>' for one in pages)}</ul>"


def _pictures(pages: Sequence[ShownPage]) -> str:
    return "\n".join(_of_page(page) for page in pages)


def _of_page(page: ShownPage) -> str:
    parts = [f"<h3>{escape(page.title)}</h3>"]
    for width in WIDTHS:
        both = "".join(_figure(page, when, width) for when in (BEFORE, AFTER))
        parts.append(f'<h4>{_WIDE(width=width)}</h4><div class="beelden">{both}</div>')
    return "\n".join(parts)


def _figure(page: ShownPage, when: str, width: int) -> str:
    alt = escape(_ALT(title=page.title, when=when, width=width))
    source = escape(f"{when}/{picture_name(page.path, width)}")
    return f'<figure><figcaption>{when.capitalize()}</figcaption><img src="{source}" alt="{alt}" loading="lazy"></figure>'
