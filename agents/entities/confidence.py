"""How often a name found in some way is one, of the type given: as measured."""

from agents.entities.names import Name
from agents.entities.word_lists import rows

MEASURED = {
    (source, kind): float(share) for source, kind, share, _ in rows("en", "confidence.tsv", 4)
}
ANY = "*"


def confidence(names: list[Name], kind: str) -> float:
    """Take the share of the most trusted of the ways in which names were found."""
    ways = {name.source for name in names}
    return max([MEASURED.get((way, kind)) or MEASURED[way, ANY] for way in ways])
