"""Put the names of an article into groups, one for each thing named."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.lexicon.gender import EITHER, GIVEN_NAMES
from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.recognition.names import Name

# Bounds the work on a text in which one surname is everybody's.
MOST_NAMESAKES = 64


@dataclass(slots=True, eq=False)
class Cluster:
    """Names held to name the same thing."""

    names: list[Name]
    """In reading order."""
    type: str
    known: Known | None
    fullest: Name = field(init=False)
    """The longest name, the first of equals."""
    words: list[str] = field(init=False)
    """Those of the fullest name at first, in normal form."""
    address: str = field(init=False)
    """The sex that the forms of address tell."""

    def __post_init__(self) -> None:
        alone = len(self.names) == 1
        self.fullest = self.names[0] if alone else max(self.names, key=fullness)
        self.words = normal(self.fullest.text).split()
        self.address = address(self.names)

    @property
    def gender(self) -> str:
        """What the forms of address, else the given name, tell of a person's."""
        if self.address != EITHER:
            return self.address
        return GIVEN_NAMES.get(self.fullest.text.split(" ")[0], EITHER)

    def add(self, names: Sequence[Name], *, fuller: bool = True) -> None:
        """Take in more names; one of them may be fuller, but for those of a country's people."""
        for name in names:
            insort(self.names, name)
        if fuller:
            self.fullest = max(self.fullest, *names, key=fullness)
        if self.address == EITHER:
            self.address = address(names)


def address(names: Iterable[Name]) -> str:
    """Take the sex that the first telling form of address before some names tells."""
    for name in names:
        if name.gender != EITHER:
            return name.gender
    return EITHER


def fullness(name: Name) -> tuple[int, int]:
    """Order names by length, the first of equals last."""
    return len(name.text), -name.start


def same_spelling(names: Iterable[Name]) -> list[Cluster]:
    """Group names of the same normal form, and the spellings of what is known beforehand."""
    alike: dict[object, list[Name]] = defaultdict(list)
    for name in names:
        alike[spelling(name)].append(name)
    return [group_of(found) for found in alike.values()]


def with_more(groups: Sequence[Cluster], names: Iterable[Name]) -> list[Cluster]:
    """Add names to the groups of their spelling, and make groups of the others."""
    spelled = {spelling(group.names[0]): group for group in groups}
    others = []
    for name in names:
        group = spelled.get(spelling(name))
        if group is None:
            others.append(name)
        else:
            group.add([name])
    return [*groups, *same_spelling(others)]


def spelling(name: Name) -> object:
    """Give what names have in common that are spelled alike, or known to be of one thing."""
    return name.known or normal(name.text)


def group_of(names: list[Name]) -> Cluster:
    """Describe names of one spelling: the type known or told, else the one given most often."""
    known = names[0].known
    told = [name.type for name in names if name.source == "context"]
    kind = known.type if known else most_common(told or [name.type for name in names])
    return Cluster(names, kind, known)


def most_common(types: Sequence[str]) -> str:
    """Take the type given most often, the first of equals."""
    return types[0] if len(types) == 1 else Counter(types).most_common(1)[0][0]
