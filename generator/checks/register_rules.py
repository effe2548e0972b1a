"""Rules on the register: what each record alone cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.material import Material
from generator.problem import Problem


def doel_bestaat(material: Material) -> Iterator[Problem]:
    """Een actie hoort bij een doel van haar plan."""
    plannen = {plan.id: plan for plan in material.register.plannen}
    for actie in material.register.acties:
        doelen = [doel.code for doel in plannen[actie.plan].doelen]
        if actie.doel not in doelen:
            message = f"Het doel '{actie.doel}' staat niet in plan '{actie.plan}'. Kies uit: {', '.join(doelen)}."
            yield material.problem("acties", actie, "doel", message=message)


def stap_hoort_bij_actie(material: Material) -> Iterator[Problem]:
    """De code van een stap begint met de code van de actie, en komt 1 keer voor."""
    for actie in material.register.acties:
        codes = [stap.code for stap in actie.stappen]
        for index, code in enumerate(codes):
            path = ("stappen", index, "code")
            if not code.startswith(f"{actie.code}."):
                message = f"De stap '{code}' hoort niet bij actie '{actie.code}'. Schrijf: '{actie.code}.{index + 1}'."
                yield material.problem("acties", actie, *path, message=message)
            elif code in codes[:index]:
                yield material.problem(
                    "acties", actie, *path, message=f"De stap '{code}' staat er 2 keer. Kies een nieuwe code."
                )


def stap_bestaat(material: Material) -> Iterator[Problem]:
    """Een stand van een stap gaat over een stap die bij de actie staat."""
    stappen = {actie.code: [stap.code for stap in actie.stappen] for actie in material.register.acties}
    for nieuws in material.register.voortgang:
        codes = stappen[nieuws.code]
        for index, stap in enumerate(nieuws.stappen):
            if stap.code not in codes:
                known = f"Kies uit: {', '.join(codes)}." if codes else "Deze actie heeft geen stappen. Haal hem weg."
                message = f"De stap '{stap.code}' staat niet bij actie '{nieuws.code}'. {known}"
                yield material.problem("voortgang", nieuws, "stappen", index, "code", message=message)


def doorlopend_is_overal_gelijk(material: Material) -> Iterator[Problem]:
    """Een actie die altijd doorloopt, telt nergens mee bij 'klaar'. Dat moet op elke plek hetzelfde zijn."""
    acties = {actie.code: actie for actie in material.register.acties}
    for nieuws in material.register.voortgang:
        if nieuws.stand == "doorlopend" and acties[nieuws.code].doorlopend == "nee":
            message = "Deze stand is 'doorlopend', maar bij de actie staat 'doorlopend: nee'. Maak ze gelijk."
            yield material.problem("voortgang", nieuws, "stand", message=message)


def actie_wacht_niet_op_zichzelf(material: Material) -> Iterator[Problem]:
    """Een actie kan wachten op een andere actie, niet op zichzelf."""
    for actie in material.register.acties:
        if actie.code in actie.wacht_op:
            message = f"Actie '{actie.code}' wacht op zichzelf. Noem een andere actie of haal deze regel weg."
            yield material.problem("acties", actie, "wacht_op", message=message)
