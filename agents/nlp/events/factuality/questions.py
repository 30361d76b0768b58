"""Questions that leave open what they ask, and conditions that are told by word order alone."""

from collections.abc import Iterator

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids, indices
from agents.nlp.syntax.tree import Tree

[QUESTION_MARK], [DO] = ids({"?"}), ids({"do"})
ASKING = tags({"WP", "WDT", "WRB", "WP$"})
AUXILIARY = deps({"aux", "auxpass"})
INVERTED = ids({"had", "were", "should"})
[CLAUSE] = deps({"advcl"})
LONGEST_CLIMB = 25
MOST_SIGNS = 5


def questions(tree: Tree) -> Iterator[int]:
    """Yield the verbs of yes-no questions; who asks why something happened takes it for a fact."""
    for mark in indices(tree.lowers == QUESTION_MARK).tolist():
        top = asked(tree, mark)
        if tree.tag[opening(tree, top)] not in ASKING:
            yield top
            # The parser may take a verb behind "did" for a noun.
            if tree.lemma(top) == DO and top in tree.subject:
                yield tree.subject[top]


def asked(tree: Tree, mark: int) -> int:
    """Climb from the last word of a question to its verb: behind the mark others speak."""
    word = max(mark - 1, 0)
    for _ in range(LONGEST_CLIMB):
        head = tree.head[word]
        if head > mark or head == word:
            break
        word = head
    return word


def opening(tree: Tree, verb: int) -> int:
    """Find the first word of a clause that is no sign."""
    first = tree.first_of(verb)
    reach = range(first, min(first + MOST_SIGNS, verb))
    return next((word for word in reach if not tree.blank[word]), verb)


def inverted_conditions(tree: Tree) -> Iterator[int]:
    """Yield the verbs of clauses such as "had the brakes failed" and "should it rain"."""
    for verb in indices(tree.deps == CLAUSE).tolist():
        subject, first = tree.subject.get(verb), opening(tree, verb)
        if subject is None or first >= subject or tree.lower(first) not in INVERTED:
            continue
        if first == verb or (tree.dep[first] in AUXILIARY and tree.head[first] == verb):
            yield verb
