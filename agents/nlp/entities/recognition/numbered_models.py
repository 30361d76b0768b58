"""Models that are called by their number alone where their maker is named: "the 747", "747s"."""

import re
from collections.abc import Iterator

from agents.nlp.entities.lexicon.gazetteer import Gazetteer, Known
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

NUMBERED = re.compile(r"(\w+) (\d{3})")
VARIANT = re.compile(r"\d{1,3}[A-Z]{0,3}s?")
BEFORE = frozenset({"the", "a", "an", "its", "of", "new", "first"})


def makers_of(gazetteer: Gazetteer) -> dict[str, dict[str, Known]]:
    """Collect the makers of products that are known as "Maker 747", with these by number."""
    makers: dict[str, dict[str, Known]] = {}
    for known in gazetteer.sure.values():
        match = NUMBERED.fullmatch(known.name)
        if match and known.type == "PRODUCT":
            makers.setdefault(match[1], {})[match[2]] = known
    return makers


def numbered_models(reading: TokenColumns, makers: dict[str, dict[str, Known]]) -> Iterator[Name]:
    """Yield the models of the makers whom the article names."""
    named = makers.keys() & {reading.words[place] for place in reading.candidates}
    if not named:
        return
    models = {number: known for maker in named for number, known in makers[maker].items()}
    plurals = {f"{number}s" for number in models}
    for place, word in enumerate(reading.words):
        if word in plurals or (word in models and is_model(reading, place)):
            end = place + 1 + 2 * has_variant(reading, place)
            text = reading.text(place, end)
            yield Name(place, end, "PRODUCT", text, "designation", models[word.rstrip("s")])


def is_model(reading: TokenColumns, place: int) -> bool:
    """Tell a model from a count: one of it, or a variant."""
    return reading.around[place - 1].lower() in BEFORE or has_variant(reading, place)


def has_variant(reading: TokenColumns, place: int) -> bool:
    """Tell "747-400"."""
    dash, number = reading.around[place + 1 : place + 3]
    return dash == "-" and VARIANT.fullmatch(number) is not None
