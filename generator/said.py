"""Failures that say for themselves, in plain Dutch, what happened and what to do."""

from __future__ import annotations


class SaidError(Exception):
    """What was asked could not be done. Its message is for who asked: one sentence why, one what to do."""


class NotHereError(SaidError):
    """This machine cannot do the work. The message follows on a sentence that says so."""
