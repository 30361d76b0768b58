from agents.nlp.quotes.attribution import Attribution
from agents.nlp.quotes.candidates.candidate import candidates
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.indirect.reports import indirect
from agents.nlp.syntax.tables import ids
from tests.agents.nlp.quotes.conftest import Reader, place, words

LEMMAS = ids({"offer", "decision", "expect", "say"})


def told(reading: QuoteContext, reports: list[Attribution] | None = None) -> list[tuple[str, ...]]:
    return [
        (found.complement, words(reading.tree, found.words[0]) or "")
        for found in candidates(reading, LEMMAS, (), reports or [])
    ]


def test_only_some_lemmas_are_candidates(read: Reader) -> None:
    assert told(read("Lee offered a plan. Lee bought a plan.")) == [("object", "a plan")]


def test_who_does_something_with_a_noun_is_its_owner(read: Reader) -> None:
    reading = read("Lee defended the decision to leave.")
    (found,) = candidates(reading, LEMMAS, (), [])
    assert words(reading.tree, found.speaker) == "Lee"


def test_what_a_report_tells_is_no_candidate(read: Reader) -> None:
    reading = read("Lee said that Kern offered a plan.")
    assert told(reading, list(indirect(reading, set()))) == []


def test_a_word_that_is_taken_is_none(read: Reader) -> None:
    reading = read("Lee offered a plan.")
    taken = {place(reading.tree, "offered")}
    assert list(candidates(reading, LEMMAS, taken, [])) == []


def test_what_nobody_named_expects_is_none(read: Reader) -> None:
    assert told(read("The veto is expected to come.")) == []


def test_a_report_in_what_is_announced_tells_it_better(read: Reader) -> None:
    reading = read("Lee offered to say that taxes will rise.")
    assert told(reading) != []
    assert told(reading, list(indirect(reading, set()))) == []


def test_outside_of_marks_the_writer_and_the_reader_are_no_speakers(read: Reader) -> None:
    assert told(read("We offered a plan.")) == []
