"""Records in files, as crawlers would send them: JSON, HTML, plain text, web archives, folders."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import orjson

from streams.cli import warc_files
from streams.cli.file_encodings import decoded

SUFFIXES = (".jsonl", ".json", ".html", ".htm", ".txt", *warc_files.SUFFIXES)


class UnknownFile(ValueError):
    """A file that is none of the kinds that can be sent."""


def read_records(place: str) -> Iterator[bytes]:
    """Yield the records of a file, of every file in a folder by name, or of standard input.

    Raises UnknownFile for a file of another kind. What a ``.json`` or ``.jsonl`` file holds is not
    judged here: a record that nobody can read is for the stream to set aside.
    """
    if place == "-":
        yield from _lines(sys.stdin.buffer)
        return
    for file in _files(Path(place)):
        yield from _records_of_file(file)


def count_records(places: Sequence[str]) -> int | None:
    """Count the records of files and folders; None where standard input or an archive is there."""
    files = [file for place in places if place != "-" for file in _files(Path(place))]
    if "-" in places or any(map(warc_files.is_warc, files)):
        return None
    return sum(map(_count, files))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return [file for file in sorted(path.rglob("*")) if file.name.lower().endswith(SUFFIXES)]


def _count(path: Path) -> int:
    if path.suffix.lower() == ".jsonl":
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    return sum(1 for _ in _records_of_file(path))


def _records_of_file(path: Path) -> Iterator[bytes]:
    if warc_files.is_warc(path):
        yield from warc_files.pages_of(path)
        return
    match path.suffix.lower():
        case ".jsonl":
            with path.open("rb") as file:
                yield from _lines(file)
        case ".json":
            yield from _records_of_json(path.read_bytes())
        case ".html" | ".htm":
            yield orjson.dumps({"html": decoded(path.read_bytes())})
        case ".txt":
            # Without newline translation: offsets count in the text as it is.
            yield orjson.dumps({"text": decoded(path.read_bytes())})
        case _:
            path.stat()  # A missing file is said to be missing.
            raise UnknownFile(f"{path} is none of {', '.join(SUFFIXES)}")


def _records_of_json(data: bytes) -> Iterator[bytes]:
    try:
        value = orjson.loads(data)
    except orjson.JSONDecodeError:
        value = None
    if isinstance(value, list):
        yield from map(orjson.dumps, value)
    else:
        yield data


def _lines(file: Iterable[bytes]) -> Iterator[bytes]:
    return (line.rstrip(b"\r\n") for line in file if line.strip())
