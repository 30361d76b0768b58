"""What many articles say together, from articles in to records out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import orjson
import pytest

from streams.contract.topics import ACTIVITY
from tests.broker.commands import run
from tests.broker.conftest import Broker, installed
from tests.broker.installation import Installation, submission
from tests.broker.published import newest, states

TEXT = "Mayor Ada Novak opened the harbour of Riga."
HOUR = timedelta(hours=1)
# As crawlers send them: an hour or a day after they were printed, never before.
NOON = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) - 12 * HOUR


def article(name: str, at: datetime, text: str = TEXT) -> dict[str, Any]:
    """Give an article with words of its own: one of many, not a copy."""
    own = " ".join(f"Lot {name.replace(':', '')}{letter} was sold." for letter in ascii_lowercase)
    return {
        "id": name,
        "text": f"{text} {own}",
        "published_at": at.isoformat(),
        "language": "en",
    }


def activity(installation: Installation) -> dict[str, Any]:
    """Give what is told of the mayor, by day."""
    found = newest(installation.settings, ACTIVITY)
    return {each["day"]: each for each in found.values() if each["name"] == "Ada Novak"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("activity")


def test_a_burst_grows_closes_and_outlives_its_worker(broker: Broker, folder: Path) -> None:
    installation = installed(broker, folder)
    calm = [article(f"calm:{number}", NOON - number * 7 * HOUR) for number in range(1, 24)]
    news = [article(f"news:{number}", NOON + number * HOUR / 10) for number in range(8)]
    with installation.worker() as worker:
        installation.submit(*calm, *news[:5])
        installation.published(states("news:4"))
        [burst] = activity(installation)[NOON.date().isoformat()]["bursts"]
        assert burst["status"] == "open"
        grown = burst["stories"]
        [line] = run(installation, "bursts", "--json", "--entity", "Ada Novak").output.splitlines()
        assert orjson.loads(line)["id"] == burst["id"]
        worker.kill()
    with installation.worker():
        installation.submit(*news[5:])
        installation.published(states("news:7"))
        day = activity(installation)[NOON.date().isoformat()]
        [burst] = day["bursts"]
        assert burst["stories"] == grown + 3
        assert day["total"]["articles"] >= 8
        installation.submit(article("later", NOON + 5 * HOUR, "It rained in Riga."))
        installation.published(states("later"))
        [burst] = activity(installation)[NOON.date().isoformat()]["bursts"]
        assert burst["status"] == "closed"
        installation.send(*(submission(each["id"].encode(), None) for each in news[1:]))
        installation.published(states("news:7", 2))
        assert activity(installation)[NOON.date().isoformat()]["bursts"] == []
