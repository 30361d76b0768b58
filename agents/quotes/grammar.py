"""The names of the parser's and the tagger's labels as spaCy's keys: numbers compare faster."""

from spacy.strings import get_string_id


def keys(names: str) -> frozenset[int]:
    """Take the keys of names."""
    return frozenset(map(get_string_id, names.split()))


ACL, ADVCL, AGENT, APPOS, CCOMP, CONJ = map(
    get_string_id, ("acl", "advcl", "agent", "appos", "ccomp", "conj")
)
DOBJ, MARK, NSUBJPASS, PARATAXIS, POBJ, POSS = map(
    get_string_id, ("dobj", "mark", "nsubjpass", "parataxis", "pobj", "poss")
)
PREP, PRT, RELCL, XCOMP = map(get_string_id, ("prep", "prt", "relcl", "xcomp"))
ADJ, NOUN, PROPN, VERB = map(get_string_id, ("ADJ", "NOUN", "PROPN", "VERB"))
