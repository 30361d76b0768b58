"""An event in the article's own words: its subject and its verb phrase, or its noun phrase."""

from spacy.tokens import Doc, Token

LONGEST = 25
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
KEPT_BEFORE = SUBJECTS | {"aux", "auxpass", "neg", "advmod", "npadvmod", "amod", "det", "poss"}
KEPT_BEFORE |= {"compound", "nummod", "nmod", "quantmod", "predet", "dobj", "attr"}
ENDS = frozenset({"conj", "cc", "advcl", "parataxis", "relcl", "mark", "preconj", "appos"})
SHARING = frozenset({"conj", "xcomp"})
RELATIVE_TAGS = frozenset({"WDT", "WP"})


def summary(trigger: Token, text: str) -> str:
    """Say what happened, in at most 25 words of the article's text."""
    doc = trigger.doc
    actor = None if trigger.tag_.startswith("NN") else outer_subject(trigger)
    start = first_word(trigger, actor)
    words = written(doc, text, start, min(last_word(trigger) + 1, start + LONGEST))
    if actor is None or actor.i >= start:
        return words
    spare = max(LONGEST - len(words.split()), 1)
    end = min(noun_end(actor) + 1, start, actor.left_edge.i + spare)
    return f"{written(doc, text, actor.left_edge.i, end)} {words}"


def written(doc: Doc, text: str, start: int, end: int) -> str:
    """Give the words as written, on one line."""
    last = doc[end - 1]
    return " ".join(text[doc[start].idx : last.idx + len(last)].split()).strip(" ,;:\"“”'`")


def first_word(trigger: Token, actor: Token | None) -> int:
    """Find where the clause begins; what is said beside a subject parts it from the clause."""
    start = trigger.i
    for child in reversed(list(trigger.lefts)):
        if child == actor and noun_end(child) < child.right_edge.i:
            break
        if child.dep_ in KEPT_BEFORE and child.tag_ not in RELATIVE_TAGS:
            start = child.left_edge.i
    return start


def last_word(trigger: Token) -> int:
    """Find where the clause ends: before the next clause begins."""
    end = trigger.i
    for child in trigger.rights:
        if child.dep_ in ENDS:
            break
        if child.dep_ != "punct":
            end = clause_end(child)
    return end


def clause_end(child: Token) -> int:
    """Find the last word of a dependent."""
    return noun_end(child) if child.tag_.startswith("NN") else child.right_edge.i


def noun_end(noun: Token) -> int:
    """Find the last word of a noun phrase, without what is said beside it."""
    end = noun.i
    for child in noun.rights:
        if child.dep_ in {"relcl", "appos", "parataxis", "punct"}:
            break
        end = child.right_edge.i
    return end


def subject(verb: Token) -> Token | None:
    """Give the subject of a verb, as it stands there."""
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)


def outer_subject(verb: Token) -> Token | None:
    """Give the subject of a verb; one without takes that of the verb it is joined to."""
    for _ in range(LONGEST):
        found = subject(verb)
        if found is not None:
            return antecedent(verb) if found.tag_ in RELATIVE_TAGS else found
        if verb.dep_ not in SHARING:
            return antecedent(verb)
        told = direct_object(verb.head) if verb.dep_ == "xcomp" else None
        if told is not None and told.i < verb.i:
            return told
        verb = verb.head
    return None


def direct_object(verb: Token) -> Token | None:
    """Give the object of a verb: who is asked to do what the infinitive under it says."""
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def antecedent(verb: Token) -> Token | None:
    """Give the noun that a clause is said of."""
    return verb.head if verb.dep_ in {"relcl", "acl"} and verb.head.i < verb.i else None
