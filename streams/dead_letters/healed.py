"""Healed dead letters: sent back, and read this time."""

from datetime import datetime

import orjson

from streams.contract.cloudevents import CloudEvent, handed_on, headers_of
from streams.contract.ids import fingerprint
from streams.contract.messages import ConsumedRecord, Message
from streams.contract.records import Healed
from streams.contract.times import rfc3339
from streams.contract.topics import HEALED
from streams.dead_letters.letter import attempts, carried, letter_id


def healed(origin: ConsumedRecord, *, stage: str, now: datetime) -> Healed | None:
    """Say that a record is a dead letter that has been read; None for any other record."""
    earlier = carried(origin.headers)
    if "dl_first_place" not in earlier:
        return None
    return Healed(
        schema="dateline/healed/1",
        letter_id=letter_id(earlier["dl_first_place"], origin.key, origin.value),
        place=earlier["dl_first_place"],
        stage=stage,
        error=earlier.get("dl_error_type", ""),
        attempts=attempts(earlier),
        first_failed=earlier.get("dl_first_failed", ""),
        healed_at=rfc3339(now),
    )


def message_of(record: Healed, origin: ConsumedRecord, source: str) -> Message:
    """Give the record to publish; its event id is the same on every delivery."""
    event = CloudEvent(
        id=fingerprint(HEALED.name, record["letter_id"]),
        type="dateline.letter.healed",
        source=source,
        subject=record["letter_id"],
        time=record["healed_at"],
        schema=HEALED.schema or "",
    )
    headers = headers_of(event, handed_on(origin.headers))
    return Message(HEALED.name, record["letter_id"].encode(), orjson.dumps(record), headers)
