"""Whom a few words without a verb name, such as those before a colon: `Not so the mayor: “…”`."""

from agents.nlp.quotes.cues import PACKAGE
from agents.nlp.syntax.labels import parts, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch
from agents.word_lists import words

NOMINAL = parts({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"})
[NAME], [NOUN] = parts({"PROPN"}), parts({"NOUN"})
[PREPOSITION] = parts({"ADP"})
POSSESSIVE = tags({"POS", "PRP$"})
OWNERS = tags({"PRP$"})
THIRD_PERSONS = ids({"he", "she", "they"})
WORDS_SAID = ids(words(PACKAGE, "en/words_said.txt"))
SPEAKING_NOUNS = ids(words(PACKAGE, "en/speaking_nouns.txt"))
SPEAKING_ENDINGS = ("man", "woman", "men", "women", "person", "people", "ist", "ists")
OWNED_BY = ids({"of", "from", "by"})
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
        beside = place > start and tree.part[place - 1] == PREPOSITION
        found = speaker_in(tree, place, last) if of_words or not beside else None
        if found is not None:
            return found
        of_words = tree.lemma(last - 1) in WORDS_SAID
        place = last
    return None


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
    return (start, end) if may_speak(tree, end - 1) else None


def owner_in(tree: Tree, start: int, end: int) -> Stretch | None:
    """Take whose something is."""
    mark = next((word for word in range(start, end) if tree.tag[word] in POSSESSIVE), None)
    if mark is None:
        return None
    return (mark, mark + 1) if tree.tag[mark] in OWNERS else (start, mark)


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
