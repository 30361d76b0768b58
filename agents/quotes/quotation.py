"""What the component leaves on the document: quotes, with their speakers' entities."""

from typing import Literal, NamedTuple

from spacy.tokens import Doc, Span, Token

from agents.quotes.attribution import Attribution, Ranges
from agents.quotes.cues import Stance, entries
from agents.quotes.grammar import APPOS, RELCL, keys
from agents.quotes.marks import Marked, touching

Kind = Literal["direct", "indirect", "mixed"]
MOSTLY = 0.5
RELATIVE = keys("WP WDT")
CONFIDENCE = {rule: float(precision) for rule, precision in entries("confidence.txt")}


class Quotation(NamedTuple):
    """What somebody is reported to have said."""

    kind: Kind
    """All or most in quotation marks, none, or part."""
    spans: Ranges
    """The words said, by characters."""
    words: str
    """Those words."""
    cue: Span | None
    """The words that announce them."""
    stance: Stance | None
    """What the speaker does with them."""
    speaker: Span | None
    """The mention of the speaker at the quote."""
    speaker_entity: int | None
    """Index of the speaker among the document's entities."""
    confidence: float
    """How often a quote found by this rule is right."""


class Surroundings(NamedTuple):
    """What attributions are completed from."""

    text: str
    """The document's."""
    quotes: list[Marked]
    """The stretches inside quotation marks."""
    entity_at: dict[int, int]
    """For tokens of mentions, the index among the document's entities."""


def quotation(attribution: Attribution, around: Surroundings) -> Quotation:
    """Complete an attribution: its kind, its speaker's entity, how far to trust it."""
    rule, spans, cue, stance, speaker = attribution
    return Quotation(
        kind=kind_of(spans, around.quotes),
        spans=spans,
        words=" ".join([around.text[start:end] for start, end in spans]),
        cue=cue,
        stance=stance,
        speaker=speaker,
        speaker_entity=entity_of(speaker, around.entity_at),
        confidence=CONFIDENCE[rule],
    )


def kind_of(spans: Ranges, quotes: list[Marked]) -> Kind:
    """Tell the kind by the share of the words that stand inside marks."""
    inside = sum(
        [
            max(0, min(end, quote.end) - max(start, quote.start))
            for start, end in spans
            for quote in touching(quotes, start, end)
        ]
    )
    if inside > MOSTLY * sum(end - start for start, end in spans):
        return "direct"
    return "mixed" if inside else "indirect"


def entities_of(doc: Doc) -> dict[int, int]:
    """Take the entity that each token of a mention belongs to, where the document has entities."""
    return (doc._.entity_at if Doc.has_extension("entity_at") else None) or {}


def entity_of(speaker: Span | None, entity_at: dict[int, int]) -> int | None:
    """Resolve a mention: by its head, by what `who` stands for, or by a name in apposition.

    Not by any other name in it: an official of a country is not the country.
    """
    if not entity_at or speaker is None:
        return None
    head = speaker.root
    if head.i in entity_at:
        return entity_at[head.i]
    named = [child.i for child in head.children if child.dep == APPOS]
    inside = [place for place in named if speaker.start <= place < speaker.end]
    words = [*antecedent(head), *inside]
    return next((entity_at[word] for word in words if word in entity_at), None)


def antecedent(word: Token) -> list[int]:
    """Take the noun that a relative pronoun stands for."""
    clauses = (verb for verb in word.ancestors if verb.dep == RELCL)
    return [clause.head.i for clause in clauses][:1] if word.tag in RELATIVE else []
