"""Hide what is not prose from the models, without moving anything."""

from collections.abc import Iterable

from streams.contract.records import Noise


def blanked(text: str, noise: Iterable[Noise]) -> str:
    """Put as many spaces for noise, so that every other character keeps its offset.

    The text may be the beginning of the one that the noise was found in.
    """
    pieces, done = [], 0
    for found in noise:
        start, end = (min(found[side], len(text)) for side in ("start", "end"))
        pieces += [text[done:start], " " * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])
