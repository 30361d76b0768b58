import json

import trafilatura

from agents.ingest.feed_times import instant
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft


def test_its_json() -> None:
    fields = {
        "title": "Board agrees to dredge",
        "author": "Ida Holm; Per Ek",
        "hostname": "gazette.example",
        "date": "2024-05-01",
        "fingerprint": "a1b2c3d4e5f60718",
        "id": None,
        "license": None,
        "comments": "",
        "raw_text": "The board met. It agreed.",
        "text": "The board met.\nIt agreed.",
        "language": None,
        "image": None,
        "pagetype": "article",
        "filedate": "2024-05-02",
        "source": "https://gazette.example/1",
        "source-hostname": "The Gazette",
        "excerpt": "The channel is to be deeper.",
        "categories": "",
        "tags": "harbour;channel",
    }
    kept = ("hostname", "fingerprint", "license", "comments", "image", "pagetype", "filedate")
    assert draft_of(fields) == Draft(
        url="https://gazette.example/1",
        title="Board agrees to dredge",
        text="The board met.\nIt agreed.",
        published_at=instant("2024-05-01"),
        source="The Gazette",
        authors=["Ida Holm", "Per Ek"],
        metadata={name: fields[name] for name in (*kept, "excerpt", "categories", "tags")},
    )


def test_what_the_installed_version_writes() -> None:
    sentence = "The harbour board met on Monday and agreed to dredge the channel before winter."
    page = f"<html><head><title>T</title></head><body><article><p>{sentence}</p></article></body>"
    written = trafilatura.extract(
        page, url="https://gazette.example/1", output_format="json", with_metadata=True
    )
    draft = draft_of(json.loads(written or ""))
    assert (draft.url, draft.text) == ("https://gazette.example/1", sentence)
    found = trafilatura.bare_extraction(page, url="https://gazette.example/1", with_metadata=True)
    assert isinstance(found, trafilatura.settings.Document)
    assert draft_of(found.as_dict()).url == draft.url
