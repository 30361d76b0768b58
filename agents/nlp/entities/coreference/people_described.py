"""People whom an article goes on to call by a role or an age it gave them: "the minister"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from agents.nlp.entities.coreference.descriptions import Description
from agents.nlp.entities.coreference.places import Place, before, chosen, is_far, nearest
from agents.nlp.entities.coreference.titles import OFFICES, ROLES, lowered, roles_of
from agents.nlp.entities.lexicon.gender import PERSON_NOUNS
from agents.nlp.entities.recognition.person_evidence import has_age, is_age
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import tags
from agents.word_lists import words

LAY_ROLES = words("nlp/entities", "en/lay_roles.txt") | PERSON_NOUNS.keys() - OFFICES
OLD = "-year-old"
AGE_TOKENS = 5
# Bounds the work on a text of nothing but roles.
MOST_ROLES = 256
NOUNS = tags({"NN", "NNP", "JJ"})


def by_role(
    found: Iterable[Description], named: Sequence[Place], reading: TokenColumns
) -> Iterator[Place]:
    """Resolve descriptions to the one person whom the article has given that role before."""
    called = [one for one in found if lowered(one.words[-1]) in ROLES]
    roles = list(islice(roles_of(named, reading), MOST_ROLES)) if called else []
    for one in called:
        wanted = {lowered(word) for word in one.words}
        holders = {role.person for role in roles if role.since < one.start and role.fits(wanted)}
        if one.words[-1] in LAY_ROLES:
            holders &= {told_last(named, one.start, reading)}
        if len(holders) == 1:
            yield Place(one.start, one.end, holders.pop())


def told_last(named: Sequence[Place], place: int, reading: TokenColumns) -> int | None:
    """Choose of whom the article spoke last, outside of quotation marks."""
    fitting = nearest(named, place, reading, lambda one: not reading.inside[one.start])
    return chosen(fitting, set(fitting))


def by_age(named: Sequence[Place], reading: TokenColumns) -> Iterator[Place]:
    """Resolve "the 24-year-old" to who is that old, else to the only one spoken of."""
    found = [(place, age) for place in reading.articles if (age := age_behind(reading, place))]
    ages = ages_of(named, reading) if found else {}
    for article, age in found:
        aged = ages.get(age, set()) if ages else only_one_near(named, article, reading)
        end = article + 1 + AGE_TOKENS
        if len(aged) == 1 and not goes_on(reading, end):
            yield Place(article, end, *aged)


def ages_of(named: Sequence[Place], reading: TokenColumns) -> dict[str, set[int]]:
    """Collect who is how old, where the article says so."""
    ages: dict[str, set[int]] = {}
    for place in named:
        if has_age(reading, place.end):
            ages.setdefault(reading.words[place.end + 1], set()).add(place.person)
    return ages


def goes_on(reading: TokenColumns, end: int) -> bool:
    """Tell "the 24-year-old striker", who is no age but a striker."""
    return end < len(reading.tag) and reading.tag[end] in NOUNS


def age_behind(reading: TokenColumns, article: int) -> str | None:
    """Read the number of "the 24-year-old"."""
    number = reading.around[article + 1]
    behind = reading.words[article + 2 : article + 1 + AGE_TOKENS]
    return number if is_age(number) and "".join(behind) == OLD else None


def only_one_near(named: Sequence[Place], place: int, reading: TokenColumns) -> set[int]:
    """Collect whom the article itself has named not far before."""
    near = [one for one in before(named, place) if not is_far(one, place, reading)]
    return {one.person for one in near if not reading.inside[one.start]}
