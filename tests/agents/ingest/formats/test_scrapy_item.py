from agents.ingest.feed_times import instant
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft


def test_a_usual_item() -> None:
    fields = {
        "link": "https://gazette.example/1",
        "headline": " Board agrees to dredge ",
        "content": ["The board met on Monday.", "It agreed to dredge."],
        "author": "By Ida Holm and Per Ek",
        "date": "May 1, 2024",
        "site_name": "The Gazette",
        "tags": ["harbour"],
        "status": 200,
    }
    assert draft_of(fields) == Draft(
        url="https://gazette.example/1",
        title="Board agrees to dredge",
        text="The board met on Monday.\n\nIt agreed to dredge.",
        published_at=instant("2024-05-01"),
        source="The Gazette",
        authors=["Ida Holm", "Per Ek"],
        metadata={"tags": ["harbour"], "status": 200},
    )


def test_the_first_date_that_can_be_read_counts() -> None:
    draft = draft_of({"body": "One.", "published": "today", "timestamp": 1714557600})
    assert draft.published_at == instant("2024-05-01T10:00:00Z")
    assert draft.metadata == {"published": "today"}


def test_markup_under_its_own_name() -> None:
    draft = draft_of({"url": "https://gazette.example/1", "raw_html": "<p>One.</p>"})
    assert (draft.text, draft.html) == (None, "<p>One.</p>")
