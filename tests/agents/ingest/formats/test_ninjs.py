from datetime import UTC, datetime

import pytest

from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft


def test_the_first_generation() -> None:
    fields = {
        "uri": "urn:newsml:agency.example:20240501:1",
        "type": "text",
        "version": "2",
        "firstcreated": "2024-05-01T09:00:00Z",
        "versioncreated": "2024-05-01T12:00:00+02:00",
        "embargoed": "2024-05-01T11:00:00Z",
        "pubstatus": "usable",
        "copyrightholder": "The Agency",
        "language": "en-GB",
        "byline": "By Ida Holm",
        "headline": "Board agrees to dredge",
        "body_text": "HARBOUR TOWN (Agency) - The board met on Monday.",
        "body_xhtml": "<p>HARBOUR TOWN (Agency) - The board met on Monday.</p>",
        "place": [{"name": "Harbour Town", "rel": "mentions"}],
    }
    kept = ("type", "firstcreated", "embargoed", "place")
    assert draft_of(fields) == Draft(
        id="urn:newsml:agency.example:20240501:1",
        title="Board agrees to dredge",
        text="HARBOUR TOWN (Agency) - The board met on Monday.",
        html="<p>HARBOUR TOWN (Agency) - The board met on Monday.</p>",
        published_at="2024-05-01T12:00:00+02:00",
        source="The Agency",
        language="en",
        authors=["Ida Holm"],
        revision=2,
        embargoed_until=datetime(2024, 5, 1, 11, tzinfo=UTC),
        metadata={name: fields[name] for name in kept},
    )


def test_the_third_generation() -> None:
    fields = {
        "uri": "https://agency.example/items/1",
        "standard": {"name": "ninjs", "version": "3.1"},
        "version": "1",
        "firstCreated": "2024-05-01T09:00:00Z",
        "versionCreated": "2024-05-01T10:00:00Z",
        "embargoedUntil": "2024-05-01T11:00:00Z",
        "pubStatus": "withheld",
        "language": "en",
        "by": "Ida Holm",
        "headlines": [
            {"role": "short", "value": "Dredging"},
            {"role": "main", "value": "Board agrees to dredge"},
        ],
        "bodies": [
            {"role": "richtext", "contentType": "application/xhtml+xml", "value": "<p>One.</p>"},
            {"role": "main", "contentType": "text/plain; charset=utf-8", "value": "One."},
        ],
        "infoSources": [{"name": "The Agency", "role": "origin"}],
    }
    assert draft_of(fields) == Draft(
        id="https://agency.example/items/1",
        url="https://agency.example/items/1",
        title="Board agrees to dredge",
        text="One.",
        html="<p>One.</p>",
        published_at="2024-05-01T10:00:00Z",
        source="The Agency",
        language="en",
        authors=["Ida Holm"],
        revision=1,
        status="withheld",
        embargoed_until=datetime(2024, 5, 1, 11, tzinfo=UTC),
        metadata={name: fields[name] for name in ("standard", "firstCreated", "embargoedUntil")},
    )


def test_the_second_generation_with_names_of_the_first() -> None:
    fields = {
        "uri": "urn:x:1",
        "versioncreated": "2024-05-01T10:00:00Z",
        "headlines": [{"value": "Board agrees to dredge"}],
        "bodies": [{"role": "html", "contenttype": "text/html", "value": "<p>One.</p>"}],
    }
    draft = draft_of(fields)
    assert (draft.text, draft.html) == (None, "<p>One.</p>")
    assert draft.title == "Board agrees to dredge"
    assert draft.published_at == "2024-05-01T10:00:00Z"
    assert draft.metadata == {}


def test_bodies_of_other_names() -> None:
    draft = draft_of({"uri": "urn:x:1", "body_nitf_xml": "<p>One.</p>", "body_plain": "One."})
    assert (draft.text, draft.html, draft.metadata) == ("One.", "<p>One.</p>", {})


@pytest.mark.parametrize("name", ["embargoed", "embargoedUntil"])
def test_an_embargo_that_cannot_be_read_is_refused(name: str) -> None:
    with pytest.raises(UnreadableArticle, match=f"{name} is 'next week'"):
        draft_of({"uri": "urn:x:1", "body_text": "One.", name: "next week"})


@pytest.mark.parametrize("bodies", ["x", [1], [{"value": 1}], {}])
def test_bodies_of_the_wrong_type_are_no_text(bodies: object) -> None:
    assert draft_of({"uri": "urn:x:1", "bodies": bodies}).text is None


@pytest.mark.parametrize("role", [["main"], {"name": "main"}, 5])
def test_a_role_of_the_wrong_type_is_no_role(role: object) -> None:
    headlines = [{"role": role, "value": "Dredging"}, {"role": "main", "value": "Board agrees"}]
    assert (
        draft_of({"uri": "a", "headlines": headlines, "body_text": "One."}).title == "Board agrees"
    )
    assert (
        draft_of({"uri": "a", "headlines": headlines[:1], "body_text": "One."}).title == "Dredging"
    )


def test_other_feeds_have_a_uri_too() -> None:
    draft = draft_of({"uri": "8123", "body": "One.", "dateTime": "2024-05-01T10:00:00Z"})
    assert (draft.text, draft.published_at) == ("One.", "2024-05-01T10:00:00Z")
    assert draft.metadata == {"uri": "8123"}
