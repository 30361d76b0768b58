"""The type of a name, where its words or the one before tell it better than the model."""

from collections.abc import Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, HONORIFICS
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS
from agents.nlp.entities.recognition.boundaries import ARTICLES
from agents.word_lists import words

TRADES = words("nlp/entities", "en/company_trades.txt")
ORGANISATION_ENDS = COMPANY_FORMS | TRADES | words("nlp/entities", "en/organisation_heads.txt")
MISTAKEN_ORGANISATIONS = frozenset({"PERSON", "NORP", "PRODUCT"})
MISTAKEN_PEOPLE = frozenset({"ORG", "NORP", "PRODUCT"})
LONGEST_PERSON = 3


def type_of(name: Sequence[str], model: str, before: str) -> str:
    """Correct the model's type of a name, given its words and the word before it."""
    if model in MISTAKEN_ORGANISATIONS and is_organisation(name, ORGANISATION_ENDS):
        return "ORG"
    if model == "GPE" and is_organisation(name, COMPANY_FORMS):
        return "ORG"
    if model in MISTAKEN_PEOPLE and is_person(name, before):
        return "PERSON"
    return model


def is_organisation(name: Sequence[str], ends: frozenset[str]) -> bool:
    """Tell by a last word like "Party" or "Corp."."""
    return len(name) > 1 and name[-1].lower() in ends


def is_person(name: Sequence[str], before: str) -> bool:
    """Tell by a form of address before a name, or a given name that begins it."""
    if len(name) > LONGEST_PERSON or not all(word[0].isupper() for word in name):
        return False
    addressed = before[:1].isupper() and before.lower() in HONORIFICS
    full = len(name) > 1 and name[0] in GIVEN_NAMES and before.lower() not in ARTICLES
    return (addressed or full) and not is_organisation(name, ORGANISATION_ENDS)
