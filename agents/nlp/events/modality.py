"""How real an event is: happened, planned, possible or denied."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import Labels, Mask, ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.verb_forms import AUXILIARY, LISTS, PLANNING

WORDS = Labels(
    {
        *LISTS["planned_auxiliaries"],
        *LISTS["possible_auxiliaries"],
        *LISTS["conditions"],
        *LISTS["negations"],
    }
)
PLANNED_AUXILIARIES = WORDS.numbers(LISTS["planned_auxiliaries"])
POSSIBLE_AUXILIARIES = WORDS.numbers(LISTS["possible_auxiliaries"])
CONDITIONS = WORDS.numbers(LISTS["conditions"])
NEGATIONS = WORDS.numbers(LISTS["negations"])
PLANNING_NOUNS = ids(LISTS["planning_nouns"])
DOUBTING = ids(LISTS["doubting"])
DENYING = ids(LISTS["denying"])
COMPLEMENTS = deps({"xcomp", "ccomp", "dobj", "pcomp", "pobj", "advcl", "acl", "nsubjpass"})
BEHIND_PREPOSITION = deps({"pobj", "pcomp"})
OBJECTS = deps({"dobj", "pobj"})
LONGEST_CLIMB = 25
[NEGATED] = deps({"neg"})
[PUNCTUATION] = deps({"punct"})
[MARK] = deps({"mark"})
[JOINED] = deps({"conj"})
[SUBJECT] = deps({"nsubj"})
[TO] = tags({"TO"})


class Modality:
    """What the words of an article make of its events."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        words = WORDS.of(tree.lowers)
        children = tree.before & (tree.deps != PUNCTUATION)
        auxiliary = children & tree.labelled(AUXILIARY)
        condition = children & (tree.deps == MARK)
        self._denied = self._over(children & WORDS.among(words, NEGATIONS))
        self._denied |= self._over(children & (tree.deps == NEGATED))
        self._possible = self._over(auxiliary & WORDS.among(words, POSSIBLE_AUXILIARIES))
        self._possible |= self._over(condition & WORDS.among(words, CONDITIONS))
        self._planned = self._over(auxiliary & WORDS.among(words, PLANNED_AUXILIARIES))
        self._infinitive = self._over(children & (tree.tags == TO))
        self._with_subject = self._over(tree.before & (tree.deps == SUBJECT))

    def _over(self, words: Mask) -> frozenset[int]:
        """Give the words that some hang on."""
        return frozenset(self._tree.heads[words].tolist())

    def of(self, event: int) -> str:
        """Tell how real the text makes an event; a joined verb is as real as the one before it."""
        for _ in range(LONGEST_CLIMB):
            own = "denied" if event in self._denied else self._auxiliary(event)
            if own:
                return own
            if self._tree.dep[event] != JOINED or event in self._with_subject:
                return self._governed(event)
            event = self._tree.head[event]
        return "happened"

    def _auxiliary(self, verb: int) -> str | None:
        """Tell what the auxiliaries say: "will" plans, "might" leaves open, "if" does too."""
        if verb in self._possible:
            return "possible"
        return "planned" if verb in self._planned else None

    def _governed(self, event: int) -> str:
        """Tell what the word over an event makes of it."""
        tree, dep, head = self._tree, self._tree.dep[event], self._tree.head[event]
        if dep in BEHIND_PREPOSITION:
            head = tree.head[head]
        if dep not in COMPLEMENTS or head == event:
            return "happened"
        lemma = tree.lemma(head)
        if lemma in DENYING:
            return "denied"
        if event in self._infinitive:
            return self._infinitive_modality(head, lemma)
        noun = dep in OBJECTS and tree.is_noun(event)
        return "planned" if noun and lemma in PLANNING_NOUNS else "happened"

    def _infinitive_modality(self, head: int, lemma: int) -> str:
        """Tell what a verb makes of the infinitive under it: "plans to", "may try to"."""
        if lemma in PLANNING:
            return "planned"
        if lemma in DOUBTING:
            return "possible"
        return self._auxiliary(head) or "happened"
