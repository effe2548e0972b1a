"""A tiny correct site, ways to spoil it, and the half of the gate that looks at it in a browser."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.gate.files.check import FilesResult
from generator.gate.run import GateOptions, Places, Settings, look_and_judge, read_all
from generator.gate.site.built import BuiltPage
from generator.gate.verdict.result import GateResult
from tests.gate.files.sites import KNOWN

CACHE = Path(__file__).resolve().parents[2] / ".cache"

_STYLE = """
body { font: 1.125rem/1.5 sans-serif; margin: 1rem; background: #fff; color: #1a1a1a }
h1, p, caption { overflow-wrap: anywhere }
a { color: #00418a; text-decoration: underline }
.zacht { color: #555 }
[data-md-color-scheme="slate"] { background: #111; color: #f2f2f2 }
[data-md-color-scheme="slate"] a { color: #a9c7ff }
[data-md-color-scheme="slate"] .zacht { color: #ccc }
"""

_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}stijl.css">
</head>
<body data-md-color-scheme="auto">
<header><nav aria-label="Menu"><a href="{root}">Start</a></nav></header>
<main>
<article data-bron="{source}">
<h1>{title}</h1>
{body}
</article>
</main>
</body>
</html>
"""


def build(site: Path, **bodies: str) -> Path:
    """Write a start page, a page that is not found, and a page per name in `bodies`."""
    write_page(site, "index.html", "Start", "<p>Welkom. <a href='404.html'>Zoek verder</a>.</p>")
    write_page(site, "404.html", "Niet gevonden", "<p class='zacht'>Deze pagina is er niet.</p>")
    for name, body in bodies.items():
        write_page(site, f"{name}/index.html", name, body)
    (site / "stijl.css").write_text(_STYLE, encoding="utf-8")
    return site


def write_page(site: Path, path: str, title: str, body: str) -> None:
    """Write one page that says it comes from 'data/<path>.yml'."""
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    name = path.removesuffix("/index.html").removesuffix(".html")
    root = "../" * path.count("/") or "./"
    html = _PAGE.format(title=title, root=root, source=f"data/{name}.yml", body=body)
    file.write_text(html, encoding="utf-8")


def settings_for(site: Path, folder: Path, **changes: object) -> Settings:
    """What the command gives to the gate; everything that it writes stands in `folder`."""
    places = Places(site, folder / "gate.json", CACHE, folder / "results")
    usual = Settings(places, KNOWN, GateOptions(), "2026-01-02T03:04:05+00:00", lambda *_: None)
    return replace(usual, **changes)  # type: ignore[arg-type]


def look_only(
    settings: Settings, env: Mapping[str, str] = os.environ, missing: tuple[str, ...] = ()
) -> GateResult:
    """The gate without the rules that need no browser: these pages are too small to keep them.

    `missing` are paths of pages that are asked for and do not exist.
    """
    job = read_all(settings, env)
    more = tuple(BuiltPage(path, path, path) for path in missing)
    site = replace(job.site, pages=(*job.site.pages, *more))
    return look_and_judge(replace(job, site=site, mine=(*job.mine, *more)), FilesResult())
