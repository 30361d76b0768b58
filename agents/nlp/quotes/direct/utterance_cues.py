"""Verbs that announce an utterance, behind it or before it."""

from collections.abc import Iterable, Sequence

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.introductions import words_to_colon
from agents.nlp.quotes.direct.named_speakers import may_speak
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.speakers import EMBEDDED
from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.quotation_marks.marked import LEADS
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

REACH = 30
ENDS = (".", "?", "!")
NEAR = 8
FINITE = tags({"VBD", "VBZ", "VBP"})
[PARTICIPLE], [CONJUNCTION] = tags({"VBN"}), tags({"CC"})
OF_CLAUSE = deps({"nsubj", "nsubjpass", "aux", "auxpass"})
[MARK] = deps({"mark"})
# They lead to a clause of its own.
LINKS = tags({"CC", "WDT", "WP", "WRB"})
[VERB] = parts({"VERB"})
VERBS = parts({"VERB", "AUX"})
# Without words said they say nothing: a sentence that ends with one tells whose words were before.
EMPTY = ids({"say", "add", "tell", "state", "remark"})


def words_behind(reading: QuoteContext, utterance: Utterance) -> Sequence[int]:
    """Take the rest of a sentence that an utterance begins: `"…," she said on Monday`."""
    tree, start = reading.tree, utterance.end
    behind = range(start, min(utterance.high, start + REACH, reading.stops.next(start)))
    words = tree.text[slice(*utterance.marked.inner)]
    if not behind or (tree.tag[start] == CONJUNCTION and cue_before(reading, utterance)):
        return ()
    if words.endswith(".") and not is_bare_attribution(reading, behind):
        return ()
    return () if words.endswith(ENDS) and introduces_next(reading, utterance, behind) else behind


def introduces_next(reading: QuoteContext, utterance: Utterance, behind: range) -> bool:
    """Tell a sentence that leads to the next utterance: `“…?” She answered, “No.”`."""
    tree, end = reading.tree, behind.stop
    if end != utterance.high or end == len(tree.head) or tree.written(end - 1, end) not in LEADS:
        return False
    following = tree.text[tree.start[end] + 1 : tree.start[end] + 3].strip()
    return tree.written(behind[0], behind[0] + 1)[0].isupper() and following[:1].isupper()


def is_bare_attribution(reading: QuoteContext, words: range) -> bool:
    """Tell what is nothing but who spoke: `“….” Ann Lee said.`, or no sentence: `“….” she said`."""
    if not words:
        return False
    if reading.tree.written(words[0], words[0] + 1).islower():
        return True
    verb = words[-1]
    return reading.tree.lemma(verb) in EMPTY and verb in reading.speakers.subject


def close_cue(reading: QuoteContext, words: Sequence[int]) -> int | None:
    """Take a cue that no other clause parts from the utterance: `"…," Ann Lee told reporters`."""
    tree = reading.tree
    for word in words:
        if reading.speaks(word):
            return word if not OF_CLAUSE.isdisjoint(tree.roles(word)) else None
        if tree.tag[word] in LINKS or tree.dep[word] == MARK:
            return None
    return None


def first_cue(reading: QuoteContext, words: Sequence[int]) -> int | None:
    """Take the first cue, one in a relative clause only if there is no other."""
    cues = [word for word in words if reading.speaks(word)]
    dep = reading.tree.dep
    return next((cue for cue in cues if dep[cue] not in EMBEDDED), cues[0] if cues else None)


def unlisted_cue(reading: QuoteContext, words: Sequence[int]) -> int | None:
    """Take a verb that is no known cue but stands where cues stand: `"…," the crowd roared`."""
    tree = reading.tree
    verbs = (word for word in words[:NEAR] if tree.part[word] == VERB and tree.tag[word] in FINITE)
    first = next(verbs, None)
    if first is None or tree.dep[first] in EMBEDDED:
        return None
    subject = reading.speakers.subject.get(first)
    if subject is None or may_speak(tree, subject):
        return first
    return first if tree.written(subject, subject + 1)[0].isupper() else None


def cue_before(reading: QuoteContext, utterance: Utterance) -> int | None:
    """Find the cue of `She said, "…"`."""
    start = utterance.start
    if start <= utterance.low:
        return None
    if reading.tree.written(start - 1, start) not in LEADS and not reading.speaks(start - 1):
        return None
    first = max(utterance.low, start - REACH, reading.stops.last(start))
    return last_cue(reading, reversed(range(first, start)))


def last_cue(reading: QuoteContext, words: Iterable[int]) -> int | None:
    """Take the last cue, one that only describes a noun if there is no other."""
    tree = reading.tree
    spoken = (word for word in words if reading.speaks(word))
    cues = [word for word in spoken if not is_bare_participle(tree, word)]
    return next((cue for cue in cues if tree.dep[cue] not in EMBEDDED), cues[0] if cues else None)


def is_bare_participle(tree: Tree, verb: int) -> bool:
    """Tell a participle on a noun: `a statement read to them`, `Asked why, …`; no cue."""
    if tree.tag[verb] != PARTICIPLE:
        return False
    return all(tree.dep[child] not in OF_CLAUSE for child in tree.lefts(verb))


def cue_at_colon(reading: QuoteContext, utterance: Utterance) -> int | None:
    """Find the verb of the words that a colon ends: `She took the floor: "…"`."""
    tree, subject = reading.tree, reading.speakers.subject
    before = words_to_colon(reading, utterance)
    verbs = [word for word in before if tree.part[word] in VERBS]
    main = [verb for verb in verbs if tree.dep[verb] not in EMBEDDED and verb in subject]
    return next((verb for verb in reversed(main) if not is_bare_participle(tree, verb)), None)
