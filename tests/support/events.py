"""Events as Faust gives them, for tests without it."""

from types import SimpleNamespace
from typing import Any

GENERATION = 4


def event_of(
    offset: int,
    key: bytes | None = None,
    *,
    generation: int = GENERATION,
    headers: object = (),
) -> Any:  # noqa: ANN401 - stands for Faust's
    message = SimpleNamespace(
        topic="news.articles",
        partition=0,
        offset=offset,
        key=str(offset).encode() if key is None else key,
        value=b"v%d" % offset,
        headers=headers,
        timestamp=1_700_000_000.0,
        generation_id=generation,
        acked=False,
    )
    return SimpleNamespace(message=message)
