"""Measure how often the modality of an event is right: ``agents/nlp/events/data/en/certainty.tsv``.

python -m benchmarks.training.certainty --data FOLDER
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import orjson

from agents.nlp.events.detection.triggers import triggers
from agents.nlp.events.modality import Modality
from agents.nlp.syntax.tree import Tree
from benchmarks.timeml import markup_of, unreal
from benchmarks.training.corpus import GOLD, parser
from benchmarks.training.writing import data_folder, write

HEAD = (
    "How often an event is rightly told to have happened or not: by modality, whether words over "
    "it decide, share, number. Measured (python -m benchmarks.training.certainty) on the "
    "polarities, modalities and subordination links of TBAQ-cleaned (TimeBank and AQUAINT); "
    "figures only, no text; Apache-2.0."
)
# A kind that is hardly seen leans on the others, as if so many more events had been.
LEANING = 20


def judged(data: Path) -> Iterator[tuple[str, bool, bool]]:
    """Yield of each event its modality, whether words over it decide, and whether it is right."""
    nlp = parser()
    for line in (data / GOLD).read_bytes().splitlines():
        gold = orjson.loads(line)
        ids = {event["trigger"]["start"]: event["eid"] for event in gold["events"]}
        truth = unreal(markup_of(data, gold["article_id"]))
        if truth:
            yield from compared(Tree(nlp(gold["text"])), ids, truth)


def compared(
    tree: Tree, ids: Mapping[int, str], unreal: Mapping[str, bool]
) -> Iterator[tuple[str, bool, bool]]:
    """Yield the same for the events of one document."""
    modality = Modality(tree)
    for trigger in triggers(tree):
        event = ids.get(tree.start[trigger.token])
        if event is not None and event in unreal:
            told, governed = modality.of(trigger.token)
            yield told, governed, unreal[event] == (told != "happened")


def measured(found: Iterable[tuple[str, bool, bool]]) -> Iterator[str]:
    """Write the share of right ones of each kind; few lean on all."""
    counts = Counter(found)
    kinds = sorted({(told, governed) for told, governed, _ in counts})
    numbers = {kind: counts[*kind, True] + counts[*kind, False] for kind in kinds}
    every = sum(counts[*kind, True] for kind in kinds) / counts.total()
    shares = {
        kind: (counts[*kind, True] + LEANING * every) / (numbers[kind] + LEANING) for kind in kinds
    }
    for told, governed in kinds:
        share = shares[told, governed]
        yield f"{told}\t{'yes' if governed else 'no'}\t{share:.2f}\t{numbers[told, governed]}"


def main() -> None:
    """Measure the modalities and write what comes out."""
    write("certainty.tsv", HEAD, measured(judged(data_folder(__doc__))))


if __name__ == "__main__":
    main()
