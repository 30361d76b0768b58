from typing import Any

import pytest

from streams.cli.timelines import WIDEST, is_worth, picture, row


def entry(time: str = "2024-05-01", order: int = 1, **given: object) -> dict[str, Any]:
    fields = {
        "time": time,
        "order": order,
        "summary": "Norvik bought Halden",
        "modality": "happened",
        "notable": True,
        "assumed": False,
        "sources": ["The Post"],
        "disputed_by": [],
    }
    return fields | given


def test_a_bar_a_month() -> None:
    entries = [entry("2024-05-01"), entry("2024-05"), entry("2023"), entry("XXXX-XX-XX", 0)]
    assert picture(entries) == ["2023    [cyan]█[/] 1", "2024-05 [cyan]██[/] 2"]


def test_long_bars_shrink_and_none_is_empty() -> None:
    bars = [line.count("█") for line in picture([entry("2023"), *[entry()] * 1000])]
    assert bars == [1, WIDEST]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ("2024-05-01", "Norvik bought Halden", "The Post", "")),
        ({"assumed": True}, ("~2024-05-01", "Norvik bought Halden", "The Post", "")),
        (
            {"modality": "planned", "sources": ["A", "B", "C"], "disputed_by": ["2024-05-02"]},
            ("2024-05-01", "Norvik bought Halden (planned)", "A and 2 more", "≠ 2024-05-02"),
        ),
    ],
)
def test_a_row(given: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert row(entry(**given)) == expected


@pytest.mark.parametrize(
    ("given", "shown"),
    [({}, True), ({"notable": False}, False), ({"order": 0}, False)],
)
def test_what_is_shown_without_all(given: dict[str, Any], shown: bool) -> None:  # noqa: FBT001 - a table
    assert is_worth(entry(**given)) is shown
