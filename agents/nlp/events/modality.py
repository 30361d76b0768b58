"""How real an event is: happened, planned, possible or denied."""

from agents.nlp.events.detection.word_kinds import VERB_TAGS
from agents.nlp.events.factuality.effects import (
    DENIED,
    EVIDENCE,
    HAPPENED,
    NAMES,
    NEGATIVE,
    REVEALING,
)
from agents.nlp.events.factuality.governors import Governors
from agents.nlp.events.factuality.joined import shared
from agents.nlp.events.factuality.markers import marks_of
from agents.nlp.events.factuality.marks import ARGUMENTS, EFFECT_OF
from agents.nlp.events.factuality.modifiers import modified
from agents.nlp.events.factuality.verdicts import Verdicts
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

ADJECTIVES = tags({"JJ"})
DEEPEST = 25
[SAID_OF] = deps({"attr"})
[EXISTENTIAL] = deps({"expl"})
[JOINED] = deps({"conj"})


class Modality:
    """What the words of an article make of its events."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._marks = marks_of(tree)
        self._governors = Governors(tree, self._marks.phrases)
        self._verdicts = Verdicts(tree.text)

    def of(self, event: int) -> str:
        """Tell how real the text makes an event."""
        told = self._verdicts.at(self._tree.start[event])
        return NAMES[max(told, self._modality(event))]

    def _modality(self, word: int, ignored: int = 0, depth: int = 0) -> int:
        """Let the marks at a word work on what the words over it make of it."""
        tree = self._tree
        if tree.is_noun(word):
            return self._of_noun(word, ignored, depth)
        marks, first = shared(tree, self._marks.of, word)
        return EFFECT_OF[marks & ~ignored][self._governed(first, depth)]

    def _of_noun(self, noun: int, ignored: int, depth: int) -> int:
        tree, own = self._tree, self._marks.of.get(noun, 0) & ~ignored
        if tree.dep[noun] == JOINED and depth < DEEPEST:
            first = self._modality(tree.head[noun], depth=depth + 1)
            return max(EFFECT_OF[own][HAPPENED], modified(tree, noun), first)
        real = EFFECT_OF[own][self._governed(noun, depth)]
        kind = modified(tree, noun)
        if kind == DENIED and tree.dep[noun] == SAID_OF and self._is_said(tree.head[noun]):
            # It was "no false alarm" or "not a fake attack": two negations.
            return NEGATIVE[real]
        return max(real, kind)

    def _is_said(self, verb: int) -> bool:
        """Tell a verb that says something of a subject, not that there is something."""
        subject = self._tree.subject.get(verb)
        return subject is not None and self._tree.dep[subject] != EXISTENTIAL

    def _governed(self, word: int, depth: int) -> int:
        """Tell what the word over one makes of it; how it is negated itself is not counted twice."""
        link = self._governors.of(word) if depth < DEEPEST else None
        if link is None:
            return HAPPENED
        ignored = ARGUMENTS if word in self._marks.phrases else 0
        over = self._modality(link.predicate, ignored, depth + 1)
        if link.effect is EVIDENCE and over == HAPPENED and self._is_judged(link.predicate):
            return HAPPENED
        return link.effect[over]

    def _is_judged(self, claim: int) -> bool:
        """Tell a claim that is said to be true, or not to be false."""
        link = self._governors.of(claim) if self._tree.is_noun(claim) else None
        return link is not None and (
            link.effect is REVEALING or self._tree.tag[link.predicate] in ADJECTIVES
        )
