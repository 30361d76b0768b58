"""Topics: nouns for what people make statements about, as against things and people."""

from functools import lru_cache

from agents.nlp.quotes.cues import PACKAGE
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.word_lists import words

LIST = words(PACKAGE, "en/topics.txt")
ENDINGS = tuple(entry[1:] for entry in LIST if entry.startswith("-"))
NOUNS = tags({"NN", "NNS"})
# What they are of tells more than they do: `a number of proposals`.
MEASURES = ids(
    {"number", "series", "kind", "lot", "one", "some", "many", "most", "several", "count"}
)
OF = ids({"of"})
[OBJECT] = deps({"pobj"})
[PREPOSITION] = deps({"prep"})


def is_topic(tree: Tree, word: int) -> bool:
    """Tell a word that names what can be claimed, wanted or judged."""
    measured = next(iter(of(tree, word)), word) if tree.lemma(word) in MEASURES else word
    if tree.tag[measured] not in NOUNS:
        return False
    token = tree.doc[measured]
    # The lemmatizer takes `taxes` for `taxis`.
    return names_topic(token.lemma_.lower()) or names_topic(token.lower_.removesuffix("es"))


def of(tree: Tree, word: int) -> list[int]:
    """Give what a word is of."""
    prepositions = (each for each in tree.rights(word) if tree.dep[each] == PREPOSITION)
    first = next((each for each in prepositions if tree.lower(each) in OF), None)
    return [] if first is None else [w for w in tree.rights(first) if tree.dep[w] == OBJECT]


@lru_cache(4096)
def names_topic(noun: str) -> bool:
    """Tell a noun of the list, or one with such an ending that the list does not leave out."""
    return noun in LIST or (noun.endswith(ENDINGS) and f"!{noun}" not in LIST)
