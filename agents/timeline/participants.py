"""Who takes part in an event, and where it is: entities at the places the grammar gives them."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from agents.timeline.clauses import outer_subject
from agents.timeline.events import Participation

AGENT, PATIENT, OTHER = "agent", "patient", "other"
PLACE_WORDS = frozenset({"in", "at", "near", "inside", "outside", "across", "around", "off"})
PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
PASSIVE = frozenset({"nsubjpass", "csubjpass"})
OF_NOUN = {"of": PATIENT, "by": AGENT}
LONGEST = 8


def participants(trigger: Token, entity_at: Mapping[int, int]) -> tuple[Participation, ...]:
    """Find the entities that take part, each once, in the first part it is given."""
    if not entity_at:
        return ()
    found: dict[int, str] = {}
    for token, role in roles(trigger):
        for member in coordinated(token):
            if member.i in entity_at:
                found.setdefault(entity_at[member.i], role)
    return tuple(Participation(entity, role) for entity, role in found.items())


def roles(trigger: Token) -> Iterator[tuple[Token, str]]:
    """Give the words with a part in an event, in the order they decide."""
    if trigger.tag_.startswith("NN"):
        yield from noun_roles(trigger)
        return
    yield from verb_roles(trigger)


def verb_roles(verb: Token) -> Iterator[tuple[Token, str]]:
    """Give the parts round a verb: subject, object, agent, obliques."""
    subject = outer_subject(verb)
    if subject is not None:
        yield subject, PATIENT if is_passive(verb) else AGENT
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative"} and child.tag_ != "IN":
            yield child, PATIENT
        elif child.dep_ in {"agent", "prep", "dative"}:
            role = AGENT if child.dep_ == "agent" else OTHER
            yield from ((token, role) for token in child.rights if token.dep_ == "pobj")


def is_passive(verb: Token) -> bool:
    """Tell whether the subject is who it happens to."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True
    return any(child.dep_ in PASSIVE or child.dep_ == "auxpass" for child in verb.lefts)


def noun_roles(noun: Token) -> Iterator[tuple[Token, str]]:
    """Give the parts round an event noun: "Ankara's purchase of missiles"."""
    for child in noun.lefts:
        if child.dep_ in {"poss", "amod", "compound", "nmod"}:
            yield child, AGENT
    for child in noun.rights:
        if child.dep_ in {"prep", "agent"}:
            role = OF_NOUN.get(child.lower_, OTHER)
            yield from ((token, role) for token in child.rights if token.dep_ == "pobj")


def coordinated(token: Token) -> Iterator[Token]:
    """Give a word and those that "and" joins to it."""
    yield token
    for _ in range(LONGEST):
        following = next((child for child in token.rights if child.dep_ == "conj"), None)
        if following is None:
            return
        token = following
        yield token


def place(trigger: Token, entity_at: Mapping[int, int], types: Mapping[int, str]) -> int | None:
    """Find the place that "in", "at" or "near" ties to an event."""
    if not entity_at:
        return None
    for child in trigger.children:
        if child.dep_ == "prep" and child.lower_ in PLACE_WORDS:
            for token in child.rights:
                entity = entity_at.get(token.i)
                is_place = entity is not None and types.get(entity) in PLACE_TYPES
                if token.dep_ == "pobj" and is_place:
                    return entity
    return None
