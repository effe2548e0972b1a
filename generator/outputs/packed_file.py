"""A file of a word processor: a packed folder of XML, in which some parts are changed and some are added."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from generator.html_tree import Element, parse_xml, xml_bytes

Mend = Callable[[Element], None]
# The first moment that a packed file can have; what was made when stands in the file itself.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def repacked(data: bytes, mends: Mapping[str, Mend], added: Mapping[str, str]) -> bytes:
    """The same file with its parts in the same order, each named one changed, and the added ones last."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename in mends:
                text = _changed(text, mends[part.filename])
            _write(new, part.filename, text, part.compress_type)
        for name, words in added.items():
            _write(new, name, words.encode(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def element(xml: str) -> Element:
    """The element that a text of XML of our own says."""
    root = parse_xml(xml)
    if root is None:
        raise ValueError(xml)
    return root


def _changed(text: bytes, mend: Mend) -> bytes:
    root = element(text.decode())
    mend(root)
    return xml_bytes(root)


def _write(file: zipfile.ZipFile, name: str, data: bytes, how: int) -> None:
    part = zipfile.ZipInfo(name, _MOMENT)
    part.compress_type = how
    file.writestr(part, data)
