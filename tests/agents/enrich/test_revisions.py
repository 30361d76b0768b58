from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrich.annotations import FIELDS, Annotations, Items
from agents.enrich.revisions import (
    State,
    Submission,
    dumped,
    fingerprint_of,
    first_seen,
    is_superseded,
    loaded,
    next_revision,
    next_sequence,
    state_of,
)
from streams.contract.records import Article, Enriched

PIPELINE = "dateline/1.0+en/3.8"
EARLIER, AT, LATER = (f"2024-05-02T{hour:02}:00:00Z" for hour in (9, 10, 11))


def article(**given: object) -> Article:
    fields: dict[str, object] = {
        "schema": "dateline/article/1",
        "article_id": "wire:1",
        "revision": None,
        "status": "usable",
        "url": None,
        "title": "Ferry back",
        "text": "The ferry is back.",
        "noise": [],
        "published_at": None,
        "source": None,
        "language": "en",
        "language_confidence": None,
        "authors": [],
        "metadata": {},
        "received_at": AT,
    }
    return cast(Article, {**fields, **given})


def state(said_before: Article | None = None, **given: object) -> State:
    fields: dict[str, object] = {
        "revision": 1,
        "sequence": 41,
        "first_seen": AT,
        "given": None,
        "received_at": AT,
        "fingerprint": fingerprint_of(said_before or article()),
        "pipeline": PIPELINE,
        "status": "usable",
        "items": {field: [] for field in FIELDS},
    }
    return cast(State, {**fields, **given})


def test_an_article_never_seen_is_not_known() -> None:
    assert next_revision(Submission.of(article()), None, PIPELINE) is not None


@pytest.mark.parametrize(
    "again",
    [
        {"received_at": LATER},
        {"metadata": {"crawl": 2}, "received_at": LATER},
        {"noise": [{"start": 0, "end": 1, "kind": "uuid"}]},
    ],
)
def test_the_same_again_is_known(again: dict[str, object]) -> None:
    assert next_revision(Submission.of(article(**again)), state(), PIPELINE) is None


@pytest.mark.parametrize(
    "change",
    [
        {"text": "The ferry is not back."},
        {"title": "Ferry late"},
        {"url": "https://example.org/a"},
        {"published_at": AT},
        {"source": "The Post"},
        {"language": "fr"},
        {"authors": ["A. Writer"]},
        {"status": "canceled"},
    ],
)
def test_anything_that_readers_see_is_a_change(change: dict[str, object]) -> None:
    assert next_revision(Submission.of(article(**change)), state(), PIPELINE) is not None


def test_another_pipeline_reads_again() -> None:
    assert (
        next_revision(Submission.of(article()), state(pipeline="dateline/0.9+en/3.7"), PIPELINE)
        is not None
    )


@pytest.mark.parametrize(
    ("new", "last", "expected"),
    [
        ((2, AT), (3, AT), True),
        ((2, LATER), (3, AT), True),
        ((3, EARLIER), (2, AT), False),
        ((3, EARLIER), (3, AT), True),
        ((3, AT), (3, AT), False),
        ((None, EARLIER), (3, AT), True),
        ((None, LATER), (3, AT), False),
        ((1, LATER), (None, AT), False),
        ((9, EARLIER), (None, AT), True),
    ],
)
def test_the_feeds_number_rules_else_the_arrival(
    new: tuple[int | None, str], last: tuple[int | None, str], *, expected: bool
) -> None:
    late = article(text="Other.", revision=new[0], received_at=new[1])
    before = state(given=last[0], received_at=last[1])
    assert is_superseded(Submission.of(late), before) is expected
    assert (next_revision(Submission.of(late), before, PIPELINE) is None) is expected


@pytest.mark.parametrize(
    ("place", "last", "expected"),
    [
        ("news.articles/3/9", "news.articles/3/10", True),
        ("news.articles/3/10", "news.articles/3/10", False),
        ("news.articles/3/10", "news.articles/3/9", False),
        ("news.articles/2/9", "news.articles/3/10", False),
        ("//", "//", False),
        ("news.articles/3/9", "//", False),
    ],
)
def test_within_a_millisecond_the_place_rules(place: str, last: str, *, expected: bool) -> None:
    late, before = article(text="Other."), state(place=last)
    assert is_superseded(Submission.of(late, place), before) is expected
    later = article(text="Other.", received_at=LATER)
    assert not is_superseded(Submission.of(later, place), before)


