"""Properties that editors of photos write in a jpg (IPTC)."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import ImageFile, IptcImagePlugin

from generator.attachments.fact import Fact, fact

# The fields that may hold something about people; the rest of the second record is text.
_NAMES = {80: "By-line", 85: "By-line title", 92: "Sub-location", 110: "Credit", 116: "CopyrightNotice", 118: "Contact", 122: "Writer"}  # fmt: skip
_RECORD = 2
_NO_TEXT = 0


def iptc_facts(image: ImageFile.ImageFile) -> Iterator[Fact]:
    """Who made a photo, who wrote the words with it, and those words."""
    for (record, number), value in (IptcImagePlugin.getiptcinfo(image) or {}).items():
        if record != _RECORD or number == _NO_TEXT:
            continue
        values = value if isinstance(value, list) else [value]
        for said in values:
            text = said.decode("utf-8", "replace").strip("\0 ")
            if text:
                yield fact(_NAMES.get(number, f"IPTC {number}"), text)
