"""``dateline kb``: the operator's own names, and what a name stands for."""

import os
from importlib import import_module
from pathlib import Path

import click

from streams import settings as configuration
from streams.cli.console import table
from streams.preconditions import check_knowledge

# By name: the stream stands below the agents.
LINKING = "agents.nlp.entities.linking"
LANGUAGE = "en"
HEAD = ("id", "name", "type", "kind", "where", "known for", "linked")
PATH = click.Path(path_type=Path, dir_okay=False)


@click.group("kb")
def command() -> None:
    """Make files of names to be recognised (DATELINE_KB), and look names up."""


@command.command("build")
@click.option(
    "--from",
    "sources",
    multiple=True,
    required=True,
    metavar="FILE",
    type=click.Path(exists=True, path_type=Path, dir_okay=False),
    help="Names: .tsv or .csv with a head, .jsonl, or a dump of Wikidata, one item a line.",
)
@click.argument("target", metavar="TARGET", type=PATH)
def build(sources: tuple[Path, ...], target: Path) -> None:
    """Write the names of all sources to one file.

    Each record has an id, a name, a type (PERSON, ORG, GPE, PLACE, PRODUCT and so on), and may have
    aliases with a bar between them, kind, country, region, admin1, geonames, latitude, longitude,
    weight and description.
    """
    read, made = import_module(f"{LINKING}.sources"), import_module(f"{LINKING}.table")
    partial = target.with_name(f"{target.name}.part")
    try:
        count = made.write((each for path in sources for each in read.items_of(path)), partial)
        partial.replace(target)
    except (OSError, UnicodeDecodeError, read.NoSource, made.NoTable) as failure:
        partial.unlink(missing_ok=True)
        raise click.ClickException(str(failure)) from failure
    click.echo(f"{count} names in {target}")


@command.command("find")
@click.argument("name")
def find(name: str) -> None:
    """Show all that a name may stand for, and where an article is taken to mean it."""
    settings = configuration.load(os.environ)
    check_knowledge(settings)
    known = import_module(f"{LINKING}.knowledge").configured(LANGUAGE)
    found = import_module(f"{LINKING}.reasons").candidates(known, name)
    rows = [
        (
            item.id or "none known",
            item.name,
            item.type,
            item.kind,
            " ".join(filter(None, (item.region, item.country))),
            item.description,
            why,
        )
        for item, why in found
    ]
    if rows:
        table(HEAD, rows)
    else:
        click.echo(f"nothing is known by the name of {name}")
