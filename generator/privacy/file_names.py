"""A person in the name of a file or folder, where words have no capitals and no spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.privacy.as_read import as_read
from generator.privacy.given_names import is_given_name, is_sure_given_name
from generator.privacy.not_names import is_common
from generator.privacy.surnames import is_surname
from generator.privacy.traces import NAME, Trace, traces

_TITLES = frozenset(["mevrouw", "mevr", "mw", "dhr", "meneer", "drs", "prof", "portret", "pasfoto"])
# Short for something else too: "mr-scan".
_SHORT_TITLES = frozenset(["dr", "mr", "ir", "ing"])
_BETWEEN = frozenset(
    {"van", "von", "de", "der", "den", "ten", "ter", "el", "al", "da", "la", "le", "t"}
)
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_INITIAL_MOST = 2
_NAME_LEAST = 3
# A first name by itself; shorter ones are too often something else.
_ALONE_LEAST = 4


def traces_in_file_name(path: str) -> Iterator[Trace]:
    """Signs of a person in a path: as it is written, and word by word in each of its names."""
    yield from traces(path.replace("-", " ").replace("_", " "))
    for name in as_read(path).text.split("/"):
        stem = name.rpartition(".")[0] or name
        words = _WORD.findall(_CAMEL.sub(" ", stem))
        kept = [word for word in words if word.lower() not in _BETWEEN]
        for first, last in pairwise(kept):
            if _is_person(first.lower(), last.lower(), stem):
                yield Trace(NAME, f"{first} {last}", max(path.find(first), 0))
        for word in kept:
            if len(word) >= _ALONE_LEAST and is_sure_given_name(word):
                yield Trace(NAME, word, max(path.find(word), 0))


def _is_person(first: str, last: str, stem: str) -> bool:
    """Whether two words of a file name are somebody: "j.jansen", "mevrouw-smit", "fatima_haddad"."""
    if len(last) < _NAME_LEAST or is_common(last):
        return False
    may_be = first in _SHORT_TITLES or is_given_name(first)
    if first in _TITLES or (may_be and is_surname(last)):
        return True
    if len(first) <= _INITIAL_MOST:
        return is_surname(last) or f"{first}.{last}" in stem.lower()
    return is_sure_given_name(first)
