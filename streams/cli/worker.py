"""``dateline worker``: run the stream."""

import click


@click.command("worker")
def command() -> None:
    """Run the stream: read articles from Kafka, publish what is in them.

    Ends with 0 after SIGTERM or Ctrl-C, once what is under way is published; with 1 when something
    kept it from delivering, so that whatever supervises it starts it again.
    """
    import os  # noqa: PLC0415

    from streams import processes, settings  # noqa: PLC0415

    chosen = settings.load(os.environ)
    processes.preload()
    from streams import worker  # noqa: PLC0415 - Faust takes a second: the model loads meanwhile

    worker.run(chosen)
