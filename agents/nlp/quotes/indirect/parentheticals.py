"""Attributions that commas set off: `No, said Lee`, `It was, said Lee, a “dark day”`.

The parser takes the words before the first comma for no content if they are no clause, and those
behind the second for more about the speaker.
"""

from typing import NamedTuple

from agents.nlp.quotes.attribution import Attribution, characters
from agents.nlp.quotes.content_edges import trimmed
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import CueGroup, verb_group
from agents.nlp.quotes.speakers import SUBJECTS
from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.words import Stretch

FINITE = tags({"VBD", "VBZ", "VBP"})
VERBS = parts({"VERB", "AUX"})
# What begins with these tells when, where or how something was said, not what.
CIRCUMSTANCES = tags({"IN", "RB", "RBR", "WRB", "VBG", "VBN", "TO", "CC"})
# A sentence goes on with these, or cannot end with those.
RESUMING = tags({"CC", "VBD", "VBZ", "VBP", "VB", "MD", "TO"})
INCOMPLETE = parts({"AUX", "VERB", "ADP", "DET", "PART", "SCONJ"})
ANSWERS = ids({"yes", "no", "not", "never", "maybe", "perhaps", "possibly", "certainly", "only"})


COMPLEMENTS = deps({"dobj", "ccomp", "xcomp", "acomp", "attr", "oprd"})
OBJECT = deps({"dobj"})
# Their object is who hears it.
ADDRESSING = ids({"tell", "assure", "remind", "inform", "warn"})
RELATIVE = tags({"WP", "WDT"})
TIMES = {"DATE", "TIME"}


class Parenthetical(NamedTuple):
    """A cue with its speaker behind a comma, and what stands on both sides."""

    cue: CueGroup
    speaker: Stretch
    before: Stretch
    behind: Stretch


def with_parentheticals(
    reading: QuoteContext, reports: list[Attribution], taken: set[int]
) -> list[Attribution]:
    """Add to reports what the words around attributions say that commas set off."""
    told = {
        report.cue.head: place for place, report in enumerate(reports) if report.cue is not None
    }
    found = list(reports)
    for verb in sorted(reading.cues.speaking - taken):
        each = parenthetical(reading, verb)
        if each is None:
            continue
        place = told.get(verb)
        if place is not None:
            found[place] = extended(reading, found[place], each)
        elif is_answer(reading, each):
            found.append(extended(reading, answer(reading, each), each))
    return found


def parenthetical(reading: QuoteContext, verb: int) -> Parenthetical | None:
    """Find a cue that a comma parts from words before it: `…, said Lee`, `…, Lee said`."""
    tree = reading.tree
    subject = subject_of(reading, verb)
    if tree.tag[verb] not in FINITE or subject is None or reading.quoted[verb]:
        return None
    cue = verb_group(tree, verb)
    speaker = speaker_beside(reading, cue, subject)
    if speaker is None:
        return None
    start, end = min(cue.start, speaker[0]), max(cue.end, speaker[1])
    low, high = reading.stops.last(start), reading.stops.next(verb)
    if start - 1 <= low or tree.written(start - 1, start) != ",":
        return None
    return Parenthetical(cue, speaker, (low, start - 1), (end, max(end, high)))


def subject_of(reading: QuoteContext, verb: int) -> int | None:
    """Find who speaks, behind a verb before what the parser takes for another subject of it."""
    tree = reading.tree
    behind = (child for child in tree.rights(verb) if tree.dep[child] in SUBJECTS)
    return next(behind, reading.speakers.subject.get(verb))


def speaker_beside(reading: QuoteContext, cue: CueGroup, subject: int) -> Stretch | None:
    """Take the speaker right beside a cue, up to a comma or a quotation mark."""
    tree = reading.tree
    start, end = tree.whole(subject)
    if subject < cue.start:
        return (start, end) if end == cue.start else None
    words = range(subject + 1, end)
    signs = (word for word in words if reading.quoted[word] or tree.punct[word])
    return (start, next(signs, end)) if start == cue.end else None


def goes_on(reading: QuoteContext, found: Parenthetical, behind: int) -> bool:
    """Tell the rest of what was said behind a comma from more about the speaker."""
    tree, end = reading.tree, found.behind[0]
    if tree.written(end, end + 1) != ",":
        return False
    return tree.tag[behind] in RESUMING or tree.part[found.before[1] - 1] in INCOMPLETE


def is_answer(reading: QuoteContext, found: Parenthetical) -> bool:
    """Tell words that are said, though no clause, from when and where something was said."""
    tree, (start, end) = reading.tree, found.before
    verb = found.cue.head
    held = {tree.dep[word] for word in tree.rights(verb)} & COMPLEMENTS
    if tree.lemma(verb) in ADDRESSING:
        held -= OBJECT
    if held or tree.tag[found.speaker[0]] in RELATIVE:
        return False
    if tree.lower(start) in ANSWERS:
        return True
    if tree.tag[start] in CIRCUMSTANCES or tree.doc[end - 1].ent_type_ in TIMES:
        return False
    return not any(tree.part[word] in VERBS for word in range(start, end))


def answer(reading: QuoteContext, found: Parenthetical) -> Attribution:
    """Attribute the words before the comma."""
    stance = reading.cues.verbs[found.cue.head].stance
    spans = characters(reading.tree, [trimmed(reading.tree, *found.before)])
    return Attribution("clause", spans, found.cue, stance, found.speaker)


def extended(reading: QuoteContext, report: Attribution, found: Parenthetical) -> Attribution:
    """Add the words behind an attribution where some of them stand in marks."""
    start, end = trimmed(reading.tree, *found.behind)
    own = range(start, end)
    quoted = any(reading.quoted[word] for word in own)
    ended = report.spans[-1][1] <= reading.tree.start[found.cue.start]
    if not (quoted and ended and goes_on(reading, found, start)) or any(map(reading.speaks, own)):
        return report
    spans = (*report.spans, *characters(reading.tree, [(start, end)]))
    return report._replace(spans=spans, speaker=found.speaker)
