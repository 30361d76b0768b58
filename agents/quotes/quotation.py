"""What the component leaves on the document: quotes, with their speakers' entities."""

from typing import Literal, NamedTuple

from spacy.tokens import Doc, Span, Token

from agents.quotes.attribution import Attribution, Ranges
from agents.quotes.cues import Stance, entries
from agents.quotes.marks import Marked, touching

Kind = Literal["direct", "indirect", "mixed"]
MOSTLY = 0.5
RELATIVE = {"WP", "WDT"}
CONFIDENCE = {rule: float(precision) for rule, precision in entries("confidence.txt")}


class Quotation(NamedTuple):
    """What somebody is reported to have said."""

    kind: Kind
    """All or most in quotation marks, none, or part."""
    spans: Ranges
    """The words said, by characters."""
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


def quotation(doc: Doc, attribution: Attribution, quotes: list[Marked]) -> Quotation:
    """Complete an attribution: its kind, its speaker's entity, how far to trust it."""
    return Quotation(
        kind=kind_of(attribution.spans, quotes),
        spans=attribution.spans,
        cue=attribution.cue,
        stance=attribution.stance,
        speaker=attribution.speaker,
        speaker_entity=entity_of(doc, attribution.speaker),
        confidence=CONFIDENCE[attribution.rule],
    )


def kind_of(spans: Ranges, quotes: list[Marked]) -> Kind:
    """Tell the kind by the share of the words that stand inside marks."""
    inside = sum(
        max(0, min(end, quote.end) - max(start, quote.start))
        for start, end in spans
        for quote in touching(quotes, start, end)
    )
    if inside > MOSTLY * sum(end - start for start, end in spans):
        return "direct"
    return "mixed" if inside else "indirect"


def entity_of(doc: Doc, speaker: Span | None) -> int | None:
    """Resolve a mention: by its head, by what `who` stands for, or by a name in apposition.

    Not by any other name in it: an official of a country is not the country.
    """
    places: dict[int, int] | None = doc._.entity_at if Doc.has_extension("entity_at") else None
    if not places or speaker is None:
        return None
    head = speaker.root
    named = [child.i for child in head.children if child.dep_ == "appos" and child in speaker]
    words = [head.i, *antecedent(head), *named]
    return next((places[word] for word in words if word in places), None)


def antecedent(word: Token) -> list[int]:
    """Take the noun that a relative pronoun stands for."""
    clauses = (verb for verb in word.ancestors if verb.dep_ == "relcl")
    return [clause.head.i for clause in clauses][:1] if word.tag_ in RELATIVE else []
