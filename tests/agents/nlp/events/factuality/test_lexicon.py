"""The table of predicates."""

from agents.nlp.events.factuality.effects import DENIAL, EFFECTS, NEGATIVE, PLANNING
from agents.nlp.events.factuality.lexicon import (
    ADJECTIVE,
    KIND_TAGS,
    MODIFIER,
    OBJECT,
    PREDICATES,
    VERB,
    participles,
    read_predicates,
)
from agents.nlp.syntax.tables import ids
from agents.word_lists import rows

FRAMES = {
    *("that", "infinitive", "ing", "object", "indefinite", "subject", "claim", "modifier"),
    *("compound", "of", "for", "from", "to", "with", "at", "on", "in", "about", "against"),
}


def test_all_rows_are_understood() -> None:
    for kind, name, effect, frames in rows("nlp/events", "en/predicates.tsv", 4):
        assert kind in KIND_TAGS
        assert effect in EFFECTS
        assert set(frames.split()) <= FRAMES, name


def test_no_frame_of_a_word_is_listed_twice() -> None:
    found = [
        (kind, name, frame)
        for kind, name, _, frames in rows("nlp/events", "en/predicates.tsv", 4)
        for frame in frames.split()
    ]
    assert len(found) == len(set(found))


def test_particles_and_frames() -> None:
    [rule, out] = (next(iter(ids({word}))) for word in ("rule", "out"))
    table = [(VERB, "rule out", "denial", "object"), (VERB, "rule", "planning", "for")]
    predicate = read_predicates(table)[VERB, rule]
    assert predicate.particles == {out: {OBJECT: DENIAL}}
    assert list(predicate.frames.values()) == [PLANNING]


def test_participles_are_adjectives_too() -> None:
    assert "planned" in participles("plan")
    assert "denied" in participles("deny")
    assert "foiled" in participles("foil")
    [foiled] = ids({"foiled"})
    assert PREDICATES[ADJECTIVE, foiled].frames[MODIFIER] == NEGATIVE
