"""The command line: ``dateline <command>``, one module a command."""

import logging
import sys
from importlib import import_module

import click

COMMANDS = {
    "demo": "Run broker, worker and sample articles, and show what comes out.",
    "broker": "Run the embedded broker.",
    "worker": "Run the stream: read articles from Kafka, publish what is in them.",
    "submit": "Send articles to the stream.",
    "tail": "Show the records of a topic as they come.",
    "enrich": "Enrich articles without Kafka: JSON Lines in, JSON Lines out.",
    "timeline": "Show what happened to an entity, by many articles, without Kafka.",
    "story": "Show stories: the articles of each, and who repeats whom.",
    "statement": "Show statements: what was said once, in however many papers.",
    "across": "Show what articles say together: stories, copies, statements, without Kafka.",
    "bursts": "Show when entities are spoken of more than usual.",
    "replay": "Send dead letters back to the stage that set them aside.",
    "reread": "Have the articles read again that were read before.",
    "skip": "Leave out a record that keeps the workers from going on.",
    "topics": "Show the topics, or make them.",
    "kb": "Make files of names to be recognised, and look names up.",
    "settings": "Show every setting with its value.",
    "contracts": "Write the AsyncAPI document and the JSON Schemas.",
}


STOPPED = 130
"""Exit status after Ctrl-C, as shells have it."""


class Commands(click.Group):
    """Commands imported when they are run, so that ``--help`` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"streams.cli.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def dateline() -> None:
    """Dateline reads the news: entities, quotes and timeline events, on Kafka."""


def main() -> None:
    """Run a command; a failure that has a remedy is one line on standard error."""
    # What fails is said once, below.
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())
    try:
        dateline(standalone_mode=False)
    except click.ClickException as misuse:
        misuse.show()
        sys.exit(misuse.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("dateline: stopped", err=True)
        sys.exit(STOPPED)
    except (OSError, RuntimeError, ValueError) as failure:
        click.echo(f"dateline: {failure}", err=True)
        sys.exit(1)
