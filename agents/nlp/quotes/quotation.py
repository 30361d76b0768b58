"""What the component leaves on the document: quotes, with their speakers' entities."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from agents.nlp.quotes.acts import Act, act_of
from agents.nlp.quotes.attribution import Attribution, Ranges
from agents.nlp.quotes.cues import PACKAGE, CueGroup, Stance
from agents.nlp.quotes.modality.clause_words import Modality
from agents.nlp.quotes.modality.cue_modality import modality_of
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.quotation_marks.marked import Marked, Marks
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch
from agents.word_lists import rows

Kind = Literal["direct", "indirect", "mixed"]
# A transcript gives what was said word for word, without marks.
TURN = "turn"
WORD = re.compile(r"\w")
[APPOSITION] = deps({"appos"})
CONFIDENCE = {rule: float(precision) for rule, precision in rows(PACKAGE, "en/confidence.txt", 2)}


class Quotation(NamedTuple):
    """What somebody is reported to have said."""

    kind: Kind
    """All or most in quotation marks, none, or part."""
    spans: Ranges
    """The words said, by characters."""
    words: str
    """Those words."""
    cue: CueGroup | None
    """The words that announce them."""
    stance: Stance | None
    """What the speaker does with them."""
    act: Act
    """What the speaker does: says them, thinks or wishes them, or does something about them."""
    modality: Modality
    """Whether they were said, are to be said, may be said, or were not."""
    speaker: Stretch | None
    """The mention of the speaker at the quote."""
    speaker_entity: int | None
    """Index of the speaker among the document's entities."""
    confidence: float
    """How often a quote found by this rule is right, or one whose words were not said."""
    antecedent: Stretch | None = None
    """What a speaker who is a pronoun stands for, where that has no name."""


class Surroundings(NamedTuple):
    """What attributions are completed from."""

    tree: Tree
    marks: Marks
    """The stretches inside quotation marks."""
    entity_at: dict[int, int]
    """For tokens of mentions, the index among the document's entities."""


def quotation(attribution: Attribution, around: Surroundings) -> Quotation:
    """Complete an attribution: its kind, its speaker's entity, how far to trust it."""
    rule, spans, cue, stance, speaker = attribution
    text = around.tree.text
    modality = "happened" if cue is None else modality_of(around.tree, cue.head)
    kind = "direct" if rule == TURN else kind_of(text, spans, around.marks)
    return Quotation(
        kind,
        spans,
        " ".join([text[start:end] for start, end in spans]),
        cue,
        stance,
        act_of(around.tree, attribution, marked=kind != "indirect"),
        modality,
        speaker,
        entity_of(around.tree, speaker, around.entity_at),
        CONFIDENCE[rule if modality == "happened" else "unsaid"],
    )


def kind_of(text: str, spans: Ranges, marks: Marks) -> Kind:
    """Tell the kind by whether all words stand inside marks, some or none."""
    found = [(span, marks.touching(*span)) for span in spans]
    if not any(quotes for _, quotes in found):
        return "indirect"
    outside = any(WORD.search(gap) for span, quotes in found for gap in gaps(text, span, quotes))
    return "mixed" if outside else "direct"


def gaps(text: str, span: tuple[int, int], quotes: list[Marked]) -> Iterator[str]:
    """Yield what stands outside of the marks that touch a stretch."""
    start, end = span
    for quote in quotes:
        yield text[start : quote.start] if start < quote.start else ""
        start = max(start, quote.end)
    yield text[start:end]


def entity_of(tree: Tree, speaker: Stretch | None, entity_at: dict[int, int]) -> int | None:
    """Resolve a mention: by its head, or by a name in apposition.

    Not by any other name in it: an official of a country is not the country.
    """
    if not entity_at or speaker is None:
        return None
    start, end = speaker
    head = tree.top(start, end)
    if head in entity_at:
        return entity_at[head]
    named = [child for child in tree.children(head) if tree.dep[child] == APPOSITION]
    inside = [child for child in named if start <= child < end]
    return next((entity_at[word] for word in inside if word in entity_at), None)
