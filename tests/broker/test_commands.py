"""The commands that speak to a broker: what they send, show and exit with."""

from pathlib import Path

import orjson
import pytest
from click.testing import Result

from streams.contract.topics import ARTICLES, ENRICHED, TOPICS
from tests.broker.bad_input import PROSE
from tests.broker.commands import run
from tests.broker.installation import Installation
from tests.broker.published import states

HTML = f"<html><head><title>Harbour</title></head><body><article><p>{PROSE}</p></article></body>"
FILES = {
    "a.jsonl": b'{"id": "a", "text": "One."}\n\n{"id": "b", "text": "Two."}\n',
    "b.json": b'{"id": "c", "text": "Three."}',
    "c.json": b'[{"id": "d", "text": "Four."}, {"id": "e", "text": "Five."}]',
    "d.html": HTML.encode(),
    "e.txt": "Line one,\r\nline two: “ü”.".encode(),
    "f.json": b'{"id": "cut o',
    "ignored.csv": b"a,b",
}
SENT = [
    {"id": "a", "text": "One."},
    {"id": "b", "text": "Two."},
    {"id": "c", "text": "Three."},
    {"id": "d", "text": "Four."},
    {"id": "e", "text": "Five."},
    {"html": HTML},
    {"text": "Line one,\r\nline two: “ü”."},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    feed = tmp_path / "feed"
    feed.mkdir()
    for name, data in FILES.items():
        (feed / name).write_bytes(data)
    return feed


def arrived(installation: Installation, count: int) -> list[dict[str, str]]:
    """Give the records of the input topic, with their keys."""
    tail = run(
        installation, "tail", "articles", "--json", "--from-beginning", "--count", str(count)
    )
    assert tail.exit_code == 0, tail.output
    return [orjson.loads(line) for line in tail.stdout.splitlines()]


def test_a_folder_is_submitted_byte_for_byte(installation: Installation, folder: Path) -> None:
    assert sent(run(installation, "submit", str(folder))) == 8
    records = arrived(installation, 8)
    values = [record["value"] for record in records]
    assert FILES["f.json"].decode() in values
    objects = [orjson.loads(value) for value in values if value != FILES["f.json"].decode()]
    assert sorted(objects, key=orjson.dumps) == sorted(SENT, key=orjson.dumps)
    keys = {record["value"]: record["key"] for record in records}
    assert keys['{"id": "a", "text": "One."}'] == "a"
    assert keys[FILES["f.json"].decode()] is None


def test_standard_input_is_json_lines(installation: Installation) -> None:
    assert sent(run(installation, "submit", "-", given=FILES["a.jsonl"])) == 2
    assert {record["key"] for record in arrived(installation, 2)} == {"a", "b"}


def test_a_date_is_given_to_what_has_none(installation: Installation, folder: Path) -> None:
    date = "2020-03-10T18:04:00Z"
    assert sent(run(installation, "submit", "--published-at", date, str(folder / "e.txt"))) == 1
    [record] = arrived(installation, 1)
    assert orjson.loads(record["value"])["published_at"] == date


def test_a_file_of_another_kind_is_refused(installation: Installation, folder: Path) -> None:
    refused = run(installation, "submit", str(folder / "ignored.csv"))
    assert refused.exit_code != 0
    assert "ignored.csv is none of .jsonl" in str(refused.exception)


def test_tail_tells_what_is_published(stream: Installation) -> None:
    stream.submit({"id": "tailed", "text": PROSE})
    stream.published(states("tailed"))
    shown = run(stream, "tail", "enriched", "--json", "--from-beginning", "--timeout", "1")
    assert shown.exit_code == 0, shown.output
    records = [orjson.loads(line) for line in shown.stdout.splitlines()]
    [tailed] = [record for record in records if record["article_id"] == "tailed"]
    assert (tailed["schema"], tailed["text"]) == (ENRICHED.schema, PROSE)
    told = run(stream, "tail", "quotes", "--from-beginning", "--timeout", "1")
    assert "Ada Novak" in told.stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [(("--count", "1"), 1), ((), 0), (("--from-beginning", "--count", "2"), 1)],
    ids=["fewer came", "no count", "fewer are there"],
)
def test_tail_ends_when_nothing_comes(
    installation: Installation, options: tuple[str, ...], code: int
) -> None:
    installation.submit({"id": "a", "text": "One."})
    tail = run(installation, "tail", "articles", *options, "--timeout", "0.5")
    assert tail.exit_code == code, tail.output


def test_topics_are_made_once(installation: Installation) -> None:
    settings = installation.settings
    made = run(installation, "topics", "--make")
    assert made.exit_code == 0, made.output
    names = [settings.topic(topic.name) for topic in TOPICS]
    assert f"made: {', '.join(names)}" in made.stdout
    assert f"{settings.topic(ARTICLES.name)}\t" in made.stdout
    assert "made: none, all were there" in run(installation, "topics", "--make").stdout


def sent(result: Result) -> int:
    assert result.exit_code == 0, result.output
    return int(result.stderr.split(" articles sent")[0].split()[-1])
