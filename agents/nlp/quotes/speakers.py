"""Who speaks: the words that name the speaker at a cue."""

from agents.nlp.quotes.cues import verb_group
from agents.nlp.quotes.modality.clause_words import names_nobody
from agents.nlp.quotes.nearby_names import is_name, is_whole_name, name_of_place, nearest_name
from agents.nlp.quotes.relative_pronouns import RELATIVE, with_antecedent
from agents.nlp.quotes.speaker_control import is_first_to, made_to_speak, possessor, quoted_at
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_infinitive, is_passive
from agents.nlp.syntax.words import Stretch

SUBJECTS = deps({"nsubj", "csubj"})
# Any other verb with no subject of its own shares that of the verb it hangs on.
TOPS = deps({"ROOT", "relcl", "csubj", "nsubj", "amod"})
STEPS = 4
EMBEDDED = deps({"relcl", "acl"})
[MODIFIER], [DIRECT_OBJECT] = deps({"acl"}), deps({"dobj"})
PASSIVE_SUBJECT = deps({"nsubjpass"})
[CLAUSE], [APPOSITION] = deps({"ccomp"}), deps({"appos"})
[AGENT] = deps({"agent"})
[OBJECT] = deps({"pobj"})
ISSUING = ids({"issue", "release", "publish", "send", "post", "deliver", "write", "make", "give"})
FINITE = tags({"VBD", "VBZ", "VBP"})
[COMMA] = ids({","})
# Words between a name and its verb.
FAR = 15
DEMONSTRATIVES = ids({"this", "that", "these"})


class Speakers:
    """The speakers of an article by its grammar."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.subject = tree.foremost(tree.labelled(SUBJECTS))
        """The subject of each verb that has one."""
        self._subject_or_passive = tree.foremost(tree.labelled(SUBJECTS | PASSIVE_SUBJECT))

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
        if names_nobody(tree, holder) or tree.lower(holder) in DEMONSTRATIVES or tree.blank[holder]:
            return None
        behind = max(holder + 1, verb_group(tree, cue).start)
        return mention(tree, holder, cue if cue < holder else behind)

    def _holder(self, cue: int) -> int | None:
        """Climb from a cue to the word for the one who speaks."""
        tree, verb = self._tree, cue
        for _ in range(STEPS):
            subject = (self.subject if verb == cue else self._subject_or_passive).get(verb)
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
        """Find the subject of a verb from which the parser has cut it off."""
        tree, start = self._tree, verb_group(self._tree, cue).start
        low = tree.sentence(cue)[0]
        cut_off = set_off_before(tree, start)
        if cut_off is not None:
            return mention(tree, cut_off, cue)
        if start > low and is_name(tree, start - 1):
            return nearest_name(tree, start, low, start)
        roles = [word for word in tree.children(cue) if tree.dep[word] == CLAUSE]
        # `One of them, who came late, said that …`, taken for two clauses of one verb.
        subject = self.subject.get(roles[0]) if roles and roles[0] < cue < roles[-1] else None
        if subject is not None:
            return mention(tree, subject, roles[0])
        # `… Ann Lee, a Green councillor, said that …`.
        set_off = start - 1 > low and tree.lower(start - 1) == COMMA
        near = range(start - 2, max(low, start - FAR) - 1, -1) if set_off else ()
        name = next((word for word in near if is_whole_name(tree, word)), None)
        if name is None:
            return None
        last = name_of_place(tree, name) + 1
        return nearest_name(tree, last, low, last)

    def _issuer(self, noun: int) -> int:
        """Take who issued a text that says something: `she sent a letter saying that …`."""
        tree, verb = self._tree, self._tree.head[noun]
        if tree.dep[noun] == DIRECT_OBJECT and tree.lemma(verb) in ISSUING:
            return self.subject.get(verb, noun)
        return noun


def set_off_before(tree: Tree, end: int) -> int | None:
    """Find what the parser takes for an apposition, `in Idlib, the governor of Hatay said`."""
    word = end - 1
    for _ in range(STEPS):
        if tree.dep[word] == APPOSITION:
            first = tree.first_of(word)
            is_whole = tree.last_of(word) == end - 1 and first > 0
            return word if is_whole and tree.lower(first - 1) == COMMA else None
        if not 0 <= tree.head[word] < word:
            break
        word = tree.head[word]
    return None


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
    while start < end - 1 and tree.blank[start]:
        start += 1
    return start, end
