"""The rules that need no browser, one function each, and the HTML standard."""
