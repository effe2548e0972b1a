"""A group of commands that reads the code of one only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from generator.commands.manual import speak_dutch


class LaterGroup(click.Group):
    """Commands by the place of their code, `module:function`. Who builds a site does not wait for the others."""

    def __init__(self, *, places: Mapping[str, str], **others: Any) -> None:
        """Keep the places; nothing is read yet."""
        super().__init__(**others)
        self._places = places
        speak_dutch(self)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # the names are given by click
        """The names, in the order in which help shows them."""
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name; None when there is none."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        module, _, function = place.partition(":")
        command: click.Command = getattr(import_module(module), function)
        speak_dutch(command)
        return command
