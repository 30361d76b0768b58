"""Choose open dead letters, and send them back to the stages that set them aside."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from streams.contract.cloudevents import CARRIED_FACTS, LETTER_FACTS
from streams.contract.messages import Headers, Message
from streams.contract.stages import STAGES
from streams.contract.times import instant_of
from streams.contract.topics import DEAD_LETTERS, HEALED
from streams.dead_letters.open_letters import OpenLetters, facts_of, first_place
from streams.kafka.consumer import consumer, records_so_far
from streams.kafka.producer import producer, send
from streams.kafka.topic_admin import provision
from streams.settings import Settings

BACK = {stage.name: stage.reads.name for stage in STAGES}
"""Where a stage reads what it set aside."""


class Filter(NamedTuple):
    """Which dead letters are meant; None is any."""

    stage: str | None
    error: str | None
    since: datetime | None

    def takes(self, facts: dict[str, str]) -> bool:
        """Tell whether a dead letter is meant."""
        return (
            facts["dl_stage"] in BACK
            and self.stage in {None, facts["dl_stage"]}
            and self.error in {None, facts.get("dl_error_type")}
            and (self.since is None or self._is_recent(facts.get("dl_failed", "")))
        )

    def _is_recent(self, failed: str) -> bool:
        # Anybody may write to the topic, and anything into the headers.
        try:
            return self.since is None or instant_of(failed).astimezone(UTC) >= self.since
        except (ValueError, OverflowError):
            return False


async def letters(settings: Settings, wanted: Filter) -> list[Any]:
    """Find the open dead letters that are meant, each as it last failed."""
    await provision(settings, [DEAD_LETTERS, HEALED])
    found: OpenLetters[Any] = OpenLetters(keep=lambda record: record)
    async with consumer(settings, [DEAD_LETTERS.name, HEALED.name], start="earliest") as client:
        async for record in records_so_far(client):
            found.add(record)
    return [each for each in found.letters if wanted.takes(facts_of(each.headers))]


async def replay(settings: Settings, chosen: list[Any]) -> None:
    """Send dead letters back, each with its own headers and count of attempts."""
    messages = [
        Message(BACK[facts_of(letter.headers)["dl_stage"]], letter.key, letter.value, kept(letter))
        for letter in chosen
    ]
    async with producer(settings) as client:
        await send(client, settings, messages)


def kept(letter: Any) -> Headers:  # noqa: ANN401 - aiokafka is untyped
    """Give the original headers with what the next attempt has to know."""
    pairs = [
        pair for pair in letter.headers if pair[0] not in LETTER_FACTS or pair[0] in CARRIED_FACTS
    ]
    facts = facts_of(letter.headers)
    if "dl_first_place" not in facts:
        pairs.append(("dl_first_place", first_place(facts).encode()))
    return pairs
