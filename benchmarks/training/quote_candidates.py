"""Learn which words announce what: ``agents/nlp/quotes/data/en/candidates.tsv``.

python -m benchmarks.training.quote_candidates --data FOLDER --bench FOLDER
"""

import argparse
import sys
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from agents.nlp.layout import Layout, layout_of
from agents.nlp.quotes.attribution import Contents, Range, characters
from agents.nlp.quotes.candidates.candidate import Candidate, candidates
from agents.nlp.quotes.candidates.features import features, lemma_feature
from agents.nlp.quotes.component import listed, taken_words, uttered
from agents.nlp.quotes.context import reading_of
from agents.nlp.quotes.direct.transcripts import transcript
from agents.nlp.quotes.direct.turns import speeches
from agents.nlp.syntax.tree import Tree
from agents.nlp.typography import usual_signs
from benchmarks.training.corpus import parser
from benchmarks.training.regression import weights_of
from benchmarks.training.writing import write

HEAD = (
    "Log odds that a word without a frame of cues.txt announces what hangs on it, by what is seen "
    "of both. Learned by logistic regression (python -m benchmarks.training.quote_candidates) from "
    "the training part (840 articles) of PolNeAR 1.0; weights only, no text; Apache-2.0."
)
SAME_WORDS = 0.8
# What the words around teach is learned from all lemmas; those that announce something less often
# are no candidates, whatever stands around them.
LEAST_RIGHT = 2
LEAST_SEEN = 3
SMALLEST = 0.1


class Example(NamedTuple):
    """A candidate: its cue, what is seen of it, and whether it is a quote."""

    lemma: str
    seen: list[str]
    right: bool


class Gold(NamedTuple):
    """What the corpus says of an article, and how the scorer compares with it."""

    name: str
    score: Any
    words: Any
    quotes: list[Any]

    def has(self, content: list[Range], speaker: Range) -> bool:
        """Tell a quote of the corpus by its words and its speaker, as the scorer does."""
        found = {"spans": [span(*each) for each in content], "speaker": span(*speaker)}
        [item] = self.score.pred_items(self.words, [found], self.name)
        return any(
            self.score.jaccard(item.content, other.content) >= SAME_WORDS
            and (bool(item.source & other.source) if other.source else not item.source)
            for other in self.quotes
        )


def span(start: int, end: int) -> dict[str, int]:
    """Write a range as the records do."""
    return {"start": start, "end": end}


def articles(data: Path, bench: Path, split: str) -> Iterator[tuple[Tree, Layout, Gold]]:
    """Read one part of the corpus, parsed as the stream parses it."""
    sys.path.insert(0, str(bench / "quotes"))
    score: Any = import_module("score")
    nlp = parser()
    for name, text, annotations in score.polnear.articles(data / "polnear", split):
        layout, words = layout_of(usual_signs(text)), score.Text(text)
        quotes = score.gold_items(words, annotations[min(annotations)])
        yield Tree(nlp(layout.text)), layout, Gold(name, score, words, quotes)


def examples(tree: Tree, layout: Layout, gold: Gold) -> Iterator[Example]:
    """Give the candidates of an article, whatever their lemma."""
    reading = reading_of(tree)
    turns = transcript(reading)
    taken = taken_words(reading, speeches(reading, uttered(reading, Contents(turns))), turns)
    every = frozenset(tree.lemmas.tolist())
    for found in candidates(reading, every, taken, listed(reading, taken)):
        yield Example(
            lemma_feature(tree, found.cue.head),
            features(tree, found),
            gold.has(*places(tree, layout, found)),
        )


def places(tree: Tree, layout: Layout, found: Candidate) -> tuple[list[Range], Range]:
    """Give where the content and the speaker of a candidate stood in the text."""

    def stood(start: int, end: int) -> Range:
        return layout.place(start), layout.place(end - 1) + 1

    content = [stood(*each) for each in characters(tree, found.words)]
    [speaker] = characters(tree, [found.speaker])
    return content, stood(*speaker)


def learn(corpus: Iterable[Example]) -> dict[str, float]:
    """Weigh the features of all candidates; of lemmas that announce nothing, give none."""
    every = list(corpus)
    right = Counter(each.lemma for each in every if each.right)
    known = {lemma for lemma, count in right.items() if count >= LEAST_RIGHT}
    words = {lemma.split(" ")[2] for lemma in known}
    weights = weights_of([each.seen for each in every], [each.right for each in every], LEAST_SEEN)
    return {
        name: weight
        for name, weight in weights.items()
        if name in known or (is_told(name, weight) and of_known(name, words))
    }


def is_told(name: str, weight: float) -> bool:
    """Tell a weight that makes a difference; the lemmas are those that are candidates at all."""
    return abs(weight) >= SMALLEST and not name.startswith("lemma ")


def of_known(name: str, words: Container[str]) -> bool:
    """Tell a feature of a word that may be a cue, or of no word."""
    return not name.startswith("lemma+ ") or name.split(" ")[1] in words


def main() -> None:
    """Learn the weights and write them."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="folder with polnear/")
    arguments.add_argument("--bench", type=Path, required=True, help="folder of the scorers")
    chosen = arguments.parse_args()
    found = articles(chosen.data, chosen.bench, "train")
    weights = learn(each for article in found for each in examples(*article))
    rows = [f"{name}\t{weight:.2f}" for name, weight in weights.items()]
    write("candidates.tsv", HEAD, sorted(rows), package="nlp/quotes")


if __name__ == "__main__":
    main()
