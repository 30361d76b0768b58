"""What stands around an expression of time, as far as it tells what the expression is."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from agents.nlp.extensions import known
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import indices
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.recognition.phrase import Phrase

[COMPOUND], [ADVERBIAL] = deps({"compound"}), deps({"npadvmod"})
TIME_WORDS = frozenset({"in", "on", "since", "until", "till", "during", "through", "throughout"})
"""What stands before a day or month that is one."""
TIME_WORDS |= {"early", "late", "mid", "last", "next", "this", "past", "coming", "every", "each"}
LOOSE = deps({"npadvmod", "dep"})
BEFORE_LAST_NAME = deps({"compound", "npadvmod"})
NAME = tags({"NNP"})


class Surroundings:
    """The words of an article and the entities they name."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.entity_at: Mapping[int, int] = known(tree.doc, "entity_at") or {}
        self.types = [str(entity.type) for entity in known(tree.doc, "entities") or ()]
        """Of the entities."""
        self.given_names: set[int] = set()
        """Words that some person of the article has for a first name."""
        self.names: set[tuple[int, int]] = set()
        """Pairs of words that have been found to be a name."""

    @cached_property
    def surnames(self) -> frozenset[int]:
        """Give the words that stand behind a first name or a title, as the last of a name."""
        names = indices(self.tree.labelled(BEFORE_LAST_NAME) & self.tree.tagged(NAME)).tolist()
        return frozenset(self.tree.lower(word + 1) for word in names if self.is_joined(word))

    def is_joined(self, word: int) -> bool:
        """Tell whether a name goes on in the next word."""
        if word + 1 == len(self.tree.head):
            return False
        tree, head, following = self.tree, self.tree.head[word], self.tree.head[word + 1]
        if tree.dep[word] == COMPOUND:
            return head == word + 1
        if following == word:
            return True
        # Two adverbs that would leave a verb without a subject are that.
        adverbs = tree.dep[word] in LOOSE and tree.dep[word + 1] == ADVERBIAL
        return adverbs and head == following > word + 1 and head not in tree.subject

    def place(self, phrase: Phrase) -> "Place":
        """Put a phrase among the words."""
        return Place(phrase, *self.tree.words(phrase.start, phrase.end))

    def longer_entity(self, place: "Place") -> str | None:
        """Give the type of the entity that holds a phrase and a word beside it."""
        for inside, outside in ((place.first, place.first - 1), (place.end - 1, place.end)):
            entity = self.entity_at.get(inside)
            if entity is not None and self.entity_at.get(outside) == entity:
                return self.types[entity]
        return None

    def text(self, word: int) -> str:
        """Give a word; empty outside the article."""
        return self.tree.written(word, word + 1) if 0 <= word < len(self.tree.head) else ""

    def before_character(self, phrase: Phrase) -> str:
        """Give the character before a phrase."""
        return self.tree.text[max(phrase.start - 1, 0) : phrase.start]

    def before(self, place: "Place") -> str:
        """Give the word before a phrase."""
        return self.text(place.first - 1)

    def after(self, place: "Place") -> str:
        """Give the word after a phrase."""
        return self.text(place.end)


class Place(NamedTuple):
    """A phrase and the words it is made of."""

    phrase: Phrase
    first: int
    end: int
