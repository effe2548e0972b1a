"""The adapter of each kind of tracker."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.fields import SoortTracker
from generator.reactions.trackers.adapter import Adapter
from generator.reactions.trackers.azure import AZURE
from generator.reactions.trackers.gitea import GITEA
from generator.reactions.trackers.github import GITHUB
from generator.reactions.trackers.gitlab import GITLAB
from generator.reactions.trackers.jira import JIRA
from generator.reactions.trackers.redmine import REDMINE

ADAPTERS: Mapping[SoortTracker, Adapter] = {
    "github": GITHUB,
    "gitlab": GITLAB,
    "gitea": GITEA,
    "redmine": REDMINE,
    "jira": JIRA,
    "azure": AZURE,
}
