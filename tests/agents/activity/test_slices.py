"""What shards are told of an article."""

from typing import cast

import pytest

from agents.activity.slices import contribution_of, slices_of, time_of, unit_of
from streams.contract.records import Digest
from streams.contract.times import instant_of
from tests.support.made_digests import made_digests

NOON = "2024-05-06T12:00:00Z"


def seconds(time: str) -> int:
    return int(instant_of(time).timestamp())


def digest(**given: object) -> Digest:
    return cast(Digest, {**made_digests(1, 1)[0], **given})


@pytest.mark.parametrize(
    ("published", "counts"),
    [
        (None, NOON),
        ("2024-05-06T11:30:00Z", "2024-05-06T11:30:00Z"),
        ("2024-05-06T12:30:00Z", NOON),
        ("2031-01-01T00:00:00Z", NOON),
        ("2017-05-06T11:30:00Z", "2017-05-06T11:30:00Z"),
        ("2024-05-06T00:00:00Z", NOON),
    ],
    ids=["undated", "dated", "a clock ahead", "years ahead", "an archive", "a day alone, today"],
)
def test_an_article_counts_when_it_is_dated_but_not_later_than_it_came(
    published: str | None, counts: str
) -> None:
    assert time_of(digest(published_at=published), seconds(NOON)) == seconds(counts)


def test_articles_of_an_archive_that_names_days_are_spread_over_the_day() -> None:
    day = "2017-05-06T00:00:00Z"
    times = {
        time_of(digest(article_id=f"a{number}", published_at=day), seconds(NOON))
        for number in range(50)
    }
    assert len({at // 3600 for at in times}) > 12
    assert all(seconds(day) <= at < seconds(day) + 86_400 for at in times)


def test_every_shard_is_told_of_an_article_and_every_entity_once() -> None:
    given = digest()
    slices = slices_of(given, 6)
    assert [each["article_id"] for each in slices] == [given["article_id"]] * 6
    told = [entity for each in slices for entity, *_ in each["mentions"]]
    assert sorted(told) == sorted(each["entity_id"] for each in given["mentions"])


def test_copies_share_a_unit_and_an_article_without_words_has_its_own() -> None:
    one, other = digest(article_id="a"), digest(article_id="b")
    assert unit_of(one) == unit_of(other)
    bare = [digest(article_id=name, fingerprints=[]) for name in "ab"]
    assert unit_of(bare[0]) != unit_of(bare[1])


def test_a_withdrawn_article_gives_nothing() -> None:
    [slice_] = slices_of(digest(mentions=[], status="canceled"), 1)
    _, contribution = contribution_of(slice_)
    assert contribution.given == b""
