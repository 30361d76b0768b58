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
from agents.nlp.syntax.words import Stretch

[VERB], [NOUN], [ADJECTIVE] = parts({"VERB"}), parts({"NOUN"}), parts({"ADJ"})
[OBJECT] = deps({"dobj"})
# Of what may be a content; without any, a word needs no look.
ROLES = deps({"ccomp", "xcomp", "dobj", "nsubjpass", "acl", "relcl", "prep"})


class Candidate(NamedTuple):
    """A word and something that hangs on it."""

    complement: str
    """How the content hangs on the cue."""
    words: tuple[Stretch, ...]
    """The content."""
    cue: CueGroup
    """The words that may announce it."""
    speaker: Stretch | None
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
        if word not in taken and word not in told and not contents.hold(tree.start[word]):
            yield from candidates_at(reading, word, verb=bool(verbs[word]))


def candidates_at(reading: QuoteContext, word: int, *, verb: bool) -> Iterator[Candidate]:
    """Yield what a word may announce."""
    tree = reading.tree
    found = [*complements_of(tree, word, verb=verb)]
    if not found:
        return
    cue = verb_group(tree, word) if verb else CueGroup(word, word + 1, word)
    speaker = reading.speakers.of(word) if verb else owner(reading, word)
    if is_party(tree, speaker):
        return
    others = [cue[:2]] if speaker is None else [cue[:2], speaker]
    for name, pieces in found:
        words = without(tree, pieces, others)
        if says_something(tree, words) and (speaker or is_nobodys(reading, name, words)):
            yield Candidate(name, words, cue, speaker)


def is_nobodys(reading: QuoteContext, name: str, words: tuple[Stretch, ...]) -> bool:
    """Tell what is expected by nobody named: `the veto is expected to come`, with no saying in it.

    Of `he is expected to say that …` the words are his, and told elsewhere.
    """
    places = (word for piece in words for word in range(*piece))
    return name == "passive" and not any(word in reading.cues.verbs for word in places)


def owner(reading: QuoteContext, noun: int) -> Stretch | None:
    """Find whose a noun is, or who does something with it."""
    found = holder(reading, noun)
    if found is None and reading.tree.dep[noun] == OBJECT:
        return reading.speakers.of(reading.tree.head[noun])
    return found
