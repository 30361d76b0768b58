import pytest

from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft

ARTICLE = {
    "@type": "NewsArticle",
    "@id": "https://gazette.example/1#article",
    "headline": "Board agrees to dredge",
    "articleBody": "The board met on Monday.",
    "datePublished": "2024-05-01T10:00:00+02:00",
    "dateModified": "2024-05-01T11:00:00+02:00",
    "inLanguage": "en-GB",
}


def test_an_article_alone() -> None:
    fields = {
        "@context": "https://schema.org",
        **ARTICLE,
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://gazette.example/1"},
        "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "Per Ek"}],
        "publisher": {"@type": "Organization", "name": "The Gazette"},
        "isAccessibleForFree": True,
    }
    kept = ("@context", "@type", "@id", "dateModified", "isAccessibleForFree")
    assert draft_of(fields) == Draft(
        url="https://gazette.example/1",
        title="Board agrees to dredge",
        text="The board met on Monday.",
        published_at="2024-05-01T10:00:00+02:00",
        source="The Gazette",
        language="en",
        authors=["Ida Holm", "Per Ek"],
        metadata={name: fields[name] for name in kept},
    )


def test_an_article_in_a_graph_and_those_it_refers_to() -> None:
    people = {"@type": "Person", "@id": "#ida", "name": "Ida Holm"}
    outlet = {"@type": "Organization", "@id": "#gazette", "name": "The Gazette"}
    article = {**ARTICLE, "author": {"@id": "#ida"}, "publisher": {"@id": "#gazette"}}
    draft = draft_of({"@context": "https://schema.org", "@graph": [outlet, article, people]})
    assert (draft.authors, draft.source) == (["Ida Holm"], "The Gazette")
    assert draft.url == "https://gazette.example/1"
    assert draft.metadata == {
        "@context": "https://schema.org",
        "@graph": [outlet, people],
        "@type": "NewsArticle",
        "dateModified": "2024-05-01T11:00:00+02:00",
    }


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("author", "By Ida Holm", {"authors": ["Ida Holm"]}),
        ("@type", ["Article", "Thing"], {"text": "The board met on Monday."}),
        ("@type", "ReportageNewsArticle", {"text": "The board met on Monday."}),
        ("inLanguage", {"@type": "Language", "name": "German"}, {"language": "de"}),
        ("inLanguage", [{"alternateName": "fr"}], {"language": "fr"}),
        ("identifier", 17, {"id": "17"}),
        ("identifier", {"@type": "PropertyValue", "value": "17"}, {"id": None}),
        ("url", "https://gazette.example/2", {"url": "https://gazette.example/2"}),
        ("version", "3", {"revision": 3}),
    ],
)
def test_properties_take_many_forms(name: str, value: object, expected: dict[str, object]) -> None:
    draft = draft_of({**ARTICLE, name: value})
    assert {name: getattr(draft, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"@type": "Person", "name": "Ida Holm"}, "@type is 'Person'"),
        ({"@graph": [{"@type": "Person"}, 5]}, "@graph holds no article"),
        ({"@graph": 5}, "@graph holds no article"),
    ],
)
def test_what_is_no_article_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(UnreadableArticle, match=reason):
        draft_of(fields)
