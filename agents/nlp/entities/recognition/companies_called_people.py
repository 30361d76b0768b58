"""Companies taken for people by a surname: "Roe shares", "Roe" beside "Roe Motors"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS
from agents.nlp.entities.recognition.boundaries import POSSESSIVES
from agents.nlp.entities.recognition.entity_types import TRADES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.person_evidence import is_addressed
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps
from agents.word_lists import words

BUSINESS = words("nlp/entities", "en/behind_companies.txt")
VERBS = words("nlp/entities", "en/company_verbs.txt")
FORMS = {form.rstrip(".") for form in COMPANY_FORMS | TRADES}
CHIEF_EXECUTIVE = ("chief", "executive")
SHARES = frozenset({"shares", "stock", "stake", "stakes"})
MOVES = frozenset({"fell", "rose", "gained", "lost", "slipped", "climbed", "eased", "dropped"})
UNITS = frozenset({"percent", "per", "%", "p", "pence", "cents", "pct", "points"})
[COMPOUND] = deps({"compound"})
# What belongs to somebody may be a person's; what a name goes with as one is a company's.
OF_NAME, OF_COMPANY, OF_PERSON = 1, 2, -4


def with_companies(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names, those as organisations' that the article tells to be companies."""
    people = {name.text for name in names if is_doubtful(name)}
    signs: Counter[str] = Counter()
    if people:
        signs.update(dict.fromkeys(people & set(owners(names, reading)), OF_COMPANY))
        for name in names:
            if name.text in people:
                signs[name.text] += sign_of(name, reading)
            if name.type == "PERSON" and name.end - name.start > 1:
                signs[reading.words[name.end - 1]] += OF_PERSON
    for name in names:
        is_company = is_doubtful(name) and signs[name.text] >= OF_COMPANY
        yield name._replace(type="ORG", source="context") if is_company else name


def is_doubtful(name: Name) -> bool:
    """Tell what the model takes for a person's name, and no given name or initial begins."""
    first = name.text.split(" ", 1)[0]
    unknown = name.type == "PERSON" and name.known is None
    return unknown and first not in GIVEN_NAMES and "." not in first


def owners(names: Sequence[Name], reading: TokenColumns) -> Iterator[str]:
    """Yield the first words of the companies that are named in full: "Roe Motors"."""
    for name in names:
        if name.type == "ORG" and reading.words[name.end - 1].lower().rstrip(".") in FORMS:
            yield reading.words[name.start]


def sign_of(name: Name, reading: TokenColumns) -> int:
    """Weigh what the words beside a name tell of it."""
    behind = reading.around[name.end]
    if is_addressed(reading, name.start):
        return OF_PERSON
    if behind in BUSINESS and reading.dep[name.end - 1] == COMPOUND:
        return OF_COMPANY
    if (behind, reading.around[name.end + 1]) == CHIEF_EXECUTIVE:
        return OF_COMPANY
    if behind in VERBS and reading.subject[name.start]:
        return OF_COMPANY
    if is_traded(name, reading):
        return OF_COMPANY
    return OF_NAME if behind in POSSESSIVES and reading.around[name.end + 1] in BUSINESS else 0


def is_traded(name: Name, reading: TokenColumns) -> bool:
    """Tell "shares in Roe", and "Roe fell 3 percent"."""
    of, shares = reading.around[name.start - 1], reading.around[name.start - 2].lower()
    if of in {"of", "in"} and shares in SHARES:
        return True
    place = name.end + 1 + (reading.around[name.end + 1] in {"by", "to", "at", "$"})
    number, unit = reading.around[place : place + 2]
    counted = number[:1].isdigit() and (unit in UNITS or number[-1] in "%p")
    return counted and reading.around[name.end] in MOVES
