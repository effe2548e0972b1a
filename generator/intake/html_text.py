"""What somebody sees of the HTML of a mail, as lines of text, with an empty line where a reader sees one."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# Where a line ends in HTML.
_BLOCKS = frozenset({"p", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "ul", "ol"})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "head", "title"})
# Between paragraphs is an empty line, but not where a program makes one of each line, as Outlook.
_TIGHT = re.compile(
    r"class=[\"']?Mso|[\s}>,;]p\b[^{}<>]{0,200}\{[^{}]{0,500}margin[^:{}]{0,20}:\s{0,9}0(?!\.)"
)
_NO_MARGIN = re.compile(r"margin(?:-top|-bottom)?\s{0,9}:\s{0,9}0(?!\.)")
_SPACES = re.compile(r"[ \t\r\n\f]+")


def html_text(html: str) -> str:
    """The text of HTML. What is in scripts and styles is no text; links and pictures are not followed."""
    seen = _Seen(tight=bool(_TIGHT.search(html)))
    seen.feed(html)
    return seen.whole()


class _Seen(HTMLParser):
    """Collects what a reader of HTML sees, a line for each line."""

    def __init__(self, *, tight: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._now: list[str] = []  # the line that is not at its end yet
        self._gap = False  # a paragraph began or ended since the last line
        self._spaced = False  # this is a paragraph with room around it
        self._unseen = 0
        self._tight = tight

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new line where HTML begins one."""
        self._unseen += tag in _UNSEEN
        if tag == "br":
            self._end_line()
        elif tag in _CELLS:
            self._now.append(" ")
        elif tag in _BLOCKS:
            style = dict(attrs).get("style") or ""
            self._spaced = tag == "p" and not (self._tight or _NO_MARGIN.search(style))
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        """A new line where HTML ends one."""
        self._unseen = max(self._unseen - (tag in _UNSEEN), 0)
        if tag in _BLOCKS:
            self._end_block()
            self._spaced = False

    def handle_data(self, data: str) -> None:
        """Words, in which a line break is only a space."""
        if not self._unseen:
            self._now.append(_SPACES.sub(" ", data))

    def whole(self) -> str:
        """The text, when all was seen."""
        self._end_block()
        return "\n".join(self._lines) + "\n"

    def _end_block(self) -> None:
        """End the line if there is anything in it, also a space that was put there to keep a line empty."""
        if any(part.strip(" ") for part in self._now):
            self._end_line()
        self._now = []
        self._gap = self._gap or self._spaced

    def _end_line(self) -> None:
        line = " ".join("".join(self._now).split())
        if line and self._gap and self._lines and self._lines[-1]:
            self._lines.append("")
        self._gap = self._gap and not line
        self._lines.append(line)
        self._now = []
