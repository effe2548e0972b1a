"""Marks of editors in Markdown, where Markdown itself says what is text and what is code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.toc import slugify, unique
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString
from markupsafe import Markup

from generator.texts.as_typed import as_typed
from generator.texts.mark import PATTERN, Naar
from generator.texts.marks import MARKS
from generator.texts.safe_markdown import EXTENSIONS, SafeMarkdown

# A link of a mark, until we know from which page it leads.
# Nobody can type it: HTML in a text is shown as text.
_LINK = "mark-link"
_LINKS = re.compile(rf'<{_LINK} href="([^"]*)"')
# Where a mark stands in the text, put into the mark itself: a sign nobody can type, the offset, and
# the sign again.
_SIGN = "\ue000"
_NUMBERED = re.compile(f"{_SIGN}(\\d+){_SIGN}")
# With one bracket it is text to Markdown, but nobody means that.
_NAME = f"(?:{'|'.join(mark.name for mark in MARKS)}):"
# Markdown ends what stands behind a backslash with this sign: `\[[stand: x]]` is shown as it is.
_NEARLY = rf"(?<!\x03)\[(?P<typed>(?:{_NUMBERED.pattern})?{_NAME}[^\[\]]*+)\]"
_BEGIN = re.compile(rf"\[\[(?!\[)|\[(?={_NAME})")
_ATTRIBUTE = "data-merk"


@dataclass(frozen=True, order=True, slots=True)
class FoundMark:
    """A mark in a text: at which character it begins, what was typed, and whether it has all brackets and is in a link."""

    offset: int
    typed: str
    closed: bool
    in_link: bool


def find_marks(body: str) -> list[FoundMark]:
    """Every mark of a text that would be filled in on the site, and what was meant as one but lacks a bracket."""
    marks = MarkMarkdown(lambda _: Markup("<a></a>"))
    numbered = _BEGIN.sub(lambda found: f"{found[0]}{_SIGN}{found.start()}{_SIGN}", body)
    Markdown(extensions=[*EXTENSIONS, SafeMarkdown(), marks]).convert(numbered)
    return sorted(
        {
            _found(typed, closed=closed, in_link=typed in marks.linked)
            for typed, closed in marks.seen
        }
        | {_found(typed, closed=False, in_link=False) for typed in marks.nearly}
    )


def _found(typed: str, *, closed: bool, in_link: bool) -> FoundMark:
    offset = next(iter(_NUMBERED.findall(typed)), 0)
    return FoundMark(int(offset), _NUMBERED.sub("", typed), closed, in_link)


def link_marks(html: str, naar: Naar) -> str:
    """The HTML of a text, with the links of its marks made by `naar`: only its page knows where they lead from."""
    linked = _LINKS.sub(lambda found: f'<a href="{naar(found[1])}"', html)
    return linked.replace(f"</{_LINK}>", "</a>")


class MarkMarkdown(Extension):
    """Puts what `fill` makes of a mark in its place. Its links hold the path of a page, for `link_marks`.

    Remembers what was typed: all marks with whether they were closed in `seen`, those inside a link in `linked`,
    and those with one bracket in `nearly`.
    """

    def __init__(self, fill: Callable[[str], Markup]) -> None:
        """Begin with nothing seen."""
        super().__init__()
        self.fill = fill
        self.seen: list[tuple[str, bool]] = []
        self.linked: set[str] = set()
        self.nearly: set[str] = set()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is given by Markdown
        """Look after code (190) and escapes (180) were taken out, and before links (170) take the brackets."""
        md.inlinePatterns.register(_Filler(self, md), "mark", 175)
        md.inlinePatterns.register(_Nearly(self, md), "mark_nearly", 1)  # after links took theirs
        # Headings get their address at 5. MkDocs looks at links at 0 and may not see those of
        # marks.
        md.treeprocessors.register(_Headings(md), "mark_headings", 9)
        md.treeprocessors.register(_InLinks(self, md), "mark_links", -10)


class _Filler(InlineProcessor):
    def __init__(self, marks: MarkMarkdown, md: Markdown) -> None:
        super().__init__(PATTERN.pattern, md)
        self.marks = marks

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the name is given by Markdown
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        del data
        typed, closed = as_typed(self.md, m["typed"]), m["end"] is not None
        self.marks.seen.append((typed, closed))
        html = self.marks.fill(typed) if closed else Markup("")
        span = ET.fromstring(f"<span>{html}</span>")  # noqa: S314  # made by our own escaping
        for part in span.iter():
            part.tag = _LINK if part.tag == "a" else part.tag
            part.text, part.tail = _literal(part.text), _literal(part.tail)
        span.set(_ATTRIBUTE, typed)
        return span, m.start(), m.end()


class _Nearly(InlineProcessor):
    def __init__(self, marks: MarkMarkdown, md: Markdown) -> None:
        super().__init__(_NEARLY, md)
        self.marks = marks

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the name is given by Markdown
        self, m: re.Match[str], data: str
    ) -> tuple[None, None, None]:
        del data
        self.marks.nearly.add(as_typed(self.md, m["typed"]))
        return None, None, None


def _literal(text: str | None) -> AtomicString:
    """Text that Markdown leaves as it is: no emphasis, no entities."""
    return AtomicString((text or "").replace("&", f"{AMP_SUBSTITUTE}amp;"))


class _Headings(Treeprocessor):
    """The address of a heading is made of what was typed, so that it stays when the figure changes."""

    def run(self, root: Element) -> None:
        used = {element.get("id", "") for element in root.iter()}
        for heading in root.iter():
            if re.fullmatch("h[1-6]", heading.tag) and any(
                _ATTRIBUTE in part.attrib for part in heading.iter()
            ):
                heading.set("id", unique(slugify("".join(_typed(heading)), "-"), used))


def _typed(element: Element) -> Iterator[str]:
    if typed := element.get(_ATTRIBUTE):
        yield typed
        return
    yield element.text or ""
    for child in element:
        yield from _typed(child)
        yield child.tail or ""


class _InLinks(Treeprocessor):
    """Remembers which marks stand in a link of an editor."""

    def __init__(self, marks: MarkMarkdown, md: Markdown) -> None:
        super().__init__(md)
        self.marks = marks

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            self.marks.linked |= {part.get(_ATTRIBUTE, "") for part in link.iter()}
