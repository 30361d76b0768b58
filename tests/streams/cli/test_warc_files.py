import gzip
import sys
from pathlib import Path

import orjson
import pytest

from streams.cli.input_files import read_records
from streams.cli.warc_files import UnreadableArchive

URL = "https://gazette.example/1"
PAGE = "<html><body><p>Renée met the board.</p></body></html>"


def archive(path: Path, *, gzipped: bool) -> str:
    answers = (
        (f"{URL}/a", "200 OK", "text/html; charset=ISO-8859-1", PAGE.encode("latin-1")),
        (f"{URL}/b", "404 Not Found", "text/html", b"<html>"),
        (f"{URL}/c", "200 OK", "image/png", b"x"),
        (f"{URL}/d", "200 OK", "text/html", PAGE.encode()),
    )
    records = [record(*answer) for answer in answers]
    path.write_bytes(b"".join(map(gzip.compress, records) if gzipped else records))
    return str(path)


def record(url: str, status: str, kind: str, body: bytes) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "A.WARC.GZ"])
def test_the_pages_of_an_archive_come_with_their_addresses(name: str, tmp_path: Path) -> None:
    place = archive(tmp_path / name, gzipped=name.lower().endswith("gz"))
    for given in (place, str(tmp_path)):
        records = list(map(orjson.loads, read_records(given)))
        assert records == [{"url": f"{URL}/{page}", "html": PAGE} for page in "ad"]


def test_without_the_reader_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = archive(tmp_path / "a.warc", gzipped=False)
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(UnreadableArchive, match=r"a\.warc needs warcio: pip install warcio"):
        list(read_records(place))


@pytest.mark.parametrize("data", [b"no archive", b"\x1f\x8b\x08broken"])
def test_a_broken_archive_is_said_to_be_one(data: bytes, tmp_path: Path) -> None:
    place = tmp_path / "a.warc.gz"
    place.write_bytes(data)
    with pytest.raises(UnreadableArchive, match=r"a\.warc\.gz is broken"):
        list(read_records(str(place)))
