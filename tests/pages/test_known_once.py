"""What was known on a day is worked out once for all pages, and not again for each action."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures import as_known as knowing
from generator.figures.figures import figures
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

DAY = date(2024, 12, 31)


def times_worked_out(register: Register, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the register is looked through for what was known on a day, to make all pages."""
    real, asked = knowing.only_what_came, []

    def counted(of: Register, day: date) -> Register:
        asked.append(day)
        return real(of, day)

    with monkeypatch.context() as patch:
        patch.setattr(knowing, "only_what_came", counted)
        render(register, figures(register, DAY), [])
    return len(asked)


def test_more_actions_do_not_make_a_page_work_out_a_day_again(
    echt: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    register = echt[0]
    # The same history, so that the same quarters and years are told.
    code = register.voortgang[0].code
    more = tuple(
        next(one for one in register.acties if one.code == code).model_copy(
            update={"code": f"ZZ{number}"}
        )
        for number in range(20)
    )
    larger = register.model_copy(update={"acties": (*register.acties, *more)})

    few, many = (times_worked_out(one, monkeypatch) for one in (register, larger))

    assert 0 < few == many
