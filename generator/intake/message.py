"""News as text in a mail or an issue, that people and this program can both read.

Each answer stands on a line after its short name. The lines of the explanation begin with '| ', so that a line in
it can never be taken for an answer. Who writes such a mail by hand may leave those signs out. Then the explanation
goes on to the line that ends the news; without that line it ends at the first empty line, for what comes below it may
be meant for somebody else, and what is in an explanation is published.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from generator.intake.greeting import is_greeting, says_more
from generator.intake.offered import Offered, offer
from generator.layout.asked import ACTIE, END, GEMELD_DOOR, LABELS, UITLEG

_FIELDS = {label.lower(): name for name, label in LABELS.items()}
_LABELS = "|".join(map(re.escape, LABELS.values()))
# In a mail: 'Stand: loopt'. In an issue made with a form: '### Stand', and the answer below it.
_ANSWER = re.compile(rf"\s*(?P<label>{_LABELS})\s*:(?P<text>.*)", re.IGNORECASE)
_HEADING = re.compile(rf"#{{2,4}}\s+(?P<label>{_LABELS})\s*:?\s*", re.IGNORECASE)
_OTHER_HEADING = re.compile(r"#{1,6}\s+\S")
_QUOTED = re.compile(r"^ ?>[ ]?", re.MULTILINE)
# Where the words of a mail program begin that are no news any more.
_REST = re.compile(
    r"-- ?$|_{5,}|-{5,}|>|Van: |From: |Verzonden: |Op .* schreef .*:$", re.IGNORECASE
)
# What stands in a blank already, so that nobody has to look it up.
_FILLED_IN = frozenset({ACTIE, GEMELD_DOOR})
# Letters and spaces that mail programs put in without anybody seeing them.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


@dataclass(slots=True)
class _Reading:
    """What was read of one item so far."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    open: str = ""  # the field whose answer may go on in the next line
    literal: bool = False  # its lines begin with '|'
    heading: bool = False  # it stands below a heading
    gap: bool = False  # an empty line came after it; some mail programs double every line end
    closed: bool = False  # the line that ends the news was there
    after: list[str] = field(default_factory=list)  # a greeting and what came below it


def to_text(offered: Offered) -> str:
    """The text of one item, with all its answers. `read_items` gives the same answers back."""
    lines = [
        f"{label}: {' '.join(offered.answers.get(name, '').split()) or '-'}"
        for name, label in LABELS.items()
        if name != UITLEG
    ]
    explained = (f"| {line}".rstrip() for line in offered.answers.get(UITLEG, "").splitlines())
    return "\n".join([*lines, f"{LABELS[UITLEG]}:", *explained, END]) + "\n"


def tidy(text: str) -> str:
    """An explanation as the register keeps it: one way of writing letters and line ends, no spaces at the ends."""
    # A program can send half a letter ("\ud800"). It becomes the sign that the rules refuse.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    plain = unicodedata.normalize("NFC", whole).translate(_UNSEEN).replace("\u00a0", " ")
    return re.sub(r"\n{3,}", "\n\n", _tidy_lines(plain))