def test_a_state_of_an_earlier_version_has_no_place() -> None:
    assert not is_superseded(Submission.of(article(text="Other."), "news.articles/3/9"), state())


def test_arrival_is_compared_as_time_not_as_text() -> None:
    before = state(received_at="2024-05-02T10:00:00Z")
    late = article(received_at="2024-05-02T10:00:00.001Z")
    assert not is_superseded(Submission.of(late), before)


@pytest.mark.parametrize(
    ("given", "before", "expected"),
    [
        (None, None, 1),
        (0, None, 1),
        (-3, None, 1),
        (7, None, 7),
        (None, 7, 8),
        (3, 7, 8),
        (12, 7, 12),
    ],
)
def test_numbers_only_go_up(given: int | None, before: int | None, expected: int) -> None:
    last = state(article(text="Before."), revision=before) if before else None
    assert next_revision(Submission.of(article(revision=given)), last, PIPELINE) == expected


def test_a_reading_anew_keeps_the_number() -> None:
    again = Submission.of(article(revision=9))
    assert next_revision(again, state(revision=4, pipeline="dateline/0.9+en/3.7"), PIPELINE) == 4


ITEM = st.fixed_dictionaries(
    {
        "id": st.sampled_from([f"i{number}" for number in range(6)]),
        "text": st.sampled_from(["one", "two"]),
        "spans": st.lists(st.fixed_dictionaries({"start": st.integers(0, 9)}), max_size=2),
        "confidence": st.floats(0, 1),
    }
)
ITEMS = st.fixed_dictionaries(
    {field: st.lists(ITEM, max_size=5, unique_by=lambda item: item["id"]) for field in FIELDS}
)


@given(ITEMS, st.text(st.characters(exclude_categories=["Cs"])))
def test_a_state_is_kept_as_it_is(items: Items, pipeline: str) -> None:
    kept = state(items=items, pipeline=pipeline)
    assert loaded(dumped(kept)) == kept


def test_every_published_state_counts_one_more() -> None:
    assert next_sequence(article(received_at=LATER), state(sequence=41)) == 42


@pytest.mark.parametrize("before", [None, state()])
def test_the_first_state_counts_from_the_time_of_its_submission(before: State | None) -> None:
    if before:
        del before["sequence"]  # as an earlier version kept it
    first = next_sequence(article(received_at="1970-01-01T00:00:01.500Z"), before)
    assert first == 1500


def test_an_article_was_first_seen_when_its_first_submission_came() -> None:
    later = Submission.of(article(received_at=LATER))
    assert first_seen(later, None) == LATER
    assert first_seen(later, state(received_at=AT)) == AT
    earlier_version = state(received_at=AT)
    del earlier_version["first_seen"]
    assert first_seen(later, earlier_version) == AT


def test_no_state_is_none() -> None:
    assert loaded(None) is None


def test_the_state_is_what_was_published() -> None:
    items = {field: [{"id": field}] for field in FIELDS}
    record = {
        **items,
        "timexes": [{"value": "2024"}],
        "revision": 3,
        "sequence": 41,
        "status": "usable",
    }
    published = cast(Enriched, {**record, "provenance": {"pipeline": PIPELINE}})
    submission = Submission.of(article(revision=2), "news.articles/3/41")
    kept = loaded(dumped(state_of(submission, published, Annotations.of(items), None)))
    assert kept is not None
    assert kept == state(revision=3, given=2, items=items, place="news.articles/3/41")
    assert next_revision(Submission.of(article()), kept, PIPELINE) is None


def test_what_is_read_again_keeps_the_feeds_number() -> None:
    record = {field: [] for field in FIELDS} | {"revision": 2, "sequence": 41, "status": "usable"}
    published = cast(Enriched, {**record, "provenance": {"pipeline": PIPELINE}})
    told = Annotations.of({})
    first = state_of(Submission.of(article(revision=2)), published, told, None)
    again = state_of(Submission.of(article(revision=None)), published, told, first)
    assert again["given"] == 2
    other = state_of(Submission.of(article(revision=None, text="Other.")), published, told, first)
    assert other["given"] is None
