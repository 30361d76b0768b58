"""Words that tell of one kind of event: "attack", and "purchase" beside "buy"."""

from collections.abc import Mapping

from spacy.strings import get_string_id

from agents.nlp.syntax.tables import ids
from agents.word_lists import lines, words

FAMILIES: Mapping[int, int] = {
    get_string_id(word): get_string_id(family.split()[0])
    for family in lines("nlp/events", "en/derivations.txt")
    for word in family.split()
}
"""The first word of its family, for each word that has one."""
LIGHT = ids(words("nlp/events", "en/light_verbs.txt")) | ids({"be", "get", "go", "say", "want"})
"""Words that tell so little that two of them are not the same event."""
