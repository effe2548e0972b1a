"""The help of every command in Dutch: the words that click itself puts around ours are English."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

_WORDS = {
    "Options": "Opties",
    "Commands": "Opdrachten",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND": "OPDRACHT",
    "[ARGS]...": "...",
    "Show this message and exit.": "Laat deze uitleg zien.",
}

# Our own words say from where to where a number goes.
_RANGE = re.compile(r"\s*\[[^\]]*<=x<=[^\]]*\]")


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(
            prog,
            " ".join(_WORDS.get(word, word) for word in args.split()),
            prefix or "Zo gebruik je het: ",
        )

    def write_heading(self, heading: str) -> None:
        super().write_heading(_WORDS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        told = [(name, _WORDS.get(text, _RANGE.sub("", text))) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def speak_dutch(command: click.Command) -> None:
    """Make the help of this command Dutch."""
    command.context_class = _Context
