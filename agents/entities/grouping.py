"""Put the names of an article into groups, one for each thing named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agents.entities.gazetteer import Known
from agents.entities.names import Name
from agents.entities.normal_names import normal
from agents.entities.sexes import EITHER, GIVEN_NAMES, agree


@dataclass(slots=True, eq=False)
class Group:
    """Names held to name the same thing."""

    names: list[Name]
    type: str
    known: Known | None
    words: list[str]
    """Those of the fullest name, in normal form."""

    @property
    def fullest(self) -> Name:
        """The longest name, the first of equals."""
        return max(self.names, key=fullness)

    @property
    def sex(self) -> str:
        """What the forms of address, else the given name, tell of a person's."""
        given = GIVEN_NAMES.get(self.fullest.text.split(" ")[0], EITHER)
        return next((name.sex for name in self.names if name.sex != EITHER), given)

    def last_before(self, place: int) -> int:
        """Tell where it was last named before a token; -1 when only later."""
        return max((name.start for name in self.names if name.start < place), default=-1)


def fullness(name: Name) -> tuple[int, int]:
    """Order names by length, the first of equals last."""
    return len(name.text), -name.start


def same_spelling(names: Iterable[Name]) -> list[Group]:
    """Group names of the same normal form, and the spellings of what is known beforehand."""
    alike: dict[object, list[Name]] = defaultdict(list)
    for name in names:
        alike[name.known or normal(name.text)].append(name)
    return [group_of(found) for found in alike.values()]


def group_of(names: list[Name]) -> Group:
    """Describe names of one spelling: the type known, else the one given most often."""
    known = names[0].known
    types = Counter(name.type for name in names)
    return Group(
        names,
        known.type if known else types.most_common(1)[0][0],
        known,
        normal(max(names, key=fullness).text).split(),
    )


def nearest(groups: Sequence[Group], name: Name) -> Group:
    """Choose the group named last before a name, else the first, of those that fit its address."""
    if len(groups) == 1:
        return groups[0]
    return max(groups, key=lambda one: (agree(one.sex, name.sex), one.last_before(name.start)))
