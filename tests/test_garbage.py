"""Looking for garbage is off while we work, and on again for who works after us."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from generator.build import BuildError
from generator.cli import main
from generator.commands import making
from generator.garbage import begin_build, without_looking


class Knot:
    """A value that only looking for garbage can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def looking() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


@pytest.mark.parametrize("error", [None, BuildError("stuk"), OSError("stuk"), KeyboardInterrupt()])
def test_a_command_does_not_look_and_everything_is_as_it_was_after_it(
    error: BaseException | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = []

    def built(*_: object, **__: object) -> list[object]:
        looked.append(gc.isenabled())
        if error:
            raise error
        return []

    monkeypatch.setattr(making, "build_site", built)

    code = main(["build"])

    assert code == (2 if error else 0)
    assert looked == [False]
    assert gc.isenabled()


def test_inside_each_other_the_outer_one_decides() -> None:
    with without_looking():
        with without_looking():
            pass
        assert not gc.isenabled()

    assert gc.isenabled()


def test_builds_clear_away_what_those_before_them_left() -> None:
    begin_build()
    left = weakref.ref(Knot())
    assert left() is not None

    for _ in range(10):
        begin_build()

    assert left() is None
    assert not gc.isenabled()
