"""On a machine without Pango there is no PDF, and one sentence says what to do."""

from __future__ import annotations

import subprocess
import sys


def test_a_machine_without_pango_says_what_to_install() -> None:
    code = (
        "import cffi, sys\n"
        "def gone(self, name, *rest):\n    raise OSError(name)\n"
        "cffi.FFI.dlopen = gone\n"
        "from tests.outputs.papers import paper\n"
        "from generator.outputs.pdf import pdf\n"
        "from generator.outputs.output_error import OutputError\n"
        "try:\n    pdf(paper('<p>x</p>'))\n"
        "except OutputError as error:\n    print(error)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("Wij maken geen pdf: op deze computer mist het onderdeel Pango.")
    assert len(done.stdout.splitlines()) == 1
