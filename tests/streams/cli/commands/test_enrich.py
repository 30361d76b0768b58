import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

LINE = '{"id": "wire:%d", "text": "Jane Carter arrived in Riga on Monday.", "language": "en"}'


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "streams", "enrich", "--workers", "1", *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=False, timeout=60)  # noqa: S603 - our own


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[bytes]:
    """Enrich a text, lines of which one is broken, and standard input."""
    folder = tmp_path_factory.mktemp("articles")
    text = folder / "note.txt"
    text.write_text("The ferry left Tallinn.\r\n\r\nIt was full.", encoding="utf-8", newline="")
    lines = folder / "wire.jsonl"
    lines.write_text("\n".join([LINE % 1, "{broken", LINE % 3]), encoding="utf-8")
    return run(str(text), str(lines), "-", data=(LINE % 4).encode())


def records(ended: subprocess.CompletedProcess[bytes]) -> list[Any]:
    return [orjson.loads(line) for line in ended.stdout.splitlines()]


def test_the_order_is_that_of_the_input(mixed: subprocess.CompletedProcess[bytes]) -> None:
    ids = [record["article_id"] for record in records(mixed)]
    assert ids[0].startswith("text:")
    assert ids[1:] == ["wire:1", "wire:3", "wire:4"]


def test_a_plain_text_is_published_as_it_is(mixed: subprocess.CompletedProcess[bytes]) -> None:
    first = records(mixed)[0]
    assert first["text"] == "The ferry left Tallinn.\r\n\r\nIt was full."
    [place] = [each for each in first["entities"] if each["name"] == "Tallinn"]
    mention = place["mentions"][0]
    assert first["text"][mention["start"] : mention["end"]] == "Tallinn"


def test_a_line_that_cannot_be_read_is_named_and_the_exit_says_so(
    mixed: subprocess.CompletedProcess[bytes],
) -> None:
    assert mixed.returncode == 1
    [line] = mixed.stderr.decode().splitlines()
    assert line.startswith("record 3: UnreadableArticle: not JSON: ")


def test_all_read_is_zero_and_silent(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(LINE % 1, encoding="utf-8")
    ended = run(str(tmp_path))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert len(records(ended)) == 1
