"""Measure how often the modality of an event is right: ``agents/nlp/events/data/en/certainty.tsv``.

python -m benchmarks.training.certainty --data FOLDER
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import orjson

from agents.nlp.events.detection.triggers import triggers
from agents.nlp.events.modality import Modality
from agents.nlp.syntax.tree import Tree
from benchmarks.training.corpus import GOLD, parser
from benchmarks.training.writing import data_folder, write

HEAD = (
    "How often an event is rightly told to have happened or not, against what happened and is told "
    "by its own words: by modality, whether words over it decide, share, number. Measured (python "
    "-m benchmarks.training.certainty) on the polarities, modalities and subordination links of "
    "TBAQ-cleaned (TimeBank and AQUAINT); figures only, no text; Apache-2.0."
)
TAG = re.compile(r"<(MAKEINSTANCE|SLINK)([^>]*)")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
CORPUS = Path("timeml", "TBAQ-cleaned")
PARTS = ("AQUAINT", "TimeBank")
NEGATED = "NEG"
UNREAL = frozenset({"MODAL", "CONDITIONAL", "COUNTER_FACTIVE", "NEG_EVIDENTIAL"})
# A kind that is hardly seen leans on the others, as if so many more events had been.
LEANING = 20
MOST_NEGATED = 0.25
"""A few documents give all events the polarity NEG by mistake."""


def unreal(markup: str) -> dict[str, bool]:
    """Tell of each event of a TimeML document whether it is told as anything but happened."""
    found: dict[str, bool] = {}
    instances: dict[str, str] = {}
    for tag, text in TAG.findall(markup):
        written = dict(ATTRIBUTE.findall(text))
        if tag == "MAKEINSTANCE":
            event = instances[written["eiid"]] = written["eventID"]
            modal = written.get("modality", "none").lower() not in {"", "none"}
            ahead = written.get("tense") == "FUTURE"
            found[event] = modal or ahead or written.get("polarity") == NEGATED
        elif written["relType"] in UNREAL and "subordinatedEventInstance" in written:
            found[instances[written["subordinatedEventInstance"]]] = True
    return found


def is_usable(markup: str) -> bool:
    """Tell a document whose polarities were set with care."""
    return markup.count(f'polarity="{NEGATED}"') <= MOST_NEGATED * markup.count("<MAKEINSTANCE")


def judged(data: Path) -> Iterator[tuple[str, bool, bool]]:
    """Yield of each event its modality, whether words over it decide, and whether it is right."""
    nlp = parser()
    for line in (data / GOLD).read_bytes().splitlines():
        gold = orjson.loads(line)
        paths = (data / CORPUS / part / f"{gold['article_id']}.tml" for part in PARTS)
        markup = next(path for path in paths if path.exists()).read_text(encoding="utf-8")
        if is_usable(markup):
            ids = {event["trigger"]["start"]: event["eid"] for event in gold["events"]}
            yield from compared(Tree(nlp(gold["text"])), ids, unreal(markup))


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
    """Write the share of right ones of each kind, against the surest; few lean on all."""
    counts = Counter(found)
    kinds = sorted({(told, governed) for told, governed, _ in counts})
    numbers = {kind: counts[*kind, True] + counts[*kind, False] for kind in kinds}
    every = sum(counts[*kind, True] for kind in kinds) / counts.total()
    shares = {
        kind: (counts[*kind, True] + LEANING * every) / (numbers[kind] + LEANING) for kind in kinds
    }
    for told, governed in kinds:
        share = shares[told, governed] / max(shares.values())
        yield f"{told}\t{'yes' if governed else 'no'}\t{share:.2f}\t{numbers[told, governed]}"


def main() -> None:
    """Measure the modalities and write what comes out."""
    write("certainty.tsv", HEAD, measured(judged(data_folder(__doc__))))


if __name__ == "__main__":
    main()
