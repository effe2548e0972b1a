"""Search without a server: finished pages in, an index in small pieces out. The browser fetches only what it needs."""
