"""Words inside what the model takes for one name that are no part of any: "Roe sues Lund"."""

from agents.nlp.entities.recognition.boundaries import PARTICLES
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

VERBS = words("nlp/entities", "en/headline_verbs.txt")
# "Of" and "And" stand inside names too.
SMALL = words("nlp/entities", "en/headline_words.txt")
# As in "Shui-bian", and in "university of Moss".
PARTS_OF_ONE = frozenset("-\u2010\u2011\u2013'\u2019") | {"of"}
NEVER_INSIDE = VERBS | SMALL
INSIDE = words("nlp/entities", "en/words_inside_names.txt") | PARTICLES
# Of the words of a line that are longer than these.
LONG, MOST_SMALL = 3, 0.2
FARTHEST = 40


def is_no_part(reading: TokenColumns, place: int) -> bool:
    """Tell a word in small letters, and in a headline a verb or a word like "The"."""
    word = reading.words[place]
    if word.islower():
        beside = {reading.around[place - 1], reading.around[place + 1]}
        return word.isalpha() and word not in INSIDE and PARTS_OF_ONE.isdisjoint(beside)
    return word.istitle() and word.lower() in NEVER_INSIDE and is_headline(reading, place)


def is_headline(reading: TokenColumns, place: int) -> bool:
    """Tell a sentence whose long words nearly all have capitals, which tell no names there."""
    sentence = reading.sentence
    near = range(max(0, place - FARTHEST), min(len(sentence), place + FARTHEST))
    line = [reading.words[word] for word in near if sentence[word] == sentence[place]]
    long = [word for word in line if word.isalpha() and len(word) > LONG]
    small = sum(map(str.islower, long))
    return len(long) > LONG and small <= MOST_SMALL * len(long)
