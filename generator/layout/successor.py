"""What came after a plan or an agenda that ended, with the link to it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.layout.site_map import plan_path, thema_path
from generator.model.shared import Beeindiging


@dataclass(frozen=True, slots=True)
class Successor:
    """The title of what came after. `target` is the path of a page of this site, `address` any other place."""

    titel: str
    target: str = ""
    address: str = ""


def successor(context: Context, ended: Beeindiging | None) -> Successor | None:
    """What came after something that ended; None when nothing is known of it, or it goes on."""
    if ended is None or ended.opvolger is None:
        return None
    after = ended.opvolger
    if after.plan:
        return Successor(context.plan(after.plan).titel, plan_path(after.plan))
    if after.thema:
        return Successor(context.thema(after.thema).titel, thema_path(after.thema))
    return Successor(after.titel or "", address=after.adres or "")


def successors_of_action(context: Context, stand: ActieStand) -> list[Successor]:
    """What came after the plans of an action, or after the agenda, when it is followed no more."""
    if stand.afgesloten is None:
        return []
    ends = [context.register.agenda.beeindigd]
    ends += [context.plan(plan).beeindigd for plan in stand.plannen]
    found = (successor(context, ended) for ended in ends)
    return list(dict.fromkeys(one for one in found if one))
