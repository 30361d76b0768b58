from types import SimpleNamespace

import pytest

from agents.nlp.events.sources import Sources


@pytest.mark.parametrize(
    ("offset", "speaker"),
    [(0, None), (5, 1), (9, 1), (10, None), (20, 2), (31, 1), (40, None), (50, None)],
)
def test_who_speaks_where(offset: int, speaker: int | None) -> None:
    quotes = [
        SimpleNamespace(spans=((5, 10), (30, 35)), speaker_entity=1, modality="happened"),
        SimpleNamespace(spans=((20, 25),), speaker_entity=2, modality="happened"),
        SimpleNamespace(spans=((40, 45),), speaker_entity=None, modality="happened"),
        SimpleNamespace(spans=((50, 55),), speaker_entity=3, modality="denied"),
    ]
    assert Sources(quotes).at(offset) == speaker


def test_without_quotes() -> None:
    assert Sources(None).at(3) is None
