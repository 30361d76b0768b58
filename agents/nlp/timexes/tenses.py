"""Where the tense points: to the past, or to what lies ahead."""

from itertools import pairwise
from typing import NamedTuple

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree
from agents.nlp.timexes.verb_forms import (
    FUTURE,
    PAST,
    SCHEDULE,
    TO,
    UNKNOWN,
    UNTIL,
    WORDS,
    VerbForm,
)

BEFORE_NOUN = deps({"poss", "compound", "nmod", "amod", "nummod"})
VERBS = tags({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD"})
COMMON_NOUNS, MISTAKEN = tags({"NN", "NNS"}), tags({"NN", "JJ", "RB"})
[BEHIND_PREPOSITION], [OPEN_CLAUSE] = deps({"pobj"}), deps({"xcomp"})
[AHEAD], [SINCE] = ids({"ahead"}), ids({"since"})
OF, BEFORE = ids({"of", "from"}), ids({"by", "before"})
PLACING = ids({"in", "at", "on", "to", "into", "for"})
LONGEST_CLIMB = 12
# Words of a sentence that may be read without a verb.
SHORTEST, LONGEST = 4, 20


class Way(NamedTuple):
    """The words from an expression of time up to the first verb over it."""

    path: tuple[int, ...]
    verb: int | None
    links: frozenset[int]
    """The words of the path in small letters."""


def direction(tree: Tree, word: int) -> int:
    """Tell where the words over an expression point: -1 past, 1 future, 0 unknown."""
    way = way_up(tree, word)
    if AHEAD in way.links or is_awaited(tree, way):
        return FUTURE
    if SINCE in way.links:
        return PAST
    found = tense(tree, way) if way.verb is not None else without_verb(tree, way)
    if found in {FUTURE, SCHEDULE}:
        return UNKNOWN if is_bound(tree, way, loosely=found == SCHEDULE) else FUTURE
    return found


def is_awaited(tree: Tree, way: Way) -> bool:
    """Tell what is "due on Friday", or of a coming day when it is "cancelled"."""
    lemmas = {tree.lemma(each) for each in way.path[1:]}
    if not lemmas.isdisjoint(WORDS["awaiting"]):
        return True
    scheduled = not lemmas.isdisjoint(WORDS["scheduled_nouns"])
    return scheduled and way.verb is not None and tree.lemma(way.verb) in WORDS["changing"]


def way_up(tree: Tree, word: int) -> Way:
    """Climb from a word to the first verb over it."""
    path: list[int] = []
    while tree.tag[word] not in VERBS:
        path.append(word)
        if tree.head[word] == word or len(path) == LONGEST_CLIMB:
            return Way(tuple(path), None, frozenset(map(tree.lower, path)))
        word = tree.head[word]
    return Way(tuple(path), word, frozenset(map(tree.lower, path)))


def governor(tree: Tree, word: int) -> int | None:
    """Climb from a word to the verb over it."""
    return way_up(tree, word).verb


def tense(tree: Tree, way: Way) -> int:
    """Tell where the verb points, or the first verb over it that points anywhere."""
    verb, links, direct = way.verb, way.links, True
    for _ in range(LONGEST_CLIMB):
        if verb is None:
            break
        form = VerbForm(tree, verb)
        found = form.direction(links, direct=direct)
        if found is not None:
            return found
        above = tree.head[verb]
        direct = direct and TO in form.seen
        verb, links = (governor(tree, above) if above != verb else None), frozenset()
    return UNKNOWN


def without_verb(tree: Tree, way: Way) -> int:
    """Read a short sentence whose verb the tagger takes for a noun: "Register by Friday."."""
    start, end = tree.sentence(way.path[0])
    if not SHORTEST <= end - start <= LONGEST or tree.written(end - 1, end) != ".":
        return UNKNOWN
    plural = tree.written(start, start + 1).endswith("s") and tree.tag[start + 1] in MISTAKEN
    told = plural or way.links & (UNTIL | BEFORE)
    return FUTURE if told and VERBS.isdisjoint(tree.tag[start:end]) else UNKNOWN


def is_bound(tree: Tree, way: Way, *, loosely: bool) -> bool:
    """Tell a time that a noun has for its own: "Monday's attack" was, whatever is to follow.

    Not that of an event that is known beforehand: "Monday's vote" may lie ahead. ``loosely``: any
    noun between a time and its verb has it, also the subject and that of "an attack on Monday".
    """
    if way.verb is not None and tree.lemma(way.verb) in WORDS["anticipating"]:
        return False
    owner = tree.subject.get(way.verb) if loosely and way.verb is not None else None
    if owner is not None and way.path and owner < way.path[0] < (way.verb or 0):
        # "The blast on Friday leaves many homeless": the parser may tie the time to the verb.
        return tree.lemma(owner) not in WORDS["scheduled_nouns"]
    for word, noun in pairwise(way.path):
        if tree.tag[noun] not in COMMON_NOUNS or tree.lemma(noun) in WORDS["scheduled_nouns"]:
            continue
        tied = (word < noun and tree.dep[word] in BEFORE_NOUN) or tree.lower(word) in OF
        if tied or tree.dep[noun] in SUBJECTS or (loosely and not is_place(tree, noun, way.verb)):
            return True
    return False


def is_place(tree: Tree, noun: int, verb: int | None) -> bool:
    """Tell where or for what something is done: "is in court on Monday"."""
    preposition = tree.head[noun]
    if tree.dep[noun] == OPEN_CLAUSE:
        # The parser takes "returns to service" for an infinitive.
        return True
    if verb is None or tree.dep[noun] != BEHIND_PREPOSITION or tree.head[preposition] != verb:
        return False
    return tree.lower(preposition) in PLACING
