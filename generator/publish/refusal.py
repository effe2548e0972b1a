"""Whether a site may go online: the gate passed exactly these bytes, and nothing newer is online."""

from __future__ import annotations

from datetime import date

from generator.gate.verdict.result import GateResult
from generator.gate.verdict.shards import Shard
from generator.moment import dag
from generator.publish.online import Online
from generator.publish.publish_error import PublishError

_AGAIN = "Voer eerst uit: python -m generator site."
_PART = (
    f"De controle zag maar een deel van de site. {_AGAIN} "
    "Of voeg de delen samen: python -m generator merge."
)
_WRONG = (
    "De controle vond fouten in de site. Los ze op, en voer daarna uit: python -m generator site."
)
_NOT_ALL = f"De controle kon niet alles bekijken. {_AGAIN}"
_OTHER = f"De site is anders dan de site die is gecontroleerd. {_AGAIN}"
_BACK = "Wil je juist terug naar de site van hiervoor? Zet er dan bij: --terug."
_OLDER = f"Deze site heeft de stand van {{day}}. Online staat al een nieuwere, van {{online}}. {_AGAIN} {_BACK}"
_BEFORE = f"Deze site stond eerder al online, en daarna kwam er een nieuwere. {_AGAIN} {_BACK}"


def refuse_unchecked(shard: Shard, result: GateResult) -> None:
    """Raises PublishError when the report of the gate does not say that the whole site is right."""
    if shard.count != 1 or not result.pages or not shard.site:
        raise PublishError(_PART)
    if result.exit_code == 1:
        raise PublishError(_WRONG)
    looked_at = {page for page, _ in result.checked}
    if result.exit_code or len(looked_at) != shard.pages:
        raise PublishError(_NOT_ALL)


def refuse_other(shard: Shard, digest: str) -> None:
    """Raises PublishError when the gate saw other bytes than these."""
    if digest != shard.site:
        raise PublishError(_OTHER)


def refuse_older(online: Online, day: str, digest: str) -> None:
    """Raises PublishError when this site is older than what readers see now."""
    now = online.now
    if now is None or now.digest == digest:
        return
    if day and day < now.day:
        raise PublishError(_OLDER.format(day=_in_words(day), online=_in_words(now.day)))
    older = [release for release in online.kept if release.number < now.number]
    if digest in {release.digest for release in older}:
        raise PublishError(_BEFORE)


def _in_words(day: str) -> str:
    return dag(date.fromisoformat(day))
