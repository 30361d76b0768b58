"""Figures that look like years and days but count, measure, number or entitle something."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.word_lists import words

PACKAGE = "nlp/timexes"
COUNTED = ids(words(PACKAGE, "en/counted.txt"))
NUMBERED = ids(words(PACKAGE, "en/numbered.txt"))
COUNTING_VERBS = ids(words(PACKAGE, "en/counting_verbs.txt"))
WORKS = ids(words(PACKAGE, "en/works.txt"))
STREETS = words(PACKAGE, "en/streets.txt")
MEASURED = ids(words(PACKAGE, "en/measured.txt"))
# Whoever writes "2000 candidates" without an article counts them; "the 2016 candidates" are a year's.
ROUND = 100
PLAUSIBLE_YEARS = range(1700, 2101)
ABOUT = frozenset("some about around nearly almost roughly approximately over under only just another".split())
TIME_PREPOSITIONS = frozenset({"in", "since", "by", "until", "till", "during", "before", "after", "of", "from"})
QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019")
MODIFIERS = deps({"nummod", "compound", "amod", "nmod", "quantmod"})
NAMING = deps({"nummod", "appos", "nmod", "npadvmod", "dep"})
SUBJECTS = deps({"nsubj", "nsubjpass"})
[OBJECT] = deps({"dobj"})
[OF_PREPOSITION] = deps({"pobj"})
[POSSESSOR] = deps({"poss"})
PLURALS = tags({"NNS", "NNPS"})
DETERMINERS = tags({"DT", "PRP$", "POS"})
WERE = frozenset({"were", "are", "have"})
MANY = frozenset({"many", "few", "much", "little"})
AMOUNTS = ids({"crowd", "total", "group", "team", "staff", "force", "army", "convoy", "fleet", "population"})
LONGEST_PHRASE = 4
# Units are shorter: km, hp, lbs.
SHORTEST_WORD = 4
APOSTROPHES = frozenset("'\u2019\u2018")


def is_figure(around: Surroundings, place: Place) -> bool:
    """Tell whether a phrase in figures is no time."""
    rule, last = place.phrase.rule, last_part(place.phrase)
    if rule in {"year", "years"} and last.kind in {"FOUR", "TWO", "DAYNUM"}:
        return is_no_year(around, place)
    if last.kind == "SHORTDECADE" and around.before_character(last) not in APOSTROPHES:
        return is_reading(around, place)
    if last.kind == "DAYORDINAL" and rule in {"day_of_month", "span_beside", "day_beside"}:
        return counted_noun(around, place.end - 1) is not None
    return rule == "month_day" and is_count_in_list(around, place)


def last_part(phrase: Phrase) -> Phrase:
    """Give the last word of a phrase."""
    while phrase.parts:
        phrase = phrase.parts[-1]
    return phrase


def is_count_in_list(around: Surroundings, place: Place) -> bool:
    """Tell whether a number behind a day counts what follows: "on May 3 and 25 people …"."""
    day, phrase = place.phrase.parts[0], place.phrase
    if (day.start, day.end) != (phrase.start, phrase.end):
        return False
    noun = counted_noun(around, place.first)
    return noun is not None and around.text(noun).islower()


def is_no_year(around: Surroundings, place: Place) -> bool:
    """Tell whether four digits count, number or entitle something."""
    word = place.end - 1
    return (
        is_count(around, place, word)
        or is_amount(around, place, word)
        or is_number_of(around, place)
        or is_address(around, word)
        or is_title(around, place)
    )


def counted_noun(around: Surroundings, word: int) -> int | None:
    """Give the noun behind a number that it modifies, also one joined by a hyphen."""
    tree = around.tree
    if around.text(word + 1) == "-" and word + 2 < len(tree.head):
        return word + 2
    head = tree.head[word]
    if tree.dep[word] in MODIFIERS and word < head <= word + LONGEST_PHRASE:
        return head
    return None


def is_count(around: Surroundings, place: Place, word: int) -> bool:
    """Tell whether a number counts the noun behind it."""
    tree, noun = around.tree, counted_noun(around, word)
    if noun is None:
        return False
    before, figure = around.before(place).lower(), int(place.phrase.parts[0].meaning)
    if before in TIME_PREPOSITIONS and figure in PLAUSIBLE_YEARS:
        return False
    determined = place.first > 0 and tree.tag[place.first - 1] in DETERMINERS
    unlike = figure not in PLAUSIBLE_YEARS or (not figure % ROUND and not determined)
    plural = tree.tag[noun] in PLURALS or len(around.text(noun)) < SHORTEST_WORD
    if tree.lemma(noun) in COUNTED and (plural or noun == word + 2):
        return unlike or not determined
    if tree.tag[noun] not in PLURALS or around.text(word + 1) == "-":
        return False
    return unlike or before in ABOUT


def is_amount(around: Surroundings, place: Place, word: int) -> bool:
    """Tell whether a number is so many: "1500 were hurt", "killed 1200", "a crowd of 1900"."""
    tree, head, dep = around.tree, around.tree.head[word], around.tree.dep[word]
    before = around.before(place).lower()
    if before in ABOUT and around.after(place).lower() in WERE:
        return True
    if before == "as" and around.text(place.first - 2).lower() in MANY:
        return True
    if dep in SUBJECTS:
        return any(around.text(verb).lower() in WERE for verb in (head, *tree.lefts(head)))
    if dep == OBJECT:
        return tree.lemma(head) in COUNTING_VERBS
    if dep == OF_PREPOSITION:
        preposition = around.text(head).lower()
        of_amount = preposition == "of" and tree.lemma(tree.head[head]) in AMOUNTS
        return of_amount or preposition == "at"
    return False


def is_number_of(around: Surroundings, place: Place) -> bool:
    """Tell whether a number names one of many: "flight 1926", "Room 1408", "a Peugeot 2008"."""
    tree, noun = around.tree, place.first - 1
    if noun < 0:
        return False
    if tree.lower(noun) in NUMBERED:
        return True
    if tree.head[place.first] != noun or tree.dep[place.first] not in NAMING:
        return False
    article = around.text(tree.first_of(noun)).lower()
    return around.text(noun)[0].isupper() and article in {"a", "an"}


def is_address(around: Surroundings, word: int) -> bool:
    """Tell whether a number is a house's: "1600 Pennsylvania Avenue"."""
    for place in range(word + 1, word + 1 + LONGEST_PHRASE):
        text = around.text(place)
        if not text[:1].isupper():
            return False
        if place > word + 1 and text.lower().rstrip(".") in STREETS:
            return True
    return False


def is_title(around: Surroundings, place: Place) -> bool:
    """Tell whether a number is a title: in quotation marks, behind a work, or somebody's."""
    tree, before, after = around.tree, around.before(place), around.after(place)
    if before in QUOTES and after in QUOTES:
        return True
    work = place.first - (2 if before == "," else 1)
    if work >= 0 and tree.lemma(work) in WORKS and (before != "," or after == ","):
        return True
    if place.end < len(tree.head) and tree.is_noun(place.end):
        return False
    lefts = tree.lefts(place.first)
    return before in {"'s", "\u2019s"} and any(tree.dep[left] == POSSESSOR for left in lefts)


def is_reading(around: Surroundings, place: Place) -> bool:
    """Tell whether "the 30s" are degrees, percents or points: its sentence speaks of such."""
    start, end = around.tree.sentence(place.first)
    return any(around.tree.lower(word) in MEASURED for word in range(start, end))
