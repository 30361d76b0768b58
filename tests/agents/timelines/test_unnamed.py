from collections.abc import Callable
from typing import Any

import pytest

from agents.timelines.timeline import of
from agents.timelines.unnamed import events_of

Make = Callable[..., Any]
TEXT = "The Nikkei 225 lost 4%. Traders fled. In Tokyo the Nikkei. Banks failed."


@pytest.fixture
def markets(article: Make, event: Make) -> Any:  # noqa: ANN401 - an enriched article
    words = ("lost", "fled", "failed")
    events = [event(word, TEXT.index(word), participants=[]) for word in words]
    return article(*events, text=TEXT)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Nikkei 225", {"lost"}),
        ("nikkei 225", {"lost"}),
        ("Traders", {"fled"}),
        ("Tokyo", set()),
        ("FTSE", set()),
        ("", set()),
    ],
)
def test_what_follows_a_name(markets: Any, name: str, words: set[str]) -> None:  # noqa: ANN401
    found = events_of(markets, name)
    assert {each.split(":")[1] for each in found} == words


def test_a_name_that_is_no_entity_has_a_timeline(markets: Any) -> None:  # noqa: ANN401
    [entry] = of([markets], "Nikkei 225")
    assert (entry.time, entry.assumed, entry.mentions[0].text) == ("2024-05-16", True, "lost")
