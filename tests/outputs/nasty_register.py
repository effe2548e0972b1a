"""The register with something bad in its titles and explanations."""

from __future__ import annotations

from random import Random
from typing import Any

from generator.model.register import Register

PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](y.png)", "| a | b |",
    "**dik**", "_schuin_", "`code`", "# kop", "- punt", "> citaat", "<!-- weg", "=1+1", "</td></table>", "{{ 7*7 }}",
    "&lt;b&gt;", "http://x.example", "\n\n# kop\n", "]]>", "\\",
)  # fmt: skip


def nasty(chance: Random, register: Register) -> Register:
    """The register with something bad in the titles and explanations."""

    def spoiled(records: tuple[Any, ...], *fields: str) -> tuple[Any, ...]:
        return tuple(
            record.model_copy(update={field: _typed(chance) for field in fields})
            for record in records
        )

    return register.model_copy(
        update={
            "acties": spoiled(register.acties, "titel"),
            "themas": spoiled(register.themas, "titel"),
            "afspraken": spoiled(register.afspraken, "titel"),
            "bronnen": spoiled(register.bronnen, "titel"),
            "planning": spoiled(register.planning, "titel", "hoe"),
            "adviezen": spoiled(register.adviezen, "titel", "advies"),
            "rollen": spoiled(register.rollen, "naam"),
        }
    )


def _typed(chance: Random) -> str:
    return "".join(chance.choices(PAYLOADS, k=chance.randint(1, 3)))
