from collections.abc import Callable

import pytest
from spacy.tokens import Doc

Reader = Callable[[str], Doc]


def values(read: Reader, text: str) -> list[str]:
    return [each.value for each in read(text)._.timexes]


@pytest.mark.parametrize(
    "text",
    [
        "April Holm wrote it.",
        "Actress January Holm sued the studio.",
        "The killer of June Ward was caught.",
        "A play by August Holm opened.",
        "Friday Osei came.",
        "Mrs May came.",
        "Theresa May may come. Critics of May cheered.",
        "Kai Sunday, a trader, came.",
        "Augustine Monday was freed.",
        "Robin Friday scored.",
        "Bruce August retired.",
    ],
)
def test_people(read_named: Reader, text: str) -> None:
    assert values(read_named, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times reported it.",
        "The Mail on Sunday reported it.",
        "USA Today reported it.",
        "The Daily Telegraph reported it.",
        "She watched 60 Minutes.",
        "He spoke on the Today programme.",
        "Bloody Sunday was remembered.",
        "Black Wednesday shook the pound.",
        "The Friday Mosque burned.",
        "The Sundays played.",
        "Sheffield Wednesday lost to Leeds.",
        "Leeds beat Sheffield Wednesday.",
    ],
)
def test_papers_clubs_programmes_and_named_days(read_named: Reader, text: str) -> None:
    assert values(read_named, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister Tuesday met Novak in Riga Monday.", ["2020-03-10", "2020-03-09"]),
        ("Speaking in Riga Monday, he said no.", ["2020-03-09"]),
        ("The White House Friday denied it.", ["2020-03-06"]),
        ("In April Holm said he would quit.", ["2019-04"]),
        ("Last August Novak spoke.", ["2019-08"]),
        ("The June Democratic convention was held.", ["2019-06"]),
        ("At a March meeting he spoke.", ["2020-03"]),
        ("Theresa May spoke in May.", ["2019-05"]),
        ("The Sunday Times came out on Sunday.", ["2020-03-08"]),
        ("She came on Good Friday.", ["2019-04-19"]),
        ("They rest on Sundays.", ["XXXX-WXX-7"]),
        ("Today he came.", ["2020-03-10"]),
    ],
)
def test_days_and_months_beside_names(read_named: Reader, text: str, expected: list[str]) -> None:
    assert values(read_named, text) == expected


@pytest.mark.parametrize("word", ["Friday ", "May ", "of May ", "April Holm ", "Holm Sunday, 34, "])
def test_long_runs_are_read(read_named: Reader, word: str) -> None:
    read_named(word * 1000)


def test_a_club_is_known_by_its_last_word(read_named: Reader) -> None:
    text = "Sheffield Wednesday won on Saturday. Wednesday will play on Sunday."
    assert values(read_named, text) == ["2020-03-07", "2020-03-15"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Communist Party daily Granma said so.", []),
        ("The weekly Der Spiegel reported it.", []),
        ("The daily flights to Rome stopped.", ["P1D"]),
        ("The airline plans daily Sydney flights.", ["P1D"]),
        ("Buses leave daily.", ["P1D"]),
        ('She spoke on "This Week" at length.', []),
        ("He called “Next Year” a great song.", []),
        ('"This week, we lose," he said.', ["2020-W11"]),
        ('They lost "this week" again.', ["2020-W11"]),
    ],
)
def test_newspapers_and_programmes(read: Reader, text: str, values: list[str]) -> None:
    assert [each.value for each in read(text)._.timexes] == values
