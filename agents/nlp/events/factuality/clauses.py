"""What the word over a verb makes of it: "denied that he fled", "failed to flee"."""

from agents.nlp.events.factuality.claims import is_made, told_in
from agents.nlp.events.factuality.effects import (
    DENIAL,
    DOUBT,
    FOLLOWING,
    IMPLICATIVE,
    NEGATIVE,
    PLANNING,
    PURPOSE,
    RESTRICTIVE,
    SAYING,
    Effect,
)
from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.events.factuality.lexicon import INFINITIVE, ING, OBJECT, THAT
from agents.nlp.events.factuality.marks import FALSELY, TOO, UNRELIABLE
from agents.nlp.events.factuality.predication import INVERTED, complements
from agents.nlp.events.factuality.reading import Link, Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS

ASKING, RELATIVE = tags({"WP", "WRB"}), tags({"WDT", "WP"})
PRESENT, NOT_FINITE = tags({"VBZ", "VBP"}), tags({"VB", "VBG", "VBN"})
WITH_FINITE = deps({"aux", "auxpass", "mark"})
OUTCOMES, RANKS = ids(LISTS["outcomes"]), ids(LISTS["ranks"])
COMPLEMENT_CLAUSES = deps({"xcomp", "ccomp", "dobj"})
ADDED, [DIRECT_OBJECT] = deps({"acomp", "attr"}), deps({"dobj"})
[GERUND], [PARTICIPLE], [BARE] = tags({"VBG"}), tags({"VBN"}), tags({"VB"})


def as_clause(reading: Reading, word: int, head: int) -> Link | None:
    """Read a clause under a verb: what is said, known, denied; who asks why takes it for a fact."""
    tree = reading.tree
    if reading.infinitive[word]:
        return as_infinitive(reading, word, head)
    if tree.tag[tree.first_of(word)] in ASKING:
        return None
    if tree.tag[word] in NOT_FINITE and not WITH_FINITE.intersection(tree.roles(word)):
        return as_small_clause(reading, word, head)
    claim = told_in(reading, head)
    if claim is not None:
        return Link(claim, IMPLICATIVE)
    for predicate in (head, *complements(reading, head)):
        effect = reading.frames(predicate).get(THAT)
        if effect is not None:
            return Link(predicate, vouched(reading, head, effect))
    inverted = head < word and tree.lemma(head) in INVERTED
    return Link(head, IMPLICATIVE) if inverted else None


def as_small_clause(reading: Reading, word: int, head: int) -> Link:
    """Read a clause without a finite verb: "saw him leave", "urged he leave"."""
    frames, tag = reading.frames(head), reading.tree.tag[word]
    if tag == BARE and frames.get(THAT) is PLANNING:
        return Link(head, PLANNING)
    frame = ING if tag == GERUND else INFINITIVE
    return Link(head, frames.get(frame) or IMPLICATIVE)


def vouched(reading: Reading, verb: int, effect: Effect) -> Effect:
    """Change what a verb makes of its clause by how and by whom it is said."""
    if effect is SAYING and reading.is_marked(verb, UNRELIABLE):
        return DOUBT
    return DENIAL if reading.is_marked(verb, FALSELY) else effect


def as_infinitive(reading: Reading, word: int, head: int) -> Link | None:
    """Read an infinitive or gerund under a verb, an adjective or a noun."""
    if not reading.infinitive[word]:
        return as_small_clause(reading, word, head)
    if reading.is_marked(head, TOO):
        return Link(head, NEGATIVE)
    for predicate in (head, *complements(reading, head)):
        effect = reading.frames(predicate).get(INFINITIVE)
        if effect is not None:
            return Link(predicate, effect)
    return Link(head, IMPLICATIVE if is_outcome(reading, word, head) else PURPOSE)


def is_outcome(reading: Reading, word: int, head: int) -> bool:
    """Tell an infinitive that tells what came out: "the first to win", "came back to win"."""
    tree = reading.tree
    if tree.dep[word] in COMPLEMENT_CLAUSES or tree.lemma(word) in OUTCOMES:
        return True
    return any(tree.lower(child) in RANKS for child in tree.lefts(head))


def as_adverbial(reading: Reading, word: int, head: int) -> Link | None:
    """Read an adverbial clause: its purpose, or what comes with the verb it hangs on."""
    tree, tag = reading.tree, reading.tree.tag[word]
    if reading.infinitive[word]:
        return as_infinitive(reading, word, head)
    if tag == PARTICIPLE and not tree.lefts(word):
        return as_complement(reading, word, head)
    follows = tag == GERUND and word not in tree.subject and THAT not in reading.frames(word)
    return Link(head, FOLLOWING) if follows or tag in PRESENT else None


def of_noun(reading: Reading, word: int, head: int) -> Link | None:
    """Read a clause at a noun: what it claims or plans, or which of them is meant."""
    tree = reading.tree
    if reading.infinitive[word]:
        return as_infinitive(reading, word, head)
    effect = reading.frames(head).get(THAT)
    if effect is not None and is_whole(reading, word) and not is_made(reading, word):
        return Link(head, effect)
    over = tree.head[head]
    behind = tree.dep[head] in SUBJECTS or (tree.dep[head] in ADDED and over not in tree.subject)
    if head > over and behind and tree.lemma(over) in INVERTED:
        # The parser takes the verb of "was the ship attacked?" for one that says which ship.
        return Link(over, IMPLICATIVE)
    imagined = reading.frames(over).get(ING)
    if imagined is DOUBT and tree.tag[word] == GERUND and tree.dep[head] == DIRECT_OBJECT:
        return Link(over, DOUBT)
    restricts = head in reading.phrases and tree.dep[head] not in SUBJECTS
    return Link(head, RESTRICTIVE) if restricts else None


def is_whole(reading: Reading, verb: int) -> bool:
    """Tell a clause with a subject of its own from one that says more of a noun."""
    tree = reading.tree
    return any(
        tree.dep[child] in SUBJECTS and tree.tag[child] not in RELATIVE
        for child in tree.lefts(verb)
    )


def as_complement(reading: Reading, word: int, head: int) -> Link | None:
    """Read what is said with a verb: as real as that, or "feared drowned"."""
    tree = reading.tree
    if tree.tag[word] == tree.tag[head] == PARTICIPLE:
        frames = reading.frames(head)
        return Link(head, frames.get(INFINITIVE) or frames.get(OBJECT) or IMPLICATIVE)
    return Link(head, IMPLICATIVE)
