"""Remembers by content what was computed before, and never trusts what is broken."""
