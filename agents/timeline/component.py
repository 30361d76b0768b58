"""The spaCy component ``timeline``: what happened when, as one article tells it."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from spacy.language import Language
from spacy.tokens import Doc

from agents.grammar.findings import known
from agents.grammar.tree import Tree, tree_of
from agents.timeline.classes import event_class
from agents.timeline.clauses import Clauses
from agents.timeline.event_times import attached, told
from agents.timeline.events import Event, EventTime
from agents.timeline.kinds import NOUN
from agents.timeline.modality import Modality
from agents.timeline.participants import Participants
from agents.timeline.places import places
from agents.timeline.sources import Sources
from agents.timeline.subjects import outer_subject
from agents.timeline.timexes import find_timexes
from agents.timeline.triggers import Trigger, triggers
from agents.timeline.word_lists import DATA

NAME = "timeline"
PRECISION: Mapping[str, float] = tomllib.loads(
    (DATA / "precision.toml").read_text(encoding="utf-8")
)["precision"]

Doc.set_extension("timexes", default=None, force=True)
Doc.set_extension("events", default=None, force=True)


@Language.component(
    NAME,
    requires=["token.tag", "token.dep", "token.lemma"],
    assigns=["doc._.timexes", "doc._.events"],
)
def read_timeline(doc: Doc) -> Doc:
    """Find the expressions of time and the events of an article."""
    tree = tree_of(doc)
    anchor = publication_day(doc)
    timexes = doc._.timexes = find_timexes(tree, anchor)
    found = triggers(tree)
    classes = {
        item.token: event_class(item.kind, item.lemma, governs=item.governs) for item in found
    }
    times = told(tree, attached(tree, timexes, classes), classes, anchor)
    doc._.events = list(events(tree, found, classes, times))
    return doc


def events(
    tree: Tree,
    found: Sequence[Trigger],
    classes: Mapping[int, str],
    times: Mapping[int, EventTime],
) -> Iterator[Event]:
    """Put together what is known of each event."""
    entity_at = known(tree.doc, "entity_at") or {}
    types = {place: entity.type for place, entity in enumerate(known(tree.doc, "entities") or ())}
    participants = Participants(tree, entity_at, classes)
    where = places(tree, entity_at, types)
    modality = Modality(tree)
    clauses = Clauses(tree)
    sources = Sources(known(tree.doc, "quotes"))
    strings = tree.doc.vocab.strings
    for item in found:
        word = item.token
        actor = None if item.kind == NOUN else outer_subject(tree, word)
        # By position: with their names it would take half as long again.
        yield Event(
            word,
            classes[word],
            strings[item.lemma],
            clauses.summary(word, actor),
            times.get(word),
            participants.of(word, actor),
            where.get(word),
            modality.of(word),
            sources.at(tree.start[word]),
            PRECISION[item.kind],
        )


def publication_day(doc: Doc) -> date | None:
    """Give the day the article was published, where it is known."""
    published: datetime | None = known(doc, "published_at")
    return published and published.date()
