# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.quotes.quotation_marks import (
    DOUBLE,
    SINGLE,
    Marked,
    Marks,
    begins_sentence,
    begins_with_mark,
    ends_like_speech,
    marked,
    sign_places,
    single,
)


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
        "Rock 'n' roll in the '90s wasn't ‘cool’.",
        'The 19" rack and the 6\'2" man.',
        "Never closed: she said “we go.",
        "Never opened: we go” she said.",
        '"',
        "",
    ],
)
def test_what_is_no_pair_is_no_quotation(text: str) -> None:
    assert inner(text) == []


def test_a_straight_mark_that_was_never_closed_gives_way_to_the_next() -> None:
    assert inner('She said, "we go. He said, "we stay."') == ["we stay."]


def test_a_mark_that_begins_a_paragraph_may_stay_open() -> None:
    (quote,) = marked("“We go. We said so.", 0, 19)
    assert not quote.closed
    assert quote.inner == (1, 19)


def test_a_closing_mark_may_be_missing_at_the_end_of_a_paragraph() -> None:
    assert inner("“We go,” said Ann. “You stay. All of you.") == ["We go", "You stay. All of you."]


def test_a_mark_stays_open_where_the_next_paragraph_goes_on() -> None:
    text = "She said: “We go."
    (quote,) = marked(text, 0, len(text), goes_on=True)
    assert text[slice(*quote.inner)] == "We go."


@pytest.mark.parametrize(
    ("text", "begins"), [("“We go.", True), ('"We go.', True), ("” he said", False), ("We", False)]
)
def test_a_paragraph_begins_with_an_opening_mark(*, text: str, begins: bool) -> None:
    assert begins_with_mark(text, 0) is begins


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 3, []), (0, 4, ["One."]), (5, 12, ["One.", "Two."]), (9, 10, []), (11, 99, ["Two."])],
)
def test_marks_that_touch_a_range(start: int, end: int, words: list[str]) -> None:
    text = "Ann“One.” “Two.”"
    found = Marks(marked(text, 0, len(text))).touching(start, end)
    assert [text[slice(*quote.inner)] for quote in found] == words


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


STRETCHES = st.lists(st.integers(1, 5), max_size=12)


@given(STRETCHES, st.integers(0, 60), st.integers(0, 60))
def test_those_that_touch_are_those_that_share_a_character(
    widths: list[int], start: int, end: int
) -> None:
    edges = [sum(widths[:place]) + place for place in range(len(widths))]
    quotes = [
        Marked(edge, edge + width, (edge, edge)) for edge, width in zip(edges, widths, strict=True)
    ]
    start, end = min(start, end), max(start, end)
    expected = [one for one in quotes if one.start < end and one.end > start]
    assert Marks(quotes).touching(start, end) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘We go,’ she said.", ["We go"]),
        ("'We don't go,' she said.", ["We don't go"]),
        ("The dogs' dinner, the cats' dinner.", []),
        ("In the '90s, the '80s.", []),
        ("rock'n'roll, she said.", []),
        ("She said 'no' twice.", []),
    ],
)
def test_single_marks_end_like_speech(text: str, words: list[str]) -> None:
    assert [text[slice(*quote.inner)] for quote in single(text, 0, len(text))] == words


def test_single_marks_count_where_there_are_no_double_ones() -> None:
    assert inner("She said “We heard ‘no,’ and left.”") == ["We heard ‘no,’ and left."]


@pytest.mark.parametrize("sign", [*'“”„‟«»"', "``", "''"])
def test_every_double_mark_is_found(sign: str) -> None:
    match = DOUBLE.search(f"a word {sign} another")
    assert match is not None
    assert match.group() == sign
    assert match.start() == 7


@pytest.mark.parametrize("sign", ["'", "`", "‘", "’", "‹"])
def test_no_other_sign_is_a_double_mark(sign: str) -> None:
    assert DOUBLE.search(f"a word {sign} another") is None


@pytest.mark.parametrize(
    ("text", "place", "begins"),
    [
        pytest.param("“We", 0, True, id="at the beginning"),
        pytest.param("It rained. “We", 11, True, id="behind a stop"),
        pytest.param("It rained. “we", 11, False, id="no capital"),
        pytest.param("It “We", 3, False, id="inside a sentence"),
    ],
)
def test_a_mark_that_begins_a_sentence(*, text: str, place: int, begins: bool) -> None:
    mark = DOUBLE.match(text, place)
    assert mark is not None
    assert begins_sentence(text, 0, mark) is begins


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"One" and "two" and "three"', ["One", "two", "three"]),
        ('("One") said', ["One"]),
        ('say "one', []),
        ('one" two', []),
        ("“One “two” three”", ["One “two” three"]),
        ("“One, ”", ["One"]),
        ("„eins“ zwei", ["eins"]),
        ("«un»", ["un"]),
        ("``one''", ["one"]),
        ("“”", [""]),
    ],
)
def test_pairs(text: str, words: list[str]) -> None:
    assert [text[slice(*quote.inner)] for quote in marked(text, 0, len(text))] == words


@pytest.mark.parametrize(
    ("words", "is_speech"),
    [
        ("“We go,”", True),
        ("“We go.” ", True),
        ("“We go—”", True),
        ("“We go”", False),
        ("“We go, all”", False),
        ("“We go,_”", False),
        ("", False),
        ("“...”", True),
        (f"{'.' * 1_000_000}a", False),
    ],
    ids=lambda each: str(each)[:10],
)
def test_speech_ends_in_a_sign_of_it(words: str, *, is_speech: bool) -> None:
    assert ends_like_speech(words) is is_speech


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It's the dogs' dinner, ‘isn't it", []),
        ("“We go,” she said", [0, 7]),
        ('"We go," she said', [0, 7]),
        ("She said ‘We go,’ and left.", [16]),
        ("``We go''", [0, 1, 8]),
        ("", []),
    ],
)
def test_where_signs_stand(text: str, places: list[int]) -> None:
    assert sign_places(text) == places


@given(st.text(alphabet="aA “”„‟«»\"'`‘’,.-\n", max_size=40))
def test_where_no_signs_stand_nothing_is_in_marks(text: str) -> None:
    for found in (*DOUBLE.finditer(text), *SINGLE.finditer(text)):
        assert any(found.start() <= place < found.end() for place in sign_places(text))
