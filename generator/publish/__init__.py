"""Puts a checked site online, all or nothing."""
