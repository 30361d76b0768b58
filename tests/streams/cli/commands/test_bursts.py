"""``dateline bursts`` over files that were enriched before."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result

from streams.cli import dateline

BEGAN = datetime(2024, 4, 1, tzinfo=UTC)
NEWS = datetime(2024, 5, 2, 10, tzinfo=UTC)
CALM, MANY = 90, 12


def enriched(number: int, at: datetime) -> dict[str, Any]:
    """Give an article that names Riga, in words of its own."""
    words = " ".join(f"Lot k{number}a{nth} was sold." for nth in range(20))
    return {
        "schema": "dateline/enriched/1",
        "article_id": f"a{number}",
        "status": "usable",
        "revision": 1,
        "sequence": number,
        "url": None,
        "title": f"Case {number}",
        "source": "The Post",
        "published_at": at.isoformat().replace("+00:00", "Z"),
        "language": "en",
        "text": f"Riga opened its harbour. {words}",
        "noise": [],
        "entities": [
            {
                "id": "geo:456172",
                "name": "Riga",
                "type": "GPE",
                "salience": 0.5,
                "mentions": [{"start": 0, "end": 4, "kind": "name"}],
            }
        ],
        "quotes": [],
        "timexes": [],
        "events": [],
        "provenance": {"received_at": "2024-06-01T00:00:00Z"},
    }


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles a day, then a dozen in an hour."""
    calm = [enriched(number, BEGAN + timedelta(hours=8 * number + 1)) for number in range(CALM)]
    news = [
        enriched(CALM + number, NEWS + timedelta(minutes=4 * number + 1)) for number in range(MANY)
    ]
    found = tmp_path_factory.mktemp("bursts") / "enriched.jsonl"
    found.write_bytes(b"\n".join(orjson.dumps(each) for each in [*calm, *news]))
    return found


def run(*arguments: str) -> Result:
    return CliRunner().invoke(dateline, ["bursts", *arguments])


def test_a_burst_is_shown_with_the_headline_it_began_with(file: Path) -> None:
    ended = run(str(file))
    assert ended.exit_code == 0
    [row] = ended.output.splitlines()
    opened, closed, who, stories, usual, first = row.split("\t")
    assert (opened, closed, who) == ("2024-05-02 10:00", "open", "Riga geo:456172")
    assert (stories, first) == (str(MANY), f"Case {CALM}")
    assert float(usual) < 1


def test_as_json_with_all_that_the_record_says(file: Path) -> None:
    [line] = run(str(file), "--json").output.splitlines()
    burst = orjson.loads(line)
    assert (burst["entity_id"], burst["status"]) == ("geo:456172", "open")
    assert burst["probability"] < 1e-5
    assert burst["articles"] == [f"a{CALM + number}" for number in range(5)]


def test_another_entity_has_none(file: Path) -> None:
    assert run(str(file), "--entity", "riga").output != ""
    assert run(str(file), "--entity", "Tallinn").output == ""


def test_files_cannot_be_followed(file: Path) -> None:
    ended = run(str(file), "--follow")
    assert ended.exit_code == 2
    assert "name no file" in ended.output
