"""The type of a name, where its words or the one before tell it better than the model."""

import re
from collections.abc import Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, HONORIFICS
from agents.nlp.entities.lexicon.normal_names import COMPANY_FORMS
from agents.nlp.entities.recognition.boundaries import ARTICLES, NO_PERSONS_WORDS, PARTICLES
from agents.word_lists import lines, words

FORMS_OF_ADDRESS = words("nlp/entities", "en/forms_of_address.txt")
TRADES = words("nlp/entities", "en/company_trades.txt")
ORGANISATION_ENDS = COMPANY_FORMS | TRADES | words("nlp/entities", "en/organisation_heads.txt")
MISTAKEN_ORGANISATIONS = frozenset({"PERSON", "NORP", "PRODUCT"})
PAPERS = words("nlp/entities", "en/newspapers.txt")
PAPERS_BEGINNINGS = frozenset(lines("nlp/entities", "en/newspaper_beginnings.txt"))
PLACE_ENDS = words("nlp/entities", "en/place_heads.txt")
EVENT_ENDS = words("nlp/entities", "en/event_heads.txt")
BUILT = words("nlp/entities", "en/built_heads.txt")
MISTAKEN_PLACES = frozenset({"PERSON", "PRODUCT", "WORK_OF_ART", "GPE"})
NATURE = words("nlp/entities", "en/landscape_heads.txt")
NO_PERSON_ENDS = ORGANISATION_ENDS | PLACE_ENDS
MISTAKEN_PEOPLE = frozenset(
    {"ORG", "NORP", "PRODUCT", "GPE", "LOC", "FAC", "WORK_OF_ART", "EVENT", "LAW"}
)
# Of these types no name of one word is a given name.
NEVER_GIVEN = frozenset({"NORP", "FAC", "LAW", "PRODUCT"})
LONGEST_PERSON = 3
# Written as firms write themselves, not as McLean and DeKalb are.
CAMEL_CASE = re.compile(
    r"(?!(?:Mc|Mac|Fitz|De|Di|La|Le|Lo|Van|Von|Du|Da|Ja|Ra|Ke|El|Al|Mar|Jo)[A-Z])[A-Z][a-z]+[A-Z]\w*"
)


def type_of(name: Sequence[str], model: str, before: str) -> str:
    """Correct the model's type of a name, given its words and the word before it."""
    if len(name) > 1 and name[-1].lower() in EVENT_ENDS:
        return "EVENT"
    if is_organisations(name, model):
        return "ORG"
    if model in MISTAKEN_PLACES and (place := kind_of_place(name, model)):
        return place
    if model in MISTAKEN_PEOPLE and is_person(name, model, before):
        return "PERSON"
    return model


def is_organisations(name: Sequence[str], model: str) -> bool:
    """Tell an organisation's name that the model takes for something else, by its words."""
    if is_newspaper(name):
        return True
    if model in MISTAKEN_ORGANISATIONS and is_organisation(name, ORGANISATION_ENDS):
        return True
    if model == "GPE" and is_organisation(name, COMPANY_FORMS):
        return True
    alone = model in {"GPE", "PERSON"} and len(name) == 1
    return alone and CAMEL_CASE.fullmatch(name[0]) is not None


def is_form_of_address(word: str) -> bool:
    """Tell "Mr" and what else stands before nothing but people's names."""
    return word[:1].isupper() and word.lower() in FORMS_OF_ADDRESS and word != "MS"


def is_organisation(name: Sequence[str], ends: frozenset[str]) -> bool:
    """Tell by a last word like "Party" or "Corp."."""
    return len(name) > 1 and name[-1].lower() in ends


def kind_of_place(name: Sequence[str], model: str) -> str | None:
    """Tell by a last word like "Airport", or "Valley" where the model knows of no town."""
    last = name[-1].lower()
    if len(name) > 1 and last in BUILT:
        return "FAC"
    nature = len(name) > 1 and last in NATURE and model != "GPE"
    return "LOC" if nature and name[0] not in GIVEN_NAMES else None


def is_newspaper(name: Sequence[str]) -> bool:
    """Tell the name of a paper by its last word, or by its first two as in "Le Monde"."""
    return len(name) > 1 and (name[-1] in PAPERS or " ".join(name[:2]) in PAPERS_BEGINNINGS)


def is_person(name: Sequence[str], model: str, before: str) -> bool:
    """Tell by a form of address before a name, or a given name that begins it."""
    if not may_be_person(name):
        return False
    addressed = before[:1].isupper() and before.lower() in HONORIFICS
    given = name[0] in GIVEN_NAMES and before.lower() not in ARTICLES
    return addressed or (given and (len(name) > 1 or model in NEVER_GIVEN))


def may_be_person(name: Sequence[str]) -> bool:
    """Tell names built as people's are: a few words with capitals, the last none like "Street"."""
    large = [word for word in name if word not in PARTICLES]
    return (
        0 < len(large) <= LONGEST_PERSON
        and all(word[0].isupper() and word.lower() not in NO_PERSONS_WORDS for word in large)
        and not is_organisation(name, NO_PERSON_ENDS)
    )
