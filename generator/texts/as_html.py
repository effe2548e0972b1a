"""A text of the editors as HTML, or as Markdown with its marks filled in, outside the site."""

from __future__ import annotations

from markdown import Markdown

from generator.layout.context import Context
from generator.texts.mark import PATTERN
from generator.texts.mark_markdown import MarkMarkdown, link_marks
from generator.texts.marks import fill
from generator.texts.safe_markdown import EXTENSIONS, SafeMarkdown


def text_html(context: Context, body: str) -> str:
    """The HTML of a text, as safe as on the site. Links of marks lead nowhere, because there is no site around it."""
    marks = MarkMarkdown(lambda typed: fill(context, typed, naar=str))
    made = Markdown(extensions=[*EXTENSIONS, SafeMarkdown(), marks]).convert(body)
    return link_marks(made, str)


def filled_markdown(context: Context, body: str) -> str:
    """The text as it was typed, with the words of each mark in its place."""
    return PATTERN.sub(lambda mark: fill(context, mark["typed"], naar=str).striptags(), body)
