"""From a folder of gold data on the command line to a data file of an enrichment."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from agents.word_lists import data_file


def data_folder(description: str | None) -> Path:
    """Read the command line; without the gold data there is nothing to learn."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with ready/*.gold.jsonl")
    folder: Path = parser.parse_args().data
    return folder


def write(name: str, head: str, rows: Iterable[str], package: str = "nlp/events") -> None:
    """Write a file whose first line says where it comes from."""
    path = data_file(package, f"en/{name}")
    path.write_text("\n".join([f"# {head}", *rows, ""]), encoding="utf-8")
    sys.stdout.write(f"{path}\n")
