"""Whom a few words without a verb name, such as those before a colon: `Not so the mayor: “…”`."""

from agents.nlp.quotes.cues import PACKAGE
from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch
from agents.word_lists import words

NOMINAL = parts({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"})
[NAME], [NOUN], [PRONOUN] = parts({"PROPN"}), parts({"NOUN"}), parts({"PRON"})
[PREPOSITION] = parts({"ADP"})
POSSESSIVE = tags({"POS", "PRP$"})
OWNERS = tags({"PRP$"})
[POSSESSOR] = deps({"poss"})
THIRD_PERSONS = ids({"he", "she", "they"})
WORDS_SAID = ids(words(PACKAGE, "en/words_said.txt"))
SPEAKING_NOUNS = ids(words(PACKAGE, "en/speaking_nouns.txt"))
TEXTS = ids(words(PACKAGE, "en/texts.txt"))
SPEAKING_ENDINGS = ("man", "woman", "men", "women", "person", "people", "ist", "ists")
OWNED_BY = ids({"of", "from", "by"})
OF, FOR, AS = ids({"of"}), ids({"for"}), ids({"as"})
TIMES = {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY"}


def named_in(tree: Tree, start: int, end: int) -> Stretch | None:
    """Take the first that may speak: neither a place nor a time, no noun for what is said."""
    place, of_words = start, False
    while place < end:
        last = end_of_phrase(tree, place, end)
        if last == place:
            of_words = of_words and tree.lower(place) in OWNED_BY
            place += 1
            continue
        leads = place == start or leads_to_speaker(tree, place - 1)
        found = speaker_in(tree, place, last) if of_words or leads else None
        if found is not None:
            return found
        of_words = tree.lemma(last - 1) in WORDS_SAID
        place = last
    return None


def leads_to_speaker(tree: Tree, word: int) -> bool:
    """Tell a word that no place or time follows: no preposition but in `from Lee`, `as for Lee`."""
    if tree.part[word] != PREPOSITION or tree.lower(word) in OWNED_BY:
        return tree.lower(word) not in OF
    return word > 0 and tree.lower(word) in FOR and tree.lower(word - 1) in AS


def end_of_phrase(tree: Tree, start: int, end: int) -> int:
    """Find where the nouns end that stand together, with what belongs to them."""
    place = start
    while place < end and (tree.part[place] in NOMINAL or tree.tag[place] in POSSESSIVE):
        place += 1
    return place


def speaker_in(tree: Tree, start: int, end: int) -> Stretch | None:
    """Take a noun phrase if it names somebody, or of `Lee's answer` whose it is."""
    if tree.lemma(end - 1) in WORDS_SAID:
        return owner_in(tree, start, end)
    if end - start > 1 and tree.tag[end - 1] in POSSESSIVE:
        end -= 1  # `The words were Lee's`
    if not may_speak(tree, end - 1) and tree.lemma(end - 1) not in TEXTS:
        return None
    return (end - 1, end) if tree.part[end - 1] == PRONOUN else (start, end)


def owner_in(tree: Tree, start: int, end: int) -> Stretch | None:
    """Take whose something is."""
    mark = next((word for word in range(start, end) if tree.tag[word] in POSSESSIVE), None)
    if mark is None:
        return None
    return (mark, mark + 1) if tree.tag[mark] in OWNERS else (start, mark)


def owner(tree: Tree, noun: int) -> Stretch | None:
    """Take whose something is by the grammar."""
    owners = (child for child in tree.lefts(noun) if tree.dep[child] == POSSESSOR)
    return next(((tree.first_of(child), child + 1) for child in owners), None)


def may_speak(tree: Tree, head: int) -> bool:
    """Tell a name, a pronoun of the third person, or a noun for those who speak."""
    if tree.part[head] == NAME:
        return tree.doc[head].ent_type_ not in TIMES
    if tree.part[head] != NOUN:
        return tree.lower(head) in THIRD_PERSONS
    written = tree.written(head, head + 1)
    if tree.lemma(head) in SPEAKING_NOUNS or written.lower().endswith(SPEAKING_ENDINGS):
        return True
    return written.istitle() and is_alone(tree, head)


def is_alone(tree: Tree, word: int) -> bool:
    """Tell a word of its own line or sentence before a colon: a surname that looks like a noun."""
    following = min(word + 1, len(tree.head) - 1)
    begins = bool(tree.opening[word]) or tree.spaces[word - 1]
    return begins and tree.written(following, following + 1) == ":"
