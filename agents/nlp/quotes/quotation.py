"""What the component leaves on the document: quotes, with their speakers' entities."""

from typing import Literal, NamedTuple

from agents.nlp.quotes.attribution import Attribution, Ranges
from agents.nlp.quotes.cues import PACKAGE, CueGroup, Stance
from agents.nlp.quotes.quotation_marks import Marks
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch
from agents.word_lists import rows

Kind = Literal["direct", "indirect", "mixed"]
MOSTLY = 0.5
RELATIVE = tags({"WP", "WDT"})
[APPOSITION] = deps({"appos"})
[RELATIVE_CLAUSE] = deps({"relcl"})
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
    speaker: Stretch | None
    """The mention of the speaker at the quote."""
    speaker_entity: int | None
    """Index of the speaker among the document's entities."""
    confidence: float
    """How often a quote found by this rule is right."""
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
    return Quotation(
        kind_of(spans, around.marks),
        spans,
        " ".join([text[start:end] for start, end in spans]),
        cue,
        stance,
        speaker,
        entity_of(around.tree, speaker, around.entity_at),
        CONFIDENCE[rule],
    )


def kind_of(spans: Ranges, marks: Marks) -> Kind:
    """Tell the kind by the share of the words that stand inside marks."""
    inside = 0
    for start, end in spans:
        for quote in marks.touching(start, end):
            inside += max(0, min(end, quote.end) - max(start, quote.start))
    if inside > MOSTLY * sum([end - start for start, end in spans]):
        return "direct"
    return "mixed" if inside else "indirect"


def entity_of(tree: Tree, speaker: Stretch | None, entity_at: dict[int, int]) -> int | None:
    """Resolve a mention: by its head, by what `who` stands for, or by a name in apposition.

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
    words = [*antecedent(tree, head), *inside]
    return next((entity_at[word] for word in words if word in entity_at), None)


def antecedent(tree: Tree, word: int) -> list[int]:
    """Take the noun that a relative pronoun stands for."""
    if tree.tag[word] not in RELATIVE:
        return []
    clauses = (verb for verb in tree.ancestors(word) if tree.dep[verb] == RELATIVE_CLAUSE)
    return [tree.head[clause] for clause in clauses][:1]
