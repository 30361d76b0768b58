"""A day that nobody can name: "will one day fall" does not say how long."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import TimexValue

SOME_DAY = TimexValue("DATE", "FUTURE_REF")
ONE_DAY = "one day"
[ADVERBIAL], [MODAL] = deps({"npadvmod"}), tags({"MD"})


def is_some_day(tree: Tree, phrase: Phrase, word: int) -> bool:
    """Tell "she will one day return" from "the strike will last one day"."""
    if phrase.rule != "span" or tree.text[phrase.start : phrase.end].lower() != ONE_DAY:
        return False
    first, _ = tree.words(phrase.start, phrase.end)
    if first > 0 and tree.tag[first - 1] == MODAL:
        # Whatever the parser makes of it, which is often the subject of the verb.
        return True
    verb = tree.head[word]
    modal = any(tree.tag[each] == MODAL for each in tree.lefts(verb))
    return modal and tree.dep[word] == ADVERBIAL and word < verb
