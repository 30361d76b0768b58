"""What the speaker does: says something, thinks or wishes it, or does something about it."""

from typing import Literal, cast

from agents.nlp.quotes.attribution import Attribution
from agents.nlp.quotes.cues import NOUN_KEYS, PACKAGE, VERB_KEYS
from agents.nlp.quotes.frames.objects import is_judged
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.word_lists import rows

Act = Literal["speech", "writing", "mention", "thought", "wish", "decision", "deed"]

ACTS = {
    lemma: cast(Act, act)
    for act, lemmas in rows(PACKAGE, "en/acts.txt", 2)
    for lemma in ids(lemmas.split())
}
LISTED = VERB_KEYS | NOUN_KEYS
# Rules by which words in marks, or a whole sentence, are said: whatever the cue, they are words.
OF_WORDS = {"direct", "named", "turn", "according", "preceding", "continued", "unattributed"}
UNSPOKEN: frozenset[Act] = frozenset({"writing", "thought"})
NAMING: frozenset[Act] = frozenset({"mention", "writing"})
VERBS = parts({"VERB", "AUX"})


def act_of(tree: Tree, found: Attribution, *, marked: bool) -> Act:
    """Tell what a speaker does by the cue's class; ``marked`` tells of own words in marks."""
    if found.cue is None:
        return "speech"
    lemma = tree.lemma(found.cue.head)
    act = ACTS.get(lemma, "deed" if found.rule == "likely" and lemma not in LISTED else "mention")
    if found.rule in OF_WORDS:
        return act if act in UNSPOKEN else "speech"
    if act not in NAMING:
        return act
    if marked or not is_thing(tree, found, found.cue.head):
        return "speech" if act == "mention" else act
    return "mention"


def is_thing(tree: Tree, found: Attribution, cue: int) -> bool:
    """Tell a content that says nothing: one piece without a verb, on which there is no verdict."""
    pieces = [tree.words(*span) for span in found.spans]
    if len(pieces) > 1 or is_judged(tree, cue, pieces):
        return False
    return not any(tree.part[word] in VERBS for word in range(*pieces[0]))
