"""Rules on the register: what each record alone cannot see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from urllib.parse import urlsplit

from generator.checks.subject import Subject
from generator.model.acties import kan_stand
from generator.model.fields import SoortTracker, een_of_meer
from generator.moment import MAANDEN
from generator.problem import Problem

# A phase in one of these states has been started.
BEGONNEN = frozenset({"loopt", "gereed", "doorlopend", "stil", "te herzien"})

# The address of a project at a tracker has at least so many parts: whose it is, and its name.
_GROEP_EN_PROJECT = 2
# Words that say that something stopped, and nothing about why.
_ALLEEN_GESTOPT = re.compile(
    rf"\b(?:(?:ge)?stopt?(?:pen|ten)?|deze|dit|de|het|actie|afspraak|is|zijn|wij|we|met|ermee|hiermee|nu|in|op|per|niet|meer|{'|'.join(MAANDEN)})\b"
    r"|[\W\d_]",
    re.IGNORECASE,
)


def doel_bestaat(subject: Subject) -> Iterator[Problem]:
    """Een actie hoort bij een doel van haar plan."""
    doelen = {plan.id: [doel.code for doel in plan.doelen] for plan in subject.register.plannen}
    for actie in subject.register.acties:
        for index, doel in enumerate(een_of_meer(actie.doel)):
            place = ("doel", index) if isinstance(actie.doel, tuple) else ("doel",)
            if message := _geen_doel(doel, een_of_meer(actie.plan), doelen):
                yield subject.problem("acties", actie, *place, message=message)


def _geen_doel(doel: str, plannen: Sequence[str], doelen: Mapping[str, list[str]]) -> str:
    """What is wrong with a goal of an action in these plans; empty when it is right."""
    if not plannen:
        return f"Het doel '{doel}' hoort bij een plan. Zet erbij: 'plan'. Of haal het doel weg."
    *before, code = doel.rsplit(" ", 1)
    asked = [plan for plan in dict.fromkeys(plannen) if plan in before or not before]
    where = [plan for plan in asked if code in doelen[plan]]
    if len(where) > 1:
        return f"Het doel '{doel}' staat in {len(where)} plannen. Schrijf erbij welk plan: '{where[0]} {doel}'."
    return "" if where else _onbekend_doel(doel, plannen, doelen)


def _onbekend_doel(doel: str, plannen: Sequence[str], doelen: Mapping[str, list[str]]) -> str:
    """What to do about a goal that none of the plans of an action has."""
    known = list(chain.from_iterable(doelen[plan] for plan in plannen))
    names = " en ".join(f"'{plan}'" for plan in plannen)
    one = len(plannen) == 1
    if not known:
        has = f"Het plan {names} heeft" if one else f"De plannen {names} hebben"
        return f"{has} geen doelen. Haal het doel '{doel}' hier weg, of zet het in het plan."
    where = f"plan {names}" if one else f"de plannen {names}"
    return f"Het doel '{doel}' staat niet in {where}. Kies uit: {', '.join(known)}."


def actie_zegt_vanwaar(subject: Subject) -> Iterator[Problem]:
    """Een actie komt uit een bron. Is er geen bron? Dan zegt zij op welke dag wij haar beloofden."""
    message = "Hier staat niet waar deze actie vandaan komt. Zet erbij: 'bron'. Of 'sinds', met de dag waarop wij dit beloofden."
    for actie in subject.register.acties:
        if not actie.bron and actie.sinds is None:
            yield subject.problem("acties", actie, "titel", message=message)


def stap_hoort_bij_actie(subject: Subject) -> Iterator[Problem]:
    """De code van een stap begint met de code van de actie, en komt 1 keer voor."""
    for actie in subject.register.acties:
        codes = [stap.code for stap in actie.stappen]
        for index, code in enumerate(codes):
            path = ("stappen", index, "code")
            if not code.startswith(f"{actie.code}."):
                message = f"De stap '{code}' hoort niet bij actie '{actie.code}'. Schrijf: '{actie.code}.{index + 1}'."
                yield subject.problem("acties", actie, *path, message=message)
            elif code in codes[:index]:
                message = f"De stap '{code}' staat er 2 keer. Kies een nieuwe code."
                yield subject.problem("acties", actie, *path, message=message)


def stap_bestaat(subject: Subject) -> Iterator[Problem]:
    """Een stand van een stap gaat over een stap die bij de actie staat."""
    stappen = {
        actie.code: [stap.code for stap in actie.stappen] for actie in subject.register.acties
    }
    for nieuws in subject.register.voortgang:
        codes = stappen[nieuws.code]
        for index, stap in enumerate(nieuws.stappen):
            if stap.code in [eerder.code for eerder in nieuws.stappen[:index]]:
                message = f"De stap '{stap.code}' staat er 2 keer. Haal er 1 weg."
                yield subject.problem(
                    "voortgang", nieuws, "stappen", index, "code", message=message
                )
            elif stap.code not in codes:
                known = f"Kies uit: {', '.join(codes)}."
                if not codes:
                    known = "Deze actie heeft geen stappen. Haal hem weg."
                message = f"De stap '{stap.code}' staat niet bij actie '{nieuws.code}'. {known}"
                yield subject.problem(
                    "voortgang", nieuws, "stappen", index, "code", message=message
                )


def doorlopend_is_overal_gelijk(subject: Subject) -> Iterator[Problem]:
    """Een actie die altijd doorloopt, telt nergens mee bij 'klaar'. Dat moet op elke plek hetzelfde zijn."""
    acties = {actie.code: actie for actie in subject.register.acties}
    for nieuws in subject.register.voortgang:
        actie = acties[nieuws.code]
        if not kan_stand(actie, nieuws.stand):
            message = f"Deze stand is '{nieuws.stand}', maar bij de actie staat 'doorlopend: {actie.doorlopend}'. Maak ze gelijk."
            yield subject.problem("voortgang", nieuws, "stand", message=message)


def doorlopend_heeft_geen_einde(subject: Subject) -> Iterator[Problem]:
    """Een actie die altijd doorloopt, heeft geen einddatum. Zo kan een einddatum niet stil verdwijnen."""
    for actie in subject.register.acties:
        einde = actie.eerste_deadline
        can_end = actie.doorlopend == "ja" and einde.tot
        goes_on = actie.doorlopend == "nee" and einde.tekst == "doorlopend"
        if can_end or goes_on:
            message = f"Hier staat '{einde.tekst}', maar ook 'doorlopend: {actie.doorlopend}'. Maak ze gelijk."
            yield subject.problem("acties", actie, "eerste_deadline", message=message)


def nieuwe_datum_is_later(subject: Subject) -> Iterator[Problem]:
    """Een nieuwe einddatum ligt na de eerste."""
    acties = {actie.code: actie for actie in subject.register.acties}
    for nieuws in subject.register.voortgang:
        eerste, nieuw = acties[nieuws.code].eerste_deadline.tot, nieuws.nieuwe_deadline
        if nieuw and eerste and nieuw.tot and nieuw.tot <= eerste:
            message = f"De nieuwe datum '{nieuw.tekst}' ligt niet na de eerste einddatum. Kijk of het jaar klopt."
            yield subject.problem("voortgang", nieuws, "nieuwe_deadline", message=message)


def fase_begint_na_terugblik(subject: Subject) -> Iterator[Problem]:
    """Een fase begint pas als de fase ervoor is beoordeeld."""
    fasen = {fase.nummer: fase for fase in subject.register.fasen}
    for fase in subject.register.fasen:
        eerder = fasen.get(fase.nummer - 1)
        if eerder and fase.stand in BEGONNEN and eerder.beoordeeld != "ja":
            message = f"Fase {fase.nummer} is begonnen, maar fase {eerder.nummer} is niet beoordeeld. Vul eerst dat in."
            yield subject.problem("fasen", fase, "stand", message=message)


def middelen_kloppen(subject: Subject) -> Iterator[Problem]:
    """Wat thema's samen krijgen, is niet meer dan er is."""
    for index, deel in enumerate(subject.register.agenda.middelen):
        samen = sum(thema.bedrag for thema in deel.per_thema if not isinstance(thema.bedrag, str))
        if not isinstance(deel.totaal, str) and samen > deel.totaal:
            message = f"De thema's krijgen samen {samen} euro, maar er is {deel.totaal} euro. Kijk de bedragen na."
            yield subject.problem(
                "agenda", subject.register.agenda, "middelen", index, "totaal", message=message
            )


