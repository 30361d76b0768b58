"""Whether two articles tell of one event, whose words are of one family already."""

from agents.timelines.contribution import STATED
from agents.timelines.days import is_before
from agents.timelines.source import Source

SHARED_WORDS = 2
DISPUTED_WORDS = 3


def is_same(one: Source, other: Source) -> bool:
    """Tell whether two articles tell of one event: at one time, with others or words shared."""
    first, second = one.event, other.event
    if first.modality != second.modality or is_before(first, second) is not None:
        return False
    shared = len(one.words & other.words)
    if first.value is None and second.value is None:
        return shared > SHARED_WORDS
    return bool(first.others & second.others) or shared >= SHARED_WORDS


def disagree(one: Source, other: Source) -> bool:
    """Tell two accounts of one event, by different articles, that give different times for it."""
    first, second = one.event, other.event
    if one.article_id == other.article_id or is_before(first, second) is None:
        return False
    if {first.basis, second.basis} != {STATED} or first.modality != second.modality:
        return False
    return first.others == second.others and len(one.words & other.words) >= DISPUTED_WORDS
