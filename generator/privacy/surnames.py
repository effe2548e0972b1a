"""Surnames that are often seen, and endings of many others: they tell a name from an ordinary word."""

from __future__ import annotations

import re

# From the lists of frequent surnames in the Netherlands. Names that are also ordinary words may be
# here: they only count behind a letter, a title of office or a first name.
_OFTEN_TEXT = """
jansen janssen bakker visser smit meijer meyer mulder bos vos peters hendriks dekker dijkstra brouwer koster
willems vermeulen hoekstra kuipers prins koning kok schouten postma post huisman jacobs verhoeven verbeek
kramer molenaar maas martens timmerman scholten wolters veenstra kuiper blom gerritsen groen smits hermans
driessen bosman evers wouters hofman wolf peeters boer wit jong vries dam berg dijk leeuw graaf haan groot
bruin beek heuvel linden broek ven heijden wal horst velden laan meer veld hart mol berends arends
yilmaz yılmaz kaya demir şahin sahin çelik celik öztürk ozturk aydin aydın arslan yildiz yıldız doğan koç
amrani idrissi bouali haddad mohamed ahmed ali hassan hussein singh khan nguyen chen wang li kowalski
nowak silva santos garcia martinez martínez rodriguez fernandes pereira ramdin bhagwandin ramlal
claassen claessen willemsen pietersen hendriksen pieters jonker kruis bouman schipper gerrits adriaanse
"""
_OFTEN = frozenset(_OFTEN_TEXT.split())
# Those that are also an ordinary word, which only a capital makes a name.
_ORDINARY_TEXT = """
bakker visser vos bos koning prins kok brouwer koster dekker molenaar timmerman groen wolf boer wit jong dam berg
dijk leeuw graaf haan groot bruin beek heuvel linden broek ven wal horst velden laan meer veld hart mol post
schipper kruis li wang ali chen khan bouman kramer smit maas hofman evers singh scholten kuiper blom
"""
_ORDINARY = frozenset(_ORDINARY_TEXT.split())
_ENDING = re.compile(
    r"\w{2,20}(?:ssen|rsen|nsen|lsen|tsen|dsen|ksen|stra|nga|sma|tsma|ema|kowski|escu|oglu|oğlu|opoulos|ova|eva|ić)"
)


def is_surname(word: str) -> bool:
    """Whether a word is a surname that is often seen, or ends as many surnames do."""
    small = word.lower()
    return small in _OFTEN or bool(_ENDING.fullmatch(small))


def is_sure_surname(word: str) -> bool:
    """Whether a word is a surname and no ordinary word, also when somebody types no capital."""
    small = word.lower()
    return small in _OFTEN and small not in _ORDINARY
