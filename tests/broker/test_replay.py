"""Dead letters sent back: byte for byte, until they are healed, and then no more."""

import asyncio
import sys
import time
from datetime import timedelta
from subprocess import PIPE, Popen

import pytest

from streams.contract.messages import Headers
from streams.contract.times import now, rfc3339
from streams.contract.topics import DEAD_LETTERS, ENRICHED, HEALED
from tests.broker.bad_input import PROSE, embargoed
from tests.broker.commands import run
from tests.broker.contract import validator
from tests.broker.installation import Installation, submission
from tests.broker.published import (
    Enough,
    Record,
    everything,
    of,
    outcomes,
    record_of,
    trace,
    traced,
)

SECONDS = 2
# Long enough for a replay before it ends, also where the machine is busy.
LATER_SECONDS = 15
# Doubles, nulls and bytes that are no text, one of them named like a letter's own.
ODD: Headers = [
    ("tag", b"a"),
    ("tag", b"b"),
    ("none", None),
    ("raw", b"\xff\x00"),
    ("dl_x", b"1"),
    ("", b""),
]


def healings(installation: Installation) -> list[Record]:
    settings = installation.settings
    found = asyncio.run(everything(settings, [HEALED.name]))
    return [record_of(settings, each) for each in found]


def is_read(label: str) -> Enough:
    """Wait for the state of a submission."""
    return lambda found: bool(of(traced(found, label), ENRICHED))


def test_a_letter_is_sent_back_until_it_is_healed(stream: Installation) -> None:
    stream.send(submission(None, embargoed("until-later", seconds=LATER_SECONDS), "embargoed"))
    [letter] = traced(stream.published(outcomes(["embargoed"])), "embargoed")
    assert (letter.topic, letter.header("dl_error_type")) == (DEAD_LETTERS.name, "Embargoed")
    early = run(stream, "replay", "--stage", "ingest", "--error", "Embargoed")
    assert "1 dead letter sent back" in early.output
    again = lambda found: len(of(traced(found, "embargoed"), DEAD_LETTERS)) > 1  # noqa: E731
    first, second = of(traced(stream.published(again), "embargoed"), DEAD_LETTERS)
    # Without a key, each may go to another partition.
    assert {first.header("dl_attempt"), second.header("dl_attempt")} == {"1", "2"}
    assert first.header("dl_id") == second.header("dl_id") == letter.header("dl_id")
    assert first.header("dl_first_failed") == second.header("dl_first_failed")

    time.sleep(LATER_SECONDS)
    sent = run(stream, "replay", "--stage", "ingest", "--error", "Embargoed")
    assert "1 dead letter sent back" in sent.output
    [state] = of(traced(stream.published(is_read("embargoed")), "embargoed"), ENRICHED)
    assert state.said["text"] == PROSE
    [healing] = traced(healings(stream), "embargoed")
    assert list(validator("urn:dateline:healed:1").iter_errors(healing.said)) == []
    assert (healing.key or b"").decode() == letter.header("dl_id")
    assert (healing.said["error"], healing.said["attempts"]) == ("Embargoed", 2)

    third = run(stream, "replay", "--stage", "ingest", "--error", "Embargoed")
    assert "0 dead letters sent back" in third.output
    shown = run(stream, "tail", "dead-letters", "--from-beginning", "--timeout", "1").stdout
    lines = [line for line in shown.splitlines() if "Embargoed" in line]
    assert [line[0] for line in lines] == ["✓", "✓"]
    assert all(line.endswith("healed") for line in lines)


def test_tail_tells_when_a_letter_is_healed(stream: Installation) -> None:
    stream.send(submission(None, embargoed("told", seconds=SECONDS), "told"))
    stream.published(outcomes(["told"]))
    tail = Popen(
        [sys.executable, "-m", "streams", "tail", "dead-letters", "--count", "1"],
        env=stream.environment,
        stdout=PIPE,
    )
    with tail:
        time.sleep(SECONDS)
        run(stream, "replay", "--error", "Embargoed")
        line, _ = tail.communicate(timeout=40)
    assert line.decode().startswith("✓ ingest Embargoed: read at ")


@pytest.mark.parametrize("value", [b"{broken \xff", b"", None], ids=["bytes", "empty", "null"])
def test_a_letter_comes_back_byte_for_byte(stream: Installation, value: bytes | None) -> None:
    label = f"odd {value!r}"
    stream.send(submission(b"", value, label, ODD))
    [first] = traced(stream.published(outcomes([label])), label)
    since = rfc3339(now() - timedelta(seconds=30)).removesuffix("Z")[:19]
    options = ("--stage", "ingest", "--error", first.header("dl_error_type"), "--since", since)
    dry = run(stream, "replay", *options, "--dry-run")
    assert first.header("dl_error") in dry.stdout
    assert "found" in dry.stdout
    run(stream, "replay", *options)
    again = lambda found: len(traced(found, label)) > 1  # noqa: E731
    second = traced(stream.published(again), label)[1]
    for letter in (first, second):
        assert (letter.topic, letter.key, letter.value) == (DEAD_LETTERS.name, b"", value)
        assert letter.headers[: len(ODD) + 1] == [trace(label), *ODD]
    assert second.header("dl_attempt") == "2"
    assert second.header("dl_id") == first.header("dl_id")
