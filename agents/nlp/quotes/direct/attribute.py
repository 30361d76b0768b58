"""Direct speech: a speech with its cue and its speaker."""

from agents.nlp.quotes.attribution import Attribution, Ranges, characters
from agents.nlp.quotes.contents import without
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import CueGroup, Stance, verb_group
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.lost_subjects import lost_subject
from agents.nlp.quotes.direct.named_speakers import WORDS_SAID, owner
from agents.nlp.quotes.direct.turns import Speech
from agents.nlp.quotes.direct.utterance_cues import is_bare_participle
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.nearby_names import nearest_name
from agents.nlp.quotes.speakers import mention
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_passive
from agents.nlp.syntax.words import Stretch

OPPOSING = {"denies", "declines"}
SUBORDINATES = ids({"that", "whether", "if"})
[CLAUSE] = deps({"ccomp"})
[OBJECT] = deps({"dobj"})


def direct(reading: QuoteContext, speech: Speech, announced: Announcement) -> Attribution:
    """Attribute a speech that something announces."""
    spans = tuple([utterance.marked.inner for utterance in speech.utterances])
    cue = announced.cue
    if announced.speaker is not None:
        group = CueGroup(cue, cue + 1, cue)
        return Attribution("named", spans, group, "asserts", announced.speaker)
    speaker = speaker_near(reading, cue, speech.utterances)
    whole = begun(reading, spans, cue, speaker, speech.utterances[0])
    stance = stance_of(reading, cue, governs=whole[0] != spans[0])
    return Attribution("direct", whole, verb_group(reading.tree, cue), stance, speaker)


def stance_of(reading: QuoteContext, cue: int, *, governs: bool) -> Stance:
    """Tell what a speaker does with what he says: who denies something asserts his own words.

    Not so where the cue governs them: `denied that "…"`.
    """
    entry = reading.cues.of(cue)
    if entry is None or (entry.stance in OPPOSING and not governs):
        return "asserts"
    return entry.stance


def begun(
    reading: QuoteContext, spans: Ranges, cue: int, speaker: Stretch | None, first: Utterance
) -> Ranges:
    """Add what is said outside of the marks, right before them or before the cue."""
    start = lead_in(reading.tree, cue, first)
    if start is not None:
        return ((start, spans[0][1]), *spans[1:])
    if cue < first.start:
        return (*first_half(reading, cue, speaker, first), *spans)
    return spans


def lead_in(tree: Tree, cue: int, utterance: Utterance) -> int | None:
    """Find where a content begins that begins before the marks: `said that "…"`."""
    for word in range(cue + 1, utterance.start):
        if tree.lower(word) in SUBORDINATES:
            return tree.start[word]
        of_cue = tree.dep[word] == CLAUSE and tree.head[word] == cue
        if of_cue and not is_bare_participle(tree, word):
            return tree.start[max(tree.first_of(word), cue + 1)]
    return None


def speaker_near(reading: QuoteContext, cue: int, group: list[Utterance]) -> Stretch | None:
    """Find the speaker of utterances, who is not named inside them."""
    found = lost_subject(reading, cue, group) or of_words(reading.tree, reading.speakers.of(cue))
    if found is not None and not any(each.start <= found[0] < each.end for each in group):
        return outside_of(reading.tree, found, group)
    if found is None and is_passive(reading.tree, cue):
        return None  # `Lee was asked`: not he asks
    inverted = behind_cue(reading.tree, cue, group)
    if inverted is not None:
        return inverted
    first = group[0]
    low, high = (first.low, first.start) if cue < first.start else (first.end, first.high)
    return nearest_name(reading.tree, cue, low, high)


def outside_of(tree: Tree, found: Stretch, group: list[Utterance]) -> Stretch:
    """Take a mention up to the utterance that the parser takes for more about the speaker."""
    start, end = found
    end = min([end, *(each.start for each in group if start < each.start)])
    while end > start + 1 and tree.blank[end - 1]:
        end -= 1
    return start, end


def of_words(tree: Tree, found: Stretch | None) -> Stretch | None:
    """Take whose words speak: `Ann Lee's message was simple: “…”`."""
    head = None if found is None else tree.top(*found)
    if head is None or tree.lemma(head) not in WORDS_SAID:
        return found
    return owner(tree, head) or found


def behind_cue(tree: Tree, cue: int, group: list[Utterance]) -> Stretch | None:
    """Take an object right behind a cue: `“…,” grumbled her brother`; so the parser reads it."""
    if all(each.end != cue for each in group):
        return None
    for child in tree.rights(cue):
        if tree.dep[child] == OBJECT and tree.first_of(child) == cue + 1:
            return mention(tree, child, cue)
    return None


def first_half(
    reading: QuoteContext, cue: int, speaker: Stretch | None, utterance: Utterance
) -> Ranges:
    """Take what stands before the cue in `The bridge, she said, "is safe"`."""
    tree = reading.tree
    start = verb_group(tree, cue).start
    end = min(start, cue if speaker is None else speaker[0]) - 1
    if end < utterance.low or tree.written(end, end + 1) != "," or not utterance.marked.lower:
        return ()
    start = max(utterance.low, reading.stops.last(end))
    return characters(tree, without(tree, [(start, end)], []))
