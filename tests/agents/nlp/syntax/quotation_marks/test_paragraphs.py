# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.syntax.quotation_marks.paragraphs import marked, quotations, sign_places


def inner(text: str) -> list[str]:
    return [text[slice(*quote.inner)] for quote in marked(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We go,” she said.", ["We go"]),
        ('"We go," she said.', ["We go"]),
        ("``We go,'' she said.", ["We go"]),
        ("''We go,'' she said.", ["We go"]),
        ("«We go», she said.", ["We go"]),
        ("„We go“, she said.", ["We go"]),
        ("‘We don’t go,’ she said.", ["We don’t go"]),
        ("'We don't go,' she said.", ["We don't go"]),
        ('"We go," she said. "You stay."', ["We go", "You stay."]),
        ("“He told us ‘no’ twice,” she said.", ["He told us ‘no’ twice"]),
        ("“He told us “no” twice,” she said.", ["He told us “no” twice"]),
        ('(“We go,” she said, "and soon.")', ["We go", "and soon."]),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, words: list[str]) -> None:
    assert inner(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The mayors' plan isn't the dogs' dinner, it's Ann's.",
        "Rock 'n' roll in the '90s wasn't cool.",
        'The 19" rack and the 6\'2" man.',
        "Never closed: she said “we go.",
        "Never opened: we go” she said.",
        "",
    ],
)
def test_what_is_no_pair_is_no_quotation(text: str) -> None:
    assert inner(text) == []


def test_a_mark_stays_open_where_the_next_paragraph_goes_on() -> None:
    first = "She said: “We go."
    (quote,) = marked(f"{first}\n\n“We said so.”", 0, len(first), len(first) + 2)
    assert first[slice(*quote.inner)] == "We go."


def test_only_the_given_stretch_is_read() -> None:
    text = "“One.” “Two.”"
    assert [text[slice(*quote.inner)] for quote in marked(text, 7, len(text))] == ["Two."]


def test_a_small_letter_marks_the_rest_of_a_sentence() -> None:
    text = "“We go,” she said, “and soon.”"
    assert [quote.lower for quote in marked(text, 0, len(text))] == [False, True]


@given(st.text(alphabet="aA “”„«»\"'`‘’,.-\n", max_size=60))
def test_odd_marks_never_raise_and_stay_inside_the_text(text: str) -> None:
    for quote in marked(text, 0, len(text)):
        assert 0 <= quote.start <= quote.inner[0] <= quote.inner[1] <= quote.end <= len(text)


def test_single_marks_count_where_there_are_no_double_ones() -> None:
    assert inner("She said “We heard ‘no,’ and left.”") == ["We heard ‘no,’ and left."]


def test_the_marks_of_each_paragraph_are_paired_apart() -> None:
    text = "“We go,” she said.\n\nIt rained.\n\n“You stay.”"
    bounds = [(0, 18), (20, 30), (32, 44)]
    found = [[text[slice(*each.inner)] for each in quotes] for quotes in quotations(text, bounds)]
    assert found == [["We go"], [], ["You stay."]]


def test_a_mark_alone_has_no_words() -> None:
    assert not any(inner('"'))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It's the dogs' dinner, ‘isn't it", [23]),
        ("“We go,” she said", [0, 7]),
        ('"We go," she said', [0, 7]),
        ("She said ‘We go,’ and left.", [9, 16]),
        ("``We go''", [0, 1, 8]),
        ("", []),
    ],
)
def test_where_signs_stand(text: str, places: list[int]) -> None:
    assert sign_places(text) == places


@given(st.text(alphabet="aA “”„‟«»\"'`‘’,.-\n", max_size=40))
def test_where_no_signs_stand_nothing_is_in_marks(text: str) -> None:
    line = f"\n{text}"
    places = sign_places(line)
    for found in marked(line, 1, len(line)):
        assert any(found.start <= place < found.end for place in places)
