"""People whom an article goes on to call by a role or an age it gave them: "the minister"."""

from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.entities.coreference.descriptions import Description
from agents.nlp.entities.coreference.places import Place, before, chosen, is_far, nearest
from agents.nlp.entities.coreference.titles import OFFICES, ROLES, lowered, roles_of
from agents.nlp.entities.lexicon.gender import PERSON_NOUNS
from agents.nlp.entities.recognition.person_evidence import AGES, has_age
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import tags
from agents.word_lists import words

LAY_ROLES = words("nlp/entities", "en/lay_roles.txt") | PERSON_NOUNS.keys() - OFFICES
OLD = "-year-old"
AGE_TOKENS = 5
NOUNS = tags({"NN", "NNP", "JJ"})


def by_role(
    found: Iterable[Description], named: Sequence[Place], reading: TokenColumns
) -> Iterator[Place]:
    """Resolve descriptions to the one person whom the article has given that role before."""
    called = [one for one in found if lowered(one.words[-1]) in ROLES]
    roles = list(roles_of(named, reading)) if called else []
    for one in called:
        wanted = {lowered(word) for word in one.words}
        holders = {role.person for role in roles if role.since < one.start and role.fits(wanted)}
        if one.words[-1] in LAY_ROLES:
            fitting = nearest(named, one.start, reading, lambda place: not reading.inside[place.start])
            holders &= {chosen(fitting, set(fitting))}
        if len(holders) == 1:
            yield Place(one.start, one.end, holders.pop())


def by_age(named: Sequence[Place], reading: TokenColumns) -> Iterator[Place]:
    """Resolve "the 24-year-old" to who is that old, else to who was last spoken of."""
    ages = {place.person: reading.words[place.end + 1] for place in named if has_age(reading, place.end)}
    for article in reading.articles:
        age = age_behind(reading, article)
        if age is None:
            continue
        end = article + 1 + AGE_TOKENS
        if end < len(reading.tag) and reading.tag[end] in NOUNS:
            continue
        aged = {person for person, years in ages.items() if years == age}
        person = aged.pop() if len(aged) == 1 else None
        if not ages:
            person = last_spoken_of(named, article, reading)
        if person is not None:
            yield Place(article, end, person)


def age_behind(reading: TokenColumns, article: int) -> str | None:
    """Read the number of "the 24-year-old"."""
    number = reading.word(article + 1)
    behind = reading.words[article + 2 : article + 1 + AGE_TOKENS]
    is_age = number.isdecimal() and len(number) < 4 and int(number) in AGES
    return number if is_age and "".join(behind) == OLD else None


def last_spoken_of(named: Sequence[Place], place: int, reading: TokenColumns) -> int | None:
    """Give the one person whom the article itself has named not far before."""
    near = [one for one in before(named, place) if not is_far(one, place, reading)]
    people = {one.person for one in near if not reading.inside[one.start]}
    return people.pop() if len(people) == 1 else None
