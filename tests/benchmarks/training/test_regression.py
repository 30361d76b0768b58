import pytest

from benchmarks.training.regression import weights_of

EXAMPLES = [["all", "yes"], ["all", "no"], ["all", "yes", "rare"], ["all", "no"]]
LABELS = [True, False, True, False]


def test_weights_point_to_the_labels() -> None:
    weights = weights_of(EXAMPLES * 20, LABELS * 20, 1)
    assert weights["yes"] > 1
    assert weights["no"] < -1
    assert weights["all"] == pytest.approx(0, abs=0.1)


def test_rare_features_have_no_weight() -> None:
    assert set(weights_of(EXAMPLES, LABELS, 2)) == {"all", "yes", "no"}


def test_the_same_every_time() -> None:
    assert weights_of(EXAMPLES, LABELS, 1) == weights_of(EXAMPLES, LABELS, 1)
