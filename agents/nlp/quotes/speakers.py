"""Who speaks: the words that name the speaker at a cue."""

from agents.nlp.quotes.clause_modality import names_nobody
from agents.nlp.quotes.cues import verb_group
from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

SUBJECTS = deps({"nsubj", "csubj"})
PASSIVE = deps({"nsubjpass", "auxpass"})
OF_CLAUSE = SUBJECTS | PASSIVE | deps({"aux"})
# Any other verb with no subject of its own shares that of the verb it hangs on.
TOPS = deps({"ROOT", "relcl", "csubj", "nsubj", "amod"})
STEPS = 4
EMBEDDED = deps({"relcl", "acl"})
[MODIFIER] = deps({"acl"})
[AGENT] = deps({"agent"})
[OBJECT] = deps({"pobj"})
[DIRECT_OBJECT] = deps({"dobj"})
[AFTER_PREPOSITION] = deps({"pcomp"})
[INFINITIVE] = deps({"xcomp"})
[POSSESSOR] = deps({"poss"})
[TO] = tags({"TO"})
[AS] = ids({"as"})
QUOTING = ids({"quote"})
USING = ids({"use", "take", "spend", "seize", "find", "hold"})
ISSUING = ids({"issue", "release", "publish", "send", "post", "deliver", "write", "make", "give"})
FINITE = tags({"VBD", "VBZ", "VBP"})
[ADVERBIAL] = deps({"npadvmod"})
RELATIVE = tags({"WP", "WDT"})
[APPOSITION] = deps({"appos"})
[RELATIVE_CLAUSE] = deps({"relcl"})
[PARTICIPLE] = tags({"VBN"})
[PAST] = tags({"VBD"})
NAMES = parts({"PROPN", "PRON", "NOUN"})
ONLY_NAMES = parts({"PROPN"})
ATTRIBUTIVE = tags({"PRP$", "WP$", "WP", "WDT"})
BEFORE_POSSESSED = tags({"PRP$"})
[HYPHEN] = ids({"-"})
DEMONSTRATIVES = ids({"this", "that", "these"})
BEFORE_NOUN = parts({"PROPN", "NOUN", "DET", "ADJ", "NUM"})


class Speakers:
    """The speakers of an article by its grammar."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.subject = tree.foremost(tree.labelled(SUBJECTS))
        """The subject of each verb that has one."""

    def of(self, cue: int) -> Stretch | None:
        """Find the mention of the speaker at a cue; None where the text names nobody."""
        tree = self._tree
        quoted = quoted_at(tree, cue)
        if quoted is None and is_passive(tree, cue):
            return agent_of(tree, cue)
        holder = self._holder(cue) if quoted is None else quoted
        if holder is None:
            return self._beside(cue) if tree.tag[cue] in FINITE else None
        if tree.tag[holder] in RELATIVE:
            return with_antecedent(tree, holder)
        if names_nobody(tree, holder) or tree.lower(holder) in DEMONSTRATIVES:
            return None
        return mention(tree, holder, cue if cue < holder else max(holder + 1, verb_group(tree, cue).start))

    def _holder(self, cue: int) -> int | None:
        """Climb from a cue to the word for the one who speaks."""
        tree, verb = self._tree, cue
        for _ in range(STEPS):
            subject = self.subject.get(verb)
            if subject is None and verb != cue:
                subject = tree.subject.get(verb)
            if subject is not None:
                return subject
            if tree.dep[verb] == MODIFIER and not after_comma(tree, verb):
                if not is_infinitive(tree, verb):
                    return self._issuer(tree.head[verb])
                owner = possessor(tree, tree.head[verb])
                if owner is not None:
                    return owner
            if tree.dep[verb] in TOPS and not is_first_to(tree, verb):
                return None
            object_ = made_to_speak(tree, verb)
            if object_ is not None:
                return object_
            verb = tree.head[verb]
        return None

    def _beside(self, cue: int) -> Stretch | None:
        """Take the name right before a verb whose subject the parser has lost."""
        tree, low = self._tree, self._tree.sentence(cue)[0]
        end = verb_group(tree, cue).start
        while end > low and tree.punct[end - 1]:
            end -= 1
        named = end > low and tree.part[end - 1] in NAMES and tree.dep[end - 1] != ADVERBIAL
        return nearest_name(tree, end, low, end) if named else None

    def _issuer(self, noun: int) -> int:
        """Take who issued a text that says something: `she sent a letter saying that …`."""
        tree, verb = self._tree, self._tree.head[noun]
        if tree.dep[noun] == DIRECT_OBJECT and tree.lemma(verb) in ISSUING:
            return self.subject.get(verb, noun)
        return noun


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Tell a verb with `to`."""
    return any(tree.tag[word] == TO for word in tree.lefts(verb))


def is_first_to(tree: Tree, verb: int) -> bool:
    """Tell `was the first to say`, which the parser reads as a relative clause."""
    return tree.dep[verb] == RELATIVE_CLAUSE and is_infinitive(tree, verb)


