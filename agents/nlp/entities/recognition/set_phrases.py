"""Names that a neighbouring word makes something else: a hurricane, a river, a state, a dish."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.boundaries import POSSESSIVES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.person_evidence import POSSESSIONS
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import rows, words

STORMS = frozenset({"hurricane", "typhoon", "cyclone", "storm", "superstorm"})
RIVERS = words("nlp/entities", "en/rivers.txt")
BRANDS = words("nlp/entities", "en/possessive_brands.txt")
NAMED_AFTER = {
    place: frozenset(things.split())
    for place, things in rows("nlp/entities", "en/named_after_places.tsv", 2)
}


STATES = dict(rows("nlp/entities", "en/state_codes.tsv", 2))


def in_set_phrases(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names as their neighbours have them read; what is only called after one is none."""
    people = bearers(names, reading)
    for name in names:
        word = reading.words[name.start]
        if reading.word(name.end) in NAMED_AFTER.get(word, ()):
            continue
        if word in BRANDS and word not in people:
            yield as_brand(name, reading)
        else:
            changed = (change(name, reading) for change in CHANGES)
            yield next(filter(None, changed), name)


def as_storm(name: Name, reading: TokenColumns) -> Name | None:
    """Read "Hurricane Roe", whatever part of it the model takes for a name."""
    start = name.start - (reading.word(name.start - 1).lower() in STORMS)
    word = reading.words[start + (reading.words[start] == "Tropical")]
    if word.lower() not in STORMS or not word[0].isupper() or name.end == start + 1:
        return None
    return name._replace(start=start, type="EVENT", text=reading.text(start, name.end), known=None)


def as_river(name: Name, reading: TokenColumns) -> Name | None:
    """Read "the Amazon", whose article goes with the name and with no noun behind it."""
    article = name.start - 1
    if name.text not in RIVERS or reading.word(article).lower() != "the":
        return None
    if reading.head[article] != name.start:
        return None
    return name._replace(type="LOC", known=Known(f"the {name.text}", "LOC"))


def bearers(names: Sequence[Name], reading: TokenColumns) -> set[str]:
    """Collect the names of brands that the article has without their ending, as somebody's."""
    if BRANDS.isdisjoint([name.text for name in names]):
        return set()
    places = (place for place in reading.candidates if reading.words[place] in BRANDS)
    return {
        reading.words[place]
        for place in places
        if reading.word(place + 1) not in POSSESSIVES or reading.word(place + 2) in POSSESSIONS
    }


def as_brand(name: Name, reading: TokenColumns) -> Name:
    """Read "Wendy's" as a name with its ending."""
    if name.end - name.start > 1:
        return name
    end = name.end + 1
    brand = Known(f"{name.text}'s", "ORG")
    return name._replace(end=end, type="ORG", text=reading.text(name.start, end), known=brand)


def as_state(name: Name, reading: TokenColumns) -> Name | None:
    """Read "Fresno, CA"."""
    state = STATES.get(name.text)
    if state is None or reading.word(name.start - 1) != ",":
        return None
    if not reading.word(name.start - 2)[:1].isupper() or reading.word(name.end)[:1].isupper():
        return None
    return name._replace(type="GPE", known=Known(state, "GPE"))


CHANGES = (as_storm, as_river, as_state)
