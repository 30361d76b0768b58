"""How real an event is: happened, planned, possible or denied."""

from typing import NamedTuple

from agents.nlp.events.factuality.accusers import accuser
from agents.nlp.events.factuality.antecedents import in_relative_clause
from agents.nlp.events.factuality.effects import (
    DENIED,
    EVIDENCE,
    HAPPENED,
    NAMES,
    NEGATIVE,
    POSSIBLE,
    REVEALING,
)
from agents.nlp.events.factuality.governors import governor
from agents.nlp.events.factuality.joined import shared
from agents.nlp.events.factuality.marks import AHEAD, ALL_WORKING, ARGUMENTS, MARKED
from agents.nlp.events.factuality.modifiers import modified
from agents.nlp.events.factuality.reading import Reading
from agents.nlp.events.factuality.verdicts import Verdicts
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

ADJECTIVES = tags({"JJ"})
[JOINED], [SAID_OF], [EXISTENTIAL] = deps({"conj"}), deps({"attr"}), deps({"expl"})
[MAIN], [RELATIVE_CLAUSE] = deps({"ROOT"}), deps({"relcl"})
DEEPEST = 25
"""How many words over an event are asked; a sentence of news has a handful."""
CERTAINTY = {
    (modality, governed == "yes"): float(share)
    for modality, governed, share, _ in rows("nlp/events", "en/certainty.tsv", 4)
}


class Told(NamedTuple):
    """How real an event is told to be, and how far to trust that."""

    modality: str
    governed: bool
    """Whether words over the event decide, rather than its own."""

    @property
    def certainty(self) -> float:
        """The share of such events that are told rightly."""
        return CERTAINTY[self]


TOLD = {(real, by): Told(name, by) for real, name in enumerate(NAMES) for by in (False, True)}
"""Made once: there is one for every eighth word."""


class Modality:
    """What the words of an article make of its events."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._reading = Reading(tree)
        self._verdicts = Verdicts(tree.text)
        self._known: dict[int, int] = {}
        self._governed: set[int] = set()

    def of(self, event: int) -> Told:
        """Tell how real the text makes an event."""
        real = self._modality(event, 0)
        if self._verdicts.claims:
            real = max(real, self._verdicts.at(self._tree.start[event]))
        return TOLD[real, event in self._governed]

    def accuser(self, event: int) -> int | None:
        """Give the word for who alleges an event, where somebody does."""
        return accuser(self._reading, event)

    def _modality(self, word: int, depth: int, ignored: int = 0) -> int:
        """Tell how real a word is; the marks of its verb that it makes itself are ignored."""
        found = None if ignored else self._known.get(word)
        if found is None:
            read = self._of_noun if self._reading.is_noun(word) else self._of_verb
            found = read(word, depth, ~ignored & ALL_WORKING)
            if not ignored:
                self._known[word] = found
        return found

    def _of_verb(self, verb: int, depth: int, counted: int) -> int:
        """Let the marks on a verb work on what is over it."""
        marks, first = self._reading.marks.get(verb, 0), verb
        if self._tree.dep[verb] == JOINED:
            marks, first = shared(self._reading, verb)
        over = HAPPENED if self._tree.dep[first] == MAIN else self._over(first, depth)
        if first in self._governed:
            self._governed.add(verb)
        return MARKED[marks & counted][over]

    def _of_noun(self, noun: int, depth: int, counted: int) -> int:
        """Take the least real of what is over a noun and what its modifiers say."""
        tree, own = self._tree, self._reading.marks.get(noun, 0) & counted
        kind = modified(self._reading, noun)
        if tree.dep[noun] == JOINED and depth < DEEPEST:
            first = self._modality(tree.head[noun], depth + 1)
            return max(MARKED[own][HAPPENED], kind, first)
        real = MARKED[own][self._over(noun, depth)]
        real = max(real, self._in_relative_clauses(noun, depth))
        if kind == DENIED and tree.dep[noun] == SAID_OF and self._is_said(tree.head[noun]):
            # It was "no false alarm" or "not a fake attack": two negations.
            return NEGATIVE.on[real]
        return max(real, kind)

    def _in_relative_clauses(self, noun: int, depth: int) -> int:
        """Take the least real of what the relative clauses of a noun make of it."""
        tree, found = self._tree, HAPPENED
        for child in tree.rights(noun):
            if tree.dep[child] == RELATIVE_CLAUSE and depth < DEEPEST:
                link = in_relative_clause(self._reading, noun, child)
                if link is not None:
                    found = max(found, link.effect.on[self._modality(link.predicate, depth + 1)])
        return found

    def _is_said(self, verb: int) -> bool:
        """Tell a verb that says something of a subject, not that there is something."""
        subject = self._tree.subject.get(verb)
        return subject is not None and self._tree.dep[subject] != EXISTENTIAL

    def _over(self, word: int, depth: int) -> int:
        """Tell what the word over one makes of it."""
        link = governor(self._reading, word) if depth < DEEPEST else None
        if link is None:
            return HAPPENED
        # "No attack took place": "no" makes both unreal, and is counted once.
        ignored = ARGUMENTS if word in self._reading.phrases else 0
        predicate, effect = link
        over = self._modality(predicate, depth + 1, ignored)
        if not effect.carries or predicate in self._governed:
            self._governed.add(word)
        found = effect.on[over]
        if found == HAPPENED and over == DENIED and self._reading.is_marked(predicate, AHEAD):
            # What "will not be prevented" has not happened yet.
            return POSSIBLE
        judged = effect is EVIDENCE and over == HAPPENED and self._is_judged(predicate)
        return HAPPENED if judged else found

    def _is_judged(self, claim: int) -> bool:
        """Tell a claim that is said to be true, or not to be false."""
        tree = self._tree
        link = governor(self._reading, claim) if self._reading.is_noun(claim) else None
        if link is None:
            return False
        return link.effect is REVEALING or tree.tag[link.predicate] in ADJECTIVES
