"""Pages of a web archive: the responses in a WARC file, plain or compressed."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import orjson

from streams.cli.file_encodings import decoded

SUFFIXES = (".warc", ".warc.gz")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
PAGES = ("text/html", "application/xhtml+xml")
FOUND = "200"


class UnreadableArchive(ValueError):
    """A web archive that is broken, or for which the reader is not installed."""


def is_warc(path: Path) -> bool:
    """Tell whether a file is a web archive, by its name."""
    return path.name.lower().endswith(SUFFIXES)


def pages_of(path: Path) -> Iterator[bytes]:
    """Yield each page that was answered in full, as a record with its address."""
    try:
        archive = import_module("warcio.archiveiterator")
    except ImportError as failure:
        raise UnreadableArchive(f"{path} needs warcio: pip install warcio") from failure
    with path.open("rb") as file:
        try:
            yield from filter(None, map(page, archive.ArchiveIterator(file)))
        except import_module("warcio.exceptions").ArchiveLoadFailed as failure:
            raise UnreadableArchive(f"{path} is broken: {failure}") from failure


def page(record: Any) -> bytes | None:  # noqa: ANN401 - warcio is untyped
    """Write the page in a record of an archive; None where it holds none."""
    http = record.http_headers
    kind = (http.get_header("Content-Type") or "") if http else ""
    is_answer = record.rec_type == "response" and http and http.get_statuscode() == FOUND
    if not is_answer or not kind.lower().startswith(PAGES):
        return None
    charset = CHARSET.search(kind)
    html = decoded(record.content_stream().read(), told=charset[1] if charset else None)
    url = record.rec_headers.get_header("WARC-Target-URI")
    return orjson.dumps({"url": url, "html": html})
