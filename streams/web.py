"""What an orchestrator asks: ``/healthz`` (is the event loop alive), ``/readyz`` (does it read)."""

from collections.abc import Callable

import faust
from faust.types.web import Request, Response, View


def attach(app: faust.App) -> None:
    """Serve both pages."""

    @app.page("/healthz")
    async def healthz(view: View, request: Request) -> Response:  # noqa: ARG001 - Faust's signature
        """Answer as long as the event loop turns."""
        return view.json({"alive": True})

    @app.page("/readyz")
    async def readyz(view: View, request: Request) -> Response:  # noqa: ARG001 - Faust's signature
        """Answer 200 once articles are read, else 503 with what is missing."""
        missing = [name for name, is_done in conditions(app).items() if not is_done()]
        return view.json({"ready": not missing, "missing": missing}, status=503 if missing else 200)


def conditions(app: faust.App) -> dict[str, Callable[[], bool]]:
    """Give what has to be so before a worker is ready; it has its model before it joins."""
    return {
        "partitions assigned": lambda: not app.rebalancing and bool(app.consumer.assignment()),
        "tables recovered": lambda: not app.in_recovery,
    }
