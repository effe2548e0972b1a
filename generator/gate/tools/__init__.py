"""Node, the browser, and how they are installed."""
