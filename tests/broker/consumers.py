"""Run ``docs/consumer.py``, and end it at some step as a power cut does.

python -m tests.broker.consumers BROKER DATABASE TOPIC [FUNCTION COUNT]
"""

import asyncio
import os
import sys
from collections.abc import Callable
from functools import partial, wraps
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import aiokafka

EXAMPLE = Path(__file__).parents[2] / "docs" / "consumer.py"
KILLED = 9


def example() -> ModuleType:
    spec = spec_from_file_location("consumer", EXAMPLE)
    if spec is None or spec.loader is None:
        raise ImportError(str(EXAMPLE))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def killing(function: Callable[..., Any], count: int) -> Callable[..., Any]:
    """Give a function that ends the process instead of its ``count``-th call."""
    calls = iter(range(1, count + 1))

    @wraps(function)
    def call(*given: Any, **options: Any) -> Any:  # noqa: ANN401 - any function
        if next(calls) == count:
            os._exit(KILLED)
        return function(*given, **options)

    return call


def main(broker: str, database: str, topic: str, step: str = "", count: str = "0") -> None:
    module = example()
    vars(module)["MOST_AT_ONCE"] = 3
    if step == "commit":
        client = aiokafka.AIOKafkaConsumer
        setattr(client, step, killing(client.commit, int(count)))
    elif step:
        vars(module)[step] = killing(vars(module)[step], int(count))
    # One that was killed is missed sooner.
    vars(module)["AIOKafkaConsumer"] = partial(
        aiokafka.AIOKafkaConsumer, session_timeout_ms=2000, heartbeat_interval_ms=500
    )
    asyncio.run(module.consume(broker, database, topic))


if __name__ == "__main__":
    main(*sys.argv[1:])
