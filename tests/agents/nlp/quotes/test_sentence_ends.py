import pytest

from tests.agents.nlp.quotes.conftest import Reader

TEXT = "Ann left; she ran.\nBob, of course, stayed"


@pytest.mark.parametrize(
    ("start", "last", "following"),
    [
        pytest.param(0, 0, 2, id="at the beginning"),
        pytest.param(2, 0, 2, id="at a stop"),
        pytest.param(3, 3, 5, id="behind a semicolon"),
        pytest.param(6, 6, 6, id="at a line break"),
        pytest.param(9, 7, 13, id="a comma is no stop"),
    ],
)
def test_the_words_between_stops(read: Reader, start: int, last: int, following: int) -> None:
    reading = read(TEXT)
    assert len(reading.tree.head) == 13
    assert reading.stops.last(start) == last
    assert reading.stops.next(start) == following