def streefcijfer_heeft_richting(subject: Subject) -> Iterator[Problem]:
    """Bij een getal dat wij willen halen, hoort of het hoger of lager moet, en met welke indeling."""
    for cijfer in subject.register.streefcijfers:
        for naam, waarde in (("richting", cijfer.richting), ("indeling", cijfer.indeling)):
            if cijfer.doel != "onbekend" and waarde == "onbekend":
                message = f"Er is een doel, maar '{naam}' is onbekend. Vul '{naam}' in, of maak 'doel: onbekend'."
                yield subject.problem("streefcijfers", cijfer, naam, message=message)


def tracker_is_compleet(subject: Subject) -> Iterator[Problem]:
    """Een reactie komt alleen aan als het adres naar een project gaat. Jira vraagt ook 2 nummers."""
    organisatie = subject.register.organisatie
    tracker = organisatie.tracker
    if tracker is None:
        return
    mistakes = {
        "adres": _adres_mist(tracker.soort, tracker.adres),
        "project": _jira_nummer("project", tracker.soort, tracker.project),
        "issuetype": _jira_nummer("issuetype", tracker.soort, tracker.issuetype),
    }
    for naam, message in mistakes.items():
        if message:
            yield subject.problem("organisatie", organisatie, "tracker", naam, message=message)


