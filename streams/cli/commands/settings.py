"""``dateline settings``: every variable, its value and what it does."""

import os

import click

from streams import settings as configuration
from streams.cli.console import table


@click.command("settings")
def command() -> None:
    """Show every setting; secrets are shown as asterisks."""
    settings = configuration.load(os.environ)
    rows = [
        (
            configuration.PREFIX + name.upper(),
            "" if (value := getattr(settings, name)) is None else str(value),
            field.description or "",
        )
        for name, field in configuration.Settings.model_fields.items()
    ]
    table(("variable", "value", "what it does"), rows)
