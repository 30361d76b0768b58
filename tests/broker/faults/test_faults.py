"""Whatever goes wrong: nothing is lost, nothing is wrong, repeats have the same id."""

import sys
from collections.abc import Iterator, Mapping

import pytest

from streams.contract.records import Enriched
from tests.broker.faults.every import FAULTS
from tests.broker.faults.lane import good_articles
from tests.broker.trial.calm import calm
from tests.broker.trial.fault import Fault, Size
from tests.broker.trial.hosts import Kind
from tests.broker.trial.trial import Plan, run


def forms() -> Iterator[object]:
    for fault in FAULTS:
        yield pytest.param(fault, fault.size, id=fault.name, marks=pytest.mark.long)
        if fault.short:
            yield pytest.param(fault, fault.short, id=f"{fault.name}, short")


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


@pytest.fixture(scope="session")
def shared() -> Mapping[str, Enriched]:
    """What the articles of all short forms say when nothing goes wrong."""
    sizes = [(fault, fault.short) for fault in FAULTS if fault.short]
    return calm(good_articles(Plan(fault, "embedded", size) for fault, size in sizes))


@pytest.mark.long_on("kafka")
@pytest.mark.parametrize(("fault", "size"), list(forms()))
def test_it_is_survived(
    fault: Fault, size: Size, possible: Kind, shared: Mapping[str, Enriched]
) -> None:
    if possible not in (fault.short_brokers if size is fault.short else fault.brokers):
        pytest.skip(f"not on the {possible} broker")
    plan = Plan(fault, possible, size)
    states = shared if size is fault.short else calm(good_articles([plan]))
    report = run(plan, states, say)
    assert report.account.lost == []
    assert report.account.wrong == []
    assert report.course.unexpected == []
