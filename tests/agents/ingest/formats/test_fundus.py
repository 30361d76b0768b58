from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft

BODY = {
    "summary": ["The channel is to be deeper."],
    "sections": [
        {"headline": [], "paragraphs": ["The board met on Monday.", "It agreed to dredge."]},
        {"headline": ["What comes next"], "paragraphs": ["Work starts in June."]},
    ],
}


def test_its_dictionary() -> None:
    fields = {
        "title": "Board agrees to dredge",
        "body": BODY,
        "authors": ["Ida Holm"],
        "publishing_date": "2024-05-01 10:00:00+02:00",
        "topics": ["Harbour"],
        "free_access": True,
    }
    assert draft_of(fields) == Draft(
        title="Board agrees to dredge",
        text=(
            "The channel is to be deeper.\n\nThe board met on Monday.\n\nIt agreed to dredge."
            "\n\nWhat comes next\n\nWork starts in June."
        ),
        published_at="2024-05-01T10:00:00+02:00",
        authors=["Ida Holm"],
        metadata={"topics": ["Harbour"], "free_access": True},
    )


def test_the_page_it_was_crawled_from() -> None:
    page = {
        "requested_url": "https://gazette.example/r/1",
        "responded_url": "https://gazette.example/1",
        "content": "<html><body><p>The board met.</p></body></html>",
        "crawl_date": "2024-05-01 12:00:00",
        "source_info": {"publisher": "The Gazette"},
    }
    draft = draft_of({"plaintext": "The board met.", "lang": "en", "html": page})
    assert draft.text == "The board met."
    assert draft.url == "https://gazette.example/1"
    assert (draft.source, draft.language) == ("The Gazette", "en")
    rest = {name: page[name] for name in ("requested_url", "crawl_date")}
    assert draft.metadata == {"html": rest}


def test_a_page_without_a_body_is_left_to_be_read() -> None:
    draft = draft_of({"plaintext": None, "html": {"content": "<p>The board met.</p>"}})
    assert (draft.text, draft.html) == (None, "<p>The board met.</p>")


def test_a_body_of_plain_text_is_one_too() -> None:
    draft = draft_of({"publishing_date": "2024-05-01", "body": "The board met."})
    assert (draft.text, draft.metadata) == ("The board met.", {})
