"""How the grammar makes phrases of a run of words: a matter of the words' classes alone."""

from typing import NamedTuple

from agents.nlp.caching import bounded_cache
from agents.nlp.timexes.recognition.rules import FOUND, GRAMMAR, Level

# News tells its times in few ways: most runs are met again. Long ones are not, nor remembered.
REMEMBERED, LONGEST = 2**13, 32
FOUND_CODES = frozenset(GRAMMAR.codes[kind] for kind in FOUND)


class Node(NamedTuple):
    """What the grammar makes of words and of groups, each word told by its place in the run."""

    kind: str
    rule: str
    parts: tuple["Node | int", ...]


Part = Node | int


@bounded_cache(LONGEST, most=REMEMBERED)
def derivation(codes: str) -> tuple[Part, ...]:
    """Apply the levels of the grammar in turn to a run of classes: its expressions, in order."""
    if not GRAMMAR.telling.search(codes):
        return ()
    nodes: list[Part] = [*range(len(codes))]
    for level in GRAMMAR.levels:
        codes, nodes = applied(level, codes, nodes)
    return tuple([node for node, code in zip(nodes, codes, strict=True) if code in FOUND_CODES])


def applied(level: Level, codes: str, nodes: list[Part]) -> tuple[str, list[Part]]:
    """Put groups in the place of what the rules of a level match, and their classes likewise."""
    pieces: list[str] = []
    grouped: list[Part] = []
    done = 0
    for match in level.pattern.finditer(codes):
        start, end = match.span()
        rule = match.lastgroup or ""
        group = Node(level.gives[rule], rule, tuple(nodes[start:end]))
        pieces += [codes[done:start], GRAMMAR.codes[group.kind]]
        grouped += [*nodes[done:start], group]
        done = end
    if not pieces:
        return codes, nodes
    return "".join([*pieces, codes[done:]]), [*grouped, *nodes[done:]]
