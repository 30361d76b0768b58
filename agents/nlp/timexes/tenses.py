"""Where the tense points: to the past, or to what lies ahead."""

import tomllib

from agents.nlp.syntax.labels import TAGS, deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.word_lists import data_file

LISTS = tomllib.loads(data_file("nlp/timexes", "en/modality.toml").read_text(encoding="utf-8"))
AHEAD = ids(LISTS["ahead_auxiliaries"])
PLANNING = ids(LISTS["planning"])
AUXILIARY = deps({"aux", "auxpass"})
FINITE_OR_BARE = tags({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD"})
[MODAL] = tags({"MD"})
[PRETERITE] = tags({"VBD"})
[TO] = tags({"TO"})
[HAVE] = ids({"have"})
LONGEST_CLIMB = 12
PAST, UNKNOWN, FUTURE = -1, 0, 1
TAG_DIRECTIONS = {
    TAGS.number("VBZ"): UNKNOWN,
    TAGS.number("VBP"): UNKNOWN,
    TAGS.number("VBN"): PAST,
}


def direction(tree: Tree, word: int) -> int:
    """Tell where the verb over a word points: -1 past, 1 future, 0 unknown."""
    verb = governor(tree, word)
    for _ in range(LONGEST_CLIMB):
        if verb is None:
            break
        found = verb_direction(tree, verb)
        if found is not None:
            return found
        head = tree.head[verb]
        verb = governor(tree, head) if head != verb else None
    return UNKNOWN


def governor(tree: Tree, word: int) -> int | None:
    """Climb from a word to the verb over it."""
    for _ in range(LONGEST_CLIMB):
        if tree.tag[word] in FINITE_OR_BARE:
            return word
        head = tree.head[word]
        if head == word:
            return None
        word = head
    return None


def verb_direction(tree: Tree, verb: int) -> int | None:
    """Tell where one verb points; None where the verb over it decides."""
    tag = tree.tag[verb]
    helpers = [child for child in tree.lefts(verb) if tree.dep[child] in AUXILIARY]
    seen = {tag, *(tree.tag[child] for child in helpers)}
    if MODAL in seen and (tag == MODAL or any(tree.lower(child) in AHEAD for child in helpers)):
        return FUTURE
    if PRETERITE in seen:
        return PAST
    if tree.lemma(verb) in PLANNING or (TO in seen and tree.lemma(tree.head[verb]) in PLANNING):
        return FUTURE
    if any(tree.lemma(child) == HAVE for child in helpers):
        return PAST
    return TAG_DIRECTIONS.get(tag, UNKNOWN if helpers and TO not in seen else None)
