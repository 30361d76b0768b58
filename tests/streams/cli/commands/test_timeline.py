import subprocess
import sys
from pathlib import Path

import orjson
import pytest

ARTICLES = [
    {
        "id": "wire:1",
        "source": "The Post",
        "published_at": "2024-05-02T09:00:00Z",
        "text": "Anna Berg resigned from Norvik Shipping on April 30, 2024.",
    },
    {
        "id": "wire:2",
        "source": "The Mail",
        "published_at": "2024-05-03T09:00:00Z",
        "text": "Anna Berg resigned from Norvik Shipping on April 29, 2024.",
    },
    {
        "id": "wire:3",
        "source": "The Sun",
        "published_at": "2023-02-07T09:00:00Z",
        "text": "Jo Lund was jailed on Monday. Norvik Shipping hired Anna Berg in January 2021.",
    },
]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "wire.jsonl"
    path.write_bytes(b"\n".join(orjson.dumps({**each, "language": "en"}) for each in ARTICLES))
    return path


def run(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "streams", "timeline", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)  # noqa: S603 - our own


def test_an_entity_over_many_articles(articles: Path) -> None:
    ended = run("--entity", "Anna Berg", "--json", articles)
    assert (ended.returncode, ended.stderr) == (0, b"")
    timeline = orjson.loads(ended.stdout)
    assert timeline["entity"] == "Anna Berg"
    told = [(entry["time"], entry["order"], entry["disputed_by"]) for entry in timeline["entries"]]
    assert told == [
        ("2021-01", 1, []),
        ("2024-04-29", 2, ["2024-04-30"]),
        ("2024-04-30", 3, ["2024-04-29"]),
    ]
    [event] = timeline["entries"][0]["events"]
    assert event == {"article_id": "wire:3", "start": 46, "end": 51, "text": "hired"}


def test_entities_from_a_file_keep_what_it_says_of_them(articles: Path, tmp_path: Path) -> None:
    file = tmp_path / "entities.txt"
    file.write_text('{"entity": "Jo Lund", "corpus": "c"}\n\nNobody\n', encoding="utf-8")
    ended = run("--entities", file, "--json", articles)
    lund, nobody = map(orjson.loads, ended.stdout.splitlines())
    assert (lund["corpus"], lund["entries"][0]["time"]) == ("c", "2023-02-06")
    assert nobody == {"entity": "Nobody", "entries": []}


def test_the_table_has_disagreements_side_by_side(articles: Path) -> None:
    rows = run("--entity", "Anna Berg", articles).stdout.decode().splitlines()
    assert [row.split("\t")[0] for row in rows] == ["2021-01", "2024-04-29", "2024-04-30"]
    assert rows[1].endswith("\tThe Mail\t≠ 2024-04-30")


def test_somebody_must_be_named(articles: Path) -> None:
    ended = run(articles)
    assert ended.returncode == 2
    assert b"--entity NAME" in ended.stderr
