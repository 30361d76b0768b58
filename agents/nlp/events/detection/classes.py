"""The TimeML class of an event, by its word."""

from collections.abc import Mapping

from spacy.strings import get_string_id

from agents.word_lists import rows

DEFAULTS: Mapping[str, str] = {"V": "OCCURRENCE", "N": "OCCURRENCE", "J": "STATE"}


CLASSES = {
    (kind, get_string_id(lemma)): name
    for kind, lemma, name in rows("nlp/events", "en/classes.tsv", 3)
}
"""The class of each word that has another than the rest."""


def event_class(kind: str, lemma: int, *, governs: bool = False) -> str:
    """Give the class of a verb, noun or adjective by its lemma's number."""
    own = CLASSES.get((kind, lemma), DEFAULTS[kind])
    return CLASSES.get((f"{kind}+", lemma), own) if governs else own