def _jira_nummer(naam: str, soort: SoortTracker, waarde: str | None) -> str:
    """What is wrong with a number that Jira, and only Jira, asks for; empty when it is right."""
    if soort == "jira" and not (waarde or "").isdecimal():
        return f"Bij Jira hoort een nummer bij '{naam}'. Vul het in, bijvoorbeeld: 10000."
    if soort != "jira" and waarde:
        return f"'{naam}' hoort alleen bij Jira. Haal het weg, of schrijf: 'soort: jira'."
    return ""


def _adres_mist(soort: SoortTracker, adres: str) -> str:
    """What the address of a tracker lacks; empty when it leads to a project."""
    delen = [deel for deel in urlsplit(adres).path.split("/") if deel]
    if soort == "redmine" and "projects" not in delen[:-1]:
        return "Dit adres gaat niet naar een project. Eindig met '/projects/' en de naam van het project."
    if soort in {"github", "gitlab", "gitea", "azure"} and len(delen) < _GROEP_EN_PROJECT:
        return "Dit adres gaat niet naar een project. Eindig met de groep en het project, zoals: /inclusie/reacties."
    return ""


def nieuws_zegt_van_wie(subject: Subject) -> Iterator[Problem]:
    """Nieuws zegt waar het vandaan komt: uit een bron, of van een trekker die het zelf vertelt."""
    message = "Hier staat niet waar dit nieuws vandaan komt. Zet erbij: 'bron', of 'gemeld_door' met wie het vertelde."
    for nieuws in subject.register.voortgang:
        if not nieuws.bron and not nieuws.gemeld_door:
            yield subject.problem("voortgang", nieuws, "peildatum", message=message)


def gestopt_zegt_waarom(subject: Subject) -> Iterator[Problem]:
    """Wie stopt, zegt waarom. 'Wij zijn gestopt' alleen is geen reden."""
    message = "Hier staat dat het gestopt is, maar niet waarom. Schrijf de reden erbij."
    for nieuws in subject.register.voortgang:
        if nieuws.stand == "gestopt" and _zonder_reden(nieuws.toelichting):
            yield subject.problem("voortgang", nieuws, "toelichting", message=message)
    for afspraak in subject.register.afspraken:
        for index, toestand in enumerate(afspraak.standen):
            if toestand.stand == "gestopt" and _zonder_reden(toestand.toelichting):
                yield subject.problem(
                    "afspraken", afspraak, "standen", index, "toelichting", message=message
                )


def _zonder_reden(toelichting: str) -> bool:
    """Whether nothing is left after the words that only say that it stopped, and when."""
    return not _ALLEEN_GESTOPT.sub("", toelichting)


def status_past_bij_onderzoek(subject: Subject) -> Iterator[Problem]:
    """De status A of B van de toegankelijkheid kan alleen na onderzoek door mensen. Een computer ziet te weinig."""
    organisatie, norm = subject.register.organisatie, subject.register.organisatie.norm
    if norm.status == "A" and subject.register.afwijkingen:
        message = "De status is A, maar in data/afwijkingen.yml staat wat nog niet werkt. Kies B, of haal weg wat hersteld is."
        yield subject.problem("organisatie", organisatie, "norm", "status", message=message)
    if norm.status in {"A", "B"} and norm.onderzoek is None:
        message = f"De status is {norm.status}, maar er was geen onderzoek door mensen. Vul 'onderzoek' in of kies C, D of E."
        yield subject.problem("organisatie", organisatie, "norm", "status", message=message)
