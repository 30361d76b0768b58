"""``dateline statement``: what was said once, in however many papers."""

import os
import sys

import click
import orjson

from streams import settings as configuration
from streams.cli.aggregate_records import tell_on, told
from streams.cli.aggregates import show, statement_lines, statements_of
from streams.contract.topics import STATEMENTS


@click.command("statement")
@click.argument(
    "places", nargs=-1, metavar="[FILE|-…]", type=click.Path(exists=True, allow_dash=True)
)
@click.option("--about", help="Only statements with these words.")
@click.option("--speaker", help="Only this one's: an id, a name or a last name.")
@click.option("--all", "everyone", is_flag=True, help="Show every carrier, not one a story.")
@click.option("--most", type=click.IntRange(min=1), default=10, help="Show so many.")
@click.option("--follow", is_flag=True, help="Go on telling what changes in the stream.")
@click.option("--json", "as_json", is_flag=True, help="One record a line.")
@click.option("--timeout", type=float, help="Stop when nothing came for so many seconds.")
def command(  # noqa: PLR0913 - an option each
    places: tuple[str, ...],
    *,
    about: str | None,
    speaker: str | None,
    everyone: bool,
    most: int,
    follow: bool,
    as_json: bool,
    timeout: float | None,
) -> None:
    """Show statements with their carriers: of the stream, or with FILE of the articles in files.

    Files are as for `submit`, or the output of `enrich`.
    """
    settings = configuration.load(os.environ)
    found, failed = told(settings, places, STATEMENTS, "statements", follow=follow)
    wanted = statements_of(found, about, speaker)
    if as_json:
        for statement in wanted:
            click.echo(orjson.dumps(statement))
    else:
        show(
            line
            for statement in wanted[:most]
            for line in statement_lines(statement, everyone=everyone)
        )
    if follow:
        tell_on(settings, STATEMENTS, timeout, as_json=as_json)
    if failed:
        sys.exit(1)
