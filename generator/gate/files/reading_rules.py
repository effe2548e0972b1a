"""Is the finished page easy to read: the rules on plain Dutch of the language room, for a site that is not ours.

Our own texts are examined before there is a page, where an editor can change them (`checks`).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.files.word_rules import language_around
from generator.gate.site.document import Document, Hit
from generator.language.examine import difficult, examine_sentences
from generator.language.sentences import sentences
from generator.language.text import Unit, plain_unit
from generator.language.text_rules import TOO_MUCH
from generator.language.vocabulary import Vocabulary

# Where running text stands; a heading, a button or a name in a list is no sentence.
_RUNNING = frozenset(["p", "li", "dd", "td", "blockquote"])
_FEWEST_WORDS = 5
# One difficult sentence may be a name or a law.
_FEWEST_DIFFICULT = 2
_SHORT = 80
# Which words are stiff is for an organisation to say; we know no list of another.
_NO_LISTS = Vocabulary()


def tekst_is_makkelijk(page: Document) -> Iterator[Hit]:
    """Veel zinnen op de pagina zijn lastig te lezen: lang, of niemand doet er iets in.

    Lastig voor: wie moeilijk leest, weinig tijd heeft of Nederlands leert.
    Doe dit: maak van een lange zin er 2 of 3, en zeg wie iets doet.
    WCAG 3.1.5.
    """
    if page.all("//*[@data-bron]"):
        return
    all_of_page = sentences(_units(page))
    hard = difficult(tuple(examine_sentences(all_of_page, _NO_LISTS)))
    if len(hard) < _FEWEST_DIFFICULT or len(hard) <= TOO_MUCH * len(all_of_page):
        return
    first = hard[0].shown
    shown = first if len(first) <= _SHORT else f"{first[:_SHORT].rsplit(' ', 1)[0]} …"
    said = f"{len(hard)} van de {len(all_of_page)} zinnen zijn lastig. Kan '{shown}' makkelijker?"
    yield Hit(said, review=True)


def _units(page: Document) -> Iterator[Unit]:
    """The running Dutch text of a page, piece by piece."""
    for block, said in page.text_blocks:
        is_text = block.tag in _RUNNING and len(said.split()) >= _FEWEST_WORDS
        if is_text and language_around(block) == "nl":
            yield plain_unit(said)
