"""How much each event of an article belongs on a timeline."""

import tomllib
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from agents.nlp.events.event import Event, Participation
from agents.nlp.events.newsworthiness import COLUMN, newsworthiness
from agents.nlp.syntax.labels import DEPS, TAGS
from agents.nlp.syntax.tables import Column, Labels
from agents.nlp.syntax.tree import Tree
from agents.word_lists import data_file

WEIGHTS = tomllib.loads(data_file("nlp/events", "en/salience.toml").read_text(encoding="utf-8"))
SAID = "REPORTING"
# Words: up to the first an event is in the lead; behind the second its place says nothing.
LEAD, BODY = 60, 300


def placed(labels: Labels, weights: Mapping[str, float]) -> Column:
    """Give the weights of labels as a column, to be looked up by their numbers."""
    column = np.zeros(labels.unknown + 1)
    for name, weight in weights.items():
        column[labels.number(name)] = weight
    return column


TAG_WEIGHTS = placed(TAGS, WEIGHTS["tag"])
DEP_WEIGHTS = placed(DEPS, WEIGHTS["dependency"])
REALITY: Mapping[tuple[str, str], float] = {
    (kind, modality): one + other
    for kind, one in WEIGHTS["class"].items()
    for modality, other in WEIGHTS["modality"].items()
}
TIMES: Mapping[str, float] = WEIGHTS["time"]
PARTS: Mapping[str, float] = WEIGHTS["part"]
LASTING, BARE, QUOTED, NAMED = (WEIGHTS[name] for name in ("lasting", "bare", "quoted", "named"))
ATTENTION, MOST_ATTENTION, MOST_PARTS = (
    WEIGHTS[name] for name in ("attention", "most_attention", "most_parts")
)


class Article(NamedTuple):
    """What is asked of an article to weigh its events."""

    shares: Sequence[float]
    """The saliences of its entities."""
    names: Container[int]
    """The words that name them."""
    said: Container[int]
    """The events, by index, that are mere words."""


def saliences(tree: Tree, events: Sequence[Event], article: Article) -> list[float]:
    """Give the salience of each event, from 0 to 1."""
    told = np.array([event_odds(event, article) for event in events])
    for place, event in enumerate(events):
        if event.kind == SAID and place not in article.said:
            told[place] += WEIGHTS["performed"]
        if len(event.mentions) > 1:
            told[place] += repeated_odds(tree, event)
    words = np.array([event.trigger for event in events], np.int64)
    odds = told + word_odds(tree, words)
    values: list[float] = (1 / (1 + np.exp(-odds))).round(2).tolist()
    return values


def repeated_odds(tree: Tree, event: Event) -> float:
    """Weigh that an event is told again, perhaps by a word that says more: "made" an "offer"."""
    weights = [newsworthiness(tree.lemma(word)) for word in event.mentions]
    gain = max(weights) - newsworthiness(tree.lemma(event.trigger))
    again = WEIGHTS["repeated"] * (len(event.mentions) - 1)
    return float(WEIGHTS["word"] * gain + min(again, WEIGHTS["most_repeated"]))


def word_odds(tree: Tree, words: Column) -> Column:
    """Weigh the words of events: what they mean, their form, their place."""
    lead = 1 - np.clip((words - LEAD) / (BODY - LEAD), 0, 1)
    odds: Column = WEIGHTS["event"] + WEIGHTS["lead"] * lead
    odds += WEIGHTS["word"] * COLUMN.of(tree.lemmas[words])
    odds += TAG_WEIGHTS[tree.tags[words]] + DEP_WEIGHTS[tree.deps[words]]
    return odds


def event_odds(event: Event, article: Article) -> float:
    """Weigh what is told of an event: how real, when, who, by whom."""
    odds: float = REALITY[event.kind, event.modality]
    time, parts = event.time, event.participants
    if time is not None:
        odds += LASTING if time.latest is None else TIMES[time.basis]
    elif not parts:
        odds += BARE
    if parts:
        odds += participants_odds(parts, article.shares)
    if event.source is not None:
        odds += QUOTED
    if event.trigger in article.names:
        odds += NAMED
    return odds


def participants_odds(parts: Sequence[Participation], shares: Sequence[float]) -> float:
    """Weigh who takes part: in which part, and how much the article is about them."""
    weight, attention = 0.0, 0.0
    for entity, role in parts:
        weight += PARTS[role]
        attention += shares[entity]
    return float(min(weight, MOST_PARTS) + min(ATTENTION * attention, MOST_ATTENTION))
