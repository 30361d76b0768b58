"""Measure how often a word taken for an event is one: ``agents/nlp/events/data/en/precision.toml``.

python -m benchmarks.training.precision --data FOLDER
"""

from collections import Counter
from collections.abc import Iterable

from agents.nlp.events.detection.triggers import triggers
from agents.nlp.events.detection.word_kinds import ADJECTIVE, NOUN, VERB
from benchmarks.training.corpus import Document, documents
from benchmarks.training.writing import data_folder, write

HEAD = (
    "How often a word taken for an event is one: V verbs, N nouns, J adjectives. Measured "
    "(python -m benchmarks.training.precision) on the 46 documents of TBAQ-cleaned (TimeBank and "
    "AQUAINT) that the weights of triggers.tsv have not seen; figures only, no text; Apache-2.0."
)
# A kind that is hardly seen there leans on the others, as if so many more words had been.
LEANING = 5


def measured(corpus: Iterable[Document]) -> dict[str, float]:
    """Give the share of right ones among the words of each kind."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for document in corpus:
        for trigger in triggers(document.tree):
            found[trigger.kind] += 1
            right[trigger.kind] += trigger.token in document.events
    every = right.total() / found.total()
    return {
        kind: (right[kind] + LEANING * every) / (found[kind] + LEANING)
        for kind in (VERB, NOUN, ADJECTIVE)
    }


def main() -> None:
    """Measure the kinds and write what comes out."""
    shares = measured(documents(data_folder(__doc__), "dev"))
    rows = [f"{kind} = {share:.2f}" for kind, share in shares.items()]
    write("precision.toml", HEAD, ["", "[precision]", *rows])


if __name__ == "__main__":
    main()
