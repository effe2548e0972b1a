"""Checks the files of the finished site without a browser: milliseconds for each page."""
