"""Names that a neighbouring word makes something else: a hurricane, a river, a state, a dish."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.boundaries import POSSESSIVES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.person_evidence import POSSESSIONS
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import rows, words

STORMS = frozenset({"Hurricane", "Typhoon", "Cyclone", "Storm", "Superstorm"})
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
        if reading.around[name.end] in NAMED_AFTER.get(word, ()):
            continue
        if word in BRANDS:
            yield name if word in people else as_brand(name, reading)
        elif name.text in RIVERS:
            yield as_river(name, reading)
        elif name.text in STATES:
            yield as_state(name, reading)
        else:
            yield as_storm(name, reading)


def as_storm(name: Name, reading: TokenColumns) -> Name:
    """Read "Hurricane Roe", whatever part of it the model takes for a name."""
    start = name.start - (reading.around[name.start - 1] in STORMS)
    noun = start + (reading.words[start] == "Tropical")
    if reading.words[noun] not in STORMS or name.end == start + 1:
        return name
    return name._replace(start=start, type="EVENT", text=reading.text(start, name.end), known=None)


def as_river(name: Name, reading: TokenColumns) -> Name:
    """Read "the Amazon", whose article goes with the name and with no noun behind it."""
    article = name.start - 1
    if reading.around[article].lower() != "the" or reading.head[article] != name.start:
        return name
    return name._replace(type="LOC", known=Known(f"the {name.text}", "LOC"))


def bearers(names: Sequence[Name], reading: TokenColumns) -> set[str]:
    """Collect the names of brands that the article has without their ending, as somebody's."""
    if BRANDS.isdisjoint([name.text for name in names]):
        return set()
    places = (place for place in reading.candidates if reading.words[place] in BRANDS)
    return {
        reading.words[place]
        for place in places
        if reading.around[place + 1] not in POSSESSIVES or reading.around[place + 2] in POSSESSIONS
    }


def as_brand(name: Name, reading: TokenColumns) -> Name:
    """Read "Wendy's" as a name with its ending."""
    if name.end - name.start > 1:
        return name
    end = name.end + 1
    brand = Known(f"{name.text}'s", "ORG")
    return name._replace(end=end, type="ORG", text=reading.text(name.start, end), known=brand)


def as_state(name: Name, reading: TokenColumns) -> Name:
    """Read "Fresno, CA"."""
    comma, town = reading.around[name.start - 1], reading.around[name.start - 2]
    if comma != "," or not town[:1].isupper() or reading.around[name.end][:1].isupper():
        return name
    return name._replace(type="GPE", known=Known(STATES[name.text], "GPE"))
