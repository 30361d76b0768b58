"""Acronyms that the model missed, of organisations whose full names the article has."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

SHORTEST, LONGEST = 3, 7


def missed_acronyms(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield the words that are the first letters of an organisation's name: "BoT", "BOT"."""
    letters = {
        form
        for name in names
        if name.type == "ORG" and name.end - name.start >= SHORTEST
        for form in initials(reading.words[name.start : name.end])
    }
    if not letters:
        return
    taken = {place for name in names for place in range(name.start, name.end)}
    for place in reading.candidates:
        word = reading.words[place]
        if word in letters and place not in taken:
            yield Name(place, place + 1, "ORG", word, "context")


def initials(words: Sequence[str]) -> Iterator[str]:
    """Yield the first letters of words: as they are, all in capitals, without the small ones."""
    firsts = "".join([word[0] for word in words if word[0].isalpha()])
    for form in (firsts, firsts.upper(), "".join(filter(str.isupper, firsts))):
        if SHORTEST <= len(form) <= LONGEST:
            yield form
