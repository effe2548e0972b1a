"""Where a reaction goes: a new issue in the tracker of the organisation, filled in beforehand, or a mail."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.model.fields import SoortTracker
from generator.model.organisatie import Organisatie

# Trackers and mail programs cut or refuse longer addresses.
MAX_LENGTH = 1800
# How the number of a reaction begins that did not come from the tracker.
BY_MAIL = "mail"
# Where the address of a project begins, in trackers where an issue stands beside its project.
_BESIDE = {"redmine": "/projects/", "jira": "/projects/"}
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
# Where the tracker shows one issue, below the address of the project.
_SHOWN: dict[SoortTracker, str] = {
    "github": "/issues/",
    "gitlab": "/-/issues/",
    "gitea": "/issues/",
    "azure": "/_workitems/edit/",
    "redmine": "/issues/",
    "jira": "/browse/",
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


def issue_page(organisatie: Organisatie, nummer: str) -> str:
    """The address of an issue; empty when there is no tracker, or when the reaction came by mail.

    A mail has a word for a number. In Redmine and Jira an issue stands beside its project.
    """
    tracker = organisatie.tracker
    if tracker is None or not nummer[-1].isdecimal() or nummer.startswith(BY_MAIL):
        return ""
    address = tracker.adres.rstrip("/")
    if tracker.soort in _BESIDE:
        address = address.partition(_BESIDE[tracker.soort])[0]
    return f"{address}{_SHOWN[tracker.soort]}{quote(nummer)}"


def mail_link(organisatie: Organisatie, token: str, title: str) -> str:
    """A mail to the shared mailbox with the same subject. Spaces are %20: mail programs show a plus."""
    return f"mailto:{organisatie.postbus}?subject={quote(_subject(token, title))}"


def reaction(organisatie: Organisatie, token: str, title: str) -> str:
    """Where a reaction goes: the tracker, or a mail when there is none."""
    return issue_link(organisatie, token, title) or mail_link(organisatie, token, title)


def _subject(token: str, title: str) -> str:
    """The token stands in front, so that reactions can be sorted also by who may not set labels."""
    return f"[{token}]" if token == title else f"[{token}] {title}"
