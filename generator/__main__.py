"""`python -m generator`: start here."""

import sys

try:
    from generator.cli import main
except ModuleNotFoundError as error:
    sys.stderr.write(f"Het onderdeel '{error.name}' ontbreekt. Voer uit: python3 noxfile.py -s site\n")
    raise SystemExit(2) from error

if __name__ == "__main__":
    raise SystemExit(main())
