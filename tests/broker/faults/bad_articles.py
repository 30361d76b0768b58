"""Articles that are none, hang their process, crash it or take its memory, among good ones."""

from pathlib import Path
from typing import Any

from tests.broker.models.treacherous_model import BETRAYALS, SWITCH
from tests.broker.trial.articles import articles
from tests.broker.trial.fault import Fault, Field, Size

MODELS = Path(__file__).parents[1] / "models"
EVERY = 15
POISON = {"text": {"no": "text"}}
BAD: list[dict[str, Any]] = [
    POISON,
    *({"text": f"{word} is a village by the sea."} for word in BETRAYALS),
]


def with_bad(count: int) -> list[dict[str, Any]]:
    """Put a bad article after every few good ones, until each kind was there."""
    given = articles(count)
    for number, bad in enumerate(BAD, start=1):
        given.insert(number * EVERY, {**given[0], "id": f"bad:{number}", **bad})
    return given


def strike(field: Field) -> None:
    """Wait for them: they are sent with the others."""
    field.wait_for_share(0.9)


FAULT = Fault(
    "bad articles among good",
    strike,
    Size(300, 20.0),
    variables={
        "PYTHONPATH": str(MODELS),
        "DATELINE_MODEL": "treacherous_model",
        "DATELINE_ARTICLE_TIMEOUT": "3",
        # Any file that is there tells the model to betray.
        SWITCH: __file__,
    },
    articles=with_bad,
    codes=frozenset({0}),
    bad=frozenset(f"bad:{number}" for number, _ in enumerate(BAD, start=1)),
)
