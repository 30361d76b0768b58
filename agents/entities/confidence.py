"""How often a name found in some way is a name, of the type given."""

from agents.entities.word_lists import rows

CONFIDENCE = {source: float(share) for source, share, *_ in rows("en", "confidence.tsv", 3)}
