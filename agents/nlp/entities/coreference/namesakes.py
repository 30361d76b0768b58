"""Whose a surname is that several people of an article have: by title, order or pronoun."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from agents.nlp.entities.coreference.clusters import Cluster, same_spelling
from agents.nlp.entities.coreference.titles import title_before
from agents.nlp.entities.lexicon.gender import EITHER, PRONOUNS
from agents.nlp.entities.lexicon.normal_names import generation
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.person_evidence import KIN
from agents.nlp.entities.recognition.token_columns import TokenColumns

# These tell the sex, and no office.
FORMS = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "mister", "sir", "lady", "lord", "dame", "madam"}
)
MOST_PRONOUNS = 8
FAMILIES = frozenset({"family", "families", "brothers", "sisters", "siblings", "couple", "twins"})


def shared_out(short: Cluster, owners: Sequence[Cluster], reading: TokenColumns) -> list[Cluster]:
    """Share a short name out among its owners; return what is left, if anything is nobody's."""
    if not owners:
        return left_over(short.names, reading) if is_of_both_sexes(short.names) else [short]
    left: list[Name] = []
    open_: list[Name] = []
    titles = [titles_of(one, reading) for one in owners] if len(owners) > 1 else []
    for name in short.names:
        fits = fitting(owners, name, titles, reading)
        if len(fits) == 1 and (len(owners) > 1 or name.gender != EITHER):
            fits[0].add([name])
        else:
            (open_ if fits else left).append(name)
    owner = owner_of(open_, owners, reading) if open_ else None
    if owner is None:
        left += open_
    else:
        owner.add(open_)
    return left_over(left, reading)


def left_over(names: Sequence[Name], reading: TokenColumns) -> list[Cluster]:
    """Group names that are nobody's; Mr and Mrs Roe, of whom no more is told, are two people."""
    people = [name._replace(type="PERSON") for name in sorted(names)]
    if is_of_both_sexes(people):
        people = [addressed(name, reading) for name in people]
    return same_spelling(people)


def is_of_both_sexes(names: Sequence[Name]) -> bool:
    """Tell names before which both "Mr" and "Mrs" stand."""
    return {"m", "f"} <= {name.gender for name in names}


def addressed(name: Name, reading: TokenColumns) -> Name:
    """Write a surname with the form of address before it."""
    form = reading.around[name.start - 1]
    return name if name.gender == EITHER else name._replace(text=f"{form} {name.text}")


def fitting(
    owners: Sequence[Cluster], name: Name, titles: Sequence[set[str]], reading: TokenColumns
) -> list[Cluster]:
    """Choose the owners whom the form of address before a name fits."""
    if reading.around[name.end] in FAMILIES:
        return []
    title = set(title_before(reading, name.start)) if titles else set()
    entitled = [one for one, own in zip(owners, titles, strict=False) if title & own]
    if len(entitled) == 1:
        return entitled
    if name.gender == EITHER:
        return list(owners)
    told = [one for one in owners if one.gender == name.gender]
    return told or [one for one in owners if one.gender == EITHER]


def titles_of(person: Cluster, reading: TokenColumns) -> set[str]:
    """Collect the titles before the full names of a person."""
    full = (name for name in person.names if name.end - name.start > 1)
    return {word for name in full for word in title_before(reading, name.start)} - FORMS


def owner_of(
    names: Sequence[Name], owners: Sequence[Cluster], reading: TokenColumns
) -> Cluster | None:
    """Choose whom an article calls by the surname alone: it does so with one of several."""
    ordered = sorted(owners, key=lambda one: one.names[0].start)
    first = ordered[0]
    if is_other(names, first, reading):
        return None
    if len(ordered) == 1 or is_alone_first(names, ordered, reading):
        return first
    return by_pronouns(names, ordered, reading)


def is_alone_first(
    names: Sequence[Name], ordered: Sequence[Cluster], reading: TokenColumns
) -> bool:
    """Tell whether the surname alone was used before any but the first had been named."""
    second = ordered[1].names[0]
    early = [name for name in names if name.start < second.start]
    if early and is_called_kin(second, reading):
        return True
    return any(reading.sentence[name.start] < reading.sentence[second.start] for name in early)


def is_other(names: Sequence[Name], full: Cluster, reading: TokenColumns) -> bool:
    """Tell whether somebody else had the surname first: a president, before his son is named."""
    start = full.names[0].start
    early = [name for name in names if name.start < start]
    if not early:
        return False
    told = [sexes for name in early if (sexes := sexes_behind(name, reading))]
    if is_called_kin(full.names[0], reading) or (len(told) > 1 and not agrees(full, told)):
        return True
    sentences = {reading.sentence[name.start] for name in early} - {reading.sentence[start]}
    return bool(generation(full.words)) and len(sentences) > 1


def is_called_kin(name: Name, reading: TokenColumns) -> bool:
    """Tell "his son Peter Lund", "Lund's wife, Vera Lund" and "Vera Lund, his wife,"."""
    place = name.start - 1
    before = reading.around[place - (reading.around[place] == ",")]
    behind = reading.around[name.end + 2] if reading.around[name.end] == "," else ""
    return before.lower() in KIN or behind in KIN


def agrees(person: Cluster, told: Iterable[set[str]]) -> bool:
    """Tell whether somebody may be of the sex that some sentences tell."""
    return person.gender == EITHER or any(person.gender in sexes for sexes in told)


def by_pronouns(
    names: Sequence[Name], owners: Sequence[Cluster], reading: TokenColumns
) -> Cluster | None:
    """Choose the one owner of the sex that pronouns behind the surname tell, if they agree."""
    told = {sex for name in names for sex in sexes_behind(name, reading)}
    fits = [one for one in owners if one.gender == EITHER or one.gender in told]
    return fits[0] if len(told) == len(fits) == 1 and fits[0].gender in told else None


def sexes_behind(name: Name, reading: TokenColumns) -> set[str]:
    """Collect what the pronouns behind a name in its sentence tell."""
    first = bisect(reading.pronouns, name.start)
    behind = takewhile(
        lambda place: reading.sentence[place] == reading.sentence[name.start],
        islice(reading.pronouns, first, first + MOST_PRONOUNS),
    )
    return {PRONOUNS[reading.words[place].lower()] for place in behind}
