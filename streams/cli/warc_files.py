"""Pages of a web archive: the responses in a WARC file, plain or compressed."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import orjson

from streams.cli.file_encodings import decoded

SUFFIXES = (".warc", ".warc.gz")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
PAGES = ("text/html", "application/xhtml+xml")
FOUND = "200"


class WarcReaderMissing(ValueError):
    """The package that reads web archives is not installed."""


def is_warc(path: Path) -> bool:
    """Tell whether a file is a web archive, by its name."""
    return path.name.lower().endswith(SUFFIXES)


def pages_of(path: Path) -> Iterator[bytes]:
    """Yield each page that was answered in full, as a record with its address."""
    try:
        archive = import_module("warcio.archiveiterator")
    except ImportError as failure:
        raise WarcReaderMissing(f"{path} needs warcio: pip install warcio") from failure
    with path.open("rb") as file:
        for record in archive.ArchiveIterator(file):
            http = record.http_headers
            kind = (http.get_header("Content-Type") or "") if http else ""
            is_answer = record.rec_type == "response" and http and http.get_statuscode() == FOUND
            if not is_answer or not kind.lower().startswith(PAGES):
                continue
            charset = CHARSET.search(kind)
            html = decoded(record.content_stream().read(), told=charset[1] if charset else None)
            url = record.rec_headers.get_header("WARC-Target-URI")
            yield orjson.dumps({"url": url, "html": html})
