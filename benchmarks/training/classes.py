"""Learn the TimeML class of each word's events: ``agents/nlp/events/data/en/classes.tsv``.

python -m benchmarks.training.classes --data FOLDER
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from agents.nlp.events.detection.classes import DEFAULTS
from agents.nlp.events.detection.word_kinds import VERB
from benchmarks.training.corpus import Document, documents
from benchmarks.training.writing import data_folder, write

HEAD = (
    "The TimeML class of an event by its word: V verb, V+ verb that governs a clause, N noun, "
    "J adjective; other verbs and nouns are OCCURRENCE, adjectives STATE. The commonest class of "
    "each word (python -m benchmarks.training.classes) in the training part (210 of 256 documents) "
    "of TBAQ-cleaned (TimeBank and AQUAINT), for words seen less than three times that of lists "
    "written for this project; words only, no text; Apache-2.0."
)
LISTS = Path(__file__).parent / "data" / "en" / "classes.toml"
GOVERNING = f"{VERB}+"
LEAST_SEEN, LEAST_GOVERNING = 3, 2
Counts = Mapping[tuple[str, str], Counter[str]]


def listed() -> dict[str, str]:
    """Read the lists: the class of each verb on them."""
    lists = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    return {word: name for name, words in lists.items() for word in words.split()}


def counted(corpus: Iterable[Document]) -> Counts:
    """Count the classes of each word, and of each verb where it governs a clause."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document in corpus:
        for word, kind in document.candidates():
            if word in document.events:
                token = document.tree.doc[word]
                lemma, name = token.lemma_.lower(), document.events[word]
                counts[kind, lemma][name] += 1
                if kind == VERB and any(
                    child.dep_ in {"ccomp", "xcomp"} for child in token.children
                ):
                    counts[GOVERNING, lemma][name] += 1
    return counts


def commonest(counts: Counts, lists: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Choose the class of each word: the commonest, or for rare words the listed one."""
    classes = {(VERB, lemma): name for lemma, name in lists.items()}
    for (kind, lemma), seen in counts.items():
        own = kind == VERB and lemma in lists and seen.total() < LEAST_SEEN
        if not own and (kind != GOVERNING or seen.total() >= LEAST_GOVERNING):
            classes[kind, lemma] = seen.most_common(1)[0][0]
    return classes


def is_told(kind: str, lemma: str, classes: Mapping[tuple[str, str], str]) -> bool:
    """Tell whether a class is another than would be taken without it."""
    other = classes[VERB, lemma] if kind == GOVERNING else DEFAULTS[kind]
    return lemma.isalpha() and classes[kind, lemma] != other


def main() -> None:
    """Count the classes and write those that differ from the rest."""
    classes = commonest(counted(documents(data_folder(__doc__), "train")), listed())
    write(
        "classes.tsv",
        HEAD,
        [
            f"{kind}\t{lemma}\t{name}"
            for (kind, lemma), name in sorted(classes.items())
            if is_told(kind, lemma, classes)
        ],
    )


if __name__ == "__main__":
    main()
