"""What stands for an entity without naming it: descriptions and pronouns."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.coreference.companies import COMPANIES, organisations
from agents.nlp.entities.coreference.descriptions import descriptions
from agents.nlp.entities.coreference.organisations_described import HEADS, by_head
from agents.nlp.entities.coreference.people_described import by_age, by_role
from agents.nlp.entities.coreference.places import Place
from agents.nlp.entities.coreference.pronouns import resolved
from agents.nlp.entities.coreference.titles import ROLES
from agents.nlp.entities.entity import Kind, Mention
from agents.nlp.entities.recognition.token_columns import TokenColumns

NOUNS = ROLES | HEADS | COMPANIES
Reference = tuple[int, Mention]
"""Index of a group, and the mention."""


def references(groups: Sequence[Cluster], reading: TokenColumns) -> Iterator[Reference]:
    """Yield each description and each pronoun that stands for one of the groups."""
    taken = {name.end - 1 for group in groups for name in group.names}
    found = [one for one in descriptions(reading, NOUNS) if one.end - 1 not in taken]
    people = [index for index, group in enumerate(groups) if group.type == "PERSON"]
    named = sorted(
        Place(name.start, name.end, index) for index in people for name in groups[index].names
    )
    described = [*by_role(found, named, reading), *by_age(named, reading)] if named else []
    sexes = {index: groups[index].gender for index in people}
    yield from mentions(described, "nominal")
    yield from mentions(resolved([*named, *described], sexes, reading), "pronoun")
    headed = list(by_head(found, groups, reading))
    companies, its = organisations(groups, found, headed, reading)
    yield from mentions([*headed, *companies], "nominal")
    yield from mentions(its, "pronoun")


def mentions(places: Iterator[Place] | Sequence[Place], kind: Kind) -> Iterator[Reference]:
    """Make mentions of places."""
    return ((person, Mention(start, end, kind)) for start, end, person in places)
