"""Installations on one cluster, told apart by their prefix: neither takes from the other."""

import asyncio
from pathlib import Path

import pytest

from streams.contract.topics import ENRICHED
from streams.kafka.group_check import ForeignGroup, check_group
from streams.kafka.topic_admin import admin
from streams.settings import Settings
from tests.broker.bad_input import PROSE
from tests.broker.conftest import Broker, installed
from tests.broker.installation import Installation
from tests.broker.published import of

ARTICLES = [{"id": f"shared:{number}", "text": PROSE} for number in range(6)]


def read(installation: Installation) -> set[str]:
    """Give the sources of what an installation said once it has read all articles."""
    installation.submit(*ARTICLES)
    found = installation.published(lambda found: len(of(found, ENRICHED)) >= len(ARTICLES))
    assert {each.said["revision"] for each in of(found, ENRICHED)} == {1}
    return {each.header("ce_source") for each in found}


def test_both_read_all_articles_and_say_whose_they_are(broker: Broker, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, two = (installed(broker, tmp_path / name) for name in ("one", "two"))
    with one.worker(), two.worker():
        sources = [read(one), read(two)]
    assert sources == [
        {each.settings.source("ingest"), each.settings.source("enrich")} for each in (one, two)
    ]
    assert sources[0].isdisjoint(sources[1])
    wanted = {f"{each.settings.topic_prefix}dateline-revisions-changelog" for each in (one, two)}
    assert wanted <= (there := asyncio.run(topics(one.settings)))
    assert "dateline-revisions-changelog" not in there


async def topics(settings: Settings) -> set[str]:
    async with admin(settings) as client:
        return set(await client.list_topics())


@pytest.fixture
def used(broker: Broker, installation: Installation) -> Installation:
    """An installation as releases before 1.1 left it: its group has no prefix."""
    if broker.kind == "embedded":
        pytest.skip("the embedded broker does not tell what a group has read")
    with installation.worker(DATELINE_GROUP=old_group(installation)):
        read(of_group(installation, old_group(installation)))
    return installation


def old_group(installation: Installation) -> str:
    return f"{installation.settings.topic_prefix}old"


def of_group(installation: Installation, group: str | None, **others: str) -> Installation:
    settings = installation.settings.model_copy(update={"group": group, **others})
    return Installation(settings, installation.folder)


def test_an_older_group_is_gone_on_with_or_left_by_name(used: Installation) -> None:
    named = of_group(used, None, app_id=old_group(used)).settings
    with pytest.raises(ForeignGroup, match=rf"Set DATELINE_GROUP={old_group(used)} to go on"):
        asyncio.run(check_group(named))
    for group in (old_group(used), named.group_id):
        asyncio.run(check_group(named.model_copy(update={"group": group})))


def test_a_group_of_other_topics_is_refused(used: Installation) -> None:
    other = of_group(used, old_group(used), topic_prefix=f"{used.settings.topic_prefix}b.")
    with pytest.raises(ForeignGroup, match=r"not this installation's .* another DATELINE_APP_ID"):
        asyncio.run(check_group(other.settings))
    environment = {"DATELINE_GROUP": old_group(used)}
    prefixed = Installation(other.settings.model_copy(update={"group": None}), used.folder)
    with (
        pytest.raises(AssertionError, match=r"dateline: the group .* has read"),
        prefixed.worker(**environment),
    ):
        pytest.fail("it started")
