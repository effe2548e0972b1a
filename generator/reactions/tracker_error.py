"""The one error of this room: the tracker gave no answer that we can use."""

from __future__ import annotations

from generator.said import SaidError


class TrackerError(SaidError):
    """No whole answer came. The message is one plain Dutch sentence that says why, and one that says what to do."""

    def __init__(self, wrong: str, remedy: str) -> None:
        """Make one paragraph of what is wrong and what to do, and say that nothing is lost."""
        super().__init__(f"{wrong} Wat wij al hadden, blijft zoals het was. {remedy}")


class OddError(TrackerError):
    """What came is not in the form of this tracker. `where` names the field, never what stood in it."""

    def __init__(self, where: str) -> None:
        """Say which part is odd."""
        super().__init__(
            f"Het antwoord van de tracker begrijpen wij niet: kijk bij '{where}'.",
            "Staat het goede programma bij 'tracker' in data/organisatie.yml?",
        )
