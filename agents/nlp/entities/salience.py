"""How much of an article's attention each entity has."""

from collections.abc import Sequence

from agents.nlp.entities.entity import Mention
from agents.nlp.entities.recognition.token_columns import TokenColumns

# What the first paragraph says counts twice what the last says; pronouns count half a name.
FIRST, LAST = 1.0, 0.5
# A headline names what its article is about.
HEADLINE = 2.0
SUBJECT = 1.5
NOT_A_NAME = 0.5


def saliences(
    mentions: Sequence[Sequence[Mention]], reading: TokenColumns, body: int = 0
) -> list[float]:
    """Share 1 out among the entities by their mentions, early ones and subjects weighing more."""
    weights = [weight(own, reading.subject, body) for own in mentions]
    total = sum(weights)
    return [int(1000 * own / total) / 1000 for own in weights]


def weight(mentions: Sequence[Mention], subject: bytes, body: int = 0) -> float:
    """Weigh mentions by their place, their part in the sentence and their kind."""
    length = len(subject)
    return sum(
        [
            (FIRST + (LAST - FIRST) * (start / length) if start >= body else HEADLINE)
            * (SUBJECT if 1 in subject[start:end] else 1.0)
            * (1.0 if kind == "name" else NOT_A_NAME)
            for start, end, kind in mentions
        ]
    )
