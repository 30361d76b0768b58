# ruff: noqa: RUF001 - dashes that look alike stand behind a name
"""Words without a verb of their own that lead to an utterance: `Lee: “…”`, `To quote Lee, “…”`."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.named_speakers import WORDS_SAID, named_in
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.speakers import mention
from agents.nlp.syntax.datelines import is_in_dateline
from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tables import ids

REACH = 30
# Longer ones without a verb are seldom names.
NEAR = 16
FINITE = tags({"VBD", "VBZ", "VBP", "MD"})
[INFINITIVE], [GERUND] = tags({"VB"}), tags({"VBG"})
QUOTING = ids({"quote", "cite", "paraphrase", "echo"})
[OBJECT] = deps({"dobj"})
# `In the words of`, `To borrow a phrase from`.
BEGINNINGS = parts({"ADP", "PART"})
LEADS = {",", ":"}
DASHES = {"—", "–", "--"}


def quoting(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Read `To quote Ann Lee, “…”`: whom one quotes speaks."""
    tree, before = reading.tree, sentence_before(reading, utterance)
    if any(reading.speaks(word) and tree.tag[word] in FINITE for word in before):
        return None
    for word in before:
        if tree.tag[word] in {INFINITIVE, GERUND} and tree.lemma(word) in QUOTING:
            cited = next((child for child in tree.rights(word) if tree.dep[child] == OBJECT), None)
            if cited is not None and cited < utterance.start:
                return Announcement(word, mention(tree, cited, word))
    return None


def in_words_of(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Read `In the words of Ann Lee, “…”` and `In her view, “…”`."""
    tree, before = reading.tree, sentence_before(reading, utterance)
    if not before or tree.part[before[0]] not in BEGINNINGS:
        return None
    noun = next((word for word in before if tree.lemma(word) in WORDS_SAID), None)
    if noun is None or any(tree.tag[word] in FINITE for word in before):
        return None
    owner = named_in(tree, before[0] + 1, before[-1] + 1)
    return None if owner is None else Announcement(noun, owner)


def sentence_before(reading: QuoteContext, utterance: Utterance) -> range:
    """Take the words of a sentence that a comma or a colon parts from an utterance."""
    start = utterance.start
    if start <= utterance.low or reading.tree.written(start - 1, start) not in LEADS:
        return range(0)
    return range(max(utterance.low, start - REACH, reading.stops.last(start)), start - 1)


def at_colon(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Read `Name: “…”`, also with where and when: `The mayor, on Tuesday: “…”`."""
    tree, before = reading.tree, words_to_colon(reading, utterance)
    if not 0 < len(before) <= NEAR or any(tree.tag[word] in FINITE for word in before):
        return None
    found = named_in(tree, before.start, before.stop)
    return None if found is None else Announcement(before.stop, found)


def words_to_colon(reading: QuoteContext, utterance: Utterance) -> range:
    """Take the words of the sentence that leads to an utterance with a colon."""
    tree, end = reading.tree, utterance.start - 1
    while end > 0 and tree.spaces[end]:
        end -= 1
    if end < 0 or end < utterance.low < utterance.start or is_in_dateline(tree, end):
        return range(0)
    words = range(max(0, end - REACH, reading.stops.last(end)), end)
    sign = tree.written(end, end + 1)
    leads = sign.endswith(":") or (sign in DASHES and opens_line(reading, words))
    return words if leads else range(0)


def opens_line(reading: QuoteContext, words: range) -> bool:
    """Tell the first words of a line: a dash behind a name there stands for a colon."""
    return words.start == 0 or bool(reading.tree.spaces[words.start - 1])
