"""Cross-validate the classes of events: learn from three of four training documents, try the rest.

Only TimeBank's are tried, whose classes go by the guidelines of TimeML.

python -m benchmarks.training.validation --data FOLDER
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from agents.nlp.events.detection.class_weights import NAMES
from benchmarks.training.classes import features, learn
from benchmarks.training.corpus import TIMEBANK, Document, documents
from benchmarks.training.writing import data_folder

FOLDS = 4


def folds(corpus: Sequence[Document]) -> Iterator[tuple[list[Document], list[Document]]]:
    """Part the documents into those to learn from and those to try, time after time."""
    for fold in range(FOLDS):
        yield (
            [each for place, each in enumerate(corpus) if place % FOLDS != fold],
            [*corpus[fold::FOLDS]],
        )


def verdicts(weights: Mapping[str, Sequence[float]], corpus: Iterable[Document]) -> Iterator[bool]:
    """Tell of each event whether its likeliest class is that of the gold."""
    for document in (each for each in corpus if each.part == TIMEBANK):
        for word, seen in features(document):
            if word in document.events:
                odds = np.sum([weights[name] for name in seen if name in weights], axis=0)
                yield NAMES[int(np.argmax(odds))] == document.events[word]


def main() -> None:
    """Print the share of right classes in each fold, and in all."""
    every: list[bool] = []
    for known, tried in folds([*documents(data_folder(__doc__), "train")]):
        right = [*verdicts(learn(known), tried)]
        every += right
        sys.stdout.write(f"{np.mean(right):.4f} of {len(right)} events\n")
    sys.stdout.write(f"{np.mean(every):.4f} of {len(every)} events in all\n")


if __name__ == "__main__":
    main()
