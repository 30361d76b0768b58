"""Readings of words alone, for tests that need no model."""

from itertools import accumulate

from agents.nlp.entities.lexicon.gender import PRONOUNS
from agents.nlp.entities.recognition.token_columns import NOTHING, TokenColumns


def reading_of(text: str, *, proper: bool = False, subjects: tuple[int, ...] = ()) -> TokenColumns:
    """Read words set apart by blanks; a full stop ends a sentence, a bar a line."""
    words = text.split()
    count = len(words)
    sentences = [*accumulate((word == "." for word in words), initial=0)][:count]
    lines = [*accumulate(word == "|" for word in words)]
    return TokenColumns(
        words=words,
        blank=bytes([1] * count),
        proper=bytes(proper and word[0].isupper() for word in words),
        subject=bytes(place in subjects for place in range(count)),
        dep=bytes(count),
        tag=bytes(count),
        head=range(count),
        sentence=sentences,
        line=lines,
        inside=bytes(count),
        told_sentence=sentences,
        told_line=lines,
        pronouns=[place for place, word in enumerate(words) if word.lower() in PRONOUNS],
        articles=[place for place, word in enumerate(words) if word.lower() == "the"],
        its=[place for place in subjects if words[place].lower() == "it"],
        candidates=[place for place, word in enumerate(words) if not word.islower()],
        named=[],
        line_starts=[0, *(place + 1 for place, word in enumerate(words) if word == "|")],
        around=words + NOTHING,
    )
