"""When two stretches are the same words of the same speaker."""

from typing import NamedTuple

from agents.statements.said import Said, weights_of
from agents.statements.speakers import Agreement, are_names_of_one

RUN = 3
"""Words in a row that count as common."""
LASTING_WEIGHT = 20.0
"""Fewer words are one statement only while its news lasts: later it is a slogan."""
NEWS_LASTS = 14 * 86_400.0
LEAST_SHARE = 0.8
"""Share of the shorter stretch, by weight: 0.7 to 0.9 do equally well on PolNeAR, 0.65 worse."""
LEAST_WEIGHT = {Agreement.SAME: 10.0, Agreement.UNKNOWN: 20.0}
"""What the common words weigh: "major breach of trust" (14) is said by many, "no comment" by all.
Of two people nothing is the same."""
LONG_RUN = 8
LONG_WEIGHT = 25.0
"""So many words in a row, of such weight, are the same in whatever else is said."""
LEAST_REPORTED = 0.4
"""Share of a report's weight that the statement must have."""
LEAST_REPORTED_WEIGHT = 20.0


def agreement(one: Said, other: Said) -> Agreement:
    """Compare the speakers of two stretches."""
    if one.speaker_id and one.speaker_id == other.speaker_id:
        return Agreement.SAME
    names = one.name, other.name
    if not all(names):
        return Agreement.UNKNOWN
    return Agreement.SAME if are_names_of_one(*names) else Agreement.OTHER


class Common(NamedTuple):
    """What two stretches have in common."""

    share: float
    """Of the shorter one, by weight."""
    weight: float
    """Of the common words."""
    longest: int
    """Words of the longest common run."""


def common(one: Said, other: Said) -> Common:
    """Compare the runs of two stretches."""
    shorter, longer = sorted((one, other), key=lambda said: (said.weight, said.order))
    runs, weights = frozenset(longer.runs()), weights_of(shorter.words)
    covered, longest, length = set[int](), 0, 0
    for place, run in enumerate(shorter.runs()):
        length = length + 1 if run in runs else 0
        if length:
            covered.update((place, place + 1, place + 2))
            longest = max(longest, length + RUN - 1)
    weight = round(sum(weights[place] for place in sorted(covered)), 3)
    return Common(weight / (shorter.weight or 1.0), weight, longest)


def same_weight(one: Said, other: Said) -> float | None:
    """Give how much speaks for one statement; None where they are two.

    Within an article a repetition is the writer's, and makes no other carrier.
    """
    if one.article.article_id == other.article.article_id:
        return None
    least = LEAST_WEIGHT.get(agreement(one, other))
    if least is None:
        return None
    found = common(one, other)
    is_long = found.longest >= LONG_RUN and found.weight >= LONG_WEIGHT
    if found.weight < LASTING_WEIGHT and abs(one.article.at - other.article.at) > NEWS_LASTS:
        return None
    is_same = found.weight >= least and (found.share >= LEAST_SHARE or is_long)
    return found.weight if is_same else None


def reported(report: Said, statement: Said) -> float | None:
    """Give how sure it is that a report tells a statement; None where it does not."""
    if agreement(report, statement) is not Agreement.SAME:
        return None
    words = set(statement.words)
    pairs = zip(report.words, weights_of(report.words), strict=True)
    weight = sum(each for word, each in pairs if word in words)
    share = weight / (report.weight or 1.0)
    if weight < LEAST_REPORTED_WEIGHT or share < LEAST_REPORTED:
        return None
    return round(share, 3)
