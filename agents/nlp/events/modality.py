"""How real an event is: happened, planned, possible or denied."""

from agents.nlp.events.detection.word_kinds import VERB_TAGS
from agents.nlp.events.factuality.effects import HAPPENED, NAMES
from agents.nlp.events.factuality.governors import Governors
from agents.nlp.events.factuality.joined import shared
from agents.nlp.events.factuality.markers import marks_of
from agents.nlp.events.factuality.marks import ARGUMENTS, EFFECT_OF
from agents.nlp.events.factuality.modifiers import modified
from agents.nlp.events.factuality.verdicts import Verdicts
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tree import Tree

DEEPEST = 25
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
        return max(EFFECT_OF[own][self._governed(noun, depth)], modified(tree, noun))

    def _governed(self, word: int, depth: int) -> int:
        """Tell what the word over one makes of it; how it is negated itself is not counted twice."""
        link = self._governors.of(word) if depth < DEEPEST else None
        if link is None:
            return HAPPENED
        ignored = ARGUMENTS if word in self._marks.phrases else 0
        return link.effect[self._modality(link.predicate, ignored, depth + 1)]
