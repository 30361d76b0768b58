"""Which of the items found are right, by the rules of the scorers: each with its confidence."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson

Judged = Iterator[tuple[float, bool]]
SAME_WORDS = 0.8


def read(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def judged_events(gold: Path, found: Path) -> Judged:
    """Judge events of the development split: right where their trigger touches one of the gold."""
    predictions = {each["article_id"]: each for each in read(found)}
    for article in read(gold):
        if article.get("split") == "dev":
            triggers = [event["trigger"] for event in article["events"]]
            for event in predictions[article["article_id"]]["events"]:
                yield event["confidence"], any(touches(event["trigger"], one) for one in triggers)


def touches(one: dict[str, Any], other: dict[str, Any]) -> bool:
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
