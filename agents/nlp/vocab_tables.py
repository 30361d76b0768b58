"""spaCy's tables of words, made anew without the words that its zones forgot.

preshed, on which the tables stand, marks a deleted word and keeps its cell until the table grows
to twice its size, so that it takes 32 bytes for good of every word that a process ever met
(measured with preshed 3.0.15: 4 million words in zones, 101 MB became 231).
"""

import gc
from array import array
from collections.abc import Iterator

from preshed.maps import PreshMap
from spacy.vocab import Vocab

# A table grows when three fifths of its cells are used, deleted ones included.
FULL = 0.5
# Cells for each word that stays, at least: what is left of them has room for a zone's own.
CELLS = 2.5


def rebuild(vocab: Vocab) -> None:
    """Make the tables anew that would soon grow; call it outside memory zones.

    It takes 30 ms for 100,000 words that stay (measured).
    """
    for table in _tables(vocab):
        if len(table) > FULL * table.capacity:
            _make_anew(table)


def _tables(vocab: Vocab) -> Iterator[PreshMap]:
    """Yield the tables that zones delete from; one of them has no public name."""
    for owner in (vocab, vocab.strings):
        yield from (held for held in gc.get_referents(owner) if isinstance(held, PreshMap))


def _make_anew(table: PreshMap) -> None:
    """Empty a table in its place, as others know it, and put back what is not deleted."""
    # As numbers side by side: so many objects would be the most that a process ever holds.
    keys, places = array("Q", table.keys()), array("Q", table.values())
    PreshMap.__init__(table, int(CELLS * len(keys)))
    for key, place in zip(keys, places, strict=True):
        table[key] = place
