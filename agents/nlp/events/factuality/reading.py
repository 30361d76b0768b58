"""What the rules of factuality read of an article, and what they say of an event."""

from typing import NamedTuple

from agents.nlp.events.factuality.effects import Effect
from agents.nlp.events.factuality.marking import marks_of
from agents.nlp.events.factuality.predicates import Predicates
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

AUXILIARY = deps({"aux", "auxpass"})
[TO] = tags({"TO"})


class Link(NamedTuple):
    """The word over an event, and the modality of the event by that of the word."""

    predicate: int
    effect: Effect


class Reading:
    """The grammar of an article, its predicates, and the marks on its words."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.predicates = Predicates(tree)
        self.frames = self.predicates.frames
        self.is_noun = self.predicates.is_noun
        self.marks, self.phrases = marks_of(tree)
        self.complements: dict[int, list[int]] = {}
        """What is said with verbs, as far as somebody has asked."""
        infinitives = tree.over(tree.tags == TO)
        infinitives |= tree.over(infinitives & tree.labelled(AUXILIARY))
        self.infinitive = infinitives.tobytes()
        """Whether verbs stand with "to", which may hang on an auxiliary: "to have fled"."""

    def is_marked(self, word: int, mark: int) -> bool:
        """Tell whether a word has a mark."""
        return bool(self.marks.get(word, 0) & mark)
