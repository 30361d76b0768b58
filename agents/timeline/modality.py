"""How real an event is: happened, planned, possible or denied."""

from spacy.tokens import Token

from agents.timeline.tenses import AUXILIARY, LISTS

PLANNED_AUXILIARIES = frozenset(LISTS["planned_auxiliaries"])
POSSIBLE_AUXILIARIES = frozenset(LISTS["possible_auxiliaries"])
PLANNING = frozenset(LISTS["planning"])
PLANNING_NOUNS = frozenset(LISTS["planning_nouns"])
DOUBTING = frozenset(LISTS["doubting"])
DENYING = frozenset(LISTS["denying"])
CONDITIONS = frozenset(LISTS["conditions"])
NEGATIONS = frozenset(LISTS["negations"])
COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "pcomp", "pobj", "advcl", "acl", "nsubjpass"})


def modality(trigger: Token) -> str:
    """Tell how real the text makes an event."""
    children = [child for child in trigger.lefts if child.dep_ != "punct"]
    if any(child.dep_ == "neg" or child.lower_ in NEGATIONS for child in children):
        return "denied"
    own = auxiliary_modality(children)
    if own:
        return own
    return governed(trigger, infinitive=any(child.tag_ == "TO" for child in children))


def auxiliary_modality(children: list[Token]) -> str | None:
    """Tell what the auxiliaries say: "will" plans, "might" leaves open, "if" does too."""
    words = {child.lower_ for child in children if child.dep_ in AUXILIARY}
    if words & POSSIBLE_AUXILIARIES or any(
        child.lower_ in CONDITIONS for child in children if child.dep_ == "mark"
    ):
        return "possible"
    return "planned" if words & PLANNED_AUXILIARIES else None


def governed(trigger: Token, *, infinitive: bool) -> str:
    """Tell what the word over an event makes of it."""
    if trigger.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in trigger.lefts):
        return modality(trigger.head)
    link = trigger.head if trigger.dep_ in {"pobj", "pcomp"} else trigger
    head = link.head
    if trigger.dep_ not in COMPLEMENTS or head == trigger:
        return "happened"
    if head.lemma_ in DENYING:
        return "denied"
    if infinitive:
        return infinitive_modality(head)
    noun = trigger.tag_.startswith("NN") and trigger.dep_ in {"dobj", "pobj"}
    return "planned" if noun and head.lemma_ in PLANNING_NOUNS else "happened"


def infinitive_modality(head: Token) -> str:
    """Tell what a verb makes of the infinitive under it: "plans to", "may try to"."""
    if head.lemma_ in PLANNING:
        return "planned"
    if head.lemma_ in DOUBTING:
        return "possible"
    return auxiliary_modality(list(head.lefts)) or "happened"
