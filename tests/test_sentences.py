"""Every sentence of the pages reads right for 0, 1, some and all, and stands on top of its module."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

import generator.layout
import generator.pages
import generator.texts
from generator.layout.zin import Deel, Zin
from tests.conftest import ROOT

ROOMS = (generator.layout, generator.pages, generator.texts)
# How many of how many: nothing of nothing, none, one, some and all.
COUNTS = [(0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 7), (1, 7), (2, 7), (7, 7)]
WORD = "iets"
# Numbers that nobody says: 8 of 8, something of 1, of nothing; and words that are not "de".
_UNSAID = (
    re.compile(r"\b(\d+)(?:\*\*)? van (?:de )?(?:\*\*)?\1\b"),
    re.compile(r"\bvan de (?:\*\*)?1\b(?!\.)"),
    re.compile(r"\b(?:[Vv]an|[Bb]ij|[Oo]ver) (?:de )?(?:\*\*)?0(?:\*\*)? (?!maanden)"),
    re.compile(r"\b[Dd]e enige(?:\*\*)? (?:punt|thema|gesprek|streefcijfer|advies|risico|plan)\b"),
)
# In a cell of a table a number stands alone, and "9 van 9" is what the column asks.
_CELLS = {
    "generator.layout.words._KLAAR_VAN",
    "generator.layout.headline._VAN",
    "generator.layout.unknown._VAN",
}
_END = re.compile(rf"([.?!:]|{WORD})(\*\*)?[”’]?$")
_NEXT_SENTENCE = re.compile(r"[.?!] ")
_NOUN = re.compile(r"\{[nm]\}(?:\*\*)? \{(?:[nm]:)?([^{}|]*)\|([^{}|]*)\}")
# Some words that end with a full stop.
_SPOKEN = re.compile(r"\w+ \w+ [^.]*\.(\*\*)?$|\w+ \w+ [^.]*\. \w")


def _modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            yield importlib.import_module(found.name)


def _parts(name: str, value: object) -> Iterator[tuple[str, Deel | str]]:
    """Every text in a value, however deep, with where it stands."""
    if isinstance(value, Deel | str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _parts(f"{name}[{key}]", part)
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _parts(f"{name}[{index}]", part)
    elif is_dataclass(value) and not isinstance(value, type):
        # What an editor types letter by letter is no sentence of ours.
        for field in (field for field in fields(value) if field.name != "typed"):
            yield from _parts(f"{name}.{field.name}", getattr(value, field.name))


def texts() -> dict[str, Deel | str]:
    """Every text on the outermost level of a module of the pages."""
    return {
        where: text
        for module in _modules()
        for name, value in vars(module).items()
        if not name.startswith("__")
        for where, text in _parts(f"{module.__name__}.{name}", value)
    }


def fill(deel: Deel) -> Iterator[str]:
    """A sentence for none, one, some and all."""
    words = dict.fromkeys(deel.names - {"n", "m"}, WORD)
    for n, m in COUNTS:
        numbers = {name: number for name, number in (("n", n), ("m", m)) if name in deel.names}
        yield deel(**numbers, **words)


def nouns(deels: Iterable[Deel]) -> set[tuple[str, str]]:
    """Every word that stands behind a number: for 1, and for more."""
    found = {pair for deel in deels for text in deel.texts for pair in _NOUN.findall(text)}
    return found - {("is", "zijn")}


def wrong(text: str, pairs: Iterable[tuple[str, str]]) -> list[str]:
    """What is wrong in a sentence that was filled in."""
    found = [part for one, more in pairs for part in _wrong_number(text, one, more)]
    if "  " in text or text != text.strip() or re.search(r" [.,:?!]", text):
        found.append("a space too many")
    return [*found, *(said[0] for pattern in _UNSAID if (said := pattern.search(text)))]


def _wrong_number(text: str, one: str, more: str) -> list[str]:
    """1 with the word for more, or another number with the word for 1."""
    forms = ((r"(?<![\d.])1", more), (r"(?:\b0|[02-9])", one))
    patterns = [rf"{number}(?:\*\*)? {re.escape(word)}(?![\w’])" for number, word in forms if word]
    return [found[0] for pattern in patterns if (found := re.search(pattern, text))]


def test_every_sentence_reads_right_for_none_one_some_and_all() -> None:  # C5
    deels = {where: text for where, text in texts().items() if isinstance(text, Deel)}
    pairs = nouns(deels.values())

    found = {
        (where, text): mistakes
        for where, deel in deels.items()
        for text in fill(deel)
        if where not in _CELLS and (mistakes := wrong(text, pairs))
    }

    assert len(deels) > 100
    assert found == {}


def test_every_sentence_ends_like_one() -> None:
    made = [text for zin in texts().values() if isinstance(zin, Zin) for text in fill(zin) if text]
    written = [
        text for text in texts().values() if isinstance(text, str) and _NEXT_SENTENCE.search(text)
    ]

    assert [text for text in (*made, *written) if not _END.search(text)] == []


def test_no_fixed_text_has_a_space_too_many() -> None:
    pairs = nouns(text for text in texts().values() if isinstance(text, Deel))
    written = [text for text in texts().values() if isinstance(text, str)]

    assert {
        text: wrong(text, pairs) for text in written if text.strip() and wrong(text, pairs)
    } == {}


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn 1 acties.",
        "Er zijn **1** acties.",
        "Er is 0 actie.",
        "Er zijn 12 actie.",
        "Er is  1 actie.",
        "Er is 1 actie .",
        " Er is 1 actie.",
        "Van 8 van de 8 acties weten wij dat.",
        "Van **8** van de **8** acties weten wij dat.",
        "0 van de 1 actie.",
        "1 van 1 actie.",
        "Van **0** van de 3 weten wij het niet.",
        "**De enige** thema.",
    ],
)
def test_a_mistake_is_seen(text: str) -> None:
    assert wrong(text, [("actie", "acties")])


@pytest.mark.parametrize(
    "text",
    ["Er is 1 actie.", "**11** acties.", "1 van de 12 acties.", "1 actiehouder en 2 acties."],
)
def test_what_is_right_is_no_mistake(text: str) -> None:
    assert not wrong(text, [("actie", "acties")])


def _spoken(source: str) -> list[str]:
    """The sentences inside functions and classes, without what explains the code."""
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    explained = {ast.get_docstring(node, clean=False) for node in (*functions, *_classes(tree))}
    written = [text for function in functions for text in _written(function)]
    return [text for text in written if text not in explained and _SPOKEN.search(text)]


def _written(node: ast.AST) -> Iterator[str]:
    """The texts in a piece of code; a value inside a text is one word."""
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else WORD for part in node.values)
        yield "".join(map(str, parts))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from _written(child)


def _classes(tree: ast.Module) -> list[ast.ClassDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]


def test_sentences_stand_on_top_of_their_module() -> None:
    found = {
        str(file.relative_to(ROOT)): _spoken(file.read_text(encoding="utf-8"))
        for room in ("layout", "pages", "texts")
        for file in sorted((ROOT / "generator" / room).glob("*.py"))
    }

    assert {name: spoken for name, spoken in found.items() if spoken} == {}


def test_a_sentence_inside_a_function_is_seen() -> None:
    source = 'def f(n):\n    """Say it all in one go."""\n    return f"Wij kennen {n} acties."'

    assert _spoken(source) == ["Wij kennen iets acties."]
