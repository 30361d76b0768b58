"""An event in the article's own words: its subject and its verb phrase, or its noun phrase."""

from agents.nlp.events.subjects import RELATIVE_TAGS
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import SUBJECTS, Tree

LONGEST = 25
KEPT_BEFORE = SUBJECTS | deps({"aux", "auxpass", "neg", "advmod", "npadvmod", "amod", "det"})
KEPT_BEFORE |= deps({"poss", "compound", "nummod", "nmod", "quantmod", "predet", "dobj", "attr"})
ENDS = deps({"conj", "cc", "advcl", "parataxis", "relcl", "mark", "preconj", "appos"})
NOUN_ENDS = deps({"relcl", "appos", "parataxis", "punct"})
PUNCTUATION, [POSSESSOR] = deps({"punct"}), deps({"poss"})
[POSSESSIVE_PRONOUN] = tags({"PRP$"})


class Clauses:
    """The clauses and the noun phrases of an article: where each begins and ends."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._kept = tree.labelled(KEPT_BEFORE) & ~tree.tagged(RELATIVE_TAGS)
        self._first = tree.leftmost(self._kept)
        words = ~tree.labelled(PUNCTUATION)
        self._last = tree.rightmost(words, before=tree.labelled(ENDS))
        self._last_of_noun = tree.rightmost(tree.after, before=tree.labelled(NOUN_ENDS))

    def summary(self, trigger: int, actor: int | None) -> str:
        """Say what happened, in at most 25 words of the article's text."""
        start = self._first_word(trigger, actor)
        words = self._written(start, min(self._last_word(trigger) + 1, start + LONGEST))
        if actor is None or actor >= start:
            return words
        tree = self._tree
        if tree.tag[actor] == POSSESSIVE_PRONOUN:
            return words
        spare = max(LONGEST - len(words.split()), 1)
        first, last = tree.first_of(actor), actor
        # "Turkey's request to deploy": it is Turkey that is to deploy.
        if tree.dep[actor] != POSSESSOR:
            last = self._noun_end(actor)
        end = min(last + 1, start, first + spare)
        return f"{self._written(first, end)} {words}"

    def _written(self, start: int, end: int) -> str:
        """Give the words as written, on one line."""
        tree = self._tree
        words = tree.text[tree.start[start] : tree.start[end]]
        # Of all white space only the blank is printable.
        if "  " in words or not words.isprintable():
            words = " ".join(words.split())
        return words.strip(" ,;:\"“”'`")

    def _first_word(self, trigger: int, actor: int | None) -> int:
        """Find where the clause begins; what is said beside a subject parts it from the clause."""
        first = self._first.get(trigger)
        if first is not None and actor is not None and self._is_parted(trigger, actor):
            lefts = self._tree.lefts(trigger)
            first = next((word for word in lefts if word > actor and self._kept[word]), None)
        return trigger if first is None else self._tree.first_of(first)

    def _is_parted(self, trigger: int, actor: int) -> bool:
        """Tell a subject before a verb that more is said of than its noun phrase."""
        tree = self._tree
        if actor > trigger or tree.head[actor] != trigger:
            return False
        return self._noun_end(actor) < tree.last_of(actor)

    def _last_word(self, trigger: int) -> int:
        """Find where the clause ends: before the next clause begins."""
        last = self._last.get(trigger)
        if last is None:
            return trigger
        return self._noun_end(last) if self._tree.is_noun(last) else self._tree.last_of(last)

    def _noun_end(self, noun: int) -> int:
        """Find the last word of a noun phrase, without what is said beside it."""
        last = self._last_of_noun.get(noun)
        return noun if last is None else self._tree.last_of(last)
