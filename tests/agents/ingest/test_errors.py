import pickle
from datetime import UTC, datetime

from agents.ingest.errors import Embargoed, UnreadableArticle


def test_a_refusal_is_its_reason() -> None:
    failure = UnreadableArticle("text is missing; send it")
    assert str(failure) == failure.reason == "text is missing; send it"


def test_an_embargo_survives_the_way_between_processes() -> None:
    failure = Embargoed(datetime(2024, 5, 2, tzinfo=UTC))
    copy = pickle.loads(pickle.dumps(failure))  # noqa: S301 - written on this line
    assert (type(copy), copy.until, copy.reason) == (Embargoed, failure.until, failure.reason)
    assert "2024-05-02T00:00:00Z" in copy.reason
