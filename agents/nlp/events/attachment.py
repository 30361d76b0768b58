"""Which event an expression of time is said of: one of its own clause."""

from collections.abc import Container, Iterable, Sequence

from agents.nlp.events.quoted_words import Quoted, QuotedWords
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree
from agents.nlp.timexes.timex import Timex
from agents.word_lists import words

LONGEST_PATH = 8
POINTS = frozenset({"DATE", "TIME"})
REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
# Nouns that are times themselves: "the 1988 period", "part of Sunday".
PERIODS = ids({"period", "quarter", "half", "season", "year", "part", "hour", "most", "rest"})
CLAUSES = deps({"relcl", "advcl", "ccomp", "csubj", "csubjpass", "parataxis", "pcomp"})
BEFORE_NOUN = deps({"poss", "compound", "nmod", "amod", "nummod"})
VERBS = tags({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN"})
QUANTITIES = tags({"CD", "$"})
[JOINED], [PREPOSITION], [BEHIND] = deps({"conj"}), deps({"prep"}), deps({"pobj"})
[POSSESSOR] = deps({"poss"})
[MEASURE] = deps({"npadvmod"})
APART = ids({"after", "before"})
[PASSIVE_SUBJECT] = deps({"nsubjpass"})
SCHEDULING = ids({"set", "schedule", "slate", "book", "plan", "expect", "fix", "time"})
AT = ids({"at", "in", "during"})
# What words stand in, or are said at, has their day: "in a July 16 letter, she wrote".
OCCASIONS = ids(words("nlp/events", "en/occasions.txt"))
# Of two times of an event, one that only bounds it is not when it was.
BOUNDING = ids({"since", "from", "until", "till", "through", "by", "before", "after"})
COMPARING = ids({"than", "versus", "against", "compared"})
OF_NOUN = ids({"of", "since"})
PERCENT = ids({"%", "percent", "cent", "points"})
[FROM], [OVER] = ids({"from"}), ids({"over"})


class Attachment:
    """The events of an article, to be asked which one a time is said of."""

    def __init__(
        self, tree: Tree, events: Container[int], quotes: Iterable[Quoted] | None = None
    ) -> None:
        self._tree = tree
        self._events = events
        self._quoted = QuotedWords(tree, quotes)

    def own(self, timexes: Sequence[Timex]) -> dict[int, int]:
        """Give the expression of each event that has one, the one that tells most exactly when."""
        best: dict[int, tuple[bool, bool, int]] = {}
        for place, timex in enumerate(timexes):
            event = self.event_of(timex.word) if timex.type in POINTS else None
            if event is not None:
                vague = timex.value in REFERENCES
                candidate = (vague, self._bounds(timex.word), place)
                best[event] = min(best.get(event, candidate), candidate)
        return {event: place for event, (_, _, place) in best.items()}

    def event_of(self, word: int) -> int | None:
        """Find the event that a time is said of; one inside of marks is none of what is outside."""
        event = self._event_over(word)
        if event is None or self._quoted.at(word) in {None, self._quoted.at(event)}:
            return event
        return None

    def _event_over(self, word: int) -> int | None:
        """Climb to the first event in the clause, or to what a copula says the time of."""
        tree, first = self._tree, word
        for _ in range(LONGEST_PATH):
            if word in self._events:
                return self._scheduled(word)
            head, dep = tree.head[word], tree.dep[word]
            if head == word or dep in CLAUSES or (dep == JOINED and tree.tag[word] in VERBS):
                return self._event_subject(word)
            if head not in self._events and self._is_noun_own(word, head, first):
                return None
            if dep == PREPOSITION and (
                self._compares(word, head, first) or self._is_apart(word, first)
            ):
                return None
            word = head
        return None

    def _scheduled(self, event: int) -> int:
        """Give what is set for a time: "the trial is set for Tuesday"; else the event itself."""
        tree = self._tree
        subject = tree.subject.get(event, event)
        passive = tree.dep[subject] == PASSIVE_SUBJECT and tree.lemma(event) in SCHEDULING
        return subject if passive and subject in self._events else event

    def _event_subject(self, copula: int) -> int | None:
        """Give the subject that is an event, as in "the vote is on Tuesday"."""
        subjects = (word for word in self._tree.lefts(copula) if self._tree.dep[word] in SUBJECTS)
        return next((word for word in subjects if word in self._events), None)

    def _is_noun_own(self, word: int, noun: int, time: int) -> bool:
        """Tell the time of a thing: "its 2030 target", "the crisis of 2008"."""
        tree = self._tree
        if not tree.is_noun(noun) or tree.lemma(noun) in PERIODS:
            return False
        before = word < noun and tree.dep[word] in BEFORE_NOUN
        if (
            before
            and self._is_occasion(noun)
            and (tree.dep[word] == POSSESSOR or tree.lemma(noun) in OCCASIONS)
        ):
            return False
        return before or (tree.head[time] == word and tree.lower(word) in OF_NOUN)

    def _is_occasion(self, noun: int) -> bool:
        """Tell what something is done at: "spoke at Monday's convention", "in a July 16 letter"."""
        preposition = self._tree.head[noun]
        behind = self._tree.dep[noun] == BEHIND and self._tree.lower(preposition) in AT
        return behind and self._tree.tag[self._tree.head[preposition]] in VERBS

    def _compares(self, preposition: int, head: int, time: int) -> bool:
        """Tell the time of what something is compared with: "rose 4 per cent from 2005"."""
        tree, lower = self._tree, self._tree.lower(preposition)
        if lower in COMPARING:
            return True
        before = preposition - 1
        amount = tree.tag[before] in QUANTITIES or tree.lower(before) in PERCENT
        if lower == OVER:
            return amount and tree.tag[time] in QUANTITIES
        apart = tree.head[time] != preposition or tree.tag[head] not in VERBS
        return lower == FROM and (amount or apart)

    def _is_apart(self, preposition: int, time: int) -> bool:
        """Tell what an event is some time from: "two days after the vote on Sunday"."""
        tree = self._tree
        if preposition in {time, tree.head[time]}:
            return False
        counted = any(tree.dep[child] == MEASURE for child in tree.lefts(preposition))
        return counted and tree.lower(preposition) in APART

    def _bounds(self, word: int) -> bool:
        """Tell a time that an event only begins or ends at."""
        head = self._tree.head[word]
        return self._tree.dep[word] == BEHIND and self._tree.lower(head) in BOUNDING
