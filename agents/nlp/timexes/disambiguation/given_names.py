"""Days and months that somebody has for a first name: "April Jones", "Friday Osei"."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import SUBJECTS
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings

[COMPOUND] = deps({"compound"})
NAME_TAGS = tags({"NNP", "NNPS"})
# "The Friday Mosque" is a name, "the June Fed meeting" none.
MODIFIERS = tags({"PRP$", "POS", "JJ", "CD"})
DETERMINERS = MODIFIERS | tags({"DT", "PDT"})


def is_given_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a day or month begins a name: "April Jones", and then "April"."""
    tree, word = around.tree, place.first
    barred = DETERMINERS if place.phrase.rule == "month" else MODIFIERS
    if word and tree.tag[word - 1] in barred:
        return False
    head = tree.head[word]
    if tree.dep[word] == COMPOUND and head > word and is_named(around, word + 1, head + 1):
        around.given_names.add(tree.lower(word))
        return True
    return tree.lower(word) in around.given_names and tree.dep[word] in SUBJECTS


def is_named(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether some words are all capitalised parts of a name."""
    return all(
        around.tree.tag[word] in NAME_TAGS and around.text(word)[0].isupper()
        for word in range(start, end)
    )
