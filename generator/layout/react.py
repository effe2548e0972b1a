"""Where a reaction goes: a new issue in the tracker of the organisation, filled in beforehand, or a mail."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.model.fields import SoortTracker
from generator.model.organisatie import Organisatie

# Trackers and mail programs cut or refuse longer addresses.
MAX_LENGTH = 1800
_UITLEG = "Schrijf hier je reactie. Schrijf geen namen van mensen."

# The path of a new issue, and the names of its title and text. Azure wants square brackets.
_FORMS: dict[SoortTracker, tuple[str, str, str]] = {
    "github": ("/issues/new", "title", "body"),
    "gitlab": ("/-/issues/new", "issue[title]", "issue[description]"),
    "gitea": ("/issues/new", "title", "body"),
    "azure": ("/_workItems/create/Issue", "[System.Title]", "[System.Description]"),
    "redmine": ("/issues/new", "issue[subject]", "issue[description]"),
    "jira": ("/secure/CreateIssueDetails!init.jspa", "summary", "description"),
}


def issue_link(organisatie: Organisatie, token: str, title: str) -> str:
    """The address of a new issue with `[token] title` filled in; empty when there is no tracker."""
    tracker = organisatie.tracker
    if tracker is None:
        return ""
    path, subject, text = _FORMS[tracker.soort]
    fields = {**tracker.extra(), subject: _subject(token, title), text: _UITLEG}
    link = f"{tracker.adres.rstrip('/')}{path}?{urlencode(fields, quote_via=quote)}"
    return link if len(link) <= MAX_LENGTH else link[: link.index("?")]


def issue_form(organisatie: Organisatie) -> tuple[str, str, str]:
    """The address of a new issue with the names of its title and text, for a script that fills them in.

    All three are empty when there is no tracker.
    """
    tracker = organisatie.tracker
    if tracker is None:
        return "", "", ""
    path, subject, text = _FORMS[tracker.soort]
    extra = urlencode(tracker.extra(), quote_via=quote)
    return f"{tracker.adres.rstrip('/')}{path}?{extra}{'&' if extra else ''}", subject, text


def mail_link(organisatie: Organisatie, token: str, title: str) -> str:
    """A mail to the shared mailbox with the same subject. Spaces are %20: mail programs show a plus."""
    return f"mailto:{organisatie.postbus}?subject={quote(_subject(token, title))}"


def reaction(organisatie: Organisatie, token: str, title: str) -> str:
    """Where a reaction goes: the tracker, or a mail when there is none."""
    return issue_link(organisatie, token, title) or mail_link(organisatie, token, title)


def _subject(token: str, title: str) -> str:
    """The token stands in front, so that reactions can be sorted also by who may not set labels."""
    return f"[{token}]" if token == title else f"[{token}] {title}"
