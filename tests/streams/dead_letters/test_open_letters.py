from itertools import permutations
from types import SimpleNamespace
from typing import Any

import pytest

from streams.contract.messages import Headers
from streams.dead_letters.letter import letter_id
from streams.dead_letters.open_letters import OpenLetters, first_place, id_of


def letter(name: str, attempt: int = 1) -> Any:  # noqa: ANN401 - stands for aiokafka's
    headers: Headers = [
        ("dl_id", name.encode()),
        ("dl_stage", b"ingest"),
        ("dl_attempt", str(attempt).encode()),
    ]
    return SimpleNamespace(
        topic="staging.news.dead-letters", key=None, value=b"", headers=headers, attempt=attempt
    )


def healing(name: str) -> Any:  # noqa: ANN401 - stands for aiokafka's
    return SimpleNamespace(topic="staging.news.healed", key=name.encode(), value=b"{}", headers=())


def opened(*records: Any) -> list[tuple[str, int]]:  # noqa: ANN401 - stands for aiokafka's
    letters = OpenLetters(
        keep=lambda record: (dict(record.headers)["dl_id"].decode(), record.attempt)
    )
    for record in records:
        letters.add(record)
    return letters.letters


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_letter_is_open_as_it_last_failed(order: tuple[int, ...]) -> None:
    records = [letter("a"), letter("a", 2), letter("b")]
    assert sorted(opened(*(records[each] for each in order))) == [("a", 2), ("b", 1)]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_healed_letter_is_closed_in_whatever_order_it_is_told(order: tuple[int, ...]) -> None:
    records = [letter("a"), letter("a", 2), healing("a")]
    assert opened(*(records[each] for each in order), letter("b")) == [("b", 1)]


def test_what_no_stage_set_aside_is_no_letter() -> None:
    other = SimpleNamespace(topic="news.dead-letters", key=b"k", value=b"v", headers=[("a", None)])
    assert id_of(other) is None
    assert opened(other) == []


def test_a_letter_without_an_id_is_known_by_its_place() -> None:
    facts = {"dl_stage": "ingest", "dl_topic": "t", "dl_partition": "3", "dl_offset": "41"}
    headers: Headers = [(name, text.encode()) for name, text in facts.items()]
    old = SimpleNamespace(topic="news.dead-letters", key=b"k", value=b"v", headers=headers)
    assert first_place(facts) == "t/3/41"
    assert id_of(old) == letter_id("t/3/41", b"k", b"v")
