"""The index: which word stands on which page, cut into pieces by the first letters of a word."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from generator.made_name import made_name
from generator.search.entries import Entry
from generator.search.stems import STOP, family, index_words

# Where a word stands, best first. What many pages say ("De bron noemt geen bedrag.") says little
# about each of them.
TITLE, SHORT, TEXT, COMMON = range(4)
_MANY = 0.25
# A piece with more characters than this is cut by one letter more, up to so many letters.
_PIECE, _LETTERS = 16_000, 6
# A first part of fewer letters is a word of its own.
_SHORTEST_START = 5

Places = dict[int, int]  # number of a page → where the word stands best
Group = tuple[dict[str, Places], dict[str, Places]]  # forms of a word; longer words that end in it
Written = tuple[
    tuple[str, ...], str
]  # the forms of a group; the whole group as it stands in a piece


def index_files(entries: Sequence[Entry]) -> dict[str, str]:
    """All files of the index, with their path below the folder of the index. The same pages give the same bytes.

    `inhoud.json` names the folder of the rest, so that no browser mixes an old piece with a new one.
    Pieces: `[[forms, longer words], …]`; each word has four lists of page numbers, see `_numbers`.
    """
    common = _common(entries)
    pieces = _pieces(_groups(_places(entries, common)))
    # The z keeps a piece from looking like the title of a person: zmr.json.
    files = {f"z{name}.json": piece for name, piece in pieces.items()}
    files |= {
        f"p/{number}.json": _json(_shown(page, common)) for number, page in enumerate(entries)
    }
    # A name of the names of all files: together they are as large as the site.
    named = (made_name(f"{name}\n{text}".encode()) for name, text in sorted(files.items()))
    version = made_name("".join(named).encode())
    content = {"version": version, "pieces": sorted(pieces), "stop": STOP}
    return {"inhoud.json": _json(content)} | {
        f"{version}/{name}": text for name, text in sorted(files.items())
    }


def _common(entries: Sequence[Entry]) -> frozenset[str]:
    """Sentences that stand on many pages."""
    counted = Counter(chain.from_iterable({*page.short, *page.text} for page in entries))
    return frozenset(
        sentence for sentence, pages in counted.items() if pages > max(2, _MANY * len(entries))
    )


def _shown(page: Entry, common: frozenset[str]) -> dict[str, object]:
    """What a result needs: its link, and the sentences one of which is shown."""
    own = dict.fromkeys(
        sentence for sentence in (*page.short, *page.text) if sentence not in common
    )
    return {"url": page.address, "kind": page.kind, "title": page.title, "sentences": list(own)}


def _places(entries: Sequence[Entry], common: frozenset[str]) -> dict[str, Places]:
    found: dict[str, Places] = defaultdict(dict)
    words_of = cache(index_words)  # pages say many sentences that others say too
    for number, page in enumerate(entries):
        for place, sentence in _said(page, common):
            for word in words_of(sentence):
                if found[word].get(number, COMMON + 1) > place:
                    found[word][number] = place
    for word in STOP:
        found.pop(word, None)
    return found


def _said(page: Entry, common: frozenset[str]) -> Iterator[tuple[int, str]]:
    yield TITLE, page.title
    if page.kind != "Pagina":
        yield TITLE, page.kind
    for place, sentences in ((SHORT, page.short), (TEXT, page.text)):
        for sentence in sentences:
            yield COMMON if sentence in common else place, sentence


def _groups(places: Mapping[str, Places]) -> list[Group]:
    """Forms of one word together, with the longer words that end in one of them: werkplan is a kind of plan."""
    groups: dict[str, Group] = {}
    for word in sorted(places):
        forms, _ = groups.setdefault(family(word), ({}, {}))
        forms[word] = places[word]
    for word in sorted(places):
        tail = _tail(word, places)
        if tail:
            groups[family(tail)][1][word] = places[word]
    return list(groups.values())


def _tail(word: str, known: Mapping[str, Places]) -> str | None:
    """The last part of a compound whose two parts are both words of this site; the longest counts."""
    for cut in range(3, len(word) - 3):
        tail = word[cut:]
        if tail in known and any(start in known for start in _starts(word[:cut])):
            return tail
    return None


def _starts(start: str) -> Iterable[str]:
    """A first part with and without the letters that tie it to the next: leeftijdsgroep, groepenplan."""
    if len(start) <= _SHORTEST_START:
        return [start]
    ties = [tie for tie in ("s", "en", "e") if start.endswith(tie)]
    return [start, *(start.removesuffix(tie) for tie in ties)]


def _pieces(groups: Sequence[Group]) -> dict[str, str]:
    """Each group stands in every piece that holds one of its forms, so that one word needs one piece."""
    written = [
        (tuple(forms), _json([_numbered(forms), _numbered(longer)])) for forms, longer in groups
    ]
    return dict(_cut(written, 2))


def _cut(groups: Sequence[Written], letters: int, start: str = "") -> Iterator[tuple[str, str]]:
    """Pieces of so many letters, of the words that begin with `start`; what is too big is cut by one letter more."""
    for name, part in sorted(_by_piece(groups, letters, start).items()):
        piece = "[" + ",".join(text for _, text in part) + "]"
        # A word that is shorter than the name of its piece has no letter to cut by.
        can_be_cut = len(name) == letters < _LETTERS
        if len(piece) > _PIECE and can_be_cut:
            yield from _cut(part, letters + 1, name)
        else:
            yield name, piece


def _by_piece(groups: Sequence[Written], letters: int, start: str) -> dict[str, list[Written]]:
    """The groups of each piece. A group stands once in every piece that holds one of its forms."""
    shared: dict[str, list[Written]] = defaultdict(list)
    for group in groups:
        forms = (word for word in group[0] if word.startswith(start))
        for name in sorted({_name(word, letters) for word in forms}):
            shared[name].append(group)
    return shared


def _name(word: str, letters: int) -> str:
    """The piece of a word. A name must be safe for every web server, so other alphabets share one."""
    if re.fullmatch("[a-z0-9]+", word[:letters]):
        return word[:letters]
    return "_"


def _numbered(words_: Mapping[str, Places]) -> dict[str, list[list[int]]]:
    return {word: _numbers(places) for word, places in words_.items()}


def _numbers(places: Places) -> list[list[int]]:
    """Page numbers for each place: the first, then steps; -5 means five more, each the next page."""
    return [
        _steps(sorted(number for number, best in places.items() if best == place))
        for place in range(COMMON + 1)
    ]


def _steps(numbers: Sequence[int]) -> list[int]:
    steps: list[int] = []
    last = -2
    for number in numbers:
        if number != last + 1:
            steps.append(number - max(last, 0))
        elif steps[-1] < 0:
            steps[-1] -= 1
        else:
            steps.append(-1)
        last = number
    return steps


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
