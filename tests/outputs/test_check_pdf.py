"""Nobody reads 'goed' of a PDF that was not looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.outputs import check_pdf
from tests.outputs.verapdf import Verdict


def test_without_java_it_says_that_nothing_was_looked_at(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_pdf, "missing", lambda: "Java ontbreekt.")

    assert check_pdf.main([]) == 2
    assert capsys.readouterr().out == "Niet gecontroleerd. Java ontbreekt.\n"


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict(12, ()), "goed: {} (veraPDF keek 12 keer)\n1 van de 1 goed, 0 niet gemaakt.\n"),
        (
            Verdict(12, ("7.1-3 (2 keer): Content",)),
            "fout: {} (veraPDF keek 12 keer)\n  7.1-3 (2 keer): Content\n0 van de 1 goed, 0 niet gemaakt.\n",
        ),
        (Verdict(0, ()), "fout: {} (veraPDF keek 0 keer)\n0 van de 1 goed, 0 niet gemaakt.\n"),
    ],
)
def test_it_says_what_failed_and_in_which_words(
    verdict: Verdict,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF")
    monkeypatch.setattr(check_pdf, "missing", str)
    monkeypatch.setattr(check_pdf, "checker", lambda: lambda _: verdict)

    assert check_pdf.main([str(file)]) == int(said.startswith("fout"))
    assert capsys.readouterr().out == said.format(file)
