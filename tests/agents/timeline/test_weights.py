from pathlib import Path

from spacy.strings import get_string_id

from agents.grammar.labels import DEPS, TAGS
from agents.timeline.weights import Weights, read_weights
from agents.timeline.word_lists import DATA


def test_each_weight_in_its_place(tmp_path: Path) -> None:
    rows = ["kind V\t1.10", "lemma N war\t0.29", "place VB ROOT\t-0.05", "suffix ing\t0.57"]
    path = tmp_path / "weights.tsv"
    path.write_text("\n".join(["# a comment", *rows, "child dobj\t2.00", "listed\t1.15"]))
    assert read_weights(path, [get_string_id("war"), get_string_id("duel")]) == Weights(
        kind={"V": 110},
        lemma={"V": {}, "N": {get_string_id("war"): 144, get_string_id("duel"): 115}, "J": {}},
        place={(TAGS.number("VB"), DEPS.number("ROOT")): -5},
        suffix={get_string_id("ing"): 57},
        child={DEPS.number("dobj"): 200},
    )


def test_learned_weights() -> None:
    weights = read_weights(DATA / "triggers.tsv", [])
    assert set(weights.kind) == {"V", "N", "J"}
    assert all(weights.lemma.values())
