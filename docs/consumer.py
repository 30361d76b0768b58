"""An example: keep the quotes that stand, and raise one alert for each change, in SQLite.

    python docs/consumer.py 127.0.0.1:9092 quotes.db

The store's commit and Kafka's cannot be one. The store's comes first: after a crash between the
two, records come again, as they do after a crash of Dateline's own. Three rules keep the store
right, and hold for any store with transactions:

1. A record whose ``ce_id`` was applied is a repeat, whatever came since. The id is kept in the same
   transaction as what the record changed.
2. A record of an older ``revision`` than the item has is late: a worker that was cut off may
   publish after the one that took its place. So a retracted item is marked, not deleted.
3. Everything that must happen once, such as an alert, is written in that transaction too, and
   carried out from there.

It is right under every fault that Dateline survives; a test kills it at each step.
"""

import asyncio
import json
import sqlite3
import sys
from collections.abc import Iterable
from typing import Any

from aiokafka import AIOKafkaConsumer

TABLES = """
CREATE TABLE IF NOT EXISTS applied (ce_id TEXT PRIMARY KEY, at TEXT DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE IF NOT EXISTS quotes (
    id TEXT PRIMARY KEY, article_id TEXT, revision INTEGER, retracted INTEGER, quote TEXT);
CREATE TABLE IF NOT EXISTS alerts (ce_id TEXT PRIMARY KEY, change TEXT, quote_id TEXT);
"""
# The topic keeps its records for seven days: an older id cannot come again.
FORGET = "DELETE FROM applied WHERE at < datetime('now', '-8 days')"
PUT = """
INSERT INTO quotes VALUES (:id, :article_id, :revision, :retracted, :quote)
ON CONFLICT (id) DO UPDATE SET
    revision = excluded.revision, retracted = excluded.retracted, quote = excluded.quote
WHERE excluded.revision >= quotes.revision
"""
MOST_AT_ONCE = 500


def apply(store: sqlite3.Connection, ce_id: str, quote: dict[str, Any]) -> None:
    """Bring one record into the store, in the transaction that is open."""
    if not store.execute("INSERT OR IGNORE INTO applied (ce_id) VALUES (?)", (ce_id,)).rowcount:
        return  # Rule 1.
    row = {
        "id": quote["id"],
        "article_id": quote["article_id"],
        "revision": quote["revision"],
        "retracted": quote["change"] == "retracted",
        "quote": json.dumps(quote),
    }
    if store.execute(PUT, row).rowcount:  # Rule 2.
        alert = (ce_id, quote["change"], quote["id"])
        store.execute("INSERT INTO alerts VALUES (?, ?, ?)", alert)  # Rule 3.


def keep(store: sqlite3.Connection, records: Iterable[Any]) -> None:
    """Apply records in one transaction."""
    with store:
        for record in records:
            headers = dict(record.headers)
            apply(store, headers["ce_id"].decode(), json.loads(record.value))


async def consume(broker: str, database: str, topic: str = "news.quotes") -> None:
    """Follow the topic for ever."""
    store = sqlite3.connect(database)
    with store:
        store.executescript(TABLES)
        store.execute(FORGET)
    client = AIOKafkaConsumer(
        topic,
        bootstrap_servers=broker,
        group_id="quotes-example",
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    )
    await client.start()
    try:
        while True:
            # Each partition in its order: an article's records are all in one.
            found = await client.getmany(timeout_ms=1000, max_records=MOST_AT_ONCE)
            if found:
                keep(store, (record for records in found.values() for record in records))
                await client.commit()
    finally:
        await client.stop()


if __name__ == "__main__":
    asyncio.run(consume(*sys.argv[1:]))
