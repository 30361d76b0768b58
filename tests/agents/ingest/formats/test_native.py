from agents.ingest.feed_times import instant
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft


def test_the_contract() -> None:
    fields = {
        "id": "harbour:1",
        "url": "https://gazette.example/1?utm_medium=rss",
        "title": "Board agrees to dredge",
        "text": "The harbour board met on Monday.",
        "published_at": "2024-05-01T10:00:00Z",
        "source": "The Gazette",
        "language": "en-GB",
        "authors": ["Ida Holm", "Per Ek"],
        "revision": 3,
        "status": "usable",
        "metadata": {"section": "Local"},
        "desk": "news",
    }
    assert draft_of(fields) == Draft(
        id="harbour:1",
        url="https://gazette.example/1",
        title="Board agrees to dredge",
        text="The harbour board met on Monday.",
        published_at=instant("2024-05-01T10:00:00Z"),
        source="The Gazette",
        language="en",
        authors=["Ida Holm", "Per Ek"],
        revision=3,
        metadata={"section": "Local", "desk": "news"},
    )


def test_other_feeds_names_stay_metadata_in_a_native_record() -> None:
    fields = {"text": "One.", "published_at": "2024-05-01", "author": "Ida Holm", "content": "Two."}
    draft = draft_of(fields)
    assert (draft.text, draft.authors) == ("One.", [])
    assert draft.metadata == {"author": "Ida Holm", "content": "Two."}


def test_nothing_is_required() -> None:
    assert draft_of({}) == Draft(metadata={})
