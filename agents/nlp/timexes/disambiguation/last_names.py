"""Days and months that end a name: "Bloody Sunday", "Kai Sunday", "Sheffield Wednesday"."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import SUBJECTS
from agents.nlp.timexes.disambiguation.surroundings import (
    ADVERBIAL,
    Place,
    Surroundings,
)
from agents.word_lists import rows

# Nobody is told of by a first name alone; the list is that of the component for entities.
GIVEN_NAMES = frozenset(
    name for _, names in rows("nlp/entities", "en/given_names.tsv", 2) for name in names.split()
)
# Where the word may as well be an adverb of time behind somebody's name: "met Novak Wednesday".
AFTER_NAMES = deps({"npadvmod", "pobj", "dobj", "conj", "dative"})
NAME_TAGS = tags({"NNP", "NNPS"})
NAME_PARTS = tags({"NNP", "NNPS", "JJ"})
BEFORE_OBJECTS = tags({"IN", "TO", "VBD", "VBZ", "VBP", "VB", "VBG", "VBN"})


def is_last_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a day or month is the last word of a name."""
    tree, word = around.tree, place.first
    name = word - 1
    if place.phrase.parts[0].kind == "DOUBTFUL" and is_surname(around, place):
        return True
    if name < 0 or not around.is_joined(name):
        return False
    if tree.tag[name] not in NAME_PARTS or not around.text(name)[0].isupper():
        return False
    pair = tree.lower(name), tree.lower(word)
    if pair not in around.names and is_adverb_behind(around, word):
        return False
    around.names.add(pair)
    return True


def is_adverb_behind(around: Surroundings, word: int) -> bool:
    """Tell whether a weekday behind a name says when something was done with what is named."""
    tree, name = around.tree, around.entity_at.get(word - 1)
    full = name is not None and around.entity_at.get(word - 2) == name
    if full or (name is not None and around.types[name] == "ORG"):
        return True
    if tree.dep[word] not in AFTER_NAMES or is_introduced(around, word):
        return False
    if tree.dep[word] == ADVERBIAL and tree.head[word] > word:
        # A name before its verb is the subject, unless it is said of a word before it.
        first = tree.first_of(word)
        return first > 0 and tree.tag[first - 1] in BEFORE_OBJECTS
    return name is not None


def is_introduced(around: Surroundings, word: int) -> bool:
    """Tell whether a name is one by what stands around it: "Ola Sunday, 34, …", "Marcus Monday"."""
    name, after = around.text(word - 1), around.text(word + 1)
    if around.tree.head[word] == word - 1 or name in GIVEN_NAMES:
        return True
    aged = around.text(word + 2).isdigit() and around.text(word + 3) == ","
    apposed = around.text(word - 2) == "," and word - 1 not in around.entity_at
    return after == "," and (aged or apposed)


def is_surname(around: Surroundings, place: Place) -> bool:
    """Tell whether "May" is the surname of somebody who is named in full elsewhere."""
    return around.tree.lower(place.first) in around.surnames


def is_short_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a weekday does something that is the last word of a name elsewhere."""
    tree, word = around.tree, place.first
    if tree.lower(word) not in around.surnames:
        return False
    if word and tree.tag[word - 1] in NAME_TAGS:
        return False
    acts = tree.dep[word] == ADVERBIAL and tree.head[word] == word + 1
    return tree.dep[word] in SUBJECTS or (acts and tree.head[word] not in tree.subject)