def possessor(tree: Tree, noun: int) -> int | None:
    """Take whose something is: `her claim`."""
    return next((word for word in tree.lefts(noun) if tree.dep[word] == POSSESSOR), None)


def quoted_at(tree: Tree, cue: int) -> int | None:
    """Take who is quoted: `The agency quoted the general: "…"`."""
    if tree.lemma(cue) not in QUOTING:
        return None
    if is_passive(tree, cue):
        return tree.subject.get(cue)
    return next((word for word in tree.rights(cue) if tree.dep[word] == DIRECT_OBJECT), None)


def made_to_speak(tree: Tree, verb: int) -> int | None:
    """Take whose words a verb makes them: `quoted him as saying`, `led him to say`."""
    above = tree.head[verb]
    if tree.dep[verb] == AFTER_PREPOSITION and tree.lower(above) == AS:
        above = tree.head[above]
    elif tree.dep[verb] != INFINITIVE or tree.lemma(above) in USING:
        return None
    between = (child for child in tree.rights(above) if child < verb)
    return next((child for child in between if tree.dep[child] == DIRECT_OBJECT), None)


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell a passive, such as the first word of `Asked whether …, he said no`."""
    roles = tree.roles(verb)
    if not OF_CLAUSE.isdisjoint(roles):
        return not PASSIVE.isdisjoint(roles)
    tag = tree.tag[verb]
    return tag == PARTICIPLE or (tag == PAST and bool(tree.opening[verb]))


def after_comma(tree: Tree, verb: int) -> bool:
    """Tell a participle that is set off: it shares the sentence's subject, not the nearest noun."""
    first = tree.first_of(verb)
    return first > 0 and tree.written(first - 1, first) == ","


def agent_of(tree: Tree, verb: int) -> Stretch | None:
    """Take who acts in a passive: the object of `by`."""
    agent = next((child for child in tree.rights(verb) if tree.dep[child] == AGENT), None)
    return None if agent is None else object_of(tree, agent)


def object_of(tree: Tree, preposition: int) -> Stretch | None:
    """Take the noun phrase after a preposition."""
    rights = tree.rights(preposition)
    found = next((child for child in rights if tree.dep[child] == OBJECT), None)
    return None if found is None else mention(tree, found, preposition)


def mention(tree: Tree, head: int, cue: int) -> Stretch:
    """Take the noun phrase of a head with all that belongs to it, as far as the cue."""
    start, end = tree.whole(head)
    if start <= cue < head:
        start = cue + 1
    elif head < cue < end:
        end = cue
    while end > start + 1 and tree.blank[end - 1]:
        end -= 1
    return start, end


def with_antecedent(tree: Tree, pronoun: int) -> Stretch | None:
    """Take a relative pronoun with what it stands for: `a lawyer who`; alone it tells nobody."""
    noun = antecedent(tree, pronoun)
    if noun is None:
        return None
    while tree.dep[noun] == APPOSITION:
        noun = tree.head[noun]
    start = tree.first_of(noun)
    return (start, pronoun + 1) if start < pronoun else None


def antecedent(tree: Tree, pronoun: int) -> int | None:
    """Find the noun that a relative pronoun stands for."""
    verbs = (verb for verb in tree.ancestors(pronoun) if tree.dep[verb] == RELATIVE_CLAUSE)
    clause = next(verbs, None)
    return None if clause is None else tree.head[clause]


def nearest_name(tree: Tree, cue: int, low: int, high: int) -> Stretch | None:
    """Take the noun phrase next to a cue, before it or else after it."""
    near = [*range(cue - 1, low - 1, -1), *range(cue + 1, high)]
    head = next((word for word in near if is_name(tree, word)), None)
    if head is None:
        return None
    start, end = hyphenated(tree, head, low, high)
    belongs = ONLY_NAMES if tree.part[head] in ONLY_NAMES else BEFORE_NOUN
    while start > low and (
        tree.part[start - 1] in belongs or tree.tag[start - 1] in BEFORE_POSSESSED
    ):
        start -= 1
    while end < high and tree.part[end] in ONLY_NAMES:
        end += 1
    return start, end


def is_name(tree: Tree, word: int) -> bool:
    """Tell a noun, a name or a pronoun that may name a speaker: not `her`, not `last year`."""
    if tree.part[word] not in NAMES or tree.tag[word] in ATTRIBUTIVE:
        return False
    return tree.dep[word] != ADVERBIAL or is_hyphen(tree, word + 1)


def hyphenated(tree: Tree, word: int, low: int, high: int) -> Stretch:
    """Take all of a word with hyphens: `24-year-old`."""
    start, end = word, word + 1
    while start - 2 >= low and is_hyphen(tree, start - 1):
        start -= 2
    while end + 1 < high and is_hyphen(tree, end):
        end += 2
    return start, end


def is_hyphen(tree: Tree, word: int) -> bool:
    """Tell a hyphen."""
    return word < len(tree.head) and tree.lower(word) == HYPHEN
