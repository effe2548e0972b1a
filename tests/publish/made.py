"""A small finished site with the report of a gate that passed it, and what readers see of a place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.gate.forms.gate_json import write_report
from generator.gate.site.built import read_site
from generator.gate.verdict.result import GateResult
from generator.gate.verdict.shards import WHOLE, Shard

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title><link rel="canonical" href="https://inclusie.example/">
</head><body><article data-bron="x">{title}</article></body></html>
"""


def make_site(folder: Path, word: str, day: str = "2024-07-01", pages: int = 3) -> Path:
    """A site of which every file holds `word`, so that a mix of two sites shows."""
    texts = {
        "index.html": _page(word),
        "404.html": _page(f"Niet gevonden {word}"),
        "assets/site.css": f"/* {word} */\n" + "p { margin: 0 }\n" * 200,
        "sitemap.xml": f"<urlset><url><lastmod>{day}</lastmod></url><!-- {word} --></urlset>",
    }
    texts |= {f"acties/a{number}/index.html": _page(f"Actie {word}") for number in range(pages)}
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return folder


def passed(site: Path) -> tuple[Shard, GateResult]:
    """What the gate says of a site that is right."""
    built = read_site(site)
    pages = tuple((page.path, ("1280",)) for page in built.pages)
    shard = replace(WHOLE, pages=len(pages), site=built.digest, gate="g")
    return shard, GateResult(len(pages), len(pages), len(pages), (), {}, checked=pages)


def write_passed(site: Path, report: Path) -> None:
    """The report of a gate that passed this site."""
    shard, result = passed(site)
    write_report(report, result, shard)


def seen(place: Path) -> dict[str, bytes]:
    """What readers can get: every file below the link, without the smaller copies. Nothing: no site is online."""
    online = place / "nu"
    files = (file for file in online.rglob("*") if file.is_file())
    return {
        file.relative_to(online).as_posix(): file.read_bytes()
        for file in files
        if file.suffix not in {".gz", ".br"}
    }


def _page(title: str) -> str:
    return _PAGE.format(policy=POLICY, title=title)
