"""The spaCy component ``events``: what happened when, as one article tells it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.events.coming import Coming
from agents.nlp.events.companions import with_companions
from agents.nlp.events.detection.classes import event_classes
from agents.nlp.events.detection.triggers import Trigger, triggers
from agents.nlp.events.detection.word_kinds import NOUN
from agents.nlp.events.event import Event, EventTime
from agents.nlp.events.modality import Modality
from agents.nlp.events.narrative import Narrative
from agents.nlp.events.participants import Participants
from agents.nlp.events.places import places
from agents.nlp.events.quoted_words import QuotedWords
from agents.nlp.events.roles import noun_actor
from agents.nlp.events.sources import Sources, first_persons
from agents.nlp.events.standing import ranked
from agents.nlp.events.subjects import outer_subject
from agents.nlp.events.summaries import Clauses
from agents.nlp.events.times import attached
from agents.nlp.extensions import known
from agents.nlp.syntax.datelines import datelines_of
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.timexes.component import publication_day

NAME = "events"
ALLEGED = "possible"
"""The modality of what somebody alleges."""

Doc.set_extension("events", default=None, force=True)


@Language.component(
    NAME,
    requires=["token.tag", "token.dep", "token.lemma", "doc._.timexes"],
    assigns=["doc._.events"],
)
def read_events(doc: Doc) -> Doc:
    """Find the events of an article and tie them to its expressions of time."""
    tree = tree_of(doc)
    anchor = publication_day(doc)
    timexes = known(doc, "timexes") or ()
    found = reported(tree, triggers(tree))
    classes = event_classes(tree, found)
    quotes = known(doc, "quotes")
    coming = Coming(tree, timexes, anchor)
    own = coming.without(attached(tree, timexes, classes, quotes))
    narrative = Narrative(tree, own, anchor, QuotedWords(tree, quotes))
    told = {event: narrative.time_of(event, kind) for event, kind in classes.items()}
    dated = {event: time for event, time in told.items() if time is not None}
    times = with_companions(tree, dated, classes)
    doc._.events = ranked(tree, list(events(tree, found, classes, times, coming)))
    return doc


def reported(tree: Tree, found: Iterable[Trigger]) -> list[Trigger]:
    """Leave out the words of datelines: Reading and Battle are places there."""
    taken = {word for each in datelines_of(tree) for word in range(*each.words)}
    return [item for item in found if item.token not in taken]


def events(
    tree: Tree,
    found: Sequence[Trigger],
    classes: Mapping[int, str],
    times: Mapping[int, EventTime],
    coming: Coming,
) -> Iterator[Event]:
    """Put together what is known of each event."""
    entity_at = known(tree.doc, "entity_at") or {}
    types = {place: entity.type for place, entity in enumerate(known(tree.doc, "entities") or ())}
    sources = Sources(known(tree.doc, "quotes"))
    people = {**first_persons(tree, sources), **entity_at}
    participants = Participants(tree, people, classes, types)
    where = places(tree, entity_at, types)
    modality = Modality(tree)
    clauses = Clauses(tree)
    strings = tree.doc.vocab.strings
    for item in found:
        word = item.token
        told_as = modality.of(word)
        source = sources.at(tree.start[word])
        if source is None and told_as.modality == ALLEGED:
            source = entity_at.get(modality.accuser(word))
        actor = None if item.kind == NOUN else outer_subject(tree, word)
        # By position: with their names it would take half as long again.
        yield Event(
            word,
            classes[word],
            strings[item.lemma],
            clauses.summary(word, actor),
            times.get(word),
            participants.of(word, noun_actor(tree, word) if item.kind == NOUN else actor),
            where.get(word),
            coming.modality(word, classes[word], times.get(word), told_as.modality),
            source,
            round(item.likelihood * told_as.certainty, 2),
            (word,),
        )
