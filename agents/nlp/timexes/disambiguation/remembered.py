"""Days that an event is named for, with the year it happened in: "the Jan. 6 riot"."""

from datetime import date

from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.recognition.numerals import ordinal
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.word_lists import rows, words

YEARS = {day: int(year) for day, year in rows("nlp/timexes", "en/remembered.tsv", 2)}
PAST_EVENTS = ids(words("nlp/timexes", "en/past_events.txt"))
MODIFIERS = deps({"nmod", "compound", "nummod", "amod", "poss", "npadvmod"})
MONTH_KINDS = ("MONTH", "DOUBTFUL", "ABBREVIATED")


def with_year(tree: Tree, phrase: Phrase, word: int, anchor: date | None) -> Phrase:
    """Add the year to a day that an event is named for: that of a famous one, else the last."""
    month, day = phrase.number(*MONTH_KINDS), ordinal(phrase)
    if phrase.rule != "month_day" or phrase.first("FOUR", "SHORTYEAR", "YEAR"):
        return phrase
    event = tree.head[word]
    if event <= word or tree.dep[word] not in MODIFIERS or tree.lemma(event) not in PAST_EVENTS:
        return phrase
    year = last_year(month or 1, day or 1, anchor)
    if year is None:
        return phrase
    return phrase._replace(parts=(*phrase.parts, Phrase("FOUR", phrase.end, phrase.end, year)))


def last_year(month: int, day: int, anchor: date | None) -> int | None:
    """Give the year in which a day was a famous one, or that of the last such day."""
    famous = YEARS.get(f"{month:02}-{day:02}")
    if anchor is None or (famous and famous < anchor.year):
        return famous
    return anchor.year - ((month, day) > (anchor.month, anchor.day))
