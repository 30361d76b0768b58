"""Candidates: words that have announced something elsewhere, with what they may announce here."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from agents.nlp.quotes.attribution import Attribution, Contents
from agents.nlp.quotes.candidates.complements import complements_of
from agents.nlp.quotes.contents import without
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import CueGroup, listed, verb_group
from agents.nlp.quotes.indirect.exclusions import is_party, says_something
from agents.nlp.quotes.indirect.noun_cues import holder
from agents.nlp.syntax.labels import deps, parts
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

[VERB], [NOUN], [ADJECTIVE] = parts({"VERB"}), parts({"NOUN"}), parts({"ADJ"})
[OBJECT] = deps({"dobj"})
# Of what may be a content; without any, a word needs no look.
ROLES = deps({"ccomp", "xcomp", "dobj", "nsubjpass", "acl", "relcl", "prep"})
QUOTED = b"\1"


class Candidate(NamedTuple):
    """A word and something that hangs on it."""

    complement: str
    """How the content hangs on the cue."""
    words: tuple[Stretch, ...]
    """The content."""
    head: int
    """The word of the content that its first word hangs on, or what that hangs on in turn."""
    cue: CueGroup
    """The words that may announce it."""
    speaker: Stretch
    """Who may say it."""


def candidates(
    reading: QuoteContext,
    lemmas: frozenset[int],
    taken: Container[int],
    reports: list[Attribution],
) -> Iterator[Candidate]:
    """Yield what words of some lemmas may announce, where no report tells it already."""
    tree = reading.tree
    told = {report.cue.head for report in reports if report.cue is not None}
    contents = Contents(reports)
    verbs = tree.parts == VERB
    words = verbs | (tree.parts == NOUN) | (tree.parts == ADJECTIVE)
    for word, _ in listed(tree, words & tree.over(tree.labelled(ROLES)), lemmas):
        # What stands in marks right behind a word is all that it announces.
        known = word in taken or word in told or reading.quoted[word + 1 : word + 2] == QUOTED
        if known or contents.hold(tree.start[word]):
            continue
        for found in candidates_at(reading, word, verb=bool(verbs[word])):
            # Of `a statement saying that …` the report tells who says what.
            if found.head not in told:
                yield found


def candidates_at(reading: QuoteContext, word: int, *, verb: bool) -> Iterator[Candidate]:
    """Yield what a word may announce."""
    tree = reading.tree
    found = [*complements_of(tree, word, verb=verb)]
    if not found:
        return
    cue = verb_group(tree, word) if verb else CueGroup(word, word + 1, word)
    speaker = reading.speakers.of(word) if verb else owner(reading, word)
    if speaker is None or is_party(tree, speaker):
        return
    for name, pieces in found:
        words = without(tree, pieces, [cue[:2], speaker])
        # `offered "encouragement"`: a word that is doubted, or a title.
        if says_something(tree, words) and not reading.quoted[words[0][0]]:
            yield Candidate(name, words, head_of(tree, *words[0]), cue, speaker)


def head_of(tree: Tree, start: int, end: int) -> int:
    """Climb from the first word of a stretch as far as it goes: of a long one in few steps."""
    word = start
    while start <= tree.head[word] < end and tree.head[word] != word:
        word = tree.head[word]
    return word


def owner(reading: QuoteContext, noun: int) -> Stretch | None:
    """Find whose a noun is, or who does something with it."""
    found = holder(reading, noun)
    if found is None and reading.tree.dep[noun] == OBJECT:
        return reading.speakers.of(reading.tree.head[noun])
    return found
