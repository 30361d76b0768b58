"""How often a name found in some way is one, of the type given: as measured."""

from agents.nlp.entities.recognition.names import Name, Source
from agents.word_lists import rows

MEASURED = {
    (source, kind): float(share)
    for source, kind, share, _ in rows("nlp/entities", "en/confidence.tsv", 4)
}
ANY = "*"


def confidence(names: list[Name], kind: str) -> float:
    """Take the share of the most trusted of the ways in which names were found."""
    if len(names) == 1:
        return share(names[0].source, kind)
    return max([share(way, kind) for way in {name.source for name in names}])


def share(way: Source, kind: str) -> float:
    """Take the share measured for one way, over all types where it is not known for one."""
    return MEASURED.get((way, kind)) or MEASURED[way, ANY]
