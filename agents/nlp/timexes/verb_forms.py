"""The forms of a verb and where each points: to the past, or to what lies ahead."""

import tomllib

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.word_lists import data_file

LISTS = tomllib.loads(data_file("nlp/timexes", "en/modality.toml").read_text(encoding="utf-8"))
WORDS = {
    name: ids(words)
    for name, words in tomllib.loads(
        data_file("nlp/timexes", "en/tenses.toml").read_text(encoding="utf-8")
    ).items()
}
CERTAIN = ids(LISTS["certain_auxiliaries"])
PLANNING = ids(LISTS["planning"])
AUXILIARY = deps({"aux", "auxpass"})
COMPLEMENTS = deps({"acomp", "oprd", "attr", "xcomp"})
PRESENT, FINITE = tags({"VBZ", "VBP"}), tags({"VBD", "VBZ", "VBP"})
[MODAL], [PRETERITE], [TO] = tags({"MD"}), tags({"VBD"}), tags({"TO"})
[BARE], [PARTICIPLE] = tags({"VB"}), tags({"VBN"})
[GERUND], [BEHIND], BEFORE = tags({"VBG"}), deps({"pcomp"}), ids({"before"})
[NEGATION], [MAIN], [JOINED] = deps({"neg"}), deps({"ROOT"}), deps({"conj"})
[BE], [HAVE], [COULD] = ids({"be"}), ids({"have"}), ids({"could"})
# "Had to leave" and "went to see" tell of what was, unlike "agreed to leave".
DONE_WHEN_PAST = ids({"have", "go", "need"})
UNTIL, AIMED = ids({"until", "till"}), ids({"for", "to", "by"})
PAST, UNKNOWN, FUTURE = -1, 0, 1
# A present tense with a date: a schedule, if nothing else in the sentence has the date.
SCHEDULE = 2


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
        if self._is_behind_preposition():
            return None
        goes_on = TO not in self.seen and bool(links & UNTIL)
        if PRETERITE in self.seen or (self._perfect and not goes_on):
            return PAST
        if TO in self.seen:
            return self._infinitive()
        return FUTURE if goes_on or self._lemma in PLANNING else self._present(direct=direct)

    def _modal(self) -> int:
        """Read "will", "may have", "could not"."""
        words = {self._tree.lower(each) for each in [*self._helpers, self._verb]}
        if words & CERTAIN:
            return FUTURE
        if self._perfect:
            return PAST
        children = self._tree.children(self._verb)
        missed = any(self._tree.dep[child] == NEGATION for child in children)
        done = COULD in words and (missed or self._lemma in WORDS["perceiving"])
        return PAST if done else FUTURE

    def _is_scheduled(self, links: frozenset[int]) -> bool:
        """Tell "postponed until", "moved to", "set for" and "is due" from what was done then."""
        if self._lemma in WORDS["scheduling"] and links & (UNTIL | AIMED):
            return True
        if self._lemma in WORDS["urging"] and links & BEFORE:
            return True
        if self._lemma in WORDS["awaited"] and self._tree.tag[self._verb] == PARTICIPLE:
            return True
        if self._lemma != BE:
            return False
        rights = self._tree.rights(self._verb)
        said_of = [child for child in rights if self._tree.dep[child] in COMPLEMENTS]
        return any(self._tree.lemma(child) in WORDS["awaiting"] for child in said_of)

    def _is_behind_preposition(self) -> bool:
        """Tell "since leaving", which is as the verb over it."""
        gerund = self._tree.tag[self._verb] == GERUND and not self._helpers
        return gerund and self._tree.dep[self._verb] == BEHIND

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
