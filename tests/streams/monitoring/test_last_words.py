import pytest
from aiokafka.errors import NotLeaderForPartitionError, TopicAuthorizationFailedError

from streams.monitoring.last_words import last_words
from streams.pool.batcher import PoolBroken

REFUSED = TopicAuthorizationFailedError("news.quotes")


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (OSError("the disk is full"), "OSError: the disk is full"),
        (
            ExceptionGroup("many", [ValueError("a"), ValueError("a"), KeyError()]),
            "ValueError: a; KeyError",
        ),
        (
            ExceptionGroup("outer", [ExceptionGroup("inner", [REFUSED])]),
            "TopicAuthorizationFailedError: news.quotes: this account may not do on a topic",
        ),
        (NotLeaderForPartitionError(), "a partition had nobody to lead it for 30 s"),
        (PoolBroken(), "PoolBroken: the reading processes take no more work"),
    ],
)
def test_the_causes_are_said_with_what_to_do(failure: BaseException, said: str) -> None:
    assert last_words(failure).startswith(said)
