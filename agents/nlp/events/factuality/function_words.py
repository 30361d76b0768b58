"""The function words that tell how real something is, all those of an article at once."""

import tomllib
from collections.abc import Iterator

from spacy.strings import get_string_id

from agents.nlp.syntax.tables import Table, ids, indices
from agents.nlp.syntax.tree import Tree
from agents.word_lists import data_file

LISTS: dict[str, list[str]] = tomllib.loads(
    data_file("nlp/events", "en/markers.toml").read_text(encoding="utf-8")
)
PAIRS: dict[str, list[list[str]]] = tomllib.loads(
    data_file("nlp/events", "en/pairs.toml").read_text(encoding="utf-8")
)
ROLES = (
    "negations",
    "negative_words",
    "negative_conjunctions",
    "scarcely",
    "little",
    "until",
    "will",
    "would",
    "modals",
    "may",
    "conditions",
    "hedges",
    "almost",
    "any",
    "too",
    "falsely",
    "unreliable",
    "fiction",
)
"""What function words do, as their lists are named."""
ROLE_OF = {word: role for role in ROLES for word in ids(LISTS[role])}
PAIR_OF = {
    get_string_id(first): (get_string_id(second), role)
    for role, pairs in PAIRS.items()
    for first, second in pairs
}
"""First words of pairs, each with its second and what they do together."""
TABLE = Table(dict.fromkeys([*ROLE_OF, *PAIR_OF], 1), 0)


def function_words(tree: Tree) -> Iterator[tuple[int, str]]:
    """Yield the function words with what they do, in reading order."""
    places = indices(TABLE.of(tree.lowers) > 0)
    for word, lower in zip(places.tolist(), tree.lowers[places].tolist(), strict=True):
        role = ROLE_OF.get(lower)
        if role is not None:
            yield word, role
        elif word + 1 < len(tree.head) and tree.lower(word + 1) == PAIR_OF[lower][0]:
            yield word, PAIR_OF[lower][1]
