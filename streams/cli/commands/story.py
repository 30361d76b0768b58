"""``dateline story``: the articles of each story, and who repeats whom."""

import os
import sys

import click
import orjson

from streams import settings as configuration
from streams.cli.aggregate_records import tell_on, told
from streams.cli.aggregates import LEGEND, show, stories_of, story_lines
from streams.cli.console import console
from streams.contract.topics import STORIES


@click.command("story")
@click.argument(
    "places", nargs=-1, metavar="[FILE|-…]", type=click.Path(exists=True, allow_dash=True)
)
@click.option("--about", help="Only stories with these words in a headline, or with this article.")
@click.option("--most", type=click.IntRange(min=1), default=10, help="Show so many.")
@click.option("--follow", is_flag=True, help="Go on telling what changes in the stream.")
@click.option("--json", "as_json", is_flag=True, help="One record a line.")
@click.option("--timeout", type=float, help="Stop when nothing came for so many seconds.")
def command(  # noqa: PLR0913 - an option each
    places: tuple[str, ...],
    *,
    about: str | None,
    most: int,
    follow: bool,
    as_json: bool,
    timeout: float | None,
) -> None:
    """Show stories with their copies: of the stream, or with FILE of the articles in files.

    Files are as for `submit`, or the output of `enrich`.
    """
    settings = configuration.load(os.environ)
    found, failed = told(settings, places, STORIES, "stories", follow=follow)
    wanted = stories_of(found, about)
    if as_json:
        for story in wanted:
            for record in story:
                click.echo(orjson.dumps(record))
    else:
        show(line for story in wanted[:most] for line in story_lines(story))
        console.print(LEGEND)
    if follow:
        tell_on(settings, STORIES, timeout, as_json=as_json)
    if failed:
        sys.exit(1)
