"""Every mutant, in the order of the table."""

from __future__ import annotations

from tests.gate.mutants.code import CODE
from tests.gate.mutants.keys import KEYS
from tests.gate.mutants.looks import LOOKS
from tests.gate.mutants.private import PRIVATE
from tests.gate.mutants.signs import SIGNS

MUTANTS = (*CODE, *LOOKS, *KEYS, *PRIVATE, *SIGNS)
# Copies without a fault: what the gate says about these it says about every copy.
CONTROLS = 1
