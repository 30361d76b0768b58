import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from streams.monitoring.metrics import Metrics
from streams.monitoring.pages import attach

METRICS = Metrics()


def consumer_of(assigned: set[str], *, there: bool = True) -> SimpleNamespace:
    return SimpleNamespace(assignment=lambda: assigned, knows=lambda _: there)


class App:
    """As much of an application as the pages ask."""

    def __init__(self) -> None:
        self.pages: dict[str, Any] = {}
        self.rebalancing = False
        self.in_recovery = False
        self.consumer = consumer_of({"news.articles/0"})

    def page(self, path: str) -> Any:  # noqa: ANN401 - stands for Faust's
        def register(function: Any) -> Any:  # noqa: ANN401 - stands for Faust's
            self.pages[path] = function
            return function

        return register


class View:
    """A page that remembers its answer."""

    def json(self, value: object, status: int = 200) -> tuple[int, object]:
        return status, value

    def bytes(self, value: bytes, headers: dict[str, str]) -> tuple[int, object]:
        return 200, (value, headers)


def asked(app: Any, path: str, *reasons: str) -> tuple[int, Any]:  # noqa: ANN401
    liveness = SimpleNamespace(
        reasons=lambda: list(reasons),
        limit=180.4,
        watched=["news.articles"],
        skipped=SimpleNamespace(notes=["a note"]),
    )
    attach(app, cast(Any, liveness), METRICS)
    answer: tuple[int, Any] = asyncio.run(app.pages[path](View(), None))
    return answer


def test_a_worker_is_ready_when_nothing_is_missing() -> None:
    assert asked(App(), "/readyz") == (200, {"ready": True, "missing": []})


@pytest.mark.parametrize(
    ("state", "missing"),
    [
        ({"rebalancing": True}, ["partitions assigned"]),
        ({"consumer": consumer_of(set())}, ["partitions assigned"]),
        ({"consumer": consumer_of({"a/0"}, there=False)}, ["topic news.articles there"]),
        ({"in_recovery": True}, ["tables recovered"]),
        ({"in_recovery": True, "rebalancing": True}, ["partitions assigned", "tables recovered"]),
    ],
)
def test_what_is_missing_is_named(state: dict[str, object], missing: list[str]) -> None:
    app = App()
    for name, value in state.items():
        setattr(app, name, value)
    assert asked(app, "/readyz") == (503, {"ready": False, "missing": missing})


def test_a_worker_that_is_not_ready_is_alive() -> None:
    app = App()
    app.in_recovery = True
    alive = {"alive": True, "reasons": [], "notes": ["a note"], "limit_seconds": 180}
    assert asked(app, "/healthz") == (200, alive)


def test_a_worker_that_stands_still_says_where() -> None:
    status, answer = asked(App(), "/healthz", "news.articles/2 stands")
    assert (status, answer["alive"]) == (503, False)
    assert answer["reasons"] == ["news.articles/2 stands"]


def test_metrics_are_prometheus_text() -> None:
    status, (text, headers) = asked(App(), "/metrics")
    assert status == 200
    assert b"# TYPE dateline_records_read_total counter\n" in text
    assert headers["Content-Type"].startswith("text/plain")
