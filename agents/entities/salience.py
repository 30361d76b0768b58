"""How much of an article's attention each entity has."""

from collections.abc import Sequence

from agents.entities.mentions import Mention
from agents.entities.reading import Reading

# What the first paragraph says counts twice what the last says; pronouns count half a name.
FIRST, LAST = 1.0, 0.5
SUBJECT = 1.5
NOT_A_NAME = 0.5


def saliences(mentions: Sequence[Sequence[Mention]], reading: Reading) -> list[float]:
    """Share 1 out among the entities by their mentions, early ones and subjects weighing more."""
    weights = [sum(weight(mention, reading) for mention in own) for own in mentions]
    total = sum(weights)
    return [int(1000 * own / total) / 1000 for own in weights]


def weight(mention: Mention, reading: Reading) -> float:
    """Weigh one mention by its place, its part in the sentence and its kind."""
    place = mention.start_token / len(reading.words)
    early = FIRST + (LAST - FIRST) * place
    subject = SUBJECT if 1 in reading.subject[mention.start_token : mention.end_token] else 1.0
    return early * subject * (1.0 if mention.kind == "name" else NOT_A_NAME)
