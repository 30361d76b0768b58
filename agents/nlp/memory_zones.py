"""Memory zones: the words of a stream without end, remembered as far as they are met again.

spaCy forgets the words of a zone when it ends and meets them anew in the next, at more than twice
the cost of tokens; without zones it grows for ever. So the first words of the stream are kept, the
common ones among them, and zones begin when there are enough; one then lasts for many batches.
"""

from contextlib import ExitStack

from spacy.language import Language

from agents.nlp import vocab_tables
from streams import memory

# Enough for the common words of the news: 350 articles of PolNeAR train have so many, of which the
# tokenizer remembers what it made of them; with a third of them a token cost half a microsecond
# more. Rare ones come and go with their zone, which takes 2 kB of memory for each, with all that
# is remembered of it.
KEPT_WORDS = 24_000
ZONE_WORDS = 5_000


class MemoryZones:
    """What keeps a pipeline's vocabulary bounded; no document may outlive a call of ``renew``."""

    def __init__(
        self, nlp: Language, *, kept_words: int = KEPT_WORDS, zone_words: int = ZONE_WORDS
    ) -> None:
        self.nlp = nlp
        self.zone_words = zone_words
        self.most = len(nlp.vocab) + kept_words
        self.zone = ExitStack()

    def renew(self) -> None:
        """Begin a new zone if there are too many words; call it when no document is in use."""
        if len(self.nlp.vocab) > self.most:
            self.zone.close()
            vocab_tables.rebuild(self.nlp.vocab)
            memory.trim()
            self.zone.enter_context(self.nlp.memory_zone())
            self.most = len(self.nlp.vocab) + self.zone_words
