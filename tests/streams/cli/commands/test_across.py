import subprocess
import sys
from pathlib import Path

import orjson
import pytest

WIRE = (
    "The harbour authority of Port Ellery closed its northern basin on Monday after a freighter "
    "loaded with fertiliser ran aground beside the grain terminal. Tugs from two neighbouring "
    "ports tried to pull the Marigold Star free at high water but gave up when a cable snapped. "
    "“We had warned the owners twice about that broken rudder,” said harbour master Ilse Brandt."
)
OTHER = (
    "Teachers in Karlova went on strike over unpaid winter allowances. “The ministry promised us "
    "the money in October and cut it again in March,” said union leader Tomas Krall."
)
ARTICLES = [
    {"id": "wire:1", "source": "The Post", "title": "Freighter aground", "text": WIRE},
    {"id": "other:1", "source": "The Sun", "title": "Teachers strike", "text": OTHER},
    {"id": "copy:1", "source": "The Mail", "title": "Basin closed", "text": WIRE},
]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "wire.jsonl"
    path.write_bytes(b"\n".join(orjson.dumps({**each, "language": "en"}) for each in ARTICLES))
    return path


@pytest.fixture(scope="module")
def enriched(articles: Path) -> Path:
    path = articles.with_name("enriched.jsonl")
    path.write_bytes(run("enrich", articles).stdout)
    return path


def run(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "streams", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)  # noqa: S603 - our own


def rows(path: Path) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def test_what_scorers_read_is_written(articles: Path, tmp_path: Path) -> None:
    ended = run("across", articles, "--json", tmp_path)
    assert (ended.returncode, ended.stdout) == (0, b"")
    stories = {row["article_id"]: row for row in rows(tmp_path / "stories.jsonl")}
    assert {name: row["copy_of"] for name, row in stories.items()} == {
        "wire:1": None,
        "other:1": None,
        "copy:1": "wire:1",
    }
    assert stories["copy:1"]["story_id"] == "wire:1"
    statements = {row["article_id"]: row for row in rows(tmp_path / "statements.jsonl")}
    assert statements["copy:1"]["statement_id"] == statements["wire:1"]["statement_id"]
    assert statements["other:1"]["statement_id"] != statements["wire:1"]["statement_id"]
    assert statements["wire:1"]["spans"] == [
        {"start": WIRE.index("“") + 1, "end": WIRE.index(",”")},
    ]
    events = rows(tmp_path / "events.jsonl")
    assert all(row.keys() == {"article_id", "start", "end", "event_id"} for row in events)
    told = {
        row["article_id"]: row["event_id"] for row in events if row["start"] == WIRE.index("closed")
    }
    assert told["wire:1"] == told["copy:1"]


def test_articles_enriched_before_are_taken_as_they_are(enriched: Path, tmp_path: Path) -> None:
    assert run("across", enriched, "--json", tmp_path).returncode == 0
    assert [row["copy_of"] for row in rows(tmp_path / "stories.jsonl")] == [None, None, "wire:1"]


def test_a_story_is_shown_with_who_repeats_whom(enriched: Path) -> None:
    shown = run("story", enriched, "--about", "freighter").stdout.decode().splitlines()
    assert shown[0] == "Freighter aground 2 articles, 1 copy"
    assert [line.split()[-3:] for line in shown[1:3]] == [
        ["Post", "Freighter", "aground"],
        ["Mail", "Basin", "closed"],
    ]
    assert "= The Mail" in shown[2]
    [record] = run("story", enriched, "--about", "other:1", "--json").stdout.splitlines()
    assert orjson.loads(record)["article_id"] == "other:1"


def test_a_statement_is_shown_with_its_carriers(enriched: Path) -> None:
    shown = run("statement", enriched, "--all").stdout.decode().splitlines()
    assert shown[0].startswith("Ilse Brandt: “We had warned the owners twice")
    assert [line.split()[-1] for line in shown[1:]] == ["Post", "Mail"]
    assert len(run("statement", enriched).stdout.splitlines()) == 2
    assert run("statement", enriched, "--speaker", "krall").stdout == b""


@pytest.mark.parametrize("command", ["story", "statement"])
def test_files_do_not_change(command: str, enriched: Path) -> None:
    ended = run(command, enriched, "--follow")
    assert ended.returncode == 2
    assert b"name no file" in ended.stderr


def test_an_article_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "broken.jsonl"
    file.write_bytes(b'{"id": "wire:1", "text": "It rained in Riga."}\n{"id": \n')
    ended = run("across", file, "--json", tmp_path / "out")
    assert ended.returncode == 1
    assert b"record 2" in ended.stderr
    assert len(rows(tmp_path / "out/stories.jsonl")) == 1
