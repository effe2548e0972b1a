"""The state of an action in sentences: how far it is, whether it is in time, and what came of it."""

from __future__ import annotations

from generator.figures.stand import ActieStand
from generator.layout.words import RESULTATEN, maanden_oud, stand_sign
from generator.layout.zin import Zin
from generator.moment import dag

# How far it is. Only what is known; old news is called old.
_ARCHIEF = Zin("Wij volgen deze actie **niet meer** sinds {dag}. Je ziet hier de laatste stand.")
_STAND = Zin("Stand: **{stand}**.")
_STAND_OUD = Zin("Stand {wanneer}: **{stand}**. Daarna hoorden wij niets meer.")
_HOORDEN = Zin("Dat hoorden wij {wanneer}.")
_TE_LAAT = Zin("De actie is **te laat sinds {sinds}**: {lang}. De eerste einddatum was: {einde}.")
_NIEUWE_DATUM = Zin("Er is een nieuwe datum: {einde}.")
_NIEUWE_DATUM_VOORBIJ = Zin("De nieuwe datum was: {einde}. Die is voorbij.")
_TE_LAAT_KLAAR = Zin("De actie was **{lang} te laat** klaar, voor zover wij weten.")
_TE_LAAT_GESTOPT = Zin("Toen wij dat hoorden, was de actie **{lang} te laat**.")
_EERSTE_DATUM = Zin("De eerste einddatum was: {einde}.")
_OP_TIJD = "De actie was op tijd klaar."
_GEEN_NIEUWE_DATUM = "Wij kennen **geen nieuwe datum**."
_RESULTAAT = Zin("Het resultaat: **{resultaat}**.")
_RESULTAAT_ONBEKEND = "Wat het opleverde, weten wij **niet**."


def in_short(stand: ActieStand) -> list[str]:
    """The state of an action in words. Only what is known; old news is called old."""
    return [*_stand_zinnen(stand), *_datum_zinnen(stand), *_resultaat_zinnen(stand)]


def _stand_zinnen(stand: ActieStand) -> list[str]:
    if stand.afgesloten:
        return [_ARCHIEF(dag=dag(stand.afgesloten)), *_laatste_stand(stand)]
    return _laatste_stand(stand)


def _laatste_stand(stand: ActieStand) -> list[str]:
    woord = stand_sign(stand.stand).word.lower()
    if not stand.laatste:
        return [_STAND(stand=woord)]
    wanneer = stand.laatste.peildatum.wanneer
    zin = _STAND_OUD(wanneer=wanneer, stand=woord) if stand.oud else _STAND(stand=woord)
    return [zin, *over_sentences(stand)]


def over_sentences(stand: ActieStand) -> list[str]:
    """When we heard that an action was over, and why it stopped; nothing when it goes on."""
    if not stand.af_wanneer or not stand.laatste:
        return []
    reason = [stand.laatste.toelichting] if stand.stand == "gestopt" else []
    return [_HOORDEN(wanneer=stand.af_wanneer), *reason]


def _datum_zinnen(stand: ActieStand) -> list[str]:
    eerste = stand.actie.eerste_deadline
    zinnen = []
    sinds = stand.te_laat_sinds
    if sinds and eerste.tot:
        lang = maanden_oud(eerste.tot, stand.today)
        zinnen.append(_TE_LAAT(sinds=dag(sinds), lang=lang, einde=eerste.einde))
    zinnen += in_time_sentences(stand)
    if stand.lang_te_laat:
        zinnen.append(_EERSTE_DATUM(einde=eerste.einde))
    if stand.nieuwe_deadline and stand.nieuwe_deadline.voorbij(stand.today):
        zinnen.append(_NIEUWE_DATUM_VOORBIJ(einde=stand.nieuwe_deadline.einde))
    elif stand.nieuwe_deadline:
        zinnen.append(_NIEUWE_DATUM(einde=stand.nieuwe_deadline.einde))
    elif stand.te_laat:
        zinnen.append(_GEEN_NIEUWE_DATUM)
    return zinnen


def in_time_sentences(stand: ActieStand) -> list[str]:
    """Whether what is over was over in time, as far as we heard. What was late stays told."""
    einde = stand.actie.eerste_deadline
    if stand.lang_te_laat:
        lang = maanden_oud(*stand.lang_te_laat)
        return [_TE_LAAT_KLAAR(lang=lang) if stand.klaar else _TE_LAAT_GESTOPT(lang=lang)]
    unclear = stand.laatste is not None and stand.laatste.let_op
    if not stand.klaar or einde.tot is None or stand.actie.doorlopend == "ja" or unclear:
        return []
    return [_OP_TIJD]


def _resultaat_zinnen(stand: ActieStand) -> list[str]:
    if stand.resultaat != "onbekend":
        return [_RESULTAAT(resultaat=RESULTATEN[stand.resultaat].word.lower())]
    return [_RESULTAAT_ONBEKEND] if stand.klaar else []
