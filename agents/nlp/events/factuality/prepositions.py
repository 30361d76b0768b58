"""What the words before a preposition make of what is behind it: "warned of floods"."""

from agents.nlp.events.factuality.effects import DOUBT, IMPLICATIVE, NEGATIVE
from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.events.factuality.lexicon import OBJECT
from agents.nlp.events.factuality.marks import UNRELIABLE
from agents.nlp.events.factuality.phrases import as_object, with_any
from agents.nlp.events.factuality.reading import Link, Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids

LOOSE = tags({"IN", "RB", "RP", "JJ", "NNP", "NNPS", "PRP"})
FAR_PREPOSITIONS = ids({"of", "from", "with"})
HELD = deps({"dobj", "nsubjpass"})
COUNTS, BEHIND = ids(LISTS["counts"]), deps({"pobj"})
[BY], [OF], [WITHIN] = ids({"by"}), ids({"of"}), ids({"within"})
[GERUND], [PARTICLE] = tags({"VBG"}), deps({"prt"})
DEEPEST = 3


def behind_preposition(reading: Reading, word: int, preposition: int) -> Link | None:
    """Read a noun or gerund behind a preposition, by that or by what it belongs to."""
    tree, over = reading.tree, reading.tree.head[preposition]
    if tree.lower(preposition) == OF and is_counted(reading, word, over):
        held, above = tree.dep[over] in HELD, tree.head[over]
        return (as_object if held else behind_preposition)(reading, over, above)
    verbal = reading.predicates.is_of_verb(preposition, over)
    if verbal or tree.dep[preposition] == PARTICLE:
        return as_object(reading, word, over)
    own = reading.frames(preposition).get(OBJECT)
    if own is not None:
        return Link(over, own)
    return taken_with(reading, tree.lower(preposition), over) or beside(reading, word, preposition)


def is_counted(reading: Reading, word: int, over: int) -> bool:
    """Tell "two counts of theft", which is as real as the theft."""
    tree = reading.tree
    counts = tree.lemma(over) in COUNTS and tree.lemma(word) not in COUNTS
    return counts and tree.dep[over] in HELD | BEHIND


def taken_with(reading: Reading, preposition: int, over: int) -> Link | None:
    """Find the predicate that takes a preposition: "warned of", "accused the mayor of"."""
    tree = reading.tree
    for _ in range(DEEPEST):
        effect = reading.frames(over).get(preposition)
        if effect is not None:
            hearsay = effect is IMPLICATIVE and reading.is_marked(over, UNRELIABLE)
            return Link(over, DOUBT if hearsay else effect)
        held = tree.dep[over] in HELD and preposition in FAR_PREPOSITIONS
        if not (held or tree.tag[over] in LOOSE):
            break
        over = tree.head[over]
    return None


def beside(reading: Reading, word: int, preposition: int) -> Link | None:
    """Read what stands beside a verb: by doing it, or with "any"."""
    tree, over = reading.tree, reading.tree.head[preposition]
    if tree.tag[word] == GERUND:
        if tree.lower(preposition) == BY:
            return Link(over, IMPLICATIVE)
        if tree.lower(preposition) == OF and tree.lower(tree.head[over]) == WITHIN:
            # The team came "within a minute of winning".
            return Link(over, NEGATIVE)
    return with_any(reading, word, over)
