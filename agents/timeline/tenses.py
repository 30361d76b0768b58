"""Where the tense points: to the past, or to what lies ahead."""

import tomllib

from spacy.tokens import Span, Token

from agents.timeline.word_lists import DATA

LISTS = tomllib.loads((DATA / "modality.toml").read_text(encoding="utf-8"))
AHEAD = frozenset(LISTS["ahead_auxiliaries"])
PLANNING = frozenset(LISTS["planning"])
AUXILIARY = frozenset({"aux", "auxpass"})
FINITE_OR_BARE = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD"})
LONGEST_CLIMB = 12
PAST, UNKNOWN, FUTURE = -1, 0, 1
TAG_DIRECTIONS = {"VBZ": UNKNOWN, "VBP": UNKNOWN, "VBN": PAST}


def direction(span: Span) -> int:
    """Tell where the verb over a phrase points: -1 past, 1 future, 0 unknown."""
    verb = governor(span.root)
    for _ in range(LONGEST_CLIMB):
        if verb is None:
            break
        found = verb_direction(verb)
        if found is not None:
            return found
        verb = governor(verb.head) if verb.head != verb else None
    return UNKNOWN


def governor(token: Token) -> Token | None:
    """Climb from a token to the verb over it."""
    for _ in range(LONGEST_CLIMB):
        if token.tag_ in FINITE_OR_BARE:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def verb_direction(verb: Token) -> int | None:
    """Tell where one verb points; None where the verb over it decides."""
    helpers = [child for child in verb.lefts if child.dep_ in AUXILIARY]
    tags = {verb.tag_, *(child.tag_ for child in helpers)}
    if "MD" in tags and (verb.tag_ == "MD" or any(child.lower_ in AHEAD for child in helpers)):
        return FUTURE
    if "VBD" in tags:
        return PAST
    if verb.lemma_ in PLANNING or ("TO" in tags and verb.head.lemma_ in PLANNING):
        return FUTURE
    if any(child.lemma_ == "have" for child in helpers):
        return PAST
    return TAG_DIRECTIONS.get(verb.tag_, UNKNOWN if helpers and "TO" not in tags else None)
