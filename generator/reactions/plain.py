"""What somebody wrote in a tracker as plain words on one line, with people masked."""

from __future__ import annotations

import html
import re

from generator.checks.editing_rules import REDACTIE
from generator.privacy.traces import traces
from generator.register.broken_text import broken_lines

MOST = 600
MASK = "(weggelaten)"
# Masking may bring two words together that look like a sign of somebody again.
_TIMES = 5
_ENOUGH = 20_000  # letters of a text that we look at
# What is not said but shown, in HTML and in Markdown; of a link its words stay. At last what our
# own form asks.
_REPLACED = (
    (re.compile(r"<!--.*?(?:-->|$)", re.DOTALL), " "),
    (re.compile(r"<(script|style|head)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE), " "),
    (re.compile(r"```.*?(?:```|$)|~~~.*?(?:~~~|$)", re.DOTALL), " "),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)|!\S+\.(?:png|jpe?g|gif)(?:\|[^!\n]*)?!"), " "),
    (re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]*(?:>|$)"), " "),
    (re.compile(r"[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+|\b(?:javascript|data|mailto|file):\S+", re.IGNORECASE), " "),
    (re.compile(r"Schrijf hier je reactie\. Schrijf geen namen van mensen\."), " "),
    (re.compile(r"^[ \t]*(?:#{1,6}|>+|[-*+•]|\d{1,2}[.)])[ \t]+|[*_`~#|\\{}\[\]<>^=]+", re.MULTILINE), " "),
)  # fmt: skip
# Somebody called by the name of an account, in any form.
_CALLED = re.compile(r"(?<!\w)@[\w./-]*\w")
# The rest of a name of which only the beginning was seen.
_SURNAME = re.compile(
    rf"{re.escape(MASK)}(?:\s+(?:van|de|der|den|ter|ten|el|al|te)\b){{0,3}}(?:[\s-]+[A-Z][\w’'-]+)+"
)
_HIDDEN = re.compile(
    r"[^\S ]|[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff\ufff0-\uffff]"
)


def plain_words(text: str) -> str:
    """The words of a text, without marks, links, pictures, code and people; '' when nothing is left to show."""
    found = html.unescape(text[:_ENOUGH])
    for pattern, instead in _REPLACED:
        found = pattern.sub(instead, found)
    found = _CALLED.sub(MASK, " ".join(_HIDDEN.sub(" ", found).split()))
    # What looks like a remark of editors to themselves may not stand on the site.
    return _fit(masked(REDACTIE.sub(MASK, found)))


def masked(text: str) -> str:
    """The text with every sign of a person replaced; '' when that does not help, or its signs are broken."""
    for _ in range(_TIMES):
        found = list(traces(text))
        if not found:
            return "" if broken_lines("", text) else text
        for trace in found:
            text = _without(text, trace.text)
        text = _SURNAME.sub(MASK, text)
    return ""


def _without(text: str, words: str) -> str:
    pattern = r"\s+".join(map(re.escape, words.split()))
    return re.sub(rf"@?{pattern}", MASK, text)


def _fit(text: str) -> str:
    """No more than somebody reads in a table, cut between two words; '' without any letter."""
    if not any(map(str.isalnum, text.replace(MASK, ""))):
        return ""
    if len(text) <= MOST:
        return text
    return f"{text[:MOST].rpartition(' ')[0] or text[:MOST]} …"
