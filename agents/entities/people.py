"""Join the short names of people to their full ones."""

from collections.abc import Sequence

from agents.entities.grouping import Group, nearest

LONGEST_ACRONYM = 3
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def join_people(groups: Sequence[Group]) -> list[Group]:
    """Give each short name to the person whose full name it ends, or else begins."""
    full: list[Group] = []
    short: list[Group] = []
    for group in sorted(groups, key=lambda group: -len(group.words)):
        if group.type != "PERSON" or len(group.words) == 1:
            short.append(group)
        elif owner := next((one for one in full if is_variant(group.words, one.words)), None):
            owner.names += group.names
        else:
            full.append(group)
    return [*full, *(group for group in short if not given_away(group, full))]


def is_variant(words: Sequence[str], fuller: Sequence[str]) -> bool:
    """Tell whether a name leaves out or shortens first or middle names of a fuller one."""
    words, fuller = without_generation(words), without_generation(fuller)
    if len(words) > 1 and words[-1] == fuller[-1] and fuller[0].startswith(words[0]):
        return True
    return list(fuller[-len(words) :]) == list(words)


def without_generation(words: Sequence[str]) -> Sequence[str]:
    """Leave out a last "Jr.", which is no surname."""
    return words[:-1] if len(words) > 1 and words[-1] in GENERATIONS else words


def given_away(group: Group, people: Sequence[Group]) -> bool:
    """Share a short name out among its owners, each time to the one named last."""
    owners = owners_of(group, people)
    for name in group.names if owners else ():
        nearest(owners, name.start).names.append(name)
    return bool(owners)


def owners_of(group: Group, people: Sequence[Group]) -> list[Group]:
    """Find whose surname a name is; failing that, whose given name, if only one person's."""
    if group.known or is_acronym(group.fullest.text):
        return []
    by_surname = [one for one in people if is_variant(group.words, one.words)]
    if by_surname or group.type != "PERSON":
        return by_surname
    by_given_name = [one for one in people if one.words[0] == group.words[0]]
    return by_given_name if len(by_given_name) == 1 else []


def is_acronym(text: str) -> bool:
    """Tell an acronym, which is nobody's surname."""
    return text.isupper() and len(text) <= LONGEST_ACRONYM
