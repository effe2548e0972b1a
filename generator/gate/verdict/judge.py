"""What people decided: judgements close what the checks could not decide, and every record has an end. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from generator.gate.hidden.known import Known
from generator.gate.verdict.result import Finding, GateResult
from generator.model.toegankelijkheid import Beoordeling, Toegestaan

_REVIEWS, _ALLOWED = "data/beoordelingen.yml", "data/toegestaan.yml"


def judged(result: GateResult, known: Known) -> GateResult:
    """Close the points that somebody judged, and report the records that are over or that nothing asks for."""
    findings = [after for finding in result.findings if (after := _after(finding, known))]
    return replace(
        result, findings=tuple(sorted([*findings, *_ended(known), *_unused(result, known)]))
    )


def _after(finding: Finding, known: Known) -> Finding | None:
    """The finding after what somebody decided about it: closed, a fault, or as it was."""
    if finding.outcome != "review":
        return finding
    for review in known.reviews:
        if _is_about(review, finding) and holds(review, known.today):
            message = f"{finding.message} Iemand keek ernaar en vindt het fout: {review.reden}"
            return (
                None
                if review.oordeel == "goed"
                else replace(finding, outcome="violation", message=message)
            )
    return finding


def holds(record: Beoordeling | Toegestaan, today: date) -> bool:
    """Whether the end date of a record has not passed."""
    return not record.tot.voorbij(today)


def not_needed(used: Collection[str], known: Known) -> Iterator[Finding]:
    """The exceptions that let nothing through any more: each would hide the next fault with those words."""
    for record in known.allowed:
        if holds(record, known.today) and record.id not in used:
            message = (
                f"'{record.id}' laat iets toe dat nergens meer staat. Haal deze uitzondering weg."
            )
            yield replace(
                _about(_ALLOWED, record.id, "uitzondering-is-niet-nodig", message, known),
                outcome="review",
            )


def _is_about(review: Beoordeling, finding: Finding) -> bool:
    return _is_there(review, finding) and review.tekst in (None, finding.text)


def _is_there(review: Beoordeling, finding: Finding) -> bool:
    same_place = review.plek in (finding.selector, finding.text)
    return (review.regel, review.pagina) == (finding.rule, finding.page) and same_place


def _ended(known: Known) -> Iterator[Finding]:
    for file, records in ((_REVIEWS, known.reviews), (_ALLOWED, known.allowed)):
        for record in records:
            if not holds(record, known.today):
                message = f"'{record.id}' gold tot en met {record.tot.zin}. Kijk opnieuw, en geef een nieuwe dag bij 'tot' of haal dit weg."
                yield _about(file, record.id, "afspraak-is-voorbij", message, known)


def _unused(result: GateResult, known: Known) -> Iterator[Finding]:
    """A judgement about something that no check asks any more would hide the next fault at that place."""
    asked = [finding for finding in result.findings if finding.outcome == "review"]
    looked = {page for page, _ in result.checked}
    for review in known.reviews:
        still_counts = review.pagina in looked and holds(review, known.today)
        if still_counts and not any(_is_about(review, finding) for finding in asked):
            message = _unused_message(review, asked)
            found = _about(_REVIEWS, review.id, "oordeel-is-niet-nodig", message, known)
            yield replace(found, outcome="review")


def _unused_message(review: Beoordeling, asked: list[Finding]) -> str:
    there = [finding.text for finding in asked if _is_there(review, finding)]
    if there:
        return f"'{review.id}' ging over '{review.tekst}'. Nu staat er '{there[0]}'. Kijk opnieuw."
    return f"'{review.id}' gaat over een punt dat er niet meer is. Haal dit oordeel weg."


def _about(file: str, name: str, rule: str, message: str, known: Known) -> Finding:
    lines = known.sources.get(file, "").splitlines()
    line = next(
        (
            number
            for number, text in enumerate(lines, 1)
            if text.strip("- ").startswith(f"id: {name}")
        ),
        1,
    )
    return Finding(file, file, file, rule, message, "", "", "violation", line)
