"""Learn what tells the TimeML class of an event: ``agents/nlp/events/data/en/classes.tsv``.

python -m benchmarks.training.classes --data FOLDER
"""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from agents.nlp.events.detection.class_weights import ABOUT, NAMES, Word, listed
from agents.nlp.events.detection.classes import about_events
from agents.nlp.events.detection.complements import COMPLEMENTS, complements
from agents.nlp.events.detection.triggers import triggers
from benchmarks.training.corpus import TIMEBANK, Document, documents
from benchmarks.training.regression import Features, weights_of
from benchmarks.training.writing import data_folder, write

HEAD = (
    "Log odds of the TimeML classes of an event, in hundredths, by what is seen of its word; the "
    f"classes: {' '.join(NAMES)}. Learned by logistic regression (python -m "
    "benchmarks.training.classes) from the training part (210 of 256 documents) of TBAQ-cleaned "
    "(TimeBank and AQUAINT); weights only, no text; Apache-2.0."
)
WEIGHED = frozenset({"kind", "word", "list", "governs", ABOUT, "tag", "place"})
LEAST_SEEN = 3
# Of 0.5 to 2, the best in four-fold cross-validation over the training documents.
PENALTY = 1.5


def lists_of_words() -> Mapping[Word, list[str]]:
    """Collect the names of the lists that each word stands on."""
    lists: dict[Word, list[str]] = {}
    for name, word in listed():
        lists.setdefault(word, []).append(name)
    return lists


LISTS = lists_of_words()


def features(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Give what is seen of each word taken for an event, as the weights' file names it."""
    tree = document.tree
    found = triggers(tree)
    about = about_events(tree, np.array([item.token for item in found], np.int64))
    governed = complements(tree)
    for word, kind, *_ in found:
        token, complement = tree.doc[word], COMPLEMENTS[governed[word]]
        lemma = token.lemma_.lower()
        names = [f"word {kind} {lemma}", *LISTS.get((kind, lemma), ())]
        seen = [f"kind {kind}", f"tag {token.tag_}", f"place {kind} {token.dep_}"]
        seen += [f"governs {kind} {complement}", *names]
        seen += [f"{name} {complement}" for name in names]
        seen += [f"{each} {ABOUT}" for each in names[1:] if about[word]]
        yield word, [*seen, f"{ABOUT} {kind}"] if about[word] else seen


def learn(corpus: Iterable[Document]) -> dict[str, list[float]]:
    """Weigh the features of events, for each class against all others.

    AQUAINT has most intensional actions as occurrences ("refused to go"), TimeBank goes by the
    guidelines: what holds in AQUAINT alone is weighed apart, and left out.
    """
    examples: list[Features] = []
    labels: list[str] = []
    for document in corpus:
        for word, seen in features(document):
            if word in document.events:
                apart = [f"{document.part} {name}" for name in seen]
                examples.append(seen if document.part == TIMEBANK else [*seen, *apart])
                labels.append(document.events[word])
    learned = [
        weights_of(examples, [label == name for label in labels], LEAST_SEEN, PENALTY)
        for name in NAMES
    ]
    kept = [feature for feature in learned[0] if feature.split()[0] in WEIGHED]
    return {feature: [weights[feature] for weights in learned] for feature in kept}


def main() -> None:
    """Learn the weights and write them."""
    weights = learn(documents(data_folder(__doc__), "train"))
    write(
        "classes.tsv",
        HEAD,
        sorted(
            "\t".join([name, *(str(round(100 * weight)) for weight in own)])
            for name, own in weights.items()
        ),
    )


if __name__ == "__main__":
    main()
