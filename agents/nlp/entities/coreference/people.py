"""Join the short names of people to their full ones."""

from collections import defaultdict
from collections.abc import Sequence

from agents.nlp.entities.coreference.clusters import MOST_NAMESAKES, Cluster
from agents.nlp.entities.coreference.namesakes import shared_out
from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, agree
from agents.nlp.entities.lexicon.normal_names import generation, without_generation
from agents.nlp.entities.recognition.boundaries import PARTICLES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

LONGEST_ACRONYM = 3
ALIASES = frozenset({"known", "as", "called", "aka", "nicknamed", "born", "alias", "(", "formerly"})


class People:
    """The full names of an article's people, to be asked whose a short name is."""

    def __init__(self, reading: TokenColumns) -> None:
        self.reading = reading
        self.everyone: list[Cluster] = []
        self.by_surname: dict[str, list[Cluster]] = defaultdict(list)
        self.by_given_name: dict[str, list[Cluster]] = defaultdict(list)

    def add(self, person: Cluster) -> None:
        """Add a full name, or give it to the one person whose name it shortens."""
        namesakes = self.by_surname[surname(person.words)]
        alone = person.words[0] in PARTICLES
        same = [one for one in variants(namesakes, person) if alone or not self.meet(one, person)]
        if len(same) == 1:
            same[0].add(person.names)
            return
        self.everyone.append(person)
        if not same:
            namesakes.append(person)
            self.by_given_name[person.words[0]].append(person)

    def meet(self, one: Cluster, other: Cluster) -> bool:
        """Tell whether a sentence names both: "George Roe met George P. Roe", no second name."""
        sentence = self.reading.sentence
        there = {sentence[name.start]: name for name in one.names}
        return any(
            sentence[name.start] in there and not self._is_alias(there[sentence[name.start]], name)
            for name in other.names
        )

    def _is_alias(self, one: Name, other: Name) -> bool:
        first, second = sorted((one, other))
        return not ALIASES.isdisjoint(self.reading.words[first.end : second.start])

    def owners(self, short: Cluster) -> list[Cluster]:
        """Find whose surname a name is, or else whose given name, if only one person's."""
        if short.known or not short.words or is_acronym(short.fullest.text):
            return []
        owners = variants(self.by_surname.get(surname(short.words), []), short)
        if owners or not (short.type == "PERSON" or short.fullest.text in GIVEN_NAMES):
            return owners
        given = self.by_given_name.get(short.words[0], [])
        return given if len(given) == 1 else []


def join_people(groups: Sequence[Cluster], reading: TokenColumns) -> list[Cluster]:
    """Give each short name to the person named in full."""
    people = People(reading)
    short = []
    for group in sorted(groups, key=lambda group: -len(group.words)):
        if group.type == "PERSON" and len(group.words) > 1:
            people.add(group)
        else:
            short.append(group)
    left = [rest for group in short for rest in shared_out(group, people.owners(group), reading)]
    return [*people.everyone, *left]


def variants(namesakes: Sequence[Cluster], short: Cluster) -> list[Cluster]:
    """Choose the people whose name another one leaves something out of."""
    nearby = namesakes[:MOST_NAMESAKES]
    return [one for one in nearby if is_variant(short.words, one.words) and may_be(short, one)]


def may_be(short: Cluster, full: Cluster) -> bool:
    """Tell whether two names can be one person's by sex and generation.

    A "Jr." is left out once it has been said; who was named in full without is the father.
    """
    if len(short.words) == 1:
        return True
    ends = bool(generation(short.words)), bool(generation(full.words))
    suffixed, plain = (short, full) if ends[0] else (full, short)
    told_first = suffixed.names[0].start < plain.names[0].start
    return agree(short.gender, full.gender) and (ends[0] == ends[1] or told_first)


def is_variant(words: Sequence[str], fuller: Sequence[str]) -> bool:
    """Tell whether a name leaves out or shortens first or middle names of a fuller one."""
    if generation(words) and generation(fuller) and generation(words) != generation(fuller):
        return False
    words, fuller = without_generation(words), without_generation(fuller)
    if len(words) > 1 and words[-1] == fuller[-1] and fuller[0].startswith(words[0]):
        middles = zip(words[1:-1], fuller[1:-1], strict=False)
        return all(one.startswith(other) or other.startswith(one) for one, other in middles)
    return list(fuller[-len(words) :]) == list(words)


def surname(words: Sequence[str]) -> str:
    """Take the last word of a name, but for a generation."""
    return without_generation(words)[-1]


def is_acronym(text: str) -> bool:
    """Tell an acronym, which is nobody's surname."""
    return text.isupper() and len(text) <= LONGEST_ACRONYM
