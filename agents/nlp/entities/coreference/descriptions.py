"""Descriptions with an article: "the prime minister", "the ministry", "the company"."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps, tags
from agents.word_lists import words

[DETERMINER] = deps({"det"})
SINGULAR = tags({"NN", "NNP"})
LONGEST_DESCRIPTION = 5
# What these go before or behind is told apart from others of its kind, and was not named before.
RESTRICTING = words("nlp/entities", "en/restricting_words.txt")


class Description(NamedTuple):
    """A noun phrase with "the" and no more than adjectives."""

    start: int
    end: int
    words: tuple[str, ...]
    """In small letters, without the article; the noun is the last."""


def descriptions(reading: TokenColumns, nouns: Container[str]) -> Iterator[Description]:
    """Yield the descriptions with some nouns that may stand for something named."""
    for article in reading.articles:
        noun = reading.head[article]
        if reading.words[noun].lower() not in nouns:
            continue
        if is_noun_of(reading, noun, article) and stands_alone(reading, noun):
            lowers = [word.lower() for word in reading.words[article + 1 : noun + 1]]
            yield Description(article, noun + 1, tuple(lowers))


def is_noun_of(reading: TokenColumns, noun: int, article: int) -> bool:
    """Tell the noun of an article, singular, with nothing but plain words between them."""
    if not article < noun <= article + LONGEST_DESCRIPTION or reading.dep[article] != DETERMINER:
        return False
    between = reading.words[article + 1 : noun + 1]
    plain = all(word.replace("-", "").isalpha() for word in between)
    return plain and reading.tag[noun] in SINGULAR


def stands_alone(reading: TokenColumns, noun: int) -> bool:
    """Tell "the minister" from "the minister of trade" and from "the minister Roe"."""
    following = reading.around[noun + 1]
    return following not in RESTRICTING and not following[:1].isupper()
