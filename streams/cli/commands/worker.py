"""``dateline worker``: run the stream."""

import sys

import click


@click.command("worker")
def command() -> None:
    """Run the stream: read articles from Kafka, publish what is in them.

    Ends with 0 after SIGTERM or Ctrl-C, once what is under way is published; with 1 when something
    kept it from delivering, so that whatever supervises it starts it again.
    """
    import os  # noqa: PLC0415
    import signal  # noqa: PLC0415

    from streams import settings  # noqa: PLC0415
    from streams.pool import process_pool  # noqa: PLC0415

    # Until Faust listens for it: told to end before it has begun to read, it just ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))

    chosen = settings.load(os.environ)
    process_pool.preload()
    from streams import worker  # noqa: PLC0415 - Faust takes a second: the model loads meanwhile

    worker.run(chosen)
