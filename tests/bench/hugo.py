"""The same pages for Hugo: the Markdown of plain MkDocs, with a small theme of its own and one file to search in."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

_FRAME = """\
<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>{{ .Title }} – {{ site.Title }}</title></head>
<body>
<nav><ul>{{ range where site.RegularPages "Section" "themas" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main>{{ .Content }}</main>
</body>
</html>
"""
_SEARCH = """\
{{- $all := slice -}}
{{- range site.Pages -}}
{{- $all = $all | append (dict "t" .Title "u" .RelPermalink "w" .Plain) -}}
{{- end -}}
{{- $all | jsonify -}}
"""
_CONFIG = {
    "baseURL": "https://inclusie.oefendam.example/",
    "title": "Vergelijking",
    "languageCode": "nl",
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap"],
    "outputs": {"home": ["html", "json"]},
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}


def write_for_hugo(plain: Path, folder: Path) -> None:
    """Turn the Markdown below `plain` into a site for Hugo in `folder`."""
    for page in sorted(plain.rglob("*.md")):
        place = page.relative_to(plain)
        # For Hugo a page with others below it has another name.
        name = "_index.md" if place.name == "index.md" else place.name
        file = folder / "content" / place.with_name(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        text = page.read_text(encoding="utf-8")
        head = {"title": text.partition("\n")[0].lstrip("# ")}
        file.write_text(f"{json.dumps(head, ensure_ascii=False)}\n\n{text}", encoding="utf-8")
    layouts = folder / "layouts" / "_default"
    shutil.rmtree(layouts, ignore_errors=True)
    layouts.mkdir(parents=True)
    for kind in ("single", "list"):
        (layouts / f"{kind}.html").write_text(_FRAME, encoding="utf-8")
    (folder / "layouts" / "index.json").write_text(_SEARCH, encoding="utf-8")
    (folder / "hugo.json").write_text(json.dumps(_CONFIG), encoding="utf-8")
