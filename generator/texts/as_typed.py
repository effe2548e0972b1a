"""What an editor typed, where Markdown has put signs of its own in the place of code, escapes and bold words."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE, INLINE_PLACEHOLDER_RE

# Markdown writes a character behind a backslash as its number between two signs, and & as a word.
_ESCAPED = re.compile("\x02(\\d+)\x03")
_AMPERSAND = "\x02amp\x03"
# What was put around words. Markdown forgets whether italics had stars or underscores.
_AROUND = {"code": "`", "strong": "**", "em": "*"}


def as_typed(md: Markdown, text: str) -> str:
    """The words of a part of a text, on one line, without any sign of Markdown itself."""
    inline = INLINE_PLACEHOLDER_RE.sub(lambda found: _inline(md, found[1]), text)
    whole = HTML_PLACEHOLDER_RE.sub(
        lambda found: str(md.htmlStash.rawHtmlBlocks[int(found[1])]),  # such as &eacute;
        inline,
    )
    return " ".join(with_backslashes(whole).split())


def with_backslashes(text: str) -> str:
    """A character that was typed behind a backslash gets its backslash back."""
    return _ESCAPED.sub(lambda found: f"\\{chr(int(found[1]))}", text).replace(_AMPERSAND, "&")


def _inline(md: Markdown, key: str) -> str:
    """What stands behind a sign for something in a sentence, with the signs that are in it in turn."""
    kept = md.treeprocessors["inline"].stashed_nodes.get(key, "")  # type: ignore[attr-defined]  # of InlineProcessor
    if isinstance(kept, Element):
        around = _AROUND.get(kept.tag, "")
        return f"{around}{html.unescape(as_typed(md, ''.join(kept.itertext())))}{around}"
    return str(kept)
