from collections.abc import Callable

from spacy.tokens import Doc

from agents.nlp.timexes.record import fields

Reader = Callable[[str], Doc]


def test_spans_slice_back(read: Reader) -> None:
    text = "Last October the minister resigned."
    [timex] = fields(read(text), "a")["timexes"]
    assert text[timex["start"] : timex["end"]] == "Last October"
    assert (timex["type"], timex["value"], timex["mod"]) == ("DATE", "2019-10", None)
