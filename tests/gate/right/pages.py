"""The right-but-unusual pages, by class, and the small site that they make."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from tests.gate.files.sites import cases

# Cases that need files beside them, or a script that the rules without a browser do not ask for.
_NOT_ALONE = ("=== ", "<!doctype", "aria-expanded")
_PAGES = Path(__file__).parent / "pages"
# Made by somebody who did not see the rules, and never used to mend one page: only to measure.
_ASIDE = Path(__file__).parent / "aside"
ASIDE = "apart"  # the class of each of those begins with it
_STYLE = """
html { color: #111; background: #fff; font: 1.125rem/1.5 sans-serif }
body { margin: 1rem; overflow-wrap: anywhere }
a, button, summary, input, select, .als-link { min-height: 1.6rem; font: inherit }
a, .als-link { color: #00418a; text-decoration: underline }
.vak { display: inline-block; min-width: 1.6rem; min-height: 1.6rem; padding: .3rem; border: 1px solid #555 }
[hidden]:not([hidden=until-found]) { display: none }
svg, input, select { max-width: 100% }
li { margin: .4rem 0 }
:focus-visible { outline: 3px solid #00418a; outline-offset: 2px }
.alleen-stem { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
"""
_FRAME = """<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="../stijl.css"></head>
<body><main>
<h1>{title}</h1>
{body}
</main></body>
</html>
"""
_ROWS = "".join(
    f"<tr><th scope='row'>Rij {number}</th><td>{number * 7}</td></tr>" for number in range(400)
)
_LONG = f"<table><caption>Alle rijen</caption><tr><th scope='col'>Rij</th><th scope='col'>Waarde</th></tr>{_ROWS}</table>"
_LINKS = "".join(f"<li><a href='#p'>Plek {number}</a></li>" for number in range(5000))
# Too large to keep in a file.
_LARGE = {"LANG": _LONG, "LINKS": f"<p id='p'>Begin</p><ul>{_LINKS}</ul>"}


@dataclass(frozen=True)
class RightPage:
    """One right page: its class, its number in it, and its HTML."""

    kind: str
    number: int
    html: str

    @property
    def path(self) -> str:
        """Where it stands in the site."""
        return f"{self.kind}-{self.number:02}/index.html"


def own_pages() -> list[RightPage]:
    """The pages of this folder."""
    return [RightPage(kind, number, whole(text)) for kind, number, text in read_pages(_PAGES)]


def aside_pages() -> list[RightPage]:
    """The pages that are kept aside."""
    return [
        RightPage(f"{ASIDE}-{kind}", number, whole(text))
        for kind, number, text in read_pages(_ASIDE)
    ]


def read_pages(folder: Path) -> list[tuple[str, int, str]]:
    """The text of each page in the files of `folder`, with its class and its number in that."""
    return [
        (file.stem, number, text)
        for file in sorted(folder.glob("*.txt"))
        for number, text in enumerate(file.read_text(encoding="utf-8").split("\n-----\n"), 1)
    ]


def chosen(kind: str, kinds: Collection[str]) -> bool:
    """Whether pages of this class are asked for: by its name, as what is kept aside, or because all are."""
    return not kinds or kind in kinds or (ASIDE in kinds and kind.startswith(f"{ASIDE}-"))


def all_pages() -> list[RightPage]:
    """Those, and what is unusual in the cases of the rules without a browser: one part of a page."""
    parts = [
        RightPage(f"onderdeel-{name}", number, whole(f"# {name} {number}\n{text}"))
        for name, number, text in cases("ongewoon")
        if not any(sign in text for sign in _NOT_ALONE)
    ]
    return [*own_pages(), *parts]


def write_site(folder: Path, pages: list[RightPage]) -> Path:
    """Write a site of these pages."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stijl.css").write_text(_STYLE, encoding="utf-8")
    for page in pages:
        file = folder / page.path
        file.parent.mkdir(exist_ok=True)
        file.write_text(page.html, encoding="utf-8")
    return folder


def whole(text: str) -> str:
    """The HTML of a page: as it stands, or `# Its title` and what is in it."""
    if text.lstrip().startswith("<!doctype"):
        return text
    title, _, body = text.strip().partition("\n")
    body = _LARGE.get(body.strip(), body)
    return _FRAME.format(title=title.removeprefix("# "), body=body)
