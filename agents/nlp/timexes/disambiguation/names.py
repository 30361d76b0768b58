"""People, clubs, papers and programmes that are named for days and months, or for a time."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import SUBJECTS
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings

# A holiday is one inside a longer name too, and so is a date with its day.
NAME_RULES = frozenset(
    "weekday month century often today this_part now part_of_day the_year hour weekdays season span".split()
)
CALENDAR_RULES = frozenset({"weekday", "month"})
ENTITY_TYPES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "NORP"})
# Words of time that begin with a capital in the middle of a sentence are a title's.
UNCAPITALISED_RULES = frozenset({"today", "this_part", "now", "often", "hour", "span", "century"})
TIME_WORDS = frozenset(
    "in on since until till during through throughout early late mid last next this past coming every each".split()
)
DOUBTFUL = frozenset({"May", "March"})
PROGRAMMES = frozenset({"show", "programme", "program"})
TITLE_TAGS = tags({"NNP", "NNPS", "POS"})
PREPOSITIONS = tags({"IN", "TO", "VBD", "VBZ", "VBP", "VB", "VBG", "VBN"})
[COMPOUND] = deps({"compound"})
[ADVERBIAL] = deps({"npadvmod"})
# Where the word may as well be an adverb of time behind somebody's name: "met Novak Wednesday".
AFTER_NAMES = deps({"npadvmod", "pobj", "dobj", "conj", "dative"})
NAME_TAGS = tags({"NNP", "NNPS"})
NAME_PARTS = tags({"NNP", "NNPS", "JJ"})
# "The Friday Mosque" is a name, "the June Fed meeting" none.
MODIFIERS = tags({"PRP$", "POS", "JJ", "CD"})
DETERMINERS = MODIFIERS | tags({"DT", "PDT"})


def is_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a phrase is a name, or part of one."""
    rule = place.phrase.rule
    if rule not in NAME_RULES:
        return False
    if around.longer_entity(place) in ENTITY_TYPES:
        return True
    if rule in UNCAPITALISED_RULES and is_capitalised(around, place):
        return True
    if rule not in CALENDAR_RULES or place.end - place.first != 1:
        return False
    return is_given_name(around, place) or is_last_name(around, place)


def is_capitalised(around: Surroundings, place: Place) -> bool:
    """Tell whether a word of time has a capital that no sentence's beginning gives it."""
    last = around.text(place.end - 1)
    if place.end - place.first > 1:
        return last[:1].isupper() and not last.isupper()
    ended = around.before(place).endswith(".")
    follows = place.first > 0 and not ended and around.tree.tag[place.first - 1] in TITLE_TAGS
    return last.istitle() and (follows or around.after(place).lower() in PROGRAMMES)


def is_given_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a day or month is somebody's first name: "April Jones", and then "April"."""
    tree, word = around.tree, place.first
    before = around.before(place)
    if before.lower() in TIME_WORDS or before == "By":
        return False
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


def is_last_name(around: Surroundings, place: Place) -> bool:
    """Tell whether a day or month ends a name: "Bloody Sunday", "Kai Sunday", "Theresa May"."""
    tree, word = around.tree, place.first
    name = word - 1
    if place.phrase.parts[0].kind == "DOUBTFUL" and is_surname(around, place):
        return True
    if name < 0 or tree.head[name] != word or tree.dep[name] != COMPOUND:
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
    if name is not None and (around.types[name] == "ORG" or around.entity_at.get(word - 2) == name):
        return True
    if tree.dep[word] not in AFTER_NAMES:
        return False
    if tree.dep[word] == ADVERBIAL and tree.head[word] > word:
        # A name before its verb is the subject, unless it is said of a word before it.
        first = tree.first_of(word)
        return first > 0 and tree.tag[first - 1] in PREPOSITIONS
    return tree.dep[word] == ADVERBIAL or word - 1 in around.entity_at


def is_surname(around: Surroundings, place: Place) -> bool:
    """Tell whether "May" is the surname of somebody who is named in full elsewhere."""
    if around.before(place).lower() in TIME_WORDS:
        return False
    return around.tree.lower(place.first) in around.surnames
