"""Two registers: what came, went and changed, without what stands in it."""

from __future__ import annotations

from generator.model.register import Register
from generator.register.content import Text
from generator.register.record_changes import RecordChange, record_changes

Loaded = tuple[Register, list[Text]]


def test_the_same_register_has_no_changes(goed: Loaded) -> None:
    assert record_changes(goed[0], goed[0]) == ()


def test_what_came_went_and_changed_is_found(goed: Loaded) -> None:
    register = goed[0]
    first, *others = register.acties
    moved = first.model_copy(update={"titel": "Geheim-123", "or_": "instemming"})
    after = register.model_copy(
        update={
            "acties": (moved, *others[:-1]),
            "rollen": (*register.rollen, register.rollen[0].model_copy(update={"id": "nieuw"})),
            "organisatie": register.organisatie.model_copy(update={"site_naam": "Anders"}),
        }
    )

    found = record_changes(register, after)

    assert found == (
        RecordChange("organisatie", "", "changed", ("site_naam",)),
        RecordChange("rollen", "nieuw", "added"),
        RecordChange("acties", first.code, "changed", ("or", "titel")),
        RecordChange("acties", others[-1].code, "removed"),
    )
    assert "Geheim" not in repr(found)
