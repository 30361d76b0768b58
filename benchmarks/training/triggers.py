"""Learn which words stand for events: ``agents/nlp/events/data/en/triggers.tsv``.

python -m benchmarks.training.triggers --data FOLDER
"""

from collections import Counter
from collections.abc import Iterable

from agents.nlp.events.detection.complements import COMPLEMENTS, complements
from agents.nlp.events.detection.trigger_scores import EVENT_NOUNS
from agents.nlp.events.detection.word_kinds import NOUN, VERB
from agents.nlp.syntax.tree import Tree
from benchmarks.training.corpus import Document, documents
from benchmarks.training.regression import weights_of
from benchmarks.training.writing import data_folder, write

HEAD = (
    "Log odds that a word stands for an event, by what is seen of it. Learned by logistic "
    "regression (python -m benchmarks.training.triggers) from the training part (210 of 256 "
    "documents) of TBAQ-cleaned (TimeBank and AQUAINT); weights only, no text; Apache-2.0."
)
TELLING_CHILDREN = {"dobj", "ccomp", "xcomp", "nsubj", "nsubjpass", "prt", "agent", "prep"}
LEAST_SEEN = 3
# Of 3 to 15, as good as any in cross-validation, and the fewest.
LEAST_USES = 15
SMALLEST = 0.005


def features(tree: Tree, word: int, kind: str, complement: str) -> list[str]:
    """Give what is seen of a word, as the weights' file names it."""
    token = tree.doc[word]
    lemma = token.lemma_.lower()
    seen = [f"kind {kind}", f"lemma {kind} {lemma}", f"place {token.tag_} {token.dep_}"]
    seen.append(f"lemma {kind} {lemma} {complement}")
    if kind == NOUN:
        seen.append(f"suffix {token.suffix_.lower()}")
        seen += ["listed"] if tree.doc.vocab.strings.add(lemma) in EVENT_NOUNS else []
    elif kind == VERB:
        below = {child.dep_ for child in token.children}
        seen += [f"child {dep}" for dep in sorted(below & TELLING_CHILDREN)]
    return seen


def learn(corpus: Iterable[Document]) -> dict[str, float]:
    """Weigh the features of all words that may stand for events."""
    examples, labels = [], []
    for document in corpus:
        governed = complements(document.tree)
        for word, kind in document.candidates():
            examples.append(features(document.tree, word, kind, COMPLEMENTS[governed[word]]))
            labels.append(word in document.events)
    return weights_of(without_rare_uses(examples), labels, LEAST_SEEN)


def without_rare_uses(examples: Iterable[list[str]]) -> list[list[str]]:
    """Leave out lemmas with a complement that are seldom seen: the lemma itself tells enough."""
    known = list(examples)
    seen = Counter(feature for example in known for feature in example if is_use(feature))
    return [
        [feature for feature in example if not is_use(feature) or seen[feature] >= LEAST_USES]
        for example in known
    ]


def is_use(feature: str) -> bool:
    """Tell a lemma with its complement, as in "lemma V go xcomp"."""
    return feature.startswith("lemma ") and feature.count(" ") == len(("kind", "lemma", "use"))


def main() -> None:
    """Learn the weights and write them."""
    weights = learn(documents(data_folder(__doc__), "train"))
    rows = [f"{name}\t{weight:.2f}" for name, weight in weights.items() if abs(weight) >= SMALLEST]
    write("triggers.tsv", HEAD, sorted(rows))


if __name__ == "__main__":
    main()
