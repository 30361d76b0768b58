"""The words of sport, by which an article about it is told from others."""

from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import rows

KINDS = {
    word: kind
    for kind, line in rows("nlp/entities", "en/sport_words.tsv", 2)
    for word in line.split()
}
SPORTS = frozenset({word for word, kind in KINDS.items() if kind == "sport"})
# As headlines have them, too.
SPELLED = {
    form: word for word in KINDS for form in (word, word.capitalize(), word.title(), word.upper())
}
SPELLINGS = frozenset(SPELLED)
# Of 84 political articles none has so many different words of sport, and none a table.
LEAST_WORDS, LEAST_OF_SCORES = 3, 2
TABLE_WORDS = frozenset({word for word, kind in KINDS.items() if kind != "play"})


def words_of_sport(reading: TokenColumns) -> frozenset[str]:
    """Collect the words of sport that an article has, in small letters."""
    return frozenset([SPELLED[word] for word in SPELLINGS.intersection(reading.words)])


def has_tables(told: frozenset[str]) -> bool:
    """Tell an article whose lines of names and numbers are of teams."""
    return not TABLE_WORDS.isdisjoint(told)


def has_scores(told: frozenset[str]) -> bool:
    """Tell an article in which a number behind a name is a score."""
    return has_tables(told) and len(told) >= LEAST_OF_SCORES


def is_report(told: frozenset[str]) -> bool:
    """Tell an article that is about sport from one in which a word of sport stands."""
    return len(told) >= LEAST_WORDS
