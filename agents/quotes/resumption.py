"""Reports that go on: `said … and warned that …`, where the parser hangs one into the other."""

from typing import NamedTuple

from spacy.strings import get_string_id
from spacy.tokens import Token

from agents.quotes.cues import verb_group
from agents.quotes.grammar import ADVCL, CCOMP, CONJ, keys
from agents.quotes.speakers import after_comma, subject_of

GERUND = get_string_id("VBG")
NOT_SAID = keys("cc punct")


class Resumption(NamedTuple):
    """A cue inside the content of another that is no part of it."""

    host: Token
    """The cue whose speaker goes on."""
    start: int
    """Where the content of the first cue ends."""


def resumptions(verbs: list[Token]) -> dict[int, Resumption]:
    """Find the cues that take up the report of another, by their place."""
    places = {verb.i for verb in verbs}
    found = {}
    for verb in filter(may_take_up, verbs):
        host = next((each for each in verb.ancestors if each.i in places), None)
        if host is not None and host.i < verb.i and (verb.dep != CONJ or fits(verb, host)):
            found[verb.i] = Resumption(host, beginning(verb))
    return found


def may_take_up(verb: Token) -> bool:
    """Tell a cue with a clause and no subject: `, adding that …`, `and added that …`."""
    if verb.dep != CONJ and not (verb.tag == GERUND and (verb.dep == ADVCL or after_comma(verb))):
        return False
    return subject_of(verb) is None and any(child.dep == CCOMP for child in verb.rights)


def fits(verb: Token, host: Token) -> bool:
    """Tell a verb in the tense of the first cue that hangs on something between them."""
    return verb.tag == host.tag and verb.head.i != host.i


def beginning(verb: Token) -> int:
    """Take where a cue begins, with the `and` or the comma before it."""
    start = verb_group(verb).start
    while start > 0 and verb.doc[start - 1].dep in NOT_SAID:
        start -= 1
    return start
