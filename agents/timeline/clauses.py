"""An event in the article's own words: its subject and its verb phrase, or its noun phrase."""

from agents.timeline.subjects import RELATIVE_TAGS, SUBJECTS
from agents.timeline.tree import Tree, ids

LONGEST = 25
KEPT_BEFORE = SUBJECTS | ids({"aux", "auxpass", "neg", "advmod", "npadvmod", "amod", "det", "poss"})
KEPT_BEFORE |= ids({"compound", "nummod", "nmod", "quantmod", "predet", "dobj", "attr"})
ENDS = ids({"conj", "cc", "advcl", "parataxis", "relcl", "mark", "preconj", "appos"})
NOUN_ENDS = ids({"relcl", "appos", "parataxis", "punct"})
[PUNCTUATION] = ids({"punct"})


def summary(tree: Tree, trigger: int, actor: int | None) -> str:
    """Say what happened, in at most 25 words of the article's text."""
    start = first_word(tree, trigger, actor)
    words = written(tree, start, min(last_word(tree, trigger) + 1, start + LONGEST))
    if actor is None or actor >= start:
        return words
    spare = max(LONGEST - len(words.split()), 1)
    first = tree.first_of(actor)
    return f"{written(tree, first, min(noun_end(tree, actor) + 1, start, first + spare))} {words}"


def written(tree: Tree, start: int, end: int) -> str:
    """Give the words as written, on one line."""
    words = tree.text[tree.start[start] : tree.start[end]].split()
    return " ".join(words).strip(" ,;:\"“”'`")


def first_word(tree: Tree, trigger: int, actor: int | None) -> int:
    """Find where the clause begins; what is said beside a subject parts it from the clause."""
    first = None
    for child in reversed(tree.lefts(trigger)):
        if child == actor and noun_end(tree, child) < tree.last_of(child):
            break
        if tree.dep[child] in KEPT_BEFORE and tree.tag[child] not in RELATIVE_TAGS:
            first = child
    return trigger if first is None else tree.first_of(first)


def last_word(tree: Tree, trigger: int) -> int:
    """Find where the clause ends: before the next clause begins."""
    last = None
    for child in tree.rights(trigger):
        if tree.dep[child] in ENDS:
            break
        if tree.dep[child] != PUNCTUATION:
            last = child
    if last is None:
        return trigger
    return noun_end(tree, last) if tree.is_noun(last) else tree.last_of(last)


def noun_end(tree: Tree, noun: int) -> int:
    """Find the last word of a noun phrase, without what is said beside it."""
    last = None
    for child in tree.rights(noun):
        if tree.dep[child] in NOUN_ENDS:
            break
        last = child
    return noun if last is None else tree.last_of(last)
