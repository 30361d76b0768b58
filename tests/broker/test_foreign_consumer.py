"""The example for JavaScript, out of the box: it reads what is published and slices right."""

import json
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from streams.contract.topics import ENRICHED
from tests.broker.installation import Installation
from tests.broker.published import of, states
from tests.support.node import PACKAGES, node

EXAMPLE = Path(__file__).parents[2] / "docs" / "consumer.mjs"
TEXT = (
    "\U0001f30a\U0001f6a2 “The harbour closes in May,” Ada Novak said on Monday. \U0001f600 “We "
    "will fight it in court \U0001f44d\U0001f3fd,” Mayor Tom Reed said."
)
SECONDS = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own with the example and what it imports."""
    node()
    shutil.copy(EXAMPLE, tmp_path)
    (tmp_path / "node_modules").symlink_to(PACKAGES)
    return tmp_path


def test_it_tells_who_said_what(stream: Installation, folder: Path) -> None:
    stream.submit({"id": "waves", "text": TEXT})
    [state] = of(stream.published(states("waves")), ENRICHED, "waves")
    quotes = state.said["quotes"]
    assert len(quotes) > 1
    topic = stream.settings.topic(ENRICHED.name)
    command = [node(), str(folder / EXAMPLE.name), stream.settings.broker, topic, topic]
    output = folder / "said"
    with output.open("wb") as said, subprocess.Popen(command, stdout=said) as process:  # noqa: S603 - our own
        try:
            assert told(output, len(quotes)) == [
                (quote["speaker"] and quote["speaker"]["text"], quote["text"]) for quote in quotes
            ]
        finally:
            process.kill()


def told(output: Path, count: int) -> list[tuple[str | None, str]]:
    """Give what the example says of the article, once it is as much."""
    deadline = time.monotonic() + SECONDS
    lines: list[dict[str, str]] = []
    while len(lines) < count:
        assert time.monotonic() < deadline, lines
        time.sleep(0.2)
        whole = output.read_text(encoding="utf-8").rpartition("\n")[0]
        lines = [
            each for each in map(json.loads, whole.splitlines()) if each.get("article") == "waves"
        ]
    return [(line["speaker"], line["words"]) for line in lines]
