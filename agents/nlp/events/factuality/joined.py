"""What verbs that are joined share: "did not run or hide", but "did not stop and drove on"."""

from agents.nlp.events.factuality.marks import NEGATED, OF_AUXILIARY, OF_CLAUSE, OF_SUBJECT
from agents.nlp.events.factuality.reading import Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

AUXILIARY = deps({"aux", "auxpass"})
FINITE = tags({"VBD", "VBP", "VBZ"})
FINITE_AUXILIARIES = FINITE | tags({"MD"})
ALTERNATIVE = ids({"or", "nor"})
[BUT] = ids({"but"})
[BARE] = tags({"VB"})
[JOINED] = deps({"conj"})
LONGEST = 25


def shared(reading: Reading, word: int) -> tuple[int, int]:
    """Give the marks on a joined verb and those it shares, and the first of those verbs."""
    tree, marks, kept = reading.tree, reading.marks, ~0
    found = marks.get(word, 0)
    for _ in range(LONGEST):
        head = tree.head[word]
        if tree.dep[word] != JOINED or head == word:
            break
        kept &= share(tree, word, head)
        if tree.tag[word] in FINITE and tree.tag[head] == BARE:
            # A finite verb is joined to the verb over an infinitive, not to that.
            head = tree.head[head]
            kept &= OF_CLAUSE | OF_SUBJECT
        word = head
        found |= marks.get(word, 0) & kept
    return found, word


def share(tree: Tree, word: int, head: int) -> int:
    """Tell which marks a verb has from the one it is joined to."""
    kept = OF_CLAUSE
    if word in tree.subject:
        return kept
    kept |= OF_SUBJECT
    joint = tree.lower(max(tree.first_of(word) - 1, 0))
    listed = any(tree.lower(child) in ALTERNATIVE for child in tree.rights(word))
    alike = tree.tag[word] in {tree.tag[head], BARE} and tree.tag[word] not in FINITE
    own = any(is_finite(tree, child) for child in tree.lefts(word))
    if own or not (alike or listed or joint in ALTERNATIVE):
        return kept
    return kept | (OF_AUXILIARY & ~NEGATED if joint == BUT else OF_AUXILIARY)


def is_finite(tree: Tree, word: int) -> bool:
    """Tell an auxiliary that begins a verb phrase of its own."""
    return tree.dep[word] in AUXILIARY and tree.tag[word] in FINITE_AUXILIARIES
