"""Where the tense points: to the past, or to what lies ahead."""

import tomllib
from itertools import pairwise
from typing import NamedTuple

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree
from agents.word_lists import data_file

LISTS = tomllib.loads(data_file("nlp/timexes", "en/modality.toml").read_text(encoding="utf-8"))
WORDS = {
    name: ids(words)
    for name, words in tomllib.loads(
        data_file("nlp/timexes", "en/tenses.toml").read_text(encoding="utf-8")
    ).items()
}
CERTAIN = ids(LISTS["planned_auxiliaries"])
PLANNING = ids(LISTS["planning"])
AUXILIARY = deps({"aux", "auxpass"})
BEFORE_NOUN = deps({"poss", "compound", "nmod", "amod", "nummod"})
COMPLEMENTS = deps({"acomp", "oprd", "attr", "xcomp"})
VERBS = tags({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD"})
COMMON_NOUNS, MISTAKEN = tags({"NN", "NNS"}), tags({"NN", "JJ", "RB"})
PRESENT, FINITE = tags({"VBZ", "VBP"}), tags({"VBD", "VBZ", "VBP"})
[MODAL], [PRETERITE], [TO] = tags({"MD"}), tags({"VBD"}), tags({"TO"})
[BARE], [PARTICIPLE] = tags({"VB"}), tags({"VBN"})
[BEHIND_PREPOSITION], [OPEN_CLAUSE] = deps({"pobj"}), deps({"xcomp"})
[NEGATION], [MAIN], [JOINED] = deps({"neg"}), deps({"ROOT"}), deps({"conj"})
[BE], [HAVE], [COULD] = ids({"be"}), ids({"have"}), ids({"could"})
[AHEAD], [SINCE] = ids({"ahead"}), ids({"since"})
# "Had to leave" and "went to see" tell of what was, unlike "agreed to leave".
DONE_WHEN_PAST = ids({"have", "go", "need"})
UNTIL, AIMED, OF = ids({"until", "till"}), ids({"for", "to", "by"}), ids({"of", "from"})
BEFORE, PLACING = ids({"by", "before"}), ids({"in", "at", "on", "to", "into", "for"})
LONGEST_CLIMB = 12
# Words of a sentence that may be read without a verb.
SHORTEST, LONGEST = 4, 20
PAST, UNKNOWN, FUTURE = -1, 0, 1
# A present tense with a date: a schedule, if nothing else in the sentence has the date.
SCHEDULE = 2


class Way(NamedTuple):
    """The words from an expression of time up to the first verb over it."""

    path: tuple[int, ...]
    verb: int | None
    links: frozenset[int]
    """The words of the path in small letters."""


def direction(tree: Tree, word: int) -> int:
    """Tell where the words over an expression point: -1 past, 1 future, 0 unknown."""
    way = way_up(tree, word)
    if AHEAD in way.links or any(tree.lemma(each) in WORDS["awaiting"] for each in way.path[1:]):
        return FUTURE
    if SINCE in way.links:
        return PAST
    found = tense(tree, way) if way.verb is not None else without_verb(tree, way)
    if found in {FUTURE, SCHEDULE}:
        return UNKNOWN if is_bound(tree, way, loosely=found == SCHEDULE) else FUTURE
    return found


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


class VerbForm:
    """A verb with its auxiliaries."""

    def __init__(self, tree: Tree, verb: int) -> None:
        self._tree, self._verb = tree, verb
        self._helpers = [child for child in tree.lefts(verb) if tree.dep[child] in AUXILIARY]
        self._lemma = tree.lemma(verb)
        self.seen = {tree.tag[verb], *(tree.tag[child] for child in self._helpers)}
        """Its tag and theirs."""
        self._perfect = any(tree.lemma(child) == HAVE for child in self._helpers)

    def direction(self, links: frozenset[int], *, direct: bool) -> int | None:
        """Tell where it points, given how a time is tied to it; None where the verb over it says.

        ``direct``: no verb that points elsewhere stands between the time and it.
        """
        if MODAL in self.seen:
            return self._modal()
        if self._is_scheduled(links):
            return FUTURE
        if PRETERITE in self.seen:
            return PAST
        if TO in self.seen:
            return PAST if self._perfect else self._infinitive()
        if links & UNTIL:
            return FUTURE
        if self._perfect:
            return PAST
        if self._lemma in PLANNING:
            return FUTURE
        return self._present(direct=direct)

    def _modal(self) -> int:
        """Read "will", "may have", "could not"."""
        words = {self._tree.lower(each) for each in [*self._helpers, self._verb]}
        if words & CERTAIN:
            return FUTURE
        if self._perfect:
            return PAST
        children = self._tree.children(self._verb)
        negated = any(self._tree.dep[child] == NEGATION for child in children)
        return (
            PAST if COULD in words and (negated or self._lemma in WORDS["perceiving"]) else FUTURE
        )

    def _is_scheduled(self, links: frozenset[int]) -> bool:
        """Tell "postponed until", "moved to", "set for" and "is due" from what was done then."""
        if self._lemma in WORDS["scheduling"] and links & (UNTIL | AIMED):
            return True
        if self._lemma in WORDS["awaited"] and self._tree.tag[self._verb] == PARTICIPLE:
            return True
        if self._lemma != BE:
            return False
        rights = self._tree.rights(self._verb)
        said_of = [child for child in rights if self._tree.dep[child] in COMPLEMENTS]
        return any(self._tree.lemma(child) in WORDS["awaiting"] for child in said_of)

    def _infinitive(self) -> int | None:
        """Read "plans to leave" and "is to leave", but not "had to leave"."""
        head = self._tree.head[self._verb]
        lemma = self._tree.lemma(head)
        if self._tree.tag[head] == PRETERITE and lemma in DONE_WHEN_PAST:
            return PAST
        return FUTURE if lemma in PLANNING or lemma == BE else None

    def _present(self, *, direct: bool) -> int | None:
        """Read the present tense, which tells a schedule where it has a date, and what is left."""
        if not PRESENT.isdisjoint(self.seen):
            return SCHEDULE if direct and self._lemma not in WORDS["telling"] else UNKNOWN
        tag = self._tree.tag[self._verb]
        if tag == PARTICIPLE:
            return PAST
        if tag != BARE or self._helpers:
            return None
        # An order, or a present tense joined to a past one: "lost on Monday and play on Sunday".
        dep, above = self._tree.dep[self._verb], self._tree.head[self._verb]
        joined = dep == JOINED and self._tree.tag[above] in FINITE
        return FUTURE if dep == MAIN or joined else None
