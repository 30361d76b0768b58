"""The words that announce a quote, and what the speaker does with the content."""

from typing import Literal, NamedTuple, cast

from spacy.strings import get_string_id

from agents.nlp.syntax.labels import deps, parts
from agents.nlp.syntax.tables import Mask, ids, indices
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_infinitive
from agents.word_lists import rows

PACKAGE = "nlp/quotes"
GROUP = deps({"aux", "auxpass", "neg", "advmod"})
PARTICLES = deps({"prt"})
[PARTICLE] = PARTICLES
[INFINITIVE] = deps({"xcomp"})
[ADJECTIVE], [NOUN], [VERB] = parts({"ADJ"}), parts({"NOUN"}), parts({"VERB"})

Stance = Literal["asserts", "denies", "asks", "declines"]


class Cue(NamedTuple):
    """An entry of the list of cues."""

    stance: Stance
    """``asserts``, ``denies``, ``asks`` or ``declines``."""
    frames: frozenset[str]
    """Where the content may stand: a kind of complement, or a preposition."""
    keys: frozenset[int]
    """The same as spaCy numbers words."""


class CueGroup(NamedTuple):
    """The words of a cue as they stand together, and the one that the others hang on."""

    start: int
    end: int
    head: int


def cues(name: str) -> dict[str, Cue]:
    """Read a list of cues."""
    return {
        lemma: Cue(cast(Stance, stance), frozenset(frames.split()), ids(frames.split()))
        for lemma, stance, frames in rows(PACKAGE, f"en/{name}", 3)
    }


VERBS = cues("cues.txt")
NOUNS = cues("nouns.txt")
# Of an entry the first word, without its particle.
VERB_KEYS = ids(name.split()[0] for name in VERBS)
# By verb and particle, none for one without.
VERB_CUES = {
    tuple(map(get_string_id, name.partition(" ")[::2])): cue for name, cue in VERBS.items()
}
NO_PARTICLE = get_string_id("")
NOUN_KEYS = ids(NOUNS)
NOUN_CUES = {get_string_id(name): cue for name, cue in NOUNS.items()}


class Cues:
    """The cues of an article."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._particle = tree.foremost(tree.labelled(PARTICLES) & tree.after)
        verbs = listed(tree, tree.parts == VERB, VERB_KEYS)
        found = [(verb, self._entry(verb, lemma)) for verb, lemma in verbs]
        self.verbs: dict[int, Cue] = {verb: cue for verb, cue in found if cue is not None}
        """The verbs of the list, in reading order."""
        clausal = {verb for verb, cue in self.verbs.items() if "clause" in cue.frames}
        # Of `is expected to say` the second.
        infinitives = [verb for verb in clausal if tree.dep[verb] == INFINITIVE]
        governing = {tree.head[verb] for verb in infinitives if is_infinitive(tree, verb)}
        self.speaking = clausal - governing
        """Those that an utterance may follow or go before."""

    def of(self, verb: int) -> Cue | None:
        """Look up a verb, with its particle if it has one."""
        return self._entry(verb, self._tree.lemma(verb))

    def _entry(self, verb: int, lemma: int) -> Cue | None:
        particle = self._particle.get(verb)
        key = NO_PARTICLE if particle is None else self._tree.lower(particle)
        return VERB_CUES.get((lemma, key))


def cue_nouns(tree: Tree) -> list[tuple[int, Cue]]:
    """Find the nouns and adjectives of the list."""
    nouns = (tree.parts == NOUN) | (tree.parts == ADJECTIVE)
    return [(noun, NOUN_CUES[lemma]) for noun, lemma in listed(tree, nouns, NOUN_KEYS)]


def listed(tree: Tree, words: Mask, keys: frozenset[int]) -> list[tuple[int, int]]:
    """Give those of some words that have one of some lemmas, with it."""
    places = indices(words)
    found = zip(places.tolist(), tree.lemmas[places].tolist(), strict=True)
    return [(place, lemma) for place, lemma in found if lemma in keys]


def verb_group(tree: Tree, verb: int) -> CueGroup:
    """Take the cue with its auxiliaries, adverbs and particle, as they stand next to it."""
    dep, head = tree.dep, tree.head
    start, end = verb, verb + 1
    while start > 0 and dep[start - 1] in GROUP and head[start - 1] == verb:
        start -= 1
    while end < len(dep) and dep[end] == PARTICLE and head[end] == verb:
        end += 1
    return CueGroup(start, end, verb)


def dictionary_form(tree: Tree, cue: CueGroup) -> str:
    """Name a cue by its lemma, with its particle or preposition: `rule out`, `according to`."""
    words = [tree.written(word, word + 1).lower() for word in range(cue.head, cue.end)]
    if words[0] != "according":
        words[0] = tree.doc[cue.head].lemma_
    return " ".join(words)
