from agents.ingest.feed_times import instant
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft

ARTICLE = {
    "authors": ["Ida Holm"],
    "date_download": "2024-05-01 12:30:11",
    "date_modify": "None",
    "date_publish": "2024-05-01 10:00:00",
    "description": "The channel is to be deeper.",
    "filename": "https%3A%2F%2Fwww.gazette.example%2F1.json",
    "image_url": "https://www.gazette.example/1.jpg",
    "language": "en",
    "localpath": None,
    "maintext": "The harbour board met on Monday.\nIt agreed to dredge.",
    "source_domain": "www.gazette.example",
    "text": None,
    "title": "Board agrees to dredge",
    "title_page": None,
    "title_rss": None,
    "url": "https://www.gazette.example/1",
}


def test_its_dictionary() -> None:
    kept = ("date_download", "date_modify", "description", "filename", "image_url", "localpath")
    assert draft_of(ARTICLE) == Draft(
        url="https://www.gazette.example/1",
        title="Board agrees to dredge",
        text="The harbour board met on Monday.\nIt agreed to dredge.",
        published_at=instant("2024-05-01T10:00:00"),
        source="gazette.example",
        language="en",
        authors=["Ida Holm"],
        metadata={name: ARTICLE[name] for name in (*kept, "title_page", "title_rss")},
    )


def test_old_versions_have_the_body_in_text() -> None:
    old = {**ARTICLE, "text": "One.", "maintext": None, "date_publish": "None"}
    draft = draft_of(old)
    assert (draft.text, draft.published_at) == ("One.", None)
    assert draft.metadata["date_publish"] == "None"
