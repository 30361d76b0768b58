"""Words by their keys in spaCy's store of strings: each is made once, not once an article."""

from spacy.strings import StringStore

from agents.nlp.caching import GenerationalTable

# Bounds the memory, at 10 MB: a stream has no end of words. With half as many a token cost 0.2 µs
# more on PolNeAR train, as the common ones come back at each turn of the generations.
MOST = 2**16


class Spellings(GenerationalTable[int, str]):
    """What keys stand for, remembered, since the store makes a new string each time."""

    def __init__(self, store: StringStore, *, most: int = MOST) -> None:
        super().__init__(store.__getitem__, most)
