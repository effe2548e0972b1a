"""The same pages for plain MkDocs with Material: Markdown files, no theme of ours, no hook, a menu of themes."""

from __future__ import annotations

from pathlib import Path

from tests.bench.markdown_of import file_of, markdown_of

_CONFIG = """\
site_name: Vergelijking
site_url: https://inclusie.oefendam.example/
docs_dir: docs
site_dir: site
theme:
  name: material
  language: nl
markdown_extensions: [tables, admonition, sane_lists]
nav:
  - index.md
  - themas/index.md
{themas}
not_in_nav: |
  /**
"""


def write_plain(site: Path, folder: Path) -> Path:
    """Turn every page of a built site into Markdown below `folder`. Returns the configuration to build it with."""
    for page in sorted(site.rglob("index.html")):
        url = page.parent.relative_to(site).as_posix()
        file = folder / "docs" / file_of(url)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            markdown_of(page.read_bytes(), "" if url == "." else f"{url}/"), encoding="utf-8"
        )
    themas = sorted((folder / "docs" / "themas").glob("[!i]*.md"))
    config = folder / "mkdocs.yml"
    lines = "\n".join(f"  - themas/{thema.name}" for thema in themas)
    config.write_text(_CONFIG.format(themas=lines), encoding="utf-8")
    return config
