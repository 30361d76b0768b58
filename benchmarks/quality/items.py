"""Which of the items found are right, by the rules of the scorers: each with its confidence."""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson

from benchmarks.timeml import markup_of, unreal

Item = dict[str, Any]
Judged = Iterator[tuple[float, bool]]
GOLD_EVENTS = Path("ready", "tbaq.gold.jsonl")
HAPPENED = "happened"
SAME_WORDS = 0.8


def read(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def judged_events(data: Path, found: Path) -> Judged:
    """Judge events of the development split: right where the gold has one, as real as told."""
    predictions = {each["article_id"]: each for each in read(found)}
    for article in read(data / GOLD_EVENTS):
        if article.get("split") == "dev":
            truth = unreal(markup_of(data, article["article_id"]))
            for event in predictions[article["article_id"]]["events"]:
                yield event["confidence"], is_event(event, article["events"], truth)


def is_event(event: Item, gold: list[Item], truth: Mapping[str, bool]) -> bool:
    """Tell whether an event is one of the gold, and as real as that where the gold says it."""
    same = next((each for each in gold if touches(event["trigger"], each["trigger"])), None)
    if same is None:
        return False
    imagined = event["modality"] != HAPPENED
    return bool(truth.get(same["eid"], imagined) == imagined)


def touches(one: Item, other: Item) -> bool:
    """Tell whether two spans share a character."""
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def judged_entities(gold: Path, found: Path) -> Judged:
    """Judge names in what is annotated: right where the gold has the span under such a type."""
    predictions = {each["article_id"]: each for each in read(found)}
    for article in read(gold):
        types = {(each["start"], each["end"]): each["accept"] for each in article["mentions"]}
        for entity in predictions[article["article_id"]]["entities"]:
            for each in entity["mentions"]:
                place = each["start"], each["end"]
                if each["kind"] == "name" and is_in(place, article["scope"]):
                    yield entity["confidence"], entity["type"] in types.get(place, ())


def is_in(place: tuple[int, int], scope: list[tuple[int, int]]) -> bool:
    """Tell whether a span stands in one of the annotated stretches."""
    return any(start <= place[0] and place[1] <= end for start, end in scope)


def judged_quotes(scorers: Path, gold: Path, found: Path) -> Judged:
    """Judge quotes by full attribution: content (Jaccard of words at least 0.8) and speaker."""
    sys.path.insert(0, str(scorers / "quotes"))
    score = import_module("score")
    predictions = {each["article_id"]: each["quotes"] for each in read(found)}
    for name, text, annotations in score.polnear.articles(gold, "dev"):
        words = score.Text(text)
        wanted = score.gold_items(words, annotations[min(annotations)])
        quotes = predictions.get(name, [])
        for quote, item in zip(quotes, score.pred_items(words, quotes, name), strict=True):
            yield quote["confidence"], any(is_same(score, item, other) for other in wanted)


def is_same(score: Any, item: Any, other: Any) -> bool:  # noqa: ANN401 - the scorer's own
    """Tell whether a quote is one of the gold, speaker and all."""
    speaker = bool(item.source & other.source) if other.source else not item.source
    return speaker and score.jaccard(item.content, other.content) >= SAME_WORDS
