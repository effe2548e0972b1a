"""A value that is worked out when somebody first asks for it, and then kept: most pages of a preview are never read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Later(Generic[T]):
    """What `make` gives, made once. Two are equal when they give the same. Not for two threads at once."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        """Nothing is made yet."""
        self._make: Callable[[], T] | None = make
        self._made: T

    def __call__(self) -> T:
        """The value. When it is made, what it was made from is let go."""
        if self._make is not None:
            self._made = self._make()
            self._make = None
        return self._made

    def __eq__(self, other: object) -> bool:
        """Whether both give the same; that makes them."""
        return isinstance(other, Later) and bool(self() == other())

    def __hash__(self) -> int:
        """The same for equal values."""
        return hash(self())


def already(value: T) -> Later[T]:
    """A value that is there already."""
    return Later(lambda: value)
