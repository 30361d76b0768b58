"""Numbers in words and figures: "two hundred", "2.5", "1/2"."""

from agents.nlp.timexes.recognition.phrase import Phrase

HALF = 0.5


def number(phrase: Phrase) -> float:
    """Add up a number in words or figures."""
    if phrase.kind != "NUMBER":
        return fraction(phrase)
    total, current = 0.0, 0.0
    for part in phrase.parts:
        if part.kind == "SCALE":
            current = (current or 1) * float(part.meaning)
        elif part.kind == "HALF":
            current += HALF
        elif part.kind not in {"HYPHEN", "AND", "A"}:
            current += fraction(part)
    return total + current


def fraction(phrase: Phrase) -> float:
    """Read a single number: 12, 2.5, 1/2."""
    text = str(phrase.meaning)
    if "/" not in text:
        return float(text)
    above, below = text.split("/")
    return int(above) / int(below)


def ordinal(phrase: Phrase) -> int | None:
    """Give the place in a row, or the day of a month; "second" is a unit of time elsewhere."""
    part = phrase.first("DAYNUM", "ORDINAL", "DAYORDINAL", "SECOND")
    if part is None:
        return None
    return 2 if part.kind == "SECOND" else int(part.meaning)
