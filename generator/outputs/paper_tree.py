"""The text of a paper as a tree that every kind of file can hold: known elements, headings in order, headers on tables.

Texts of the register are escaped before they come here. What is markup all the same, does nothing: no script, no
picture from elsewhere, no address that does something.
"""

from __future__ import annotations

import re

from generator.html_tree import Element, find_all, new_element, parse_html, without, words_in
from generator.outputs.output_error import OutputError

_NOT_WHOLE = "Wij maken geen document: de tekst is niet heel. Meld dit aan de beheerder."
_DEEP = "Wij maken geen document: in de tekst zit te veel in elkaar. Meld dit aan de beheerder."
_NO_PICTURE = "Wij maken geen document: dit plaatje kan er niet in: '{alt}'. Zet het als png of jpg naast de inleiding van het rapport."
_NO_ALT = "Wij maken geen document: bij een plaatje staat niet wat je ziet. Schrijf dat erbij."

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_HEADINGS = ("h2", "h3", "h4")
_GONE = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "nav",
        "noscript",
        "video",
        "audio",
        "link",
        "meta",
        "base",
        "title",
        "canvas",
    ]
)
_KNOWN = frozenset(
    [
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "strong",
        "em",
        "span",
        "br",
        "figure",
        "figcaption",
        "img",
        "a",
        "blockquote",
        "div",
        "h2",
        "h3",
        "h4",
    ]
)
_SAME_AS = {
    "b": "strong",
    "i": "em",
    "section": "div",
    "article": "div",
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
}
_KEPT = {
    "th": ("scope", "colspan", "rowspan"),
    "td": ("colspan", "rowspan"),
    "a": ("href",),
    "img": ("src", "alt"),
}
_EVERYWHERE = ("id", "lang")
_ALLOWED = {
    # A cell over more columns is a mistake, and costs a PDF all memory of the machine.
    "colspan": re.compile(r"[1-9][0-9]?"),
    "rowspan": re.compile(r"[1-9][0-9]?"),
    "scope": re.compile(r"(?:col|row)(?:group)?"),
    "href": re.compile(r"#\S+|https?://[\w.-]+(?:[:/?#]\S*)?", re.IGNORECASE),
    "src": re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]+"),
    "id": re.compile(r"[\w.:-]+"),
    "lang": LANGUAGE,
    "alt": re.compile(r".*\S.*", re.DOTALL),
}
_MOST_DEEP = 60
# What no font can draw or no XML file can hold, and the places where a long word may break.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u00ad]"
)
_END = "einde-van-de-tekst"


def printable_text(text: str) -> str:
    """The same text without signs that no file can hold, and without the places where a long word may break."""
    return _UNPRINTABLE.sub("", text)


def printable(body: str) -> Element:
    """The body of a paper. Raises OutputError when it is not whole, or holds a picture that says nothing."""
    root = _parsed(body)
    _keep_known(root)
    _mend_links(root)
    _mend_headings(root)
    for table in find_all(root, ".//table"):
        _mend_table(table)
    return root


def _parsed(body: str) -> Element:
    """The tree, when it ends where the text ends: whatever is left open holds the mark of the end too."""
    marked = f'<!doctype html><html><body>{printable_text(body)}<div id="{_END}"></div>'
    root = find_all(parse_html(marked.encode()), "/html/body[1]")[0]
    ends = find_all(root, "./div[@id=$id]", id=_END)
    if len(ends) != 1 or ends[0].getnext() is not None:
        raise OutputError(_NOT_WHOLE)
    if find_all(root, "./*" + "/*" * _MOST_DEEP):
        raise OutputError(_DEEP)
    without(root, ends, ())
    return root


def _keep_known(root: Element) -> None:
    """Only elements and attributes that mean the same in every file."""
    hidden = find_all(root, ".//*[@hidden or @aria-hidden='true']")
    others = [element for element in root.iterdescendants("*") if element not in hidden]
    gone = [element for element in others if str(element.tag) in _GONE]
    for element in others:
        element.tag = _SAME_AS.get(str(element.tag), str(element.tag))
        _keep_attributes(element)
    unknown = [e for e in others if str(e.tag) not in _KNOWN and e not in gone]
    without(root, [*hidden, *gone], unknown)
    _refuse_pictures(root)


def _refuse_pictures(root: Element) -> None:
    """A picture says what it shows, and comes along in the paper itself."""
    if find_all(root, ".//img[not(@alt)]"):
        raise OutputError(_NO_ALT)
    for picture in find_all(root, ".//img[not(@src)]"):
        raise OutputError(_NO_PICTURE.format(alt=picture.get("alt")))


def _keep_attributes(element: Element) -> None:
    kept = (*_EVERYWHERE, *_KEPT.get(str(element.tag), ()))
    for name, value in list(element.attrib.items()):
        if name not in kept or not _ALLOWED[str(name)].fullmatch(str(value)):
            del element.attrib[name]


def _mend_links(root: Element) -> None:
    """A link goes to a page of the web or to a place in this paper, and holds no other link."""
    places = {f"#{element.get('id')}" for element in find_all(root, ".//*[@id]")}
    links = find_all(root, ".//a")
    dead = [
        link
        for link in links
        if link.get("href", "").startswith("#") and link.get("href") not in places
    ]
    nameless = [link for link in links if not link.get("href") or not words_in(link)]
    without(root, (), [*dead, *nameless, *find_all(root, ".//a//a")])


def _mend_headings(root: Element) -> None:
    """No level is skipped, none is empty, and each has a name of its own to link to."""
    headings = find_all(root, " | ".join(f".//{name}" for name in _HEADINGS))
    without(root, (), [heading for heading in headings if not words_in(heading)])
    names = [element.get("id") for element in find_all(root, ".//*[@id]")]
    level = -1
    for number, heading in enumerate(filter(words_in, headings), 1):
        level = min(level + 1, _HEADINGS.index(str(heading.tag)))
        heading.tag = _HEADINGS[level]
        if names.count(heading.get("id")) != 1:
            heading.set("id", f"kop-{number}")


def _mend_table(table: Element) -> None:
    """Every table has rows, headers with a direction, and no table in it."""
    without(table, (), find_all(table, ".//table | .//table//*[self::tr or self::td or self::th]"))
    rows = find_all(table, ".//tr[th or td]")
    if len(rows) <= len(find_all(table, "./thead/tr")):
        _as_paragraph(table)
        return
    if not find_all(table, ".//th"):
        for cell in list(rows[0])[: None if len(rows) > 1 else 1]:
            cell.tag = "th"
    for header in find_all(table, ".//th[not(@scope)]"):
        beside = find_all(header, "../td") and not find_all(header, "ancestor::thead")
        header.set("scope", "row" if beside else "col")


def _as_paragraph(table: Element) -> None:
    """A table without rows says only what is above it."""
    said = " ".join(filter(None, map(words_in, find_all(table, "./caption"))))
    tail, name = table.tail, table.get("id")
    table.clear()
    table.tag, table.tail = "div", tail
    if name:
        table.set("id", name)
    if said:
        new_element(table, "p", said)
