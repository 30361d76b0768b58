"""Times before the subject of a clause, where the parser hangs them elsewhere than they belong.

In "said on Monday it would close" the day is the saying's, as in "said on Monday that it would
close"; without "that" the parser takes it for a part of the clause behind it as often as not. And
in "On Monday rebels attacked" it takes Monday for a name of the rebels.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import numpy as np

from agents.nlp.extensions import known
from agents.nlp.syntax.labels import TAGS, deps, tags
from agents.nlp.syntax.tables import Column, indices, marking
from agents.nlp.syntax.time_phrases import BEGINNINGS, TIME_PHRASE
from agents.nlp.syntax.words import NOUN_TAGS, Words

[CLAUSE], [MARK], [SUBJECT] = deps({"ccomp"}), deps({"mark"}), deps({"nsubj"})
[PREPOSITION], [OBJECT] = deps({"prep"}), deps({"pobj"})
[ADVERB], [ADVERBIAL] = deps({"advmod"}), deps({"npadvmod"})
SUBJECTS = deps({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OF_NOUN = deps({"compound", "nmod"})
PAST = tags({"VBD", "VBN", "VBG"})
NAMES, PREPOSITIONS = tags({"NNP"}), tags({"IN"})
BEFORE_NOUN = tags({"DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "$", "RB", "IN"})
SUBJECT_BEGINNINGS = NOUN_TAGS | BEFORE_NOUN | tags({"PRP", "EX"})
BEGINS = marking(BEGINNINGS)
# Words between a verb and the time: "told a news conference in Paris on Monday".
FARTHEST, MOST_BEGINNINGS = 12, 4
# Words between the time and the verb of what was said.
LONGEST_SUBJECT = 40
LONGEST_CLIMB = 30


class Move(NamedTuple):
    """A word, the word that it is to hang on, and how."""

    word: int
    head: int
    dep: int


class TimePhrase(NamedTuple):
    """The words of an expression of time."""

    start: int
    end: int
    preposition: int | None
    core: int
    """Its last noun."""

    @property
    def words(self) -> range:
        """Give their places."""
        return range(self.start, self.end)


def moves(words: Words, heads: Column) -> Iterator[Move]:
    """Hang times back on the verbs that they belong to."""
    starts = indices(BEGINS.of(words.lowers) == 1)
    if len(starts):
        head = heads.tolist()
        yield from of_subjects(words, head, starts)
        yield from of_sayings(words, heads, head, starts)


def of_subjects(words: Words, head: Sequence[int], starts: Column) -> Iterator[Move]:
    """Mend "On Monday rebels attacked": the time of the verb, not a name of its subject."""
    for place in leading(words, starts):
        phrase = phrase_at(words, place)
        if phrase is None or words.dep[phrase.core] not in OF_NOUN:
            continue
        noun = head[phrase.core]
        # "Friday prayers" are called so, unlike "yesterday rebels".
        told = phrase.preposition is not None or words.tag[phrase.core] not in NAMES
        if told and phrase.end <= noun < head[noun] and words.dep[noun] in SUBJECTS:
            yield from hung(words, head, phrase, head[noun])


def leading(words: Words, starts: Column) -> list[int]:
    """Find prepositions and first words of sentences, with a part of a name right behind."""
    names = words.labelled(OF_NOUN)
    names = names | np.append(names[1:], False) | np.append(names[2:], (False, False))
    found = words.opening[starts] | TAGS.among(words.tags[starts], PREPOSITIONS)
    places: list[int] = starts[found & names[starts]].tolist()
    return places


def of_sayings(words: Words, heads: Column, head: Sequence[int], starts: Column) -> Iterator[Move]:
    """Mend "said on Monday it would close": the time of the verb before the clause."""
    clauses = indices(words.deps == CLAUSE)
    verbs = heads[clauses]
    behind = (verbs < clauses) & TAGS.among(words.tags[verbs], PAST)
    places = [*starts.tolist(), len(head)]
    columns = (column[behind].tolist() for column in (clauses, verbs, starts.searchsorted(verbs)))
    for clause, verb, first in zip(*columns, strict=True):
        if places[first] < min(clause, verb + FARTHEST):
            near = takewhile(clause.__gt__, places[first : first + MOST_BEGINNINGS])
            phrase = next(filter(None, (phrase_at(words, place) for place in near)), None)
            if phrase and is_between(words, head, phrase, clause):
                yield from hung(words, head, phrase, verb)
                yield from subjects(head, phrase, clause)


def phrase_at(words: Words, place: int) -> TimePhrase | None:
    """Read the expression of time that begins at a word."""
    match = TIME_PHRASE.match(words.text, words.start[place])
    if match is None:
        return None
    start, end = words.words(*match.span())
    if words.end(end - 1) != match.end() or lies_ahead(words, match[0]):
        return None
    nouns = (word for word in range(start, end) if words.tag[word] in NOUN_TAGS)
    lead = match.start("preposition")
    preposition = None if lead < 0 else words.words(lead, lead + 1)[0]
    return TimePhrase(start, end, preposition, max(nouns, default=end - 1))


def lies_ahead(words: Words, phrase: str) -> bool:
    """Tell a year after that of publication: nothing was said then."""
    year, published = phrase[-len("2020") :], known(words.doc, "published_at")
    return year.isdecimal() and published is not None and int(year) > published.year


def is_between(words: Words, head: Sequence[int], phrase: TimePhrase, clause: int) -> bool:
    """Tell a phrase between the verb's own words and the subject of the clause under it."""
    if not phrase.end < clause < phrase.end + LONGEST_SUBJECT:
        return False
    if words.tag[phrase.end] not in SUBJECT_BEGINNINGS or words.dep[phrase.end] == MARK:
        return False
    before, behind = range(head[clause] + 1, phrase.start), range(phrase.end, clause)
    if any(words.punct[word] or hangs_on(head, word, clause) for word in before):
        return False
    # What the verb itself hangs on cannot be hung on it.
    if any(hangs_on(head, head[clause], word) for word in phrase.words):
        return False
    own = any(head[word] == clause and words.dep[word] in SUBJECTS for word in behind)
    return own or any(head[word] in phrase.words for word in behind)


def hangs_on(head: Sequence[int], word: int, top: int) -> bool:
    """Tell whether a word hangs on another, however far down."""
    for _ in range(LONGEST_CLIMB):
        if word == top or head[word] == word:
            break
        word = head[word]
    return word == top


def hung(words: Words, head: Sequence[int], phrase: TimePhrase, verb: int) -> Iterator[Move]:
    """Hang a phrase on a verb."""
    core = phrase.core
    top = core if phrase.preposition is None else phrase.preposition
    yield Move(top, verb, ADVERBIAL if top == core else PREPOSITION)
    if top != core:
        yield Move(core, top, OBJECT)
    for word in phrase.words:
        if word not in {core, top} and head[word] not in phrase.words:
            yield Move(word, core, words.dep[word]) if word > top else Move(word, verb, ADVERB)


def subjects(head: Sequence[int], phrase: TimePhrase, clause: int) -> Iterator[Move]:
    """Hang what hung on a phrase on the clause behind it: its subject."""
    for word in range(phrase.end, clause):
        if head[word] in phrase.words:
            yield Move(word, clause, SUBJECT)