def _tidy_lines(text: str) -> str:
    """Lines with one space between words, without empty ones at the begin and end."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()


def read_items(text: str, received: date, file: str = "") -> list[Offered]:
    """Every item in a text. A text that quotes one, as a reply does, holds it too. Empty when there is none."""
    found = list(_items(text))
    if not found and _QUOTED.search(text):
        text = _QUOTED.sub("", text)
        found = list(_items(text))
    doubled = _doubled(text)
    return [_offered(one, received, file, doubled=doubled) for one in found]


def _offered(one: _Reading, received: date, file: str, *, doubled: bool) -> Offered:
    _take_back(one)
    below = "" if one.closed or one.literal or one.heading else _take_below(one, doubled=doubled)
    if says_more(one.after):
        below = tidy("\n".join([below, "", *one.after]))
    answers = {name: tidy("\n".join(lines)) for name, lines in one.answers.items()}
    return replace(offer(answers, received, file, one.places), below=below)


def _take_back(one: _Reading) -> None:
    """Take a line that looked like a greeting for what it was: before the line that ends the news all is explanation.

    Only a greeting at the end, with nothing but a name and a function below it, is no part of it.
    """
    lines = one.answers.get(UITLEG, [])
    if one.closed and one.literal:
        for line in one.after:
            _join(lines, line.strip())
    elif one.closed and says_more(one.after):
        lines.extend(one.after)
    else:
        return
    one.after = []


def holds_blank(text: str) -> bool:
    """Whether the questions stand in a text, also in one that it quotes, and nobody answered any of them."""
    return any(_blank(one) for one in chain(_parts_of(text), _parts_of(_QUOTED.sub("", text))))


def _take_below(one: _Reading, *, doubled: bool) -> str:
    """Take from an explanation what stands below an empty line, or below more of them where all lines are doubled."""
    between = "\n\n\n" if doubled else "\n\n"
    explained, _, below = _tidy_lines("\n".join(one.answers.get(UITLEG, []))).partition(between)
    if below:
        one.answers[UITLEG] = [explained]
    return tidy(below)


def _doubled(text: str) -> bool:
    """Whether a mail program put an empty line after each line."""
    lines = text.splitlines()
    after = [lines[at + 1 : at + 2] for at, line in enumerate(lines) if _begin(line)]
    return len(after) > 1 and not any("".join(line).strip() for line in after)


def _items(text: str) -> Iterator[_Reading]:
    """The items in a text, without the blanks of a reminder."""
    return (one for one in _parts_of(text) if not _blank(one))


def _parts_of(text: str) -> Iterator[_Reading]:
    """Every part of a text that says which action it is about."""
    now = _Reading()  # what stands before the first item is for people
    for number, line in enumerate(text.splitlines(), 1):
        begun = _begin(line)
        if begun and _in_form(now, begun):
            begun = None
        if begun and begun[0] == ACTIE:
            yield from _whole(now)
            now = _Reading()
        if begun and not _goes_on(now, begun[0]):
            _answer(now, begun, f"regel {number}")
        else:
            _go_on(now, line)
    yield from _whole(now)


def _whole(one: _Reading) -> Iterator[_Reading]:
    if ACTIE in one.answers:
        yield one


def _blank(one: _Reading) -> bool:
    """Whether every question stands there, and nobody wrote an answer."""
    written = {name for name, lines in one.answers.items() if tidy("\n".join(lines))}
    return one.answers.keys() == LABELS.keys() and written <= _FILLED_IN


def _in_form(now: _Reading, begun: tuple[str, str, bool]) -> bool:
    """Whether a line that looks like an answer is a line of text in a form: there only a heading begins an answer."""
    return now.heading and bool(now.open) and not begun[2]


def _goes_on(now: _Reading, name: str) -> bool:
    """Whether a line that looks like an answer is the rest of a long line that a mail program broke."""
    return now.literal and bool(now.open) and name in now.answers


def _begin(line: str) -> tuple[str, str, bool] | None:
    """The field that a line begins, the text after it, and whether it is a heading; None when it begins none."""
    plain = line.translate(_UNSEEN).replace("\u00a0", " ").replace("**", "")
    if found := _HEADING.fullmatch(plain):
        return _FIELDS[found["label"].lower()], "", True
    if found := _ANSWER.fullmatch(plain):
        return _FIELDS[found["label"].lower()], found["text"].strip(), False
    return None


def _answer(now: _Reading, begun: tuple[str, str, bool], place: str) -> None:
    name, text, heading = begun
    if name in now.answers:
        return  # the first one counts: below it stands an older mail
    now.answers[name] = [text]
    now.places[name] = place
    now.open = name if heading or name == UITLEG else ""
    now.literal, now.heading = False, heading


def _go_on(now: _Reading, line: str) -> None:
    """Take a line that begins no answer: more of the explanation, or nothing of ours."""
    if not now.open:
        return
    lines, plain = now.answers[now.open], line.strip()
    if plain.startswith("|"):
        _back_to_text(now)
        lines.append(plain[1:])
    elif _ends(now, plain):
        now.open = ""
        now.closed = plain == END
    elif now.after or (not now.heading and is_greeting(plain)):
        now.after.append(line)
    elif not now.literal:
        lines.append(line)
    elif plain:
        _join(lines, plain)
    else:
        now.gap = True


def _back_to_text(now: _Reading) -> None:
    """A line with our sign follows, so what looked like a greeting was the rest of a broken line."""
    for line in now.after:
        _join(now.answers[now.open], line.strip())
    now.literal, now.gap, now.after = True, False, []


def _join(lines: list[str], plain: str) -> None:
    """Make a line whole again that a mail program broke."""
    lines[-1] = f"{lines[-1].rstrip()} {plain}".rstrip()


def _ends(now: _Reading, plain: str) -> bool:
    """Whether a line is no part of the explanation any more."""
    if plain == END or (now.literal and now.gap and plain):
        return True
    if now.heading:
        return plain == "--" or bool(_OTHER_HEADING.match(plain))
    return bool(_REST.match(plain))
