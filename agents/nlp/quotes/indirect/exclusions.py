"""What looks like a report and is none."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import Cue
from agents.nlp.quotes.modality.clause_words import names_nobody
from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_infinitive, is_passive
from agents.nlp.syntax.words import Stretch

[CLAUSE] = deps({"ccomp"})
COMPLEMENTS = deps({"ccomp", "xcomp"})
SAYING = ids({"say", "tell", "announce", "argue", "warn", "admit", "confirm", "claim", "explain"})
FINITE = tags({"VBD", "VBZ", "VBP"})
DECLINING = {"declines", "denies"}
POINTING = parts({"PRON", "DET"})
PARTIES = ids({"i", "we", "you", "me", "us", "my", "our", "your"})


def is_party(tree: Tree, speaker: Stretch | None) -> bool:
    """Tell `I`, `we` and `you`: outside of marks they stand for the paper, its reader, anybody."""
    return (
        speaker is not None and speaker[1] - speaker[0] == 1 and tree.lower(speaker[0]) in PARTIES
    )


def governs_saying(tree: Tree, verb: int, cue: Cue, rule: str) -> bool:
    """Tell `plans to say that …`: the content is the saying's; who declines to say does so."""
    if rule not in {"infinitive", "clause"} or cue.stance in DECLINING:
        return False
    governed = [word for word in tree.rights(verb) if tree.dep[word] in COMPLEMENTS]
    sayings = [
        word for word in governed if tree.lemma(word) in SAYING and is_infinitive(tree, word)
    ]
    return any(rule == "clause" or CLAUSE in tree.roles(word) for word in sayings)


def may_be_nobodys(reading: QuoteContext, verb: int, rule: str) -> bool:
    """Tell what is a quote without a speaker: `it was announced that …`, `nobody said that …`.

    Of a finite verb without a subject the parser has lost it: somebody said that much.
    """
    tree, subject = reading.tree, reading.speakers.subject.get(verb)
    nobody = subject is not None and names_nobody(tree, subject)
    lost = subject is None and tree.tag[verb] in FINITE
    return rule == "clause" and (nobody or lost or is_passive(tree, verb))


def says_something(tree: Tree, words: tuple[Stretch, ...]) -> bool:
    """Tell a content that is more than `that`, `it` or `him`."""
    start, end = words[0] if words else (0, 0)
    return len(words) > 1 or end - start > 1 or (end > start and tree.part[start] not in POINTING)
