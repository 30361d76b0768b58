"""An expression of time as it hangs on the ``Doc``."""

from typing import NamedTuple


class Timex(NamedTuple):
    """An expression of time with its TIMEX3 attributes."""

    start_char: int
    end_char: int
    type: str
    value: str
    mod: str | None
    word: int
    """The word that its others hang on."""
    range_value: str | None = None
    """The TIMEX3 range that it is one end of: what happens then goes on from one to the other."""
