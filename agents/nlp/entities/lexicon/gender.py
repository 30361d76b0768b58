"""What a form of address, a given name or a pronoun tells of somebody's sex."""

from agents.word_lists import rows

PRONOUNS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "f"
)
HONORIFICS = {
    word: gender
    for gender, line in rows("nlp/entities", "en/honorifics.tsv", 2)
    for word in line.split()
}
GIVEN_NAMES = {
    name: gender
    for gender, line in rows("nlp/entities", "en/given_names.tsv", 2)
    for name in line.split()
}
PERSON_NOUNS = {
    word: gender
    for gender, line in rows("nlp/entities", "en/person_nouns.tsv", 2)
    for word in line.split()
}
EITHER = "-"


def agree(one: str, other: str) -> bool:
    """Tell whether two signs can be of the same person."""
    return one == other or EITHER in (one, other)
