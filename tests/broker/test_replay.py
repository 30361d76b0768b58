"""An embargoed article is set aside, and read when it is sent back after its time."""

import time
from datetime import timedelta

import orjson

from streams.times import now, rfc3339
from streams.topics import DEAD_LETTERS, ENRICHED
from tests.broker.bad_input import PROSE
from tests.broker.commands import run
from tests.broker.installation import Installation, submission
from tests.broker.published import Record, of, outcomes, traced

SECONDS = 2


def test_an_embargoed_article_is_read_after_its_time(stream: Installation) -> None:
    item = {
        "uri": "https://wire.example/embargoed",
        "type": "text",
        "body_text": PROSE,
        "embargoed": rfc3339(now() + timedelta(seconds=SECONDS)),
    }
    stream.send(submission(None, orjson.dumps(item), "embargoed"))
    [letter] = traced(stream.published(outcomes(["embargoed"])), "embargoed")
    assert letter.topic == DEAD_LETTERS.name
    assert letter.header("dl_error_type") == "Embargoed"
    time.sleep(SECONDS)
    sent = run(stream, "replay", "--stage", "ingest", "--error", "Embargoed")
    assert "1 dead letter sent back" in sent.output
    found = stream.published(lambda found: len(results(found)) > 1)
    [state] = of(traced(found, "embargoed"), ENRICHED)
    assert state.said["text"] == PROSE


def results(found: list[Record]) -> list[Record]:
    records = traced(found, "embargoed")
    return of(records, ENRICHED) + of(records, DEAD_LETTERS)
