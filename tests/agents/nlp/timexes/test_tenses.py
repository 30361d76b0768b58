from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.tenses import direction

Reader = Callable[[str], Doc]
PAST, UNKNOWN, FUTURE = -1, 0, 1


def direction_of(read: Reader, text: str) -> int:
    doc = read(text)
    place = next(token.i for token in doc if token.text in {"Friday", "June"})
    return direction(Tree(doc), place)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday.", PAST),
        ("They had met on Friday.", PAST),
        ("They will meet on Friday.", FUTURE),
        ("They plan to meet on Friday.", FUTURE),
        ("They are expected to meet on Friday.", FUTURE),
        ("They have met on Friday.", PAST),
        ("Nobody has seen them since setting out on Friday.", PAST),
        ("A meeting on Friday.", UNKNOWN),
    ],
)
def test_direction(read: Reader, text: str, expected: int) -> None:
    assert direction_of(read, text) == expected


@pytest.mark.parametrize(
    ("coming", "past"),
    [
        ("The council meets on Friday.", "The council met on Friday."),
        ("The ban takes effect in June.", "The ban took effect in June."),
        ("The pass expires on Friday.", "The pass expired on Friday."),
        ("The film is out on Friday.", "The film was out on Friday."),
        ("The deadline is Friday.", "The deadline was Friday."),
        ("He is leaving on Friday.", "He was leaving on Friday."),
        ("A vigil is being held on Friday.", "A vigil was being held on Friday."),
        ("Leeds play Hull on Friday.", "Leeds played Hull on Friday."),
        ("Voters go to the polls on Friday.", "Voters went to the polls on Friday."),
        ("The ferry, which sails on Friday, is full.", "The ferry, which sailed on Friday, sank."),
        ("If the strike ends on Friday, all is well.", "When it ended on Friday, all was well."),
        ("Berg is due in court on Friday.", "Berg was in court on Friday."),
        ("Results are expected on Friday.", "Results came on Friday."),
        (
            "The minister was expected in Rome on Friday.",
            "The minister was seen in Rome on Friday.",
        ),
        ("He called for calm before Friday's talks.", "He fell ill before Friday's blast."),
        ("He was summoned to appear on Friday.", "He was summoned when he appeared on Friday."),
        ("She is to be tried in June.", "She was tried in June."),
        ("The council agreed to meet on Friday.", "The council agreed on Friday to meet."),
        ("Apply by noon on Friday.", "They applied by noon on Friday."),
        ("Register before Friday.", "They registered before Friday."),
        ("Submissions close on Friday.", "Submissions closed on Friday."),
        ("He lost a game and plays again on Friday.", "He plays again and lost on Friday."),
        ("The strike could last until Friday.", "The strike lasted until Friday."),
        ("It could snow on Friday.", "Residents could hear blasts on Friday."),
        ("He may be freed on Friday.", "He may have been freed on Friday."),
        ("They have to leave on Friday.", "They had to leave on Friday."),
        ("The road is closed until Friday.", "The road was closed until Friday."),
        ("The road has been closed until Friday.", "The road has been closed since Friday."),
        ("They have until Friday to reply.", "They had until Friday to reply."),
        ("The talks were postponed until Friday.", "The talks went on until Friday."),
        ("The talks were moved to Friday.", "The talks went on to Friday."),
        ("The hearing was set for Friday.", "The hearing was held on Friday."),
        ("The vote was scheduled for Friday.", "The vote was held on Friday."),
        ("Shares fell ahead of Friday's vote.", "Shares fell after Friday's vote."),
        ("She has not cancelled Friday's concert.", "She has praised Friday's concert."),
        ("Police banned Friday's march.", "Police watched Friday's march."),
        ("The match on Friday was postponed.", "The match was postponed on Friday."),
    ],
)
def test_what_is_to_come_and_its_twin(read: Reader, coming: str, past: str) -> None:
    assert direction_of(read, coming) == FUTURE
    assert direction_of(read, past) == PAST


@pytest.mark.parametrize(
    ("coming", "bound"),
    [
        ("The mayor will attend Friday's meeting.", "The mayor will discuss Friday's attack."),
        ("Leeds are ready for Friday's match.", "Leeds are counting the costs of Friday's match."),
        ("Traders are waiting for Friday's figures.", "Traders are discussing Friday's figures."),
        ("The final takes place on Friday.", "The blast on Friday leaves many homeless."),
        ("He is in court on Friday.", "He is in court after a raid on Friday."),
        ("A vote on Friday decides.", "Police say an attack on Friday failed to work."),
    ],
)
def test_a_time_that_a_noun_has_for_its_own(read: Reader, coming: str, bound: str) -> None:
    assert direction_of(read, coming) == FUTURE
    assert direction_of(read, bound) != FUTURE


@pytest.mark.parametrize(
    "text",
    [
        "Police say he was shot on Friday.",
        "The paper says on Friday that it was wrong.",
        "The man is accused of killing her on Friday.",
        "He denies stabbing her on Friday.",
        "Records show he bought the gun on Friday.",
        "The firm could not be reached on Friday.",
        "It is the first strike since Friday.",
        "A report published on Friday says so.",
    ],
)
def test_the_present_tells_of_what_was(read: Reader, text: str) -> None:
    assert direction_of(read, text) != FUTURE


@pytest.mark.parametrize("word", ["Friday ", "until Friday ", "is Friday ", "of Friday's "])
def test_long_runs_are_read(read: Reader, word: str) -> None:
    doc = read(word * 1000)
    tree = Tree(doc)
    assert {direction(tree, token.i) for token in doc[:200]} <= {PAST, UNKNOWN, FUTURE}
