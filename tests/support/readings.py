"""Readings of words alone, for tests that need no model."""

from agents.nlp.entities.lexicon.gender import PRONOUNS
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps, tags

[DETERMINER], [NOUN] = deps({"det"}), tags({"NN"})


def reading_of(text: str, *, proper: bool = False, subjects: tuple[int, ...] = ()) -> TokenColumns:
    """Read words set apart by blanks; a full stop ends a sentence, a bar a line.

    Behind each "the" stands its noun.
    """
    words = text.split()
    count = len(words)
    articles = [place for place, word in enumerate(words) if word.lower() == "the"]
    nouns = [place + 1 for place in articles if place + 1 < count]
    return TokenColumns(
        words=words,
        blank=bytes([1] * count),
        proper=bytes(proper and word[0].isupper() for word in words),
        subject=bytes(place in subjects for place in range(count)),
        dep=bytes(DETERMINER if place in articles else 0 for place in range(count)),
        tag=bytes(NOUN if place in nouns else 0 for place in range(count)),
        head=[place + 1 if place + 1 in nouns else place for place in range(count)],
        sentence=[words[:place].count(".") for place in range(count)],
        line=[words[: place + 1].count("|") for place in range(count)],
        inside=bytes(count),
        told_sentence=[words[:place].count(".") for place in range(count)],
        told_line=[words[: place + 1].count("|") for place in range(count)],
        pronouns=[place for place, word in enumerate(words) if word.lower() in PRONOUNS],
        articles=articles,
        its=[place for place in subjects if words[place].lower() == "it"],
        candidates=[place for place, word in enumerate(words) if not word.islower()],
        named=[],
    )
