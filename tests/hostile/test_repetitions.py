"""An article of one thing over and over is read in the time that an article may take."""

from datetime import UTC, datetime
from html import unescape

import orjson
import pytest
from spacy.language import Language

from agents.ingest.accept import accept
from agents.nlp.reader import Reader
from streams.settings import Settings
from tests.hostile.limits import given_up_after

SIZE = 100_000
NOW = datetime(2024, 5, 6, tzinfo=UTC)
FIRST = "Ada Novak said on Monday that the harbour would close. "
UNITS = [
    *("a", "1", " ", "\n", "(", '"', "漢", "\u0301", "-", ". "),
    *("“a,” ", "'a' ", "a\n\n", "A. ", "May 1 ", "“", "“A. ", "&quot;", "*a* "),
]


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


@pytest.mark.parametrize("unit", UNITS)
def test_it_is_read_in_time(reader: Reader, unit: str) -> None:
    text = FIRST + unit * (SIZE // len(unit))
    # Work, not time: the machine may be busy. Measured: at most 4.3 s.
    with given_up_after(Settings.model_construct().article_timeout):
        submission = orjson.dumps({"text": text, "language": "en"})
        article = accept(submission, key=None, received_at=NOW)
        [found] = reader.read([article])
    text = unescape(text)
    assert article["text"] == text
    assert found["unread"] is None
    mentions = [each for entity in found["entities"] for each in entity["mentions"]]
    assert "Ada Novak" in {text[each["start"] : each["end"]] for each in mentions}
