"""Digests of made articles, as large and as various as those of real ones.

Of a thousand real articles a digest had 27 entities, 7 stretches said and 11 kB on average; the
rest is events. Names are met by Zipf's law; one article in five is a copy.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from streams.contract.records import Digest, DigestEvent, MentionCount, Stretch
from streams.contract.times import rfc3339

ENTITIES, STRETCHES, EVENTS, FINGERPRINTS, WORDS = 27, 7, 13, 64, 32
NAMES = 100_000
COPIES = 0.2
BEGAN = datetime(2026, 3, 2, tzinfo=UTC)
SAID = 18
"""Words in a stretch."""
SYLLABLES = ("bar", "del", "fin", "gor", "kul", "lam", "men", "nor", "ram", "sul", "tav", "vel")


def digests(count: int, *, seed: int = 1, an_hour: int = 2000) -> Iterator[Digest]:
    """Make so many, in the order in which they came."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    sample: list[int] = []
    for number in range(count):
        if not sample or chance.random() > COPIES:
            sample = sorted(chance.getrandbits(53) for _ in range(FINGERPRINTS))
        yield digest(number, sample, BEGAN + timedelta(hours=number / an_hour), chance)


def digest(number: int, sample: list[int], at: datetime, chance: random.Random) -> Digest:
    """Make one."""
    name = f"wire:{number}"
    names = sorted({f"wd:Q{int(NAMES ** chance.random())}" for _ in range(2 * ENTITIES)})
    entities = names[:ENTITIES]
    return Digest(
        schema="dateline/digest/1",
        article_id=name,
        sequence=int(at.timestamp() * 1000),
        status="usable",
        url=f"https://paper{number % 40}.example/news/{number}",
        title=f"Harbour of {entities[0]} to close, case {number}",
        source=f"Paper {number % 40}",
        published_at=rfc3339(at - timedelta(minutes=chance.randint(1, 90))),
        first_seen=rfc3339(at),
        fingerprints=sample,
        words={f"word{chance.randrange(50_000)}": 0.17 for _ in range(WORDS)},
        statements=[stretch(name, each, entities, chance) for each in range(STRETCHES)],
        mentions=[mention(each, chance) for each in entities],
        events=[event(name, each, at, entities, chance) for each in range(EVENTS)],
    )


def stretch(name: str, number: int, entities: list[str], chance: random.Random) -> Stretch:
    """Make words that somebody said."""
    quote, speaker = f"quote:{chance.getrandbits(128):032x}", chance.choice(entities)
    text = " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(SAID))
    return Stretch(
        start=number * 200,
        end=number * 200 + len(text),
        id=quote,
        kind="direct",
        text=f"{text} {name}",
        speaker_id=speaker,
        speaker_name=speaker,
        confidence=0.9,
    )


def mention(entity: str, chance: random.Random) -> MentionCount:
    """Make an entity's mentions."""
    return MentionCount(
        entity_id=entity,
        name=f"Name of {entity}",
        type="ORG",
        count=1 + int(chance.expovariate(0.7)),
        salience=0.04,
    )


def event(
    name: str, number: int, at: datetime, entities: list[str], chance: random.Random
) -> DigestEvent:
    """Make something that happened."""
    day = (at - timedelta(days=chance.randrange(60))).date().isoformat()
    return DigestEvent(
        {
            "class": "OCCURRENCE",
            "start": number * 90,
            "end": number * 90 + 6,
            "event_id": f"event:{chance.getrandbits(128):032x}",
            "lemma": f"close{number % 300}",
            "summary": f"the harbour of {name} closed",
            "time": {
                "value": day,
                "earliest": day,
                "latest": day,
                "granularity": "day",
                "basis": "publication",
                "timex": None,
            },
            "participants": [{"entity_id": chance.choice(entities), "role": "agent"}],
            "place": None,
            "modality": "happened",
            "source_id": None,
            "confidence": 0.8,
        }
    )
