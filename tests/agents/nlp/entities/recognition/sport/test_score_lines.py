import pytest

from agents.nlp.entities.recognition.sport.score_lines import stretches
from tests.support.readings import reading_of


def named(text: str) -> list[str]:
    reading = reading_of(text)
    return [reading.text(start, end) for start, end in stretches(reading)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Halden 2 Moss 1", ["Halden", "Moss"]),
        ("Halden 2 , Moss 1", ["Halden", "Moss"]),
        ("Fortuna Halden 2 ( Berg 3 , Lie 45 ) FC Moss 1", ["Fortuna Halden", "FC Moss"]),
        ("Halden 2 - 1 Moss", ["Halden", "Moss"]),
        ("Halden 102 at Moss 97", ["Halden", "Moss"]),
        ("Mainz 05 2 Moss 1", ["Mainz 05", "Moss"]),
        ("1860 Munich 2 Moss 1", ["1860 Munich", "Moss"]),
        ("Halden 2 Moss 1 , Lier 0 Brann 0", ["Halden", "Moss", "Lier", "Brann"]),
        ("HALDEN AT MOSS", ["HALDEN", "MOSS"]),
        ("Halden v Moss", ["Halden", "Moss"]),
        ("Halden 14 9 3 2 30 11 30", ["Halden"]),
        ("1 . Halden 14 9 3 2 30 - 11 30", ["Halden"]),
        ("Halden 10 9 .526 - 3 1/2", ["Halden"]),
        ("Isle of Moss 4 3 2 1", ["Isle of Moss"]),
        ("W L T GF GA PTS", []),
        ("Halden beat Moss 2 - 1 on Saturday", []),
        ("Halden 2", []),
        ("14 9 3 2 30", []),
        ("the score was 2 to 1", []),
    ],
)
def test_the_names_of_a_line(line: str, names: list[str]) -> None:
    assert named(line) == names


def test_every_line_is_read_for_itself() -> None:
    assert named("Halden 2 Moss 1 | Lier 0 Brann 3 | A crowd of 400 came") == [
        "Halden",
        "Moss",
        "Lier",
        "Brann",
    ]


@pytest.mark.parametrize("line", ["Halden 2 " * 4000, "( " * 9000, "Halden " * 9000, "1 . " * 9000])
def test_hostile_lines_are_no_results(line: str) -> None:
    assert named(line) == []
