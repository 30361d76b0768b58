"""The spaCy component ``timeline``: what happened when, as one article tells it."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from agents.timeline.classes import event_class
from agents.timeline.clauses import summary
from agents.timeline.event_times import attached, told
from agents.timeline.events import Event, EventTime
from agents.timeline.modality import modality
from agents.timeline.participants import participants, place
from agents.timeline.sources import Sources
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
    anchor = publication_day(doc)
    doc._.timexes = find_timexes(doc, anchor)
    found = list(triggers(doc))
    classes = {
        item.token: event_class(item.kind, doc[item.token].lemma, governs=item.governs)
        for item in found
    }
    times = told(doc, attached(doc, doc._.timexes, classes), classes, anchor)
    doc._.events = events(doc, found, classes, times)
    return doc


def events(
    doc: Doc,
    found: list[Trigger],
    classes: Mapping[int, str],
    times: Mapping[int, EventTime],
) -> list[Event]:
    """Put together what is known of each event."""
    entity_at = known(doc, "entity_at") or {}
    types = {place: entity.type for place, entity in enumerate(known(doc, "entities") or ())}
    sources = Sources(known(doc, "quotes"))
    text = doc.text
    described = []
    for item in found:
        word = doc[item.token]
        described.append(
            Event(
                trigger=doc[item.token : item.token + 1],
                kind=classes[item.token],
                lemma=word.lemma_,
                summary=summary(word, text),
                time=times.get(item.token),
                participants=participants(word, entity_at),
                place=place(word, entity_at, types),
                modality=modality(word),
                source=sources.at(word.idx),
                confidence=PRECISION[item.kind],
            )
        )
    return described


def publication_day(doc: Doc) -> date | None:
    """Give the day the article was published, where it is known."""
    published: datetime | None = known(doc, "published_at")
    return published and published.date()


def known(doc: Doc, name: str) -> Any:  # noqa: ANN401 - extensions of other components
    """Give what another component left on the article; None where it did not run."""
    return doc._.get(name) if doc.has_extension(name) else None
