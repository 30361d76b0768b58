"""Names that a neighbouring word makes something else: a hurricane, a river, a state, a dish."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.boundaries import POSSESSIVES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import rows, words

STORMS = frozenset({"hurricane", "typhoon", "cyclone", "storm", "superstorm"})
RIVERS = words("nlp/entities", "en/rivers.txt")
BRANDS = words("nlp/entities", "en/possessive_brands.txt")
NAMED_AFTER = {
    place: frozenset(things.split())
    for place, things in rows("nlp/entities", "en/named_after_places.tsv", 2)
}


STATES = {code: state for code, state in rows("nlp/entities", "en/state_codes.tsv", 2)}
DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
BEHIND_PLACE = DASHES | {",", "("}
LONGEST_DATELINE = 14


def in_set_phrases(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names as their neighbours have them read; what is only called after one is none."""
    for name in names:
        word = reading.words[name.start]
        if reading.word(name.end) not in NAMED_AFTER.get(word, ()):
            changed = (change(name, reading) for change in CHANGES)
            yield next(filter(None, changed), name)


def as_storm(name: Name, reading: TokenColumns) -> Name | None:
    """Read "Hurricane Roe", whatever part of it the model takes for a name."""
    words, start = reading.words, name.start
    if words[start].lower() not in STORMS and reading.word(start - 1).lower() in STORMS:
        start -= 1
    if words[start].lower() not in STORMS or not words[start][0].isupper() or name.end - start < 2:
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


def as_brand(name: Name, reading: TokenColumns) -> Name | None:
    """Read "Wendy's", where the article names nobody so without the ending."""
    if name.text not in BRANDS or reading.word(name.end) not in POSSESSIVES:
        return None
    places = (place for place, word in enumerate(reading.words) if word == name.text)
    if any(reading.word(place + 1) not in POSSESSIVES for place in places):
        return None
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


def as_dateline(name: Name, reading: TokenColumns) -> Name | None:
    """Read "MOSS, Norway (Agency) -" at the beginning of a line."""
    start, end = name.start, name.end
    if name.known or not name.text.isupper() or not begins_line(reading, start):
        return None
    behind = {reading.word(place) for place in range(end, end + LONGEST_DATELINE)}
    signs = reading.word(end) in BEHIND_PLACE and not DASHES.isdisjoint(behind)
    return name._replace(type="GPE") if signs else None


def begins_line(reading: TokenColumns, place: int) -> bool:
    """Tell the first word of a line."""
    return place == 0 or "\n" in reading.words[place - 1]


CHANGES = (as_storm, as_river, as_brand, as_state, as_dateline)
