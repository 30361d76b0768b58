"""The kinds of words that may stand for events, and where in a sentence they may."""

from collections.abc import Mapping

from agents.nlp.syntax.labels import deps, tags

VERB, NOUN, ADJECTIVE = "V", "N", "J"
ORDER = (VERB, NOUN, ADJECTIVE)
"""The kinds as they are numbered."""
VERB_TAGS = tags({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
KINDS: Mapping[int, str] = {
    **dict.fromkeys(VERB_TAGS, VERB),
    **dict.fromkeys(tags({"NN", "NNS"}), NOUN),
    **dict.fromkeys(tags({"JJ", "JJR"}), ADJECTIVE),
}
"""The kind of the words with a tag."""
AUXILIARY = deps({"aux", "auxpass"})
ADJECTIVE_PLACES = deps({"acomp", "amod", "ROOT", "conj", "oprd", "ccomp", "advcl", "relcl", "acl"})


def fits(kind: str, dep: int) -> bool:
    """Tell whether a word stands where an event can: auxiliaries do not."""
    return kind == NOUN or (dep in ADJECTIVE_PLACES if kind == ADJECTIVE else dep not in AUXILIARY)
