"""Reads what colleagues asked in the issue tracker, and what was answered. Never who they are."""
