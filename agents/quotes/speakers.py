"""Who speaks: the words that name the speaker at a cue."""

from spacy.tokens import Span, Token

from agents.quotes.grammar import ACL, AGENT, POBJ, PROPN, keys

SUBJECTS = keys("nsubj csubj")
PASSIVE = keys("nsubjpass auxpass")
OF_CLAUSE = SUBJECTS | PASSIVE | keys("aux")
# Any other verb with no subject of its own shares that of the verb it hangs on.
TOPS = keys("ROOT relcl csubj nsubj amod")
STEPS = 4
EMBEDDED = keys("relcl acl")
NAMES = keys("PROPN PRON NOUN")
ONLY_NAMES = keys("PROPN")
BEFORE_NOUN = keys("PROPN NOUN DET ADJ NUM")


def speaker_of(cue: Token) -> Span | None:
    """Find the mention of the speaker at a cue by the grammar; None where the text names nobody."""
    if is_passive(cue):
        return agent_of(cue)
    verb = cue
    for _ in range(STEPS):
        subject = subject_of(verb)
        if subject is not None:
            return mention(subject, cue)
        if verb.dep == ACL and not after_comma(verb):
            return mention(verb.head, cue)
        if verb.dep in TOPS:
            return None
        verb = verb.head
    return None


def is_passive(verb: Token) -> bool:
    """Tell a passive, such as the first word of `Asked whether …, he said no`."""
    roles = {child.dep for child in verb.children}
    if roles.isdisjoint(OF_CLAUSE):
        return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.is_sent_start is True)
    return not roles.isdisjoint(PASSIVE)


def after_comma(verb: Token) -> bool:
    """Tell a participle that is set off: it shares the sentence's subject, not the nearest noun."""
    return verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","


def subject_of(verb: Token) -> Token | None:
    """Take the subject of a verb."""
    return next((child for child in verb.children if child.dep in SUBJECTS), None)


def agent_of(verb: Token) -> Span | None:
    """Take who acts in a passive: the object of `by`."""
    agent = next((child for child in verb.rights if child.dep == AGENT), None)
    return None if agent is None else object_of(agent)


def object_of(preposition: Token) -> Span | None:
    """Take the noun phrase after a preposition."""
    found = next((child for child in preposition.rights if child.dep == POBJ), None)
    return None if found is None else mention(found, preposition)


def mention(head: Token, cue: Token) -> Span:
    """Take the noun phrase of a head with all that belongs to it, as far as the cue."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if start <= cue.i < head.i:
        start = cue.i + 1
    elif head.i < cue.i < end:
        end = cue.i
    while end > start + 1 and (head.doc[end - 1].is_punct or head.doc[end - 1].is_space):
        end -= 1
    return Span(head.doc, start, end)


def nearest_name(cue: Token, low: int, high: int) -> Span | None:
    """Take the noun phrase next to a cue, before it or else after it."""
    doc = cue.doc
    before = (token for token in reversed(doc[low : cue.i]) if token.pos in NAMES)
    after = (token for token in doc[cue.i + 1 : high] if token.pos in NAMES)
    head = next(before, None) or next(after, None)
    if head is None:
        return None
    start, end = head.i, head.i + 1
    belongs = ONLY_NAMES if head.pos == PROPN else BEFORE_NOUN
    while start > low and doc[start - 1].pos in belongs:
        start -= 1
    while end < high and doc[end].pos == PROPN:
        end += 1
    return Span(doc, start, end)
