"""The kinds of arrays that the parse works on."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
"""Rows of an embedding, an encoding or weights."""
Hashes = NDArray[np.uint64]
"""Attributes of tokens, as spaCy writes them out."""
Places = NDArray[np.int64]
"""For each token, the row of a table that is its own."""
Mask = NDArray[np.bool_]
"""For each token, whether something is so."""
