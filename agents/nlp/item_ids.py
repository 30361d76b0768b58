"""Ids of what is found in an article: the text's do not change when its headline is another."""

from collections.abc import Sequence

from streams.contract.ids import item_ids


def ids_of(
    kind: str, article_id: str, words: Sequence[str], starts: Sequence[int], body: int
) -> list[str]:
    """Give each item its id, from its words and their n-th occurrence: the headline's come last."""
    order = sorted(range(len(words)), key=lambda place: starts[place] < body)
    ids = item_ids(kind, article_id, [words[place] for place in order])
    by_place = dict(zip(order, ids, strict=True))
    return [by_place[place] for place in range(len(words))]
