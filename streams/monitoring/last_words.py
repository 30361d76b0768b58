"""Why a worker ended, in a line: Kafka's errors have names, and no remedy."""

from aiokafka.errors import (
    GroupAuthorizationFailedError,
    KafkaError,
    NotLeaderForPartitionError,
    TopicAuthorizationFailedError,
    UnknownTopicOrPartitionError,
)

REMEDIES: dict[type[KafkaError], str] = {
    TopicAuthorizationFailedError: "this account may not do on a topic what a worker has to: grant "
    "what docs/operations.md lists under Rights",
    GroupAuthorizationFailedError: "this account may not read in the group: grant what "
    "docs/operations.md lists under Rights",
    NotLeaderForPartitionError: "a partition had nobody to lead it for 30 s: a broker is away, or "
    "a topic was deleted, which the next start makes anew",
    UnknownTopicOrPartitionError: "a topic is not there any more: the next start makes it anew",
}


def last_words(failure: BaseException) -> str:
    """Say the causes of a failure, each once."""
    return "; ".join(dict.fromkeys(map(_said, _causes(failure))))


def _causes(failure: BaseException) -> list[BaseException]:
    if isinstance(failure, BaseExceptionGroup):
        return [cause for each in failure.exceptions for cause in _causes(each)]
    return [failure]


def _said(failure: BaseException) -> str:
    words = ", ".join(map(str, failure.args)) or type(failure).__name__
    for kind, remedy in REMEDIES.items():
        if isinstance(failure, kind):
            return f"{type(failure).__name__}: {words}: {remedy}" if failure.args else remedy
    return f"{type(failure).__name__}: {words}" if failure.args else words
