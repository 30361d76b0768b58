"""What an orchestrator asks: ``/healthz``, ``/readyz``; and what Prometheus asks: ``/metrics``."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import cast

import faust
from faust.types.web import Request, Response, View
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from streams.monitoring.assignment import WatchedConsumer
from streams.monitoring.liveness import Liveness
from streams.monitoring.metrics import Metrics


def attach(app: faust.App, liveness: Liveness, metrics: Metrics) -> None:
    """Serve the pages."""

    @app.page("/healthz")
    async def healthz(view: View, request: Request) -> Response:  # noqa: ARG001 - Faust's signature
        """Answer 200 while what is there to read is read, else 503 with what stands still."""
        reasons = liveness.reasons()
        return view.json(
            {
                "alive": not reasons,
                "reasons": reasons,
                "notes": liveness.skipped.notes,
                "limit_seconds": round(liveness.limit),
            },
            status=503 if reasons else 200,
        )

    @app.page("/readyz")
    async def readyz(view: View, request: Request) -> Response:  # noqa: ARG001 - Faust's signature
        """Answer 200 once articles are read, else 503 with what is missing."""
        missing = [
            name for name, is_done in conditions(app, liveness.watched).items() if not is_done()
        ]
        return view.json({"ready": not missing, "missing": missing}, status=503 if missing else 200)

    @app.page("/metrics")
    async def page(view: View, request: Request) -> Response:  # noqa: ARG001 - Faust's signature
        """Write the metrics in Prometheus's text format."""
        text = generate_latest(metrics.registry)
        return view.bytes(text, headers={"Content-Type": CONTENT_TYPE_LATEST})


def conditions(app: faust.App, topics: Iterable[str]) -> dict[str, Callable[[], bool]]:
    """Give what has to be so before a worker is ready; it has its model before it joins."""
    consumer = cast(WatchedConsumer, app.consumer)
    return {
        **{f"topic {topic} there": partial(consumer.knows, topic) for topic in topics},
        "partitions assigned": lambda: not app.rebalancing and bool(app.consumer.assignment()),
        "tables recovered": lambda: not app.in_recovery,
    }
