"""Serves the site, lets a browser look, and reads its answers."""
