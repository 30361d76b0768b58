"""Bodies that every state has: "the Foreign Ministry" is that of the state the article gives."""

from collections.abc import Mapping, Sequence

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.recognition.boundaries import ARTICLES, POSSESSIVES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import rows

BODIES = {
    normal(spelling): body
    for body, others in rows("nlp/entities", "en/state_bodies.tsv", 2)
    for spelling in (body, *others.split("|"))
    if spelling
}
STATES = {row[0]: row[3] for row in rows("nlp/entities", "en/countries.tsv", 6)}
"""What a country is called, by its ISO 3166 code."""


def with_states(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Tell the bodies of different states apart, by the states that stand beside them."""
    bodies = {place: body for place, name in enumerate(names) if (body := body_of(name))}
    if not bodies:
        return list(names)
    told = {place: state_beside(names, place, reading) for place in bodies}
    mended = list(names)
    for place, body in bodies.items():
        others = [other for other in bodies if bodies[other] == body and told[other]]
        state = told[place] or state_elsewhere(names, place, others, told, reading)
        mended[place] = of_state(names[place], body, state)
    return mended


def body_of(name: Name) -> str | None:
    """Tell which body a name is of, if of one that every state has."""
    return BODIES.get(normal(name.text)) if name.type == "ORG" else None


def state_beside(names: Sequence[Name], place: int, reading: TokenColumns) -> str | None:
    """Read "Turkey's Foreign Ministry", "the Turkish Navy" and "the Parliament of Turkey"."""
    name = names[place]
    if place > 0 and (state := state_of(names[place - 1])):
        between = reading.words[names[place - 1].end : name.start]
        if not between or (len(between) == 1 and between[0] in POSSESSIVES):
            return state
    if place + 1 < len(names) and (state := state_of(names[place + 1])):
        between = reading.words[name.end : names[place + 1].start]
        if between and between[0] == "of" and ARTICLES.issuperset(between[1:]):
            return state
    return None


def state_of(name: Name) -> str | None:
    """Give the state that a name is of, or of whose people."""
    return STATES.get(name.known.iso3166 or "") if name.known else None


def state_elsewhere(
    names: Sequence[Name],
    place: int,
    others: Sequence[int],
    told: Mapping[int, str | None],
    reading: TokenColumns,
) -> str | None:
    """Give the one state that the article tells of such a body in other sentences.

    Where it tells of none, the only state, if it names no other place.
    """
    if not others:
        return only_state(names)
    sentence = reading.sentence[names[place].start]
    if any(reading.sentence[names[other].start] == sentence for other in others):
        return None
    states = {told[other] for other in others}
    return states.pop() if len(states) == 1 else None


def only_state(names: Sequence[Name]) -> str | None:
    """Give the state whose places and people alone an article names."""
    states = {state_of(name) for name in names if name.type in {"GPE", "NORP"}}
    return states.pop() if len(states) == 1 else None


def of_state(name: Name, body: str, state: str | None) -> Name:
    """Name the body of a state."""
    return name if state is None else name._replace(known=Known(f"{body} of {state}", "ORG"))
