"""``dateline broker``: the embedded broker by itself."""

import signal
import time
from contextlib import suppress

import click

from streams.kafka.embedded_broker import embedded_broker


@click.command("broker")
@click.option("--port", default=9092, show_default=True, help="Port on 127.0.0.1.")
def command(port: int) -> None:
    """Run the embedded broker until Ctrl-C; its data live in memory and end with it."""
    # As Ctrl-C, so that the broker's own process ends too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt), embedded_broker(port) as address:
        click.echo(f"broker at {address}; topics live as long as this process", err=True)
        click.echo(f"in other terminals: export DATELINE_BROKER={address}", err=True)
        while True:
            time.sleep(3600)
    click.echo("broker stopped, its data are gone", err=True)
