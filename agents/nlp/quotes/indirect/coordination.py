"""Reports that go on: `said … and warned that …`, where the parser hangs one into the other."""

from typing import NamedTuple

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import verb_group
from agents.nlp.quotes.speakers import after_comma
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

[GERUND] = tags({"VBG"})
NOT_SAID = deps({"cc", "punct"})
[ADVERBIAL] = deps({"advcl"})
CONTENT = deps({"ccomp", "xcomp"})
[CONJUNCT] = deps({"conj"})


class Resumption(NamedTuple):
    """A cue inside the content of another that is no part of it."""

    host: int
    """The cue whose speaker goes on."""
    start: int
    """Where the content of the first cue ends."""


def resumptions(reading: QuoteContext) -> dict[int, Resumption]:
    """Find the cues that take up the report of another, by their place."""
    tree, verbs = reading.tree, reading.cues.verbs
    found = {}
    for verb in verbs:
        if not may_take_up(reading, verb):
            continue
        host = next((each for each in tree.ancestors(verb) if each in verbs), None)
        if host is None or host > verb:
            continue
        if tree.dep[verb] != CONJUNCT or fits(tree, verb, host):
            found[verb] = Resumption(host, beginning(tree, verb))
    return found


def may_take_up(reading: QuoteContext, verb: int) -> bool:
    """Tell a cue with a clause and no subject: `, adding that …`, `and added that …`."""
    tree = reading.tree
    if not (tree.dep[verb] == CONJUNCT or is_aside(tree, verb)):
        return False
    if verb in reading.speakers.subject:
        return False
    return any(tree.dep[child] in CONTENT for child in tree.rights(verb))


def is_aside(tree: Tree, verb: int) -> bool:
    """Tell a gerund beside a sentence: `She left, adding that …`."""
    return tree.tag[verb] == GERUND and (tree.dep[verb] == ADVERBIAL or after_comma(tree, verb))


def fits(tree: Tree, verb: int, host: int) -> bool:
    """Tell a verb in the tense of the first cue that hangs on something between them."""
    return tree.tag[verb] == tree.tag[host] and tree.head[verb] != host


def beginning(tree: Tree, verb: int) -> int:
    """Take where a cue begins, with the `and` or the comma before it."""
    start = verb_group(tree, verb).start
    while start > 0 and tree.dep[start - 1] in NOT_SAID:
        start -= 1
    return start
