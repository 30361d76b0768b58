"""Verbs that the tagger takes for nouns, as in "Schools reopen Monday." and "Its chief quit.".

News tells its schedules in the present tense, which is rare in what the model was trained on: where
the grammar leaves room for a verb alone, a noun there is one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from agents.nlp.syntax.labels import TAGS, deps, tags
from agents.nlp.syntax.tables import Column, ids, indices
from agents.nlp.syntax.time_phrases import TIME_PHRASE
from agents.nlp.syntax.words import Words

[MAIN], [RELATIVE_CLAUSE], [JOINED] = deps({"ROOT"}), deps({"relcl"}), deps({"conj"})
[SINGULAR_VERB], [PLURAL_VERB], [PAST] = tags({"VBZ"}), tags({"VBP"}), tags({"VBD"})
[PLURAL], [AND] = tags({"NNS"}), tags({"CC"})
MISTAKEN = tags({"NN", "JJ"})
PLURALS = tags({"NNS", "NNPS"})
NOUNS = PLURALS | tags({"NN", "NNP"})
RELATIVES = tags({"WDT", "WP"})
FINITE = tags({"VBD", "VBZ", "VBP"})
VERBS = FINITE | tags({"VB", "VBN", "VBG", "MD"})
BEFORE_NOUN = deps({"det", "poss", "amod", "compound", "nmod", "nummod"})
BEHIND_VERB = deps({"prep", "npadvmod", "advmod", "dobj"})
# Verbs that are no nouns, and have one form in the present and in the past.
UNCHANGING = ids({"quit", "shut", "put"})
LONGEST = 20


class PlainVerb(NamedTuple):
    """A verb with what the parser gives to others."""

    verb: int
    tag: int
    subject: int | None = None
    """Its subject, where the parser has none."""
    of_subject: tuple[int, ...] = ()
    """What hangs on the verb, and belongs to the subject."""
    behind: tuple[int, ...] = ()
    """What hangs on the verb before it, and belongs to this one."""


def plain_verbs(words: Words, heads: Column) -> Iterator[PlainVerb]:
    """Find such verbs."""
    yield from in_clauses(words, heads)
    mains = indices((words.deps == MAIN) & TAGS.among(words.tags, MISTAKEN))
    mains = mains[(mains > 0) & (mains + 1 < len(words.tags))]
    for verb in mains[TAGS.among(words.tags[mains - 1], NOUNS)].tolist():
        tag = tag_of(words, verb)
        start, end = around(words, verb)
        if tag is not None and VERBS.isdisjoint(words.tag[start:end]):
            before = [word for word in range(start, verb - 1) if heads[word] == verb]
            own = tuple([word for word in before if words.dep[word] in BEFORE_NOUN])
            yield PlainVerb(verb, tag, verb - 1, own)


def in_clauses(words: Words, heads: Column) -> Iterator[PlainVerb]:
    """Find "which sails on Friday", and what "and" joins to a verb: "arrived and leaves"."""
    nouns = indices(words.tags == PLURAL)
    nouns = nouns[nouns > 0]
    before = words.tags[nouns - 1]
    relative = (words.deps[nouns] == RELATIVE_CLAUSE) & TAGS.among(before, RELATIVES)
    joined = (words.deps[nouns] == JOINED) & (before == AND)
    joined &= TAGS.among(words.tags[heads[nouns]], FINITE)
    for verb in nouns[relative].tolist():
        yield PlainVerb(verb, SINGULAR_VERB, verb - 1)
    for verb in nouns[joined].tolist():
        _, end = around(words, verb)
        rest = range(verb + 1, end)
        behind = [word for word in rest if heads[word] == heads[verb]]
        own = tuple([word for word in behind if words.dep[word] in BEHIND_VERB])
        yield PlainVerb(verb, SINGULAR_VERB, behind=own)


def tag_of(words: Words, verb: int) -> int | None:
    """Give the tag that a word may have as a verb; None where nothing tells that it is one."""
    if words.lower(verb) in UNCHANGING:
        return PAST
    timed = TIME_PHRASE.match(words.text, words.start[verb + 1])
    return PLURAL_VERB if timed and is_plural(words, verb - 1) else None


def is_plural(words: Words, noun: int) -> bool:
    """Tell a plural, also of an acronym: "MPs"."""
    text = words.written(noun, noun + 1)
    return words.tag[noun] in PLURALS or (text.endswith("s") and text[:-1].isupper())


def around(words: Words, word: int) -> tuple[int, int]:
    """Give the sentence around a word, as far as a short one reaches."""
    start, end = word, word + 1
    while start > 0 and not words.opening[start] and word - start < LONGEST:
        start -= 1
    while end < len(words.tag) and not words.opening[end] and end - word < LONGEST:
        end += 1
    return start, end
