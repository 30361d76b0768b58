"""How much each event of an article belongs on a timeline."""

import tomllib
from collections.abc import Container, Mapping, Sequence
from math import exp
from typing import NamedTuple

import numpy as np

from agents.nlp.events.event import Event
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
CLASSES: Mapping[str, float] = WEIGHTS["class"]
MODALITIES: Mapping[str, float] = WEIGHTS["modality"]
TIMES: Mapping[str, float] = WEIGHTS["time"]
PARTS: Mapping[str, float] = WEIGHTS["part"]


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
            told[place] += WEIGHTS["word"] * gain(tree, event)
    words = np.array([event.trigger for event in events], np.int64)
    odds: list[float] = (told + word_odds(tree, words)).tolist()
    return [round(1 / (1 + exp(-own)), 2) for own in odds]


def gain(tree: Tree, event: Event) -> int:
    """Give by how much another word tells more of an event than its own: "made" an "offer"."""
    weights = [newsworthiness(tree.lemma(word)) for word in event.mentions]
    return max(weights) - newsworthiness(tree.lemma(event.trigger))


def word_odds(tree: Tree, words: Column) -> Column:
    """Weigh the words of events: what they mean, their form, their place."""
    lead = 1 - np.clip((words - LEAD) / (BODY - LEAD), 0, 1)
    odds: Column = WEIGHTS["event"] + WEIGHTS["lead"] * lead
    odds += WEIGHTS["word"] * COLUMN.of(tree.lemmas[words])
    odds += TAG_WEIGHTS[tree.tags[words]] + DEP_WEIGHTS[tree.deps[words]]
    return odds


def event_odds(event: Event, article: Article) -> float:
    """Weigh what is told of an event: how real, when, who, by whom, how often."""
    odds = CLASSES[event.kind] + MODALITIES[event.modality]
    if event.time:
        odds += WEIGHTS["lasting"] if event.time.latest is None else TIMES[event.time.basis]
    if event.participants:
        odds += participants_odds(event, article.shares)
    elif event.time is None:
        odds += WEIGHTS["bare"]
    if event.source is not None:
        odds += WEIGHTS["quoted"]
    if event.trigger in article.names:
        odds += WEIGHTS["named"]
    again = WEIGHTS["repeated"] * (len(event.mentions) - 1)
    return float(odds + min(again, WEIGHTS["most_repeated"]))


def participants_odds(event: Event, shares: Sequence[float]) -> float:
    """Weigh who takes part: in which part, and how much the article is about them."""
    parts = sum([PARTS[part.role] for part in event.participants])
    attention = WEIGHTS["attention"] * sum([shares[part.entity] for part in event.participants])
    return float(min(parts, WEIGHTS["most_parts"]) + min(attention, WEIGHTS["most_attention"]))
