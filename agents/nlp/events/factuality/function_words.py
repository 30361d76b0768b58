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
ROLES = (
    "negations",
    "negative_words",
    "negative_conjunctions",
    "scarcely",
    "will",
    "modals",
    "may",
    "conditions",
    "hedges",
    "almost",
    "until",
)
"""What function words do, as their lists are named."""
ROLE_OF = {word: role for role in ROLES for word in ids(LISTS[role])}
PAIR_ROLES = ("contrasts", "eventualities")
PAIRS = {
    get_string_id(first): (get_string_id(second), role)
    for role in PAIR_ROLES
    for first, second in LISTS[role]
}
"""First words of pairs, each with its second and what they do together."""
TABLE = Table(dict.fromkeys([*ROLE_OF, *PAIRS], 1), 0)


def function_words(tree: Tree) -> Iterator[tuple[int, str]]:
    """Yield the function words with what they do, in reading order."""
    places = indices(TABLE.of(tree.lowers) > 0)
    for word, lower in zip(places.tolist(), tree.lowers[places].tolist(), strict=True):
        role = ROLE_OF.get(lower)
        if role is None:
            second, pair = PAIRS[lower]
            together = word + 1 < len(tree.head) and tree.lower(word + 1) == second
            role = pair if together else None
        if role is not None:
            yield word, role
