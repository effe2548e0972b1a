"""Whatever colleagues wrote, what we keep of it never stops a check."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.reactions.plain import plain_words
from generator.register.json_writer import json_text
from tests.conftest import GOED, ROOT

TYPED = (
    "Dit is **vet**, dit is _schuin_ en dit is `code` van 3*4*5.",
    "TODO: xxx ??? lorem ipsum nog invullen",
    "Onderhavige implementatie dient geëffectueerd te worden door de betrokkenen conform de vigerende regelgeving",
    "&amp; &euro; &nbsp; &#8203; Ã© â€™ ï¿½ \ufffd",
    "Ik woon op Dorpsstraat 12, 1234 AB Den Haag. Geboren op 3 maart 1980.",
    "NL91ABNA0417164300 en 5.1.2e en [naam verwijderd]",
    "Zie http://x.example en www.y.example/a?b=c en c:\\map\\bestand.docx",
    "'zin met aanhalingstekens\" en # hekje en : dubbele punt",
    "- een\n- twee\n1. drie\n| a | b |\n|---|---|",
    "{{ 7*7 }} [[aantal]] {% raw %} --8<-- !!! note",
    "😀 👍🏽 ﷽ \u202egnaw",
    "КОТ en ΟΧΙ",
    "a" * 900,
    "... --- !!!",
    "Ja",
    "Jan Jansen zegt dat Piet de Vries (p.devries@x.nl) het weet, tel. 070 - 353 1234",
    "dhr. Van Dijk en mw. drs. A.B. Öztürk-El Amrani",
    "@jan.jansen @team/x #123",
    "Wij wij wij wij, de de de.",
    "Kies 't 'm z’n; e\u0301e\u0301n",
)


def test_no_text_stops_a_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOED / "data", data)
    words = [text for text in map(plain_words, TYPED) if text]
    reactions = [
        {
            "nummer": str(number),
            "over": "A1",
            "gevraagd": "2024-03-04",
            "stand": "niet",
            "beantwoord": "2024-03-05",
            "tekst": text,
            "antwoord": text,
        }
        for number, text in enumerate(words, 1)
    ]
    fields = {"op": "2024-06-30", "reacties": reactions}
    (data / "reacties.json").write_text(json_text(fields), encoding="utf-8")

    code = main(["check", "--data", str(data), "--content", str(GOED / "content")])

    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if "reacties.json" in line] == []
    assert code == 0
    assert len(words) > len(TYPED) / 2


def test_a_command_that_stays_at_home_does_not_even_load_the_network() -> None:
    code = "import sys, generator.cli; sys.exit('generator.reactions.client' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert done.returncode == 0
