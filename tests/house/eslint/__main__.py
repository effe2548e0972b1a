"""Judge every script and style sheet: `python -m tests.house.eslint`."""

from __future__ import annotations

import sys

from tests.house.eslint.run import main

if __name__ == "__main__":
    sys.exit(main())
