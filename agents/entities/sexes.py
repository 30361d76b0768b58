"""What a form of address, a given name or a pronoun tells of somebody's sex."""

from collections.abc import Iterable

from agents.entities.word_lists import rows

PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m"} | {
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
HONORIFICS = {word: sex for sex, line in rows("en", "honorifics.tsv", 2) for word in line.split()}
GIVEN_NAMES = {name: sex for sex, line in rows("en", "given_names.tsv", 2) for name in line.split()}
EITHER = "-"


def sex_of(signs: Iterable[str]) -> str:
    """Take the first sign that tells one; ``-`` where none does."""
    return next((sign for sign in signs if sign != EITHER), EITHER)


def agree(one: str, other: str) -> bool:
    """Tell whether two signs can be of the same person."""
    return EITHER in {one, other} or one == other
