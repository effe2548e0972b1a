"""Starts the program for `python -m generator`, and says what to do when a package is missing."""

import json
import sys
from pathlib import Path

try:
    from generator.cli import main
except ModuleNotFoundError as error:
    own = Path(__file__).resolve().parents[1] / ".venv"
    found = next(
        (own / name for name in ("bin/python", "Scripts/python.exe") if (own / name).is_file()),
        None,
    )
    remedy = f"Begin de opdracht met: {found}" if found else "Voer uit: python3 noxfile.py -s site"
    sentence = f"Het onderdeel '{error.name}' ontbreekt. {remedy}"
    sys.stderr.write(f"{sentence}\n")
    if "json" in sys.argv or "--format=json" in sys.argv:
        sys.stdout.write(json.dumps({"problems": [], "error": sentence}) + "\n")
    raise SystemExit(2) from error

except KeyboardInterrupt:
    # Somebody stops us before we began.
    sys.stderr.write("Gestopt.\n")
    raise SystemExit(2) from None

if __name__ == "__main__":
    raise SystemExit(main())
