"""The pictures in the introduction of a report: a file for paper stands alone, so they come along in it."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from urllib.parse import unquote

from generator.html_tree import find_all, inner_html, parse_html

# What Word, LibreOffice and a PDF all show.
_KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


def with_pictures(html: str, folder: Path | None) -> str:
    """The HTML of a text in this folder with each picture beside it as data. One that cannot come along stays as it was."""
    if folder is None or "<img" not in html:
        return html
    body = find_all(parse_html(f"<body>{html}</body>".encode()), "//body")[0]
    for picture in find_all(body, ".//img[@src]"):
        picture.set("src", _as_data(picture.get("src", ""), folder))
    return inner_html(body)


def _as_data(source: str, folder: Path) -> str:
    try:
        file = (folder / unquote(source)).resolve()
        kind = _KINDS.get(file.suffix.lower())
        if kind is None or not file.is_relative_to(folder.resolve()):
            return source
        data = file.read_bytes()
    except (OSError, ValueError):  # it is not there, or its name can be that of no file
        return source
    return f"data:{kind};base64,{b64encode(data).decode()}"
