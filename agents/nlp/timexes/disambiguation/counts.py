"""Four digits that say how many: "2000 people", "more than 1500 were hurt", "a crowd of 1900"."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.timexes.disambiguation.surroundings import Place, Surroundings
from agents.word_lists import words

COUNTED = ids(words("nlp/timexes", "en/counted.txt"))
COUNTING_VERBS = ids(words("nlp/timexes", "en/counting_verbs.txt"))
CHANGING_VERBS = ids(words("nlp/timexes", "en/changing_verbs.txt"))
AMOUNTS = ids(words("nlp/timexes", "en/amounts.txt"))
# Who writes "2000 candidates" counts them; "the 2016 candidates" are those of a year.
ROUND = 100
PLAUSIBLE_YEARS, RECENT_YEARS = range(1700, 2101), range(1950, 2051)
ABOUT = frozenset({"some", "about", "around", "nearly", "almost", "roughly", "over", "under"})
ABOUT |= {"approximately", "only", "just", "another"}
TIME_PREPOSITIONS = frozenset({"in", "since", "by", "until", "till", "during", "before", "after"})
TIME_PREPOSITIONS |= {"of", "from", "year"}
# "Rose to 1850", "fell by 1200"; but "led from 1912".
LEVELS, STEPS = frozenset({"to", "below", "above"}), frozenset({"by", "from"})
STATES = frozenset({"dead", "injured", "wounded", "missing", "homeless", "others", "aboard"})
WERE = frozenset({"were", "are", "have"})
MANY = frozenset({"many", "few", "much", "little"})
MODIFIERS = deps({"nummod", "compound", "amod", "nmod", "quantmod"})
SUBJECTS = deps({"nsubj", "nsubjpass"})
[OBJECT], [ATTRIBUTE], [OF_PREPOSITION] = deps({"dobj"}), deps({"attr"}), deps({"pobj"})
PLURALS = tags({"NNS", "NNPS"})
DETERMINERS = tags({"DT", "PRP$", "POS"})
LONGEST_PHRASE = 4
# Units are shorter: km, hp, lbs.
SHORTEST_WORD = 4


def is_count(around: Surroundings, place: Place) -> bool:
    """Tell whether four digits say how many there are of something."""
    return counts_noun(around, place) or is_amount(around, place)


def counted_noun(around: Surroundings, word: int) -> int | None:
    """Give the noun behind a number that it modifies, also one joined by a hyphen."""
    tree = around.tree
    if around.text(word + 1) == "-" and word + 2 < len(tree.head):
        return word + 2
    head = tree.head[word]
    if tree.dep[word] in MODIFIERS and word < head <= word + LONGEST_PHRASE:
        return head
    beside = word + 1 < len(tree.head) and tree.tag[word + 1] in PLURALS
    return word + 1 if beside else None


def counts_noun(around: Surroundings, place: Place) -> bool:
    """Tell whether a number counts the noun behind it."""
    tree, word = around.tree, place.end - 1
    before, figure = around.before(place).lower(), int(place.phrase.parts[0].meaning)
    noun = counted_noun(around, word)
    if noun is None or (before in TIME_PREPOSITIONS and figure in PLAUSIBLE_YEARS):
        return False
    if around.text(word + 1) == "-":
        return tree.lemma(noun) in COUNTED
    determined = place.first > 0 and tree.tag[place.first - 1] in DETERMINERS
    determined = determined and before not in ABOUT
    unlike = figure not in PLAUSIBLE_YEARS or (not figure % ROUND and not determined)
    plural = tree.tag[noun] in PLURALS
    short = len(around.text(noun)) < SHORTEST_WORD
    if tree.lemma(noun) in COUNTED and (plural or short or unlike):
        return unlike or not determined
    return plural and (unlike or before in ABOUT)


def is_amount(around: Surroundings, place: Place) -> bool:
    """Tell whether a number without a noun is so many."""
    tree, word = around.tree, place.end - 1
    before, after = around.before(place).lower(), around.after(place).lower()
    if after in STATES or (before in ABOUT and after in WERE):
        return True
    if before == "as" and around.text(place.first - 2).lower() in MANY:
        return True
    head, dep = tree.head[word], tree.dep[word]
    if dep in SUBJECTS:
        return any(around.text(verb).lower() in WERE for verb in (head, *tree.lefts(head)))
    if dep == OBJECT:
        return tree.lemma(head) in COUNTING_VERBS
    if dep == ATTRIBUTE:
        subject = tree.subject.get(head)
        return subject is not None and tree.lemma(subject) in AMOUNTS
    return dep == OF_PREPOSITION and is_measure(around, place, head)


def is_measure(around: Surroundings, place: Place, preposition: int) -> bool:
    """Tell whether a number behind a preposition says how many: "rose to 1450"."""
    tree, written = around.tree, around.text(preposition).lower()
    above = tree.lemma(tree.head[preposition])
    if written == "of":
        return above in AMOUNTS
    if written == "at" or above not in CHANGING_VERBS:
        return written == "at"
    figure = int(place.phrase.parts[0].meaning)
    years = RECENT_YEARS if written in LEVELS else PLAUSIBLE_YEARS
    return written in LEVELS | STEPS and figure not in years
