"""Quarters that are parts of something: "three-quarters of its food", "a quarter of voters"."""

from agents.nlp.syntax.labels import tags
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings

QUARTERS = frozenset({"quarter", "quarters"})
ONE, THREE = frozenset({"a", "one"}), frozenset({"three", "3"})
# "Three quarters of growth" are nine months, "three quarters of voters" are people.
WHOLES = tags({"DT", "PDT", "PRP", "PRP$", "CD", "NNP", "NNPS", "NNS", "WDT", "WP", "$"})
SPANS = frozenset({"span", "more_span"})


def is_fraction(around: Surroundings, place: Place) -> bool:
    """Tell whether some quarters are no time."""
    tree, last = around.tree, place.end - 1
    if place.phrase.rule not in SPANS or around.text(last).lower() not in QUARTERS:
        return False
    hyphenated = around.text(last - 1) == "-"
    count = around.text(last - 1 - hyphenated).lower()
    if hyphenated and count in THREE and around.text(last).endswith("s"):
        return True
    if around.after(place) != "of" or place.end + 1 == len(tree.head):
        return False
    return count in ONE or (count in THREE and tree.tag[place.end + 1] in WHOLES)
