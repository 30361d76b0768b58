"""What is seen of a candidate, as the file of weights names it."""

from collections.abc import Iterator

from agents.nlp.quotes.candidates.candidate import Candidate
from agents.nlp.quotes.frames.topics import is_topic
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_passive
from agents.nlp.syntax.words import Stretch

MODIFIERS = deps({"aux", "auxpass", "neg", "mark", "advmod"})
GOVERNED = deps({"xcomp", "conj", "advcl", "ccomp", "relcl", "pcomp", "prep"})
# Bits of the number of words: longer contents are alike.
LONGEST = 6


def features(tree: Tree, found: Candidate) -> list[str]:
    """Give all that is seen of a candidate."""
    return [
        *of_cue(tree, found.cue.head, found.complement),
        *of_speaker(tree, found.speaker),
        *of_content(tree, found),
    ]


def lemma_feature(tree: Tree, word: int) -> str:
    """Name the lemma of a cue, verbs apart from nouns and adjectives."""
    token = tree.doc[word]
    return f"lemma {'V' if token.pos_ == 'VERB' else 'N'} {token.lemma_.lower()}"


def of_cue(tree: Tree, cue: int, complement: str) -> Iterator[str]:
    """Give what is seen of the cue, and of the words that modify and govern it."""
    token = tree.doc[cue]
    yield "any"
    yield f"complement {complement}"
    yield lemma_feature(tree, cue)
    yield f"lemma+ {token.lemma_.lower()} {complement}"
    yield f"tag {token.tag_}"
    yield f"dep {token.dep_}"
    yield f"passive {complement} {is_passive(tree, cue)}"
    for word in tree.lefts(cue):
        if tree.dep[word] in MODIFIERS:
            yield f"modifier {tree.doc[word].lower_}"
    if tree.dep[cue] in GOVERNED:
        yield f"governor {tree.doc[tree.head[cue]].lemma_.lower()}"


def of_speaker(tree: Tree, speaker: Stretch) -> Iterator[str]:
    """Give what is seen of who may speak."""
    token = tree.doc[tree.top(*speaker)]
    if token.ent_type_ and token.pos_ != "PRON":
        yield f"speaker {token.ent_type_}"
    else:
        yield f"speaker {token.pos_}"
        yield f"speaker= {token.lemma_.lower()}"


def of_content(tree: Tree, found: Candidate) -> Iterator[str]:
    """Give what is seen of the content: its first word, the one the rest hangs on, its length."""
    complement, words, head, cue, speaker = found
    start, token = words[0][0], tree.doc[head]
    yield f"first {complement} {tree.doc[start].lower_}"
    yield f"head {complement} {token.tag_}"
    yield f"head {complement} {token.dep_}"
    yield f"head {complement} {token.ent_type_}"
    yield f"head= {token.lemma_.lower()}"
    yield f"topic {complement} {is_topic(tree, head)}"
    count = sum(end - start for start, end in words)
    yield f"length {complement} {min(count.bit_length(), LONGEST)}"
    yield f"pieces {len(words)}"
    yield f"order {speaker[0] < cue.head} {start < cue.head}"
