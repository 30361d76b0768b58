import io
import sys
from pathlib import Path

import orjson
import pytest

from streams.cli.input_files import UnknownFile, read_records
from streams.contract.keys import key_of


def file(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    ("name", "data", "records"),
    [
        ("a.jsonl", b'{"a":1}\n\n  \n{bad\r\n{"b":2}', [b'{"a":1}', b"{bad", b'{"b":2}']),
        ("a.json", b'{"a": 1}\n', [b'{"a": 1}\n']),
        ("a.json", b'[{"a": 1}, 2, null]', [b'{"a":1}', b"2", b"null"]),
        ("a.json", b"[{broken", [b"[{broken"]),
        ("a.json", b"", [b""]),
        ("a.html", b"<p>\xc3\xa9</p>", ['{"html":"<p>é</p>"}'.encode()]),
        ("A.HTM", b"<p>", [b'{"html":"<p>"}']),
        ("a.txt", b"One.\r\nTwo.\n", [b'{"text":"One.\\r\\nTwo.\\n"}']),
        ("a.txt", b"caf\xe9 au lait", ['{"text":"café au lait"}'.encode()]),
    ],
)
def test_a_file_gives_its_records(
    name: str, data: bytes, records: list[bytes], tmp_path: Path
) -> None:
    assert list(read_records(file(tmp_path, name, data))) == records


def test_a_folder_gives_its_files_by_name_and_leaves_others(tmp_path: Path) -> None:
    file(tmp_path, "2.json", b"2")
    file(tmp_path, "1/9.json", b"1")
    file(tmp_path, "README.md", b"#")
    assert list(read_records(str(tmp_path))) == [b"1", b"2"]


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"a":1}\n{"b":2}\n')))
    assert list(read_records("-")) == [b'{"a":1}', b'{"b":2}']


def test_another_kind_of_file_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownFile, match=r"a\.pdf is none of \.jsonl, \.json, \.html"):
        list(read_records(file(tmp_path, "a.pdf", b"%PDF")))


@pytest.mark.parametrize("name", ["nowhere.json", "nowhere.jsonl", "nowhere.txt", "nowhere"])
def test_a_missing_file_is_said_to_be_missing(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=name):
        list(read_records(str(tmp_path / name)))


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ({"id": "wire:1", "url": "https://example.org/a"}, b"wire:1"),
        ({"uri": "urn:a", "url": "https://example.org/a"}, b"urn:a"),
        ({"url": "https://example.org/a"}, b"https://example.org/a"),
        ({"id": "", "url": "é"}, "é".encode()),
        ({"id": 7}, None),
        ({}, None),
        (["id"], None),
        ("id", None),
    ],
)
def test_the_key_keeps_the_revisions_of_an_article_together(
    value: object, key: bytes | None
) -> None:
    assert key_of(orjson.dumps(value)) == key


def test_a_record_that_is_no_json_has_no_key() -> None:
    assert key_of(b"{broken") is None
