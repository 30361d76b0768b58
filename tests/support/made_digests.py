"""Digests of made articles, with copies, statements that several print, changes and withdrawals."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from streams.contract.records import Digest, DigestEvent, MentionCount, Stretch
from streams.contract.times import milliseconds, rfc3339

BEGAN = datetime(2026, 3, 2, tzinfo=UTC)
NAMES = [f"wd:Q{number}" for number in range(40)]
SYLLABLES = ("bar", "del", "fin", "gor", "kul", "lam", "men", "nor", "ram", "sul", "tav", "vel")
SAID, CARRIED = 30, 0.4
COPIED, CHANGED, WITHDRAWN, READ_ANEW = 0.3, 0.15, 0.1, 0.5


def made_digests(count: int, seed: int, *, days: int = 10) -> list[Digest]:
    """Make the states of so many articles, in the order in which they were published.

    In the middle half of what was read before is read anew, by a model that finds other entities.
    In the last days one entity is in a burst.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    said = [sentence(chance) for _ in range(SAID)]
    found: list[Digest] = []
    sample: list[int] = []
    for number in range(count):
        if not sample or chance.random() > COPIED:
            sample = sorted(chance.getrandbits(53) for _ in range(24))
        in_burst = chance.random() < 0.1
        share = chance.uniform(0.9, 0.92) if in_burst else number / count
        at = BEGAN + timedelta(days=days * share)
        first = digest(number, at, sample, said, chance)
        if in_burst:
            first["mentions"].append(mention(NAMES[0]))
        found.append(first)
        found += later(first, chance)
        if number == count // 2:
            found += [read_anew(each) for each in newest(found) if chance.random() < READ_ANEW]
    return found


def replayed(digests: list[Digest], seed: int) -> list[Digest]:
    """Shuffle states, double some, and put every withdrawal first."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    found = [*digests, *chance.sample(digests, len(digests) // 3)]
    chance.shuffle(found)
    return sorted(found, key=lambda each: each["status"] == "usable")


def digest(
    number: int, at: datetime, sample: list[int], said: list[str], chance: random.Random
) -> Digest:
    """Make the first state of an article."""
    words = {f"{chance.choice(SYLLABLES)}{chance.randrange(200)}": 0.35 for _ in range(8)}
    stretches = [chance.choice(said)] if chance.random() < CARRIED else []
    return Digest(
        schema="dateline/digest/1",
        article_id=f"made:{number}",
        sequence=milliseconds(at),
        status="usable",
        url=None,
        title=f"Case {number}",
        source=f"Paper {number % 20}",
        published_at=rfc3339(at - timedelta(minutes=chance.randint(0, 300))),
        first_seen=rfc3339(at),
        fingerprints=sample,
        words=words,
        statements=[stretch(number, each) for each in stretches],
        mentions=[mention(each) for each in sorted(set(chance.choices(NAMES, k=4)))],
        events=[event(number, nth, at, chance) for nth in range(2)],
    )


def event(number: int, nth: int, at: datetime, chance: random.Random) -> DigestEvent:
    """Make something that happens to a few of those who are often named, on a day near an other."""
    day = (at + timedelta(days=chance.choice([-40, -2, -1, 0, 0, 0, 3]))).date().isoformat()
    parts = chance.sample(NAMES[:6], 2)
    return DigestEvent(
        {
            "class": "OCCURRENCE",
            "start": 100 * nth,
            "end": 100 * nth + 6,
            "event_id": f"event:{number}:{nth}",
            "lemma": chance.choice(["open", "close", "attack", "sign"]),
            "summary": " ".join(chance.choices(SYLLABLES, k=4)),
            "time": {
                "value": day,
                "earliest": day,
                "latest": day,
                "granularity": "day",
                "basis": chance.choice(["expression", "publication"]),
                "timex": None,
            },
            "participants": [{"entity_id": each, "role": "agent"} for each in parts],
            "place": None,
            "modality": chance.choice(["happened", "happened", "planned", "denied"]),
            "source_id": None,
            "confidence": 0.8,
        }
    )


def later(first: Digest, chance: random.Random) -> Iterator[Digest]:
    """Make what becomes of an article: some change, and some are withdrawn."""
    state: dict[str, Any] = dict(first)
    if chance.random() < CHANGED:
        state |= {
            "sequence": state["sequence"] + 1,
            "mentions": state["mentions"][:1],
            "events": state["events"][:1],
        }
        yield Digest(**state)  # type: ignore[typeddict-item]
    if chance.random() < WITHDRAWN:
        empty: dict[str, Any] = {
            "fingerprints": [],
            "words": {},
            "statements": [],
            "mentions": [],
            "events": [],
        }
        state |= {"sequence": state["sequence"] + 1, "status": "canceled", **empty}
        yield Digest(**state)  # type: ignore[typeddict-item]


def read_anew(digest: Digest) -> Digest:
    """Give what another model finds: it knows one entity more."""
    more = [*digest["mentions"], mention("nil:new")] if digest["mentions"] else []
    return Digest({**digest, "sequence": digest["sequence"] + 1, "mentions": more})


def newest(digests: list[Digest]) -> list[Digest]:
    """Give the last state of every article."""
    last: dict[str, Digest] = {}
    for each in digests:
        if each["sequence"] >= last.get(each["article_id"], each)["sequence"]:
            last[each["article_id"]] = each
    return list(last.values())


def mention(entity: str) -> MentionCount:
    """Make an entity's mentions."""
    return MentionCount(
        entity_id=entity, name=f"Name of {entity}", type="ORG", count=2, salience=0.1
    )


def stretch(number: int, text: str) -> Stretch:
    """Make words in marks."""
    return Stretch(
        start=0,
        end=len(text),
        id=f"quote:{number}",
        kind="direct",
        text=text,
        speaker_id=NAMES[1],
        speaker_name="Ada Novak",
        confidence=0.9,
    )


def sentence(chance: random.Random) -> str:
    """Spell words that nobody else says."""
    return " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(12))
