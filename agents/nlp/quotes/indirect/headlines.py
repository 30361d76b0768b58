"""What headlines report with a colon alone: "Roe: ferries will stop", "Ferries will stop: Roe"."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from agents.nlp.extensions import known
from agents.nlp.quotes.attribution import Attribution, characters
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import CueGroup
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.tree import Tree, first_word_of_body
from agents.nlp.syntax.words import Stretch

RULE = "headline"
COLON = ":"
VERBS = parts({"VERB", "AUX"})
# A place or a company before a colon is what the headline is about.
OFFICIAL = frozenset({"agency", "international", "central-bank", "party", "armed-forces"})
FEWEST_WORDS = 3
# As in "Exclusive - Roe: ferries will stop".
MOST_BEFORE = 3
PERSON = "PERSON"


def headline_reports(reading: QuoteContext) -> Iterator[Attribution]:
    """Yield what the headline has somebody say, on either side of its only colon."""
    tree = reading.tree
    body = first_word_of_body(tree.doc)
    end = next((word for word in range(body, 0, -1) if not tree.spaces[word - 1]), 0)
    colons = [word for word in range(end) if tree.text[tree.start[word]] == COLON]
    if len(colons) != 1 or reading.quoted[colons[0]]:
        return
    [colon] = colons
    speakers = Speaking(tree, body)
    sides = ((0, colon), (colon + 1, end))
    for words, content in (sides, sides[::-1]):
        speaker = speakers.in_all(words, named_below=words[0] > 0)
        if speaker and is_clause(reading, content):
            cue = CueGroup(colon, colon + 1, colon)
            yield Attribution(RULE, characters(tree, [content]), cue, "asserts", speaker)
            return


def is_clause(reading: QuoteContext, content: Stretch) -> bool:
    """Tell words that say something, not all in marks: enough of them, and a verb."""
    start, end = content
    spoken = any(part in VERBS for part in reading.tree.part[start:end])
    return end - start >= FEWEST_WORDS and spoken and not all(reading.quoted[start + 1 : end - 1])


class Speaking:
    """The people of an article, and its bodies that speak for themselves."""

    def __init__(self, tree: Tree, body: int) -> None:
        self._body = body
        self._entity_at: Mapping[int, int] = known(tree.doc, "entity_at") or {}
        self._entities: Sequence[Any] = known(tree.doc, "entities") or ()

    def in_all(self, words: Stretch, *, named_below: bool) -> Stretch | None:
        """Find the only name in some words, where it ends them and little stands before it."""
        start, end = words
        index = self._entity_at.get(end - 1)
        named = [word for word in range(start, end) if word in self._entity_at]
        if index is None or {self._entity_at[word] for word in named} != {index}:
            return None
        entity = self._entities[index]
        speaks = entity.type == PERSON or (entity.type == "ORG" and entity.kind in OFFICIAL)
        below = any(mention.start_token >= self._body for mention in entity.mentions)
        alone = named[0] - start <= MOST_BEFORE
        return (named[0], end) if speaks and alone and (below or not named_below) else None
