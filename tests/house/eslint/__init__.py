"""The linter of scripts and CSS: ES2022, no function too complex, no name that nobody knows."""
