"""``dateline contracts``: write the documents, or check that they are not stale."""

from pathlib import Path

import click

from streams.contract.documents import stale_documents, write


@click.command("contracts")
@click.argument("folder", default="docs", type=click.Path(path_type=Path, file_okay=False))
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when one is stale.")
def command(folder: Path, *, check: bool) -> None:
    """Write the AsyncAPI document and the JSON Schemas into FOLDER (docs)."""
    stale = list(stale_documents(folder)) if check else write(folder)
    for path in stale:
        click.echo(f"{folder / path} {'is stale: run `make contracts`' if check else 'written'}")
    if check and stale:
        raise SystemExit(1)
