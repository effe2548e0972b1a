"""Checks the finished site in a real browser, so that everybody can use every page."""
