"""Verbs that the tagger takes for nouns, as in "Schools reopen Monday." and "Its chief quit.".

Where no word of a short sentence is tagged as a verb, one is that stands between a plural and a
time, as news puts its schedules, or that has no other form in the past.
"""

from collections.abc import Iterator
from typing import NamedTuple

from agents.nlp.syntax.labels import TAGS, deps, tags
from agents.nlp.syntax.tables import Column, ids, indices
from agents.nlp.syntax.time_phrases import TIME_PHRASE
from agents.nlp.syntax.words import Words

[MAIN] = deps({"ROOT"})
MISTAKEN = tags({"NN", "JJ"})
PLURALS = tags({"NNS", "NNPS"})
NOUNS = PLURALS | tags({"NN", "NNP"})
VERBS = tags({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "MD"})
[PLAIN], [PAST] = tags({"VBP"}), tags({"VBD"})
BEFORE_NOUN = deps({"det", "poss", "amod", "compound", "nmod", "nummod"})
UNCHANGING = ids({"quit", "hit", "cut", "shut", "put", "split", "burst", "shed", "spread"})
LONGEST = 20


class PlainVerb(NamedTuple):
    """A verb, its tag, and what hangs on it by mistake: the words of its subject."""

    verb: int
    tag: int
    of_subject: tuple[int, ...]


def plain_verbs(words: Words, heads: Column) -> Iterator[PlainVerb]:
    """Find such verbs; the subject stands right before each."""
    mains = indices((words.deps == MAIN) & TAGS.among(words.tags, MISTAKEN))
    mains = mains[(mains > 0) & (mains + 1 < len(words.tags))]
    for verb in mains[TAGS.among(words.tags[mains - 1], NOUNS)].tolist():
        tag = tag_of(words, verb)
        start, end = around(words, verb)
        if tag is not None and VERBS.isdisjoint(words.tag[start:end]):
            before = [word for word in range(start, verb - 1) if heads[word] == verb]
            own = tuple([word for word in before if words.dep[word] in BEFORE_NOUN])
            yield PlainVerb(verb, tag, own)


def tag_of(words: Words, verb: int) -> int | None:
    """Give the tag that a word may have as a verb; None where nothing tells that it is one."""
    if words.lower(verb) in UNCHANGING:
        return PAST
    timed = TIME_PHRASE.match(words.text, words.start[verb + 1])
    return PLAIN if timed and is_plural(words, verb - 1) else None


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
