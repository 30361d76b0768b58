"""What hangs on the words of an article, as far as it tells how they are used."""

import numpy as np

from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import Column
from agents.nlp.syntax.tree import Tree

COMPLEMENTS = ("none", "dobj", "acl", "xcomp", "ccomp")
"""Nothing, an object, a participle or infinitive, a clause: of two, the later is told."""
GOVERNED = [deps({name}) for name in COMPLEMENTS[1:]]


def complements(tree: Tree) -> Column:
    """Give what hangs on each word, by its place among ``COMPLEMENTS``; the last that is there."""
    governed = np.zeros(len(tree.head), np.int64)
    for number, dep in enumerate(GOVERNED, 1):
        governed[tree.heads[tree.labelled(dep)]] = number
    return governed
