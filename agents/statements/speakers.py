"""Whether two stretches may have one speaker, by entity and by name."""

from enum import Enum

from agents.resemblance.words import words_of

TITLES = frozenset({"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "jr", "sr"})


class Agreement(Enum):
    """What is known of the speakers of two stretches."""

    SAME = "same"
    """One entity, or names of one person."""
    UNKNOWN = "unknown"
    """Of one of them nobody is named."""
    OTHER = "other"
    """Two people."""


def name_of(entity: str | None, name: str | None) -> list[str]:
    """Give the words of a speaker's name; none of one who is only described."""
    if not name or not name[0].isupper() or ":work_of_art:" in (entity or ""):
        return []
    return [word for word in words_of(name) if word not in TITLES]


def are_names_of_one(one: list[str], other: list[str]) -> bool:
    """Tell whether two names end alike and begin alike, as far as both have a beginning."""
    if one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0], other[0]
    return first == second or (first[0] == second[0] and 1 in {len(first), len(second)})
