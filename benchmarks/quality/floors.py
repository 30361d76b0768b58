"""The figures that a change must not bring down: ``floors.toml``, raised by hand when they rise."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
# One item more or less moves a figure by about this much.
SLACK = 0.05


class Figure(NamedTuple):
    """One row of the table."""

    part: str
    figure: str
    value: float


def floor_of(figure: Figure) -> float | None:
    """Return the least that a figure may be; None where none is set."""
    floor: float | None = FLOORS.get(figure.part, {}).get(figure.figure)
    return floor


def below(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures that are below their floors."""
    return [
        figure
        for figure in figures
        if (floor := floor_of(figure)) is not None and figure.value < floor - SLACK
    ]
