"""Indirect speech: contents that the grammar ties to a cue."""

from collections.abc import Iterator

from agents.nlp.quotes.attribution import Attribution, characters
from agents.nlp.quotes.contents import Pieces, contents_of, without
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import CueGroup, verb_group
from agents.nlp.quotes.indirect.coordination import resumptions
from agents.nlp.quotes.indirect.exclusions import (
    governs_saying,
    is_party,
    may_be_nobodys,
    says_something,
)
from agents.nlp.quotes.indirect.noun_cues import claims
from agents.nlp.quotes.indirect.semicolons import Semicolons
from agents.nlp.quotes.speakers import object_of
from agents.nlp.syntax.tables import ids, indices
from agents.nlp.syntax.tree import Tree

[ACCORDING] = ids({"according"})
[TO] = ids({"to"})


def indirect(reading: QuoteContext, taken: set[int]) -> Iterator[Attribution]:
    """Find what each cue of the text has for its content, but for words already taken."""
    tree = reading.tree
    sources = indices(tree.lowers == ACCORDING).tolist()
    bounds = Semicolons(tree, taken)
    cited = [according(tree, place, bounds) for place in sources if place not in taken]
    for found in (*reports(reading, taken, bounds), *claims(reading, taken), *cited):
        if found is not None and not is_party(tree, found.speaker):
            yield found


def reports(reading: QuoteContext, taken: set[int], bounds: Semicolons) -> Iterator[Attribution]:
    """Read each verb: its content, without cue and speaker, up to where the report is taken up."""
    tree = reading.tree
    resumed = resumptions(reading)
    ends = {each.host: each.start for each in reversed(resumed.values())}
    for verb, cue in reading.cues.verbs.items():
        content = contents_of(tree, verb, cue) if verb not in taken else None
        if content is None or governs_saying(tree, verb, cue, content[0]):
            continue
        rule, pieces = content
        group = whole_group(tree, verb, rule, pieces)
        pieces = bounds.within(pieces, verb)
        if verb in ends:
            pieces = [(start, min(end, ends[verb])) for start, end in pieces]
        speaker = reading.speakers.of(resumed[verb].host if verb in resumed else verb)
        if speaker is None and not may_be_nobodys(reading, verb, rule):
            continue
        others = [group[:2]] if speaker is None else [group[:2], speaker]
        words = without(tree, pieces, others)
        if says_something(tree, words):
            spans = characters(tree, words)
            yield Attribution(rule, spans, group, cue.stance, speaker)


def whole_group(tree: Tree, verb: int, rule: str, pieces: Pieces) -> CueGroup:
    """Take the words of a cue, with the preposition right behind them that has the content."""
    group = verb_group(tree, verb)
    if rule == "preposition" and pieces[0][0] == group.end + 1:
        return CueGroup(group.start, group.end + 1, verb)
    return group


def according(tree: Tree, word: int, bounds: Semicolons) -> Attribution | None:
    """Read `according to`: its content is the rest of the sentence."""
    to = min(word + 1, len(tree.head) - 1)
    speaker = object_of(tree, to) if tree.lower(to) == TO else None
    if speaker is None:
        return None
    source = (word, speaker[1])
    pieces = bounds.within([tree.sentence(word)], word)
    spans = characters(tree, without(tree, pieces, [source]))
    cue = CueGroup(word, word + 2, tree.top(word, word + 2))
    return Attribution("according", spans, cue, "asserts", speaker) if spans else None
