"""The names of a headline: what the text names is known by the text's names for it.

Headlines are written in capitals and short forms, so a name there says less of what it is.
"""

from collections.abc import Sequence

from agents.nlp.entities.coreference.clusters import Cluster, fullness, with_more
from agents.nlp.entities.recognition.headlines import is_headline
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns


def with_headline(
    groups: Sequence[Cluster], titled: Sequence[Name], reading: TokenColumns
) -> list[Cluster]:
    """Add the names of a headline to the groups of the text, which have found theirs there."""
    body = max(name.end for name in titled)
    found = [name for group in groups for name in group.names if name.start < body]
    at = {place: name for name in found for place in range(name.start, name.end)}
    others = [name for name in titled if not any(map(at.get, range(name.start, name.end)))]
    fuller = dict(fuller_names(titled, at, reading))
    for group in groups:
        if not fuller.keys().isdisjoint(group.names):
            group.names = [fuller.get(name, name) for name in group.names]
    return [named_by_text(group, body) for group in with_more(groups, others)]


def fuller_names(
    titled: Sequence[Name], at: dict[int, Name], reading: TokenColumns
) -> list[tuple[Name, Name]]:
    """Pair a person's surname with the full name that the headline gives, in small letters."""
    return [
        (short, name)
        for name in titled
        if name.type == "PERSON"
        and (short := at.get(name.end - 1))
        and short.type == name.type
        and name.start < short.start
        and short.end == name.end
        and not is_headline(reading, name.start)
    ]


def named_by_text(group: Cluster, body: int) -> Cluster:
    """Call a thing by the fullest name of the text, where that names it."""
    if group.names[0].start < body <= group.names[-1].start:
        group.fullest = max([name for name in group.names if name.start >= body], key=fullness)
    return group
