"""Join the short names of people to their full ones."""

from collections import defaultdict
from collections.abc import Sequence

from agents.nlp.entities.coreference.clusters import MOST_NAMESAKES, Cluster, nearest

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
LONGEST_ACRONYM = 3


class People:
    """The full names of an article's people, to be asked whose a short name is."""

    def __init__(self) -> None:
        self.everyone: list[Cluster] = []
        self.by_surname: dict[str, list[Cluster]] = defaultdict(list)
        self.by_given_name: dict[str, list[Cluster]] = defaultdict(list)

    def add(self, person: Cluster) -> None:
        """Add a full name, or give it to the person whose name it shortens."""
        namesakes = self.by_surname[surname(person.words)]
        same = variants(namesakes, person)
        if same:
            same[0].add(person.names)
        else:
            self.everyone.append(person)
            namesakes.append(person)
            self.by_given_name[person.words[0]].append(person)

    def owners(self, short: Cluster) -> list[Cluster]:
        """Find whose surname a name is, or else whose given name, if only one person's."""
        if short.known or not short.words or is_acronym(short.fullest.text):
            return []
        owners = variants(self.by_surname.get(surname(short.words), []), short)
        if owners or short.type != "PERSON":
            return owners
        given = self.by_given_name.get(short.words[0], [])
        return given if len(given) == 1 else []


def join_people(groups: Sequence[Cluster]) -> list[Cluster]:
    """Give each short name to the person named in full."""
    people = People()
    short = []
    for group in sorted(groups, key=lambda group: -len(group.words)):
        if group.type == "PERSON" and len(group.words) > 1:
            people.add(group)
        else:
            short.append(group)
    left = [group for group in short if not shared_out(group, people.owners(group))]
    return [*people.everyone, *left]


def shared_out(short: Cluster, owners: Sequence[Cluster]) -> bool:
    """Share a short name out among its owners, each time to the one named last."""
    for name in short.names if owners else ():
        nearest(owners, name).add([name])
    return bool(owners)


def variants(namesakes: Sequence[Cluster], short: Cluster) -> list[Cluster]:
    """Choose the people whose name another one leaves something out of."""
    nearby = namesakes[:MOST_NAMESAKES]
    return [one for one in nearby if is_variant(short.words, one.words)]


def is_variant(words: Sequence[str], fuller: Sequence[str]) -> bool:
    """Tell whether a name leaves out or shortens first or middle names of a fuller one."""
    words, fuller = without_generation(words), without_generation(fuller)
    if len(words) > 1 and words[-1] == fuller[-1] and fuller[0].startswith(words[0]):
        return True
    return list(fuller[-len(words) :]) == list(words)


def surname(words: Sequence[str]) -> str:
    """Take the last word of a name, but for a generation."""
    return without_generation(words)[-1]


def without_generation(words: Sequence[str]) -> Sequence[str]:
    """Leave out a last "Jr.", which is no surname."""
    return words[:-1] if len(words) > 1 and words[-1] in GENERATIONS else words


def is_acronym(text: str) -> bool:
    """Tell an acronym, which is nobody's surname."""
    return text.isupper() and len(text) <= LONGEST_ACRONYM
