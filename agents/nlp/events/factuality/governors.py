"""What an event hangs on, and what that makes of it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from agents.nlp.events.detection.word_kinds import VERB
from agents.nlp.events.factuality.effects import (
    DENIAL,
    DOUBT,
    FOLLOWING,
    HAPPENED,
    IMPLICATIVE,
    NEGATIVE,
    NONE,
    PLANNED,
    POSSIBLE,
    PURPOSE,
    RESTRICTIVE,
    Effect,
)
from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.events.factuality.lexicon import (
    CLAIM,
    COMPOUND,
    INDEFINITE,
    INFINITIVE,
    ING,
    OBJECT,
    SUBJECT,
    PREDICATES,
    UNTRUE,
    THAT,
    frames_of,
)
from agents.nlp.syntax.labels import DEPS, deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree

AUXILIARY = deps({"aux", "auxpass"})
COMPLEMENTS = deps({"acomp", "attr", "oprd"})
OF_NOUNS = deps({"acl", "relcl"})
OBJECT_ROLES = deps({"dobj", "ccomp"})
HELD = deps({"dobj", "nsubjpass"})
PRESENT = tags({"VBZ", "VBP"})
FINITE = tags({"VBD", "VBP", "VBZ"})
NOT_FINITE = tags({"VB", "VBG"})
LOOSE = tags({"IN", "RB", "RP", "JJ"})
ASKING = tags({"WP", "WRB"})
RELATIVE = tags({"WDT", "WP"})
FALSELY = ids(LISTS["falsely"])
UNRELIABLE = ids(LISTS["unreliable"])
STATES = ids({"on", "in", "off"})
ANY = ids({"any", "either"})
FAR_PREPOSITIONS = ids({"of", "from", "with"})
NAMING = ids(LISTS["naming"])
MAKING = ids(LISTS["making"])
OUTCOMES = ids(LISTS["outcomes"])
RANKS = ids(LISTS["ranks"])
INDEFINITES = ids({"a", "an", "any", "another", "some"})
ARTICLES = deps({"det", "poss"})
[DO], [BE], [TOO], [BY], [OF] = ids({"do"}), ids({"be"}), ids({"too"}), ids({"by"}), ids({"of"})
[TO_TAG], [GERUND], [PARTICIPLE] = tags({"TO"}), tags({"VBG"}), tags({"VBN"})
[CLAUSE], [OPEN_CLAUSE], [ADVERBIAL] = deps({"ccomp"}), deps({"xcomp"}), deps({"advcl"})
[PARTICLE], [PREPOSITION], [BEHIND] = deps({"prt"}), deps({"prep"}), deps({"pobj"})
[MODIFYING] = deps({"amod"})
DEEPEST = 3
LONGEST_NAME = 25


class Link(NamedTuple):
    """The word over an event, and the modality of the event by that of the word."""

    predicate: int
    effect: Effect


class Governors:
    """What the words of an article hang on."""

    def __init__(self, tree: Tree, negated_phrases: set[int]) -> None:
        self._tree = tree
        self._negated = negated_phrases
        self._finders: Mapping[int, Callable[[int, int], Link | None]] = {
            **dict.fromkeys(deps({"dobj", "nsubjpass"}), self._as_object),
            **dict.fromkeys(deps({"nsubj", "csubj"}), self._as_subject),
            **dict.fromkeys(deps({"pobj", "pcomp"}), self._behind_preposition),
            **dict.fromkeys(deps({"compound", "nmod"}), self._in_compound),
            **dict.fromkeys(COMPLEMENTS, self._as_complement),
            **dict.fromkeys(OF_NOUNS, self._of_noun),
            CLAUSE: self._as_clause,
            OPEN_CLAUSE: self._as_infinitive,
            ADVERBIAL: self._as_adverbial,
        }

    def of(self, word: int) -> Link | None:
        """Tell what an event hangs on; None where nothing makes it less real."""
        find = self._finders.get(self._tree.dep[word])
        if find == self._as_object and self._tree.tag[word] in FINITE:
            # The parser takes the verb of a clause for an object.
            find = self._as_clause
        link = find(word, self._tree.head[word]) if find else None
        if link is not None and self._tree.is_noun(word) and link.effect is NONE:
            return None
        return link

    def _as_clause(self, word: int, head: int) -> Link | None:
        tree = self._tree
        if self._is_infinitive(word):
            return self._as_infinitive(word, head)
        if tree.tag[tree.first_of(word)] in ASKING:
            return None
        frame = ING if tree.tag[word] in NOT_FINITE and word not in tree.subject else THAT
        said = self._antecedent(head) if frame == THAT else None
        if said is not None:
            return Link(said, IMPLICATIVE)
        for predicate in (head, *self._complements(head)):
            effect = frames_of(tree, predicate).get(frame)
            if effect is not None:
                return Link(predicate, self._vouched(head, effect))
        carried = frame == ING or tree.lemma(head) == BE or tree.tag[word] in NOT_FINITE
        return Link(head, IMPLICATIVE) if carried else None

    def _antecedent(self, verb: int) -> int | None:
        """Give the claim whose relative clause a verb is: "reports that say he fled"."""
        tree, noun = self._tree, self._tree.head[verb]
        subject = tree.subject.get(verb)
        if tree.dep[verb] not in OF_NOUNS or (subject is not None and tree.tag[subject] not in RELATIVE):
            return None
        return noun if self._is_claim(noun) else None

    def _vouched(self, head: int, effect: Effect) -> Effect:
        """Change what a verb of saying makes of its clause by how and by whom it is said."""
        tree = self._tree
        if effect[HAPPENED] == HAPPENED:
            subjects = (tree.subject.get(child, child) for child in tree.lefts(head))
            if any(tree.lemma(subject) in UNRELIABLE for subject in subjects):
                effect = DOUBT
        return DENIAL if any(tree.lower(child) in FALSELY for child in tree.lefts(head)) else effect

    def _as_infinitive(self, word: int, head: int) -> Link | None:
        tree = self._tree
        if not self._is_infinitive(word):
            return Link(head, self._effect(head, ING) or IMPLICATIVE)
        if any(tree.lower(child) == TOO for child in tree.lefts(head)):
            return Link(head, NEGATIVE)
        for predicate in (head, *self._complements(head)):
            effect = self._effect(predicate, INFINITIVE)
            if effect is not None:
                return Link(predicate, effect)
        return Link(head, self._unlisted_infinitive(word, head))

    def _unlisted_infinitive(self, word: int, head: int) -> Effect:
        """Take the infinitive of a verb for what comes of it, others for a purpose."""
        tree = self._tree
        if tree.dep[word] in {OPEN_CLAUSE, CLAUSE} or tree.lemma(word) in OUTCOMES:
            return IMPLICATIVE
        ranked = any(tree.lower(child) in RANKS for child in tree.lefts(head))
        return IMPLICATIVE if ranked else PURPOSE

    def _as_adverbial(self, word: int, head: int) -> Link | None:
        tree = self._tree
        if self._is_infinitive(word):
            return self._as_infinitive(word, head)
        if tree.tag[word] == tree.tag[head] == PARTICIPLE and not tree.lefts(word):
            return self._as_complement(word, head)
        loose = tree.tag[word] == GERUND and word not in tree.subject
        loose = loose and THAT not in frames_of(tree, word)
        return Link(head, FOLLOWING) if loose or tree.tag[word] in PRESENT else None

    def _of_noun(self, word: int, head: int) -> Link | None:
        tree = self._tree
        if self._is_infinitive(word):
            return self._as_infinitive(word, head)
        if any(
            tree.dep[child] in SUBJECTS and tree.tag[child] not in RELATIVE
            for child in tree.lefts(word)
        ) and not self._is_made(word):
            effect = self._effect(head, THAT)
            if effect is not None:
                return Link(head, effect)
        over = tree.head[head]
        if tree.dep[head] in SUBJECTS and head > over and self._is_misread(over):
            return Link(over, IMPLICATIVE)
        restricts = head in self._negated and tree.dep[head] not in SUBJECTS
        return Link(head, RESTRICTIVE) if restricts else None

    def _is_made(self, verb: int) -> bool:
        """Tell a verb that a claim is the object of: "the claims he made"."""
        tree = self._tree
        return tree.lemma(verb) in MAKING and not OBJECT_ROLES.intersection(tree.roles(verb))

    def _as_complement(self, word: int, head: int) -> Link | None:
        if self._tree.tag[word] == self._tree.tag[head] == PARTICIPLE:
            frames = frames_of(self._tree, head)
            return Link(head, frames.get(INFINITIVE) or frames.get(OBJECT) or IMPLICATIVE)
        return Link(head, IMPLICATIVE)

    def _as_object(self, word: int, head: int) -> Link | None:
        tree, frames = self._tree, frames_of(self._tree, head)
        if tree.lemma(head) in NAMING and self._is_named_false(word, head):
            return Link(head, DENIAL)
        effect = frames.get(OBJECT)
        if CLAIM in frames and self._is_claim(word):
            effect = frames[CLAIM]
        elif INDEFINITE in frames and self._is_indefinite(word):
            effect = frames[INDEFINITE]
        if effect is not None:
            return None if effect is DENIAL and self._is_act(word) else Link(head, effect)
        return self._as_subject(word, head)

    def _is_named_false(self, noun: int, verb: int) -> bool:
        """Tell whether a verb calls its object false: "described reports of a fire as untrue"."""
        tree = self._tree
        reach = range(noun + 1, min(tree.last_of(verb) + 1, noun + LONGEST_NAME))
        return any(
            tree.lemma(word) in UNTRUE and not (
                tree.dep[word] == MODIFYING and tree.is_noun(tree.head[word])
            )
            for word in reach
        )

    def _is_indefinite(self, noun: int) -> bool:
        """Tell a noun without an article, or with "a": what nobody knows of yet."""
        tree = self._tree
        return not any(
            tree.dep[child] in ARTICLES and tree.lower(child) not in INDEFINITES
            for child in tree.lefts(noun)
        )

    def _is_claim(self, noun: int) -> bool:
        """Tell a noun whose clause says what is claimed, such as "report"."""
        named = self._tree.is_noun(noun) and THAT in frames_of(self._tree, noun)
        return named and not self._is_act(noun)

    def _is_act(self, noun: int) -> bool:
        """Tell a noun that is done in being said, such as "offer": it happened, if in vain."""
        effect = frames_of(self._tree, noun).get(INFINITIVE)
        return effect is not None and effect[HAPPENED] in {PLANNED, POSSIBLE}

    def _as_subject(self, word: int, head: int) -> Link | None:
        if word > head and self._is_misread(head):
            return Link(head, IMPLICATIVE)
        for predicate in self._predicates(head):
            frames = frames_of(self._tree, predicate)
            effect = frames.get(SUBJECT)
            if CLAIM in frames and self._is_claim(word):
                effect = frames[CLAIM]
            if effect is not None:
                return Link(predicate, effect)
        return self._with_any(word, head)

    def _predicates(self, verb: int) -> Iterator[int]:
        """Yield what a verb says of its subject, and the verb; "be" with more says nothing."""
        yield from self._complements(verb)
        tree = self._tree
        if tree.lemma(verb) != BE or not COMPLEMENTS.intersection(tree.roles(verb)):
            yield verb

    def _is_misread(self, verb: int) -> bool:
        """Tell an auxiliary that the parser takes for the verb: "did the army fire?"."""
        return self._tree.lemma(verb) in {BE, DO}

    def _complements(self, verb: int, depth: int = DEEPEST) -> Iterator[int]:
        """Yield what a verb says of its subject: "false" in "turned out to be false"."""
        tree = self._tree
        for child in tree.rights(verb) if depth else ():
            dep = tree.dep[child]
            if dep in COMPLEMENTS:
                yield child
                yield from self._parts(child)
            elif dep == OPEN_CLAUSE:
                yield from self._complements(child, depth - 1)
                yield child
            elif dep == PREPOSITION and tree.lower(child) in STATES:
                yield from self._behind(child)

    def _parts(self, noun: int) -> Iterator[int]:
        """Yield what something is part of: "a drill" in "part of a drill"."""
        tree = self._tree
        for child in tree.rights(noun):
            if tree.dep[child] == PREPOSITION and tree.lower(child) == OF:
                yield from self._behind(child)

    def _behind(self, preposition: int) -> Iterator[int]:
        tree = self._tree
        yield from (child for child in tree.rights(preposition) if tree.dep[child] == BEHIND)

    def _in_compound(self, word: int, head: int) -> Link | None:
        effect = self._effect(head, COMPOUND)
        return effect and Link(head, effect)

    def _behind_preposition(self, word: int, preposition: int) -> Link | None:
        tree, over, lower = self._tree, self._tree.head[preposition], self._tree.lower(preposition)
        if tree.dep[preposition] == PARTICLE or self._is_of_verb(preposition, over):
            return self._as_object(word, over)
        own = frames_of(tree, preposition).get(OBJECT)
        if own is not None:
            return Link(over, own)
        for _ in range(DEEPEST):
            effect = self._effect(over, lower)
            if effect is not None:
                return Link(over, effect)
            held = tree.dep[over] in HELD and lower in FAR_PREPOSITIONS
            if not (tree.tag[over] in LOOSE or held):
                break
            over = tree.head[over]
        if lower == BY and tree.tag[word] == GERUND:
            return Link(over, IMPLICATIVE)
        return self._with_any(word, tree.head[preposition])

    def _is_of_verb(self, preposition: int, verb: int) -> bool:
        """Tell a particle that the parser takes for a preposition: "called off the tour"."""
        tree = self._tree
        predicate = PREDICATES.get((VERB, tree.lemma(verb)))
        frames = predicate and predicate.particles.get(tree.lower(preposition))
        return frames is not None and OBJECT in frames

    def _with_any(self, word: int, head: int) -> Link | None:
        """Let a noun with "any" be as real as what it hangs on."""
        tree = self._tree
        found = any(tree.lower(child) in ANY for child in tree.lefts(word))
        return Link(head, IMPLICATIVE) if found else None

    def _effect(self, predicate: int, frame: int) -> Effect | None:
        return frames_of(self._tree, predicate).get(frame)

    def _is_infinitive(self, word: int) -> bool:
        """Tell a verb with "to", which may stand at its auxiliary: "to have fled"."""
        tree = self._tree
        for child in tree.lefts(word):
            if tree.tag[child] == TO_TAG:
                return True
            if tree.dep[child] in AUXILIARY and tree.tag[child - 1] == TO_TAG:
                return True
        return False
