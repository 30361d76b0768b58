"""The names of a headline: what the text names is known by the text's names for it.

Headlines are written in capitals and short forms, so a name there says less of what it is.
"""

from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster, spelling, with_more
from agents.nlp.entities.coreference.people import is_variant
from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.recognition.headlines import is_headline
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

PERSON = "PERSON"


def with_headline(
    groups: Sequence[Cluster], titled: Sequence[Name], again: Sequence[Name], reading: TokenColumns
) -> list[Cluster]:
    """Add the names of a headline, and what it names again, to the groups of the text."""
    others = []
    called = [(group, group.fullest) for group in groups]
    spelled = {spelling(group.names[0]) for group in groups}
    for name in chosen(titled, again, reading):
        owner = None if spelling(name) in spelled else person_of(name, groups)
        if owner is None:
            others.append(name)
        else:
            owner.add([name._replace(type=PERSON)], fuller=False)
    named = with_more(groups, others)
    # What the text names is called by its fullest name there.
    for group, fullest in called:
        group.fullest = fullest
    return named


def chosen(titled: Sequence[Name], again: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Choose among names that overlap: where all words have capitals, those that the text has."""
    names = [*again, *titled]
    if not names or not is_headline(reading, names[0].start):
        names.sort(key=lambda name: name.start - name.end)
    taken: set[int] = set()
    for name in names:
        places = range(name.start, name.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield name


def person_of(name: Name, groups: Iterable[Cluster]) -> Cluster | None:
    """Find the person of the text whose name a headline shortens or completes: who is told most."""
    words = normal(name.text).split()
    if name.known or not words:
        return None
    people = [
        group
        for group in groups
        if group.type == PERSON
        and (is_variant(words, group.words) or is_variant(group.words, words))
    ]
    return max(people, key=lambda group: len(group.names), default=None)
