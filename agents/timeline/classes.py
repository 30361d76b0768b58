"""The TimeML class of an event, by its word."""

from collections.abc import Mapping
from pathlib import Path

from spacy.strings import get_string_id

from agents.timeline.word_lists import DATA

DEFAULTS: Mapping[str, str] = {"V": "OCCURRENCE", "N": "OCCURRENCE", "J": "STATE"}


def read_classes(path: Path) -> dict[tuple[str, int], str]:
    """Read the class of each word that has another than the rest."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {(kind, get_string_id(lemma)): name for kind, lemma, name in rows}


CLASSES = read_classes(DATA / "classes.tsv")


def event_class(kind: str, lemma: int, *, governs: bool = False) -> str:
    """Give the class of a verb, noun or adjective by its lemma's number."""
    own = CLASSES.get((kind, lemma), DEFAULTS[kind])
    return CLASSES.get((f"{kind}+", lemma), own) if governs else own
