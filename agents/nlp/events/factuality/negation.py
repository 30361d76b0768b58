"""What an article negates: with "not", "no" or "nobody", wherever in the clause they stand."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from agents.nlp.events.detection.word_kinds import VERB_TAGS
from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.events.factuality.idioms import is_idle, next_lower
from agents.nlp.events.factuality.marks import HEDGED, NEGATED, OBJECT_NEGATED, SUBJECT_NEGATED
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree

FOCUS = ids(LISTS["focus"])
REPORTING = ids(LISTS["reporting"])
EXCEPTIONS = ids(LISTS["exceptions"])
SCOPES = ids(LISTS["scopes"])
PRONOUNS = ids({"one", *LISTS["negative_words"]})
A_SINGLE = ids({"a", "an", "one", "single", "any", "anyone", "anybody", "anything"})
NOT_EVEN = A_SINGLE | ids({"even"})
WITHOUT_SCOPE = ids({"like", "than", "but", "except", "besides"})
CIRCUMSTANTIAL = ids({"with", "for"})
PERSONS = ids({"one", "nobody", "none", "neither"})
[IN], [TIME] = ids({"in"}), ids({"time"})
[NOWHERE], [BARELY], [DO] = ids({"nowhere"}), ids({"barely"}), ids({"do"})
OBJECTS = deps({"dobj", "dative"})
BEHIND_PREPOSITION = deps({"pobj", "pcomp"})
NOMINAL = SUBJECTS | OBJECTS | BEHIND_PREPOSITION | deps({"attr", "oprd", "conj", "appos"})
AUXILIARY = deps({"aux", "auxpass"})
ADVERBS = tags({"RB", "RBR", "RBS"})
[QUANTITY], [JOINED] = deps({"nummod"}), deps({"conj"})
[CONJUNCTION] = deps({"cc"})
[ADVERBIAL_CLAUSE] = deps({"advcl"})
[NUMBER] = tags({"CD"})
REACH = 12
"""How many words behind "nor" the word that it joins may stand."""


class Negation:
    """Finds what the negations of an article work on, and marks it."""

    def __init__(self, tree: Tree, marks: defaultdict[int, int]) -> None:
        self._tree = tree
        self._marks = marks
        self.phrases: set[int] = set()
        """The heads of negated noun phrases: "no attack", "not one"."""

    def adverb(self, word: int) -> None:
        """Let "not" and "never" work on the verb or adjective over them, or on a single noun."""
        tree, head = self._tree, self._tree.head[word]
        behind = next_lower(tree, word)
        if behind in FOCUS or is_idle(tree, word) or (word > head and self._is(word, NOWHERE)):
            return
        if tree.tag[head] in ADVERBS or tree.dep[head] == QUANTITY:
            head = tree.head[head]
        if tree.is_noun(head) or tree.tag[head] == NUMBER:
            if behind in NOT_EVEN:
                self._negate(head)
        elif head != word:
            self._marks[head] |= NEGATED

    def determiner(self, word: int) -> None:
        """Let "no", "none" and "neither" negate their noun phrase, and with it the clause."""
        tree, dep = self._tree, self._tree.dep[word]
        if is_idle(tree, word):
            return
        head = word if dep in NOMINAL else tree.head[word]
        if tree.tag[head] in ADVERBS:
            head = tree.head[head]
        if tree.tag[head] in VERB_TAGS and head != word:
            self._marks[head] |= NEGATED
        elif head != word or dep in NOMINAL:
            self._negate(head)

    def scarcely(self, word: int) -> None:
        """Let "hardly any" negate its noun phrase, "hardly" alone leave the verb open."""
        tree, head, behind = self._tree, self._tree.head[word], word + 1
        if next_lower(tree, word) in A_SINGLE:
            self._negate(behind if tree.dep[behind] in NOMINAL else tree.head[behind])
        elif tree.tag[head] in VERB_TAGS and not self._is(word, BARELY):
            self._marks[head] |= HEDGED

    def little(self, word: int) -> None:
        """Let "did little" leave undone what it was to do."""
        if self._tree.dep[word] in OBJECTS and self._tree.lemma(self._tree.head[word]) == DO:
            self._marks[self._tree.head[word]] |= OBJECT_NEGATED

    def conjunction(self, word: int) -> None:
        """Let "nor" negate what it joins; at the head of a sentence its verb."""
        tree, head = self._tree, self._tree.head[word]
        reach = range(word + 1, min(word + REACH, len(tree.head)))
        joined = (place for place in reach if tree.head[place] == head)
        found = next((place for place in joined if tree.dep[place] == JOINED), None)
        if found is not None or word < head:
            self._marks[head if found is None else found] |= NEGATED

    def until(self, word: int) -> None:
        """Take back the negation of what did not happen until something else did."""
        tree, verb = self._tree, self._tree.head[word]
        if tree.dep[verb] == ADVERBIAL_CLAUSE and word < verb:
            verb = tree.head[verb]
        for negated in (verb, tree.subject.get(verb, verb)):
            if negated in self._marks and verb < word:
                self._marks[negated] &= ~(NEGATED | SUBJECT_NEGATED)

    def _negate(self, noun: int) -> None:
        """Negate a noun phrase, and the clause where it is one of the verb's own."""
        tree, dep, head = self._tree, self._tree.dep[noun], self._tree.head[noun]
        self.phrases.add(noun)
        self._marks[noun] |= NEGATED
        if self._is_excepted(noun):
            return
        if dep in SUBJECTS:
            self._marks[self._verb(head)] |= SUBJECT_NEGATED
        elif dep in OBJECTS:
            if tree.lower(noun) in PRONOUNS or tree.lemma(head) not in REPORTING:
                self._marks[head] |= OBJECT_NEGATED
        elif dep in BEHIND_PREPOSITION and self._is_clausal(noun, head):
            self._marks[self._verb(tree.head[head])] |= OBJECT_NEGATED

    def _is_excepted(self, noun: int) -> bool:
        """Tell "nobody but him" from "hurt nobody but broke a door", which joins two verbs."""
        tree, behind = self._tree, noun + 1
        if next_lower(tree, noun) not in EXCEPTIONS:
            return False
        return tree.dep[behind] != CONJUNCTION or tree.head[behind] == noun

    def _is_clausal(self, noun: int, preposition: int) -> bool:
        """Tell whether "no" behind a preposition negates the clause: "to no one", "at no time"."""
        tree, lower = self._tree, self._tree.lower(preposition)
        verb = self._verb(tree.head[preposition])
        if tree.tag[verb] not in VERB_TAGS or lower in WITHOUT_SCOPE:
            return False
        if tree.lower(noun) in (PERSONS if lower in CIRCUMSTANTIAL else PRONOUNS):
            return True
        if lower in CIRCUMSTANTIAL:
            return False
        if tree.lemma(noun) in SCOPES:
            return not (lower == IN and tree.lemma(noun) == TIME)
        subject, behind = tree.subject.get(verb), tree.last_of(preposition) + 1
        return subject is not None and behind < subject and tree.dep[behind] in AUXILIARY

    def _verb(self, word: int) -> int:
        """Give the verb of an auxiliary, which the parser may hang things on."""
        return self._tree.head[word] if self._tree.dep[word] in AUXILIARY else word

    def _is(self, word: int, lower: int) -> bool:
        return self._tree.lower(word) == lower


# By name: methods bound to an object that holds them would keep its document alive.
RULES: Mapping[str, Callable[[Negation, int], None]] = {
    "negations": Negation.adverb,
    "negative_words": Negation.determiner,
    "negative_conjunctions": Negation.conjunction,
    "scarcely": Negation.scarcely,
    "little": Negation.little,
    "until": Negation.until,
}
"""What each function word that negates does."""
