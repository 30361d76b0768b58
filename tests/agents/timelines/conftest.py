"""Events as enriched articles have them, and what articles say of an entity."""

from collections.abc import Callable
from typing import Any

import pytest

from agents.timelines.contribution import Contribution, Mention, Told
from agents.timelines.families import family_of

Make = Callable[..., Any]


@pytest.fixture
def event() -> Make:
    """Make an event of an enriched article."""

    def made(word: str, start: int = 0, **given: Any) -> dict[str, Any]:  # noqa: ANN401
        fields = {
            "id": f"event:{word}:{start}",
            "trigger": {"start": start, "end": start + len(word), "lemma": word},
            "class": "OCCURRENCE",
            "summary": f"it {word}",
            "time": None,
            "participants": [{"entity_id": "nil:norvik", "role": "agent"}],
            "modality": "happened",
            "repeats": None,
            "notable": True,
        }
        return fields | given

    return made


@pytest.fixture
def article() -> Make:
    """Make an enriched article."""

    def made(*events: dict[str, Any], **given: Any) -> dict[str, Any]:  # noqa: ANN401
        fields = {
            "article_id": "wire:1",
            "published_at": "2024-05-16T09:00:00Z",
            "source": "The Post",
            "title": None,
            "text": "Norvik " * 500,
            "entities": [],
            "events": list(events),
        }
        return fields | given

    return made


@pytest.fixture
def told() -> Make:
    """Make what an article says of an entity: one event."""

    def made(number: int, lemma: str, value: str | None, **given: Any) -> Contribution:  # noqa: ANN401
        fields: dict[str, Any] = {
            "id": f"event:{number}",
            "family": family_of(lemma),
            "value": value,
            "earliest": value,
            "latest": value,
            "basis": value and "expression",
            "modality": "happened",
            "summary": f"Norvik {lemma} Halden ships",
            "notable": True,
            "others": frozenset({"nil:halden"}),
            "mentions": (Mention(f"wire:{number}", number, number + 3, lemma),),
        }
        published = f"2024-05-{number:02}T09:00:00Z"
        return Contribution(
            f"wire:{number}", published, f"Paper {number}", (Told(**fields | given),)
        )

    return made


def time(value: str, basis: str = "expression", granularity: str = "day") -> dict[str, Any]:
    """Give the time of an event."""
    return {
        "value": value,
        "earliest": value,
        "latest": value,
        "granularity": granularity,
        "basis": basis,
        "timex": None,
    }
