"""LibreOffice opens a report for Word and one for itself, where it is there (Debian: libreoffice-writer)."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.outputs.odf_file import odf_file
from generator.outputs.word_file import word_file
from tests.office import office_command
from tests.outputs.test_office import ALTS, HERE, PAPER

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not there")


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_libreoffice_opens_it_and_finds_all_words(kind: str, tmp_path: Path) -> None:
    made = (HERE / f"paper.{kind}").read_bytes()
    whole = word_file(made, PAPER) if kind == "docx" else odf_file(made, PAPER, ALTS)
    file = tmp_path / f"rapport.{kind}"
    file.write_bytes(whole)

    command = office_command(str(OFFICE), tmp_path / "profiel")
    to_text = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(file)]
    subprocess.run([*command, *to_text], check=True, capture_output=True, timeout=120)

    text = file.with_suffix(".txt").read_text(encoding="utf-8-sig")
    headings = re.findall(r"<h[1-6][^>]*>([^<]+)</h[1-6]>", PAPER.body)
    assert headings
    assert [heading for heading in headings if heading not in text] == []
