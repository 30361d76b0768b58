"""Figures that look like years and days but count, measure, number or entitle something."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings
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
[NUMERIC] = deps({"nummod"})
MODIFIERS = deps({"nummod", "compound", "amod", "nmod", "quantmod"})
NAMING = deps({"nummod", "appos", "nmod", "npadvmod", "dep"})
SUBJECTS = deps({"nsubj", "nsubjpass"})
[OBJECT] = deps({"dobj"})
[OF_PREPOSITION] = deps({"pobj"})
[POSSESSOR] = deps({"poss"})
PLURALS = tags({"NNS", "NNPS"})
DETERMINERS = tags({"DT", "PRP$", "POS"})
NOUNS = tags({"NN", "NNS", "NNP", "NNPS"})
WERE = ids({"were", "are", "have"})
AMOUNTS = ids({"crowd", "total", "group", "team", "staff", "force", "army", "convoy", "fleet", "population"})
LONGEST_PHRASE = 4


def is_figure(around: Surroundings, place: Place) -> bool:
    """Tell whether a phrase in figures is no time."""
    rule, parts = place.phrase.rule, place.phrase.parts
    if rule in {"year", "years"} and parts[-1].kind in {"FOUR", "TWO", "DAYNUM"}:
        return is_no_year(around, place)
    if rule == "decade" and parts[-1].kind == "SHORTDECADE":
        return is_reading(around, place)
    if parts and parts[-1].kind in {"DAYORDINAL", "DAYNUM"} and rule in {"day_of_month", "month_day"}:
        return counts_what_follows(around, place)
    return False


def is_no_year(around: Surroundings, place: Place) -> bool:
    """Tell whether four digits count, number or entitle something."""
    word = place.end - 1
    return (
        is_count(around, place, word)
        or is_amount(around, word)
        or is_number_of(around, place)
        or is_address(around, word)
        or is_title(around, place)
    )


def counted_noun(around: Surroundings, word: int) -> int | None:
    """Give the noun behind a number that it modifies."""
    tree = around.tree
    if around.text(word + 1) == "-":
        noun = word + 2
        return noun if noun < len(tree.head) and tree.tag[noun] in NOUNS else None
    head = tree.head[word]
    if tree.dep[word] in MODIFIERS and word < head <= word + LONGEST_PHRASE:
        return head
    return None


def is_count(around: Surroundings, place: Place, word: int) -> bool:
    """Tell whether a number counts the noun behind it."""
    tree, noun = around.tree, counted_noun(around, word)
    if noun is None:
        return False
    before = around.before(place).lower()
    figure = int(place.phrase.parts[0].meaning)
    if before in ABOUT and tree.tag[noun] in PLURALS:
        return True
    if before in TIME_PREPOSITIONS and figure in PLAUSIBLE_YEARS:
        return False
    if tree.lemma(noun) in COUNTED:
        return True
    if tree.tag[noun] not in PLURALS or around.text(word + 1) == "-":
        return False
    determined = place.first > 0 and tree.tag[place.first - 1] in DETERMINERS
    return figure not in PLAUSIBLE_YEARS or (not figure % ROUND and not determined)


def is_amount(around: Surroundings, word: int) -> bool:
    """Tell whether a number stands for so many: "1500 were hurt", "killed 1200", "a crowd of 1900"."""
    tree, head = around.tree, around.tree.head[word]
    dep = tree.dep[word]
    if dep in SUBJECTS:
        verbs = (head, *tree.lefts(head))
        return any(tree.lower(verb) in WERE for verb in verbs)
    if dep == OBJECT:
        return tree.lemma(head) in COUNTING_VERBS
    if dep == OF_PREPOSITION:
        return around.text(head).lower() == "at" or tree.lemma(tree.head[head]) in AMOUNTS
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
    left = tree.first_of(noun)
    return around.text(noun)[0].isupper() and around.text(left).lower() in {"a", "an"}


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
    lefts = tree.lefts(place.first)
    return before in {"'s", "\u2019s"} and any(tree.dep[left] == POSSESSOR for left in lefts)


def is_reading(around: Surroundings, place: Place) -> bool:
    """Tell whether "the 30s" are degrees, percents or points: its sentence speaks of such."""
    start, end = around.tree.sentence(place.first)
    return any(around.tree.lower(word) in MEASURED for word in range(start, end))


def counts_what_follows(around: Surroundings, place: Place) -> bool:
    """Tell whether a day of the month is but the number of a thing: "on the 12th floor"."""
    tree, word = around.tree, place.end - 1
    noun = counted_noun(around, word)
    if noun is None:
        return False
    return place.phrase.rule == "day_of_month" or not around.text(noun)[0].isupper()
