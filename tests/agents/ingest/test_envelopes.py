from datetime import UTC, datetime
from typing import Any, cast

import orjson
import pytest

from agents.ingest.accept import UnreadableArticle, accept
from agents.ingest.agent import Accepting
from agents.ingest.errors import Packed
from agents.ingest.tasks import Accepted, Refused, Submission, Unpacked, accepted
from streams.contract.messages import ConsumedRecord, Message

NOW = datetime(2024, 5, 6, tzinfo=UTC)
TEXT = "The harbour board met on Monday and agreed to dredge the channel."


def link(number: int) -> str:
    return f"https://gazette.example/{number}"


def taken(value: object) -> Accepted | Unpacked | Refused:
    return accepted(Submission(None, orjson.dumps(value), NOW, NOW, 2**20))


NEWSAPI = [
    {
        "source": {"id": None, "name": "G"},
        "url": link(n),
        "publishedAt": "2024-05-01",
        "content": TEXT,
    }
    for n in (1, 2)
]
GUARDIAN = [{"webUrl": link(n), "fields": {"bodyText": TEXT}} for n in (1, 2)]
ENVELOPES = {
    "NewsAPI": {"status": "ok", "totalResults": 2, "articles": NEWSAPI},
    "GNews": {"totalArticles": 2, "articles": NEWSAPI},
    "newsdata.io": {
        "status": "success",
        "results": [{"article_id": str(n), "link": link(n), "content": TEXT} for n in (1, 2)],
        "nextPage": None,
    },
    "Event Registry": {
        "articles": {
            "results": [
                {"uri": str(n), "url": link(n), "body": TEXT, "dateTimePub": None} for n in (1, 2)
            ],
            "totalResults": 2,
        }
    },
    "Guardian": {"response": {"status": "ok", "total": 2, "results": GUARDIAN}},
    "NYT": {
        "status": "OK",
        "response": {"docs": [{"web_url": link(n), "lead_paragraph": TEXT} for n in (1, 2)]},
    },
    "mediastack": {"pagination": {}, "data": [{"url": link(n), "text": TEXT} for n in (1, 2)]},
    "JSON Feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Gazette",
        "items": [{"id": str(n), "url": link(n), "content_text": TEXT} for n in (1, 2)],
    },
    "feedparser": {
        "feed": {"title": "The Gazette", "language": "en"},
        "entries": [{"link": link(n), "summary": TEXT, "summary_detail": {}} for n in (1, 2)],
        "bozo": False,
        "status": 200,
        "version": "rss20",
    },
    "Diffbot": {"request": {}, "objects": [{"pageUrl": link(n), "text": TEXT} for n in (1, 2)]},
    "Elasticsearch": {
        "hits": {"hits": [{"_source": {"url": link(n), "text": TEXT}} for n in (1, 2)]}
    },
    "a list": [{"url": link(n), "text": TEXT} for n in (1, 2)],
}


@pytest.mark.parametrize("service", ENVELOPES)
def test_an_envelope_is_unpacked_into_one_article_each(service: str) -> None:
    several = taken(ENVELOPES[service])
    assert isinstance(several, Unpacked)
    articles = [accept(value, key=None, received_at=NOW) for value in several.values]
    assert [article["article_id"] for article in articles] == [link(1), link(2)]
    assert {article["text"] for article in articles} == {TEXT}


@pytest.mark.parametrize("service", ["JSON Feed", "feedparser"])
def test_entries_take_the_outlet_from_their_feed(service: str) -> None:
    several = taken(ENVELOPES[service])
    assert isinstance(several, Unpacked)
    article = accept(several.values[0], key=None, received_at=NOW)
    assert (article["source"], article["metadata"].get("feed")) == ("The Gazette", None)


@pytest.mark.parametrize(
    "value",
    [
        {"url": link(1), "statusCode": 200, "article": {"url": link(1), "articleBody": TEXT}},
        {
            "response": {
                "status": "ok",
                "content": {"webUrl": link(1), "fields": {"bodyText": TEXT}},
            }
        },
        {"feed": [{"post": {"uri": "at://did/a/1", "record": {"text": TEXT}}}], "cursor": "x"},
    ],
)
def test_an_answer_with_one_article(value: object) -> None:
    several = taken(value)
    assert isinstance(several, Unpacked)
    assert [accept(one, key=None, received_at=NOW)["text"] for one in several.values] == [TEXT]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"status": "ok", "totalResults": 0, "articles": []}, "an answer without articles; send"),
        (
            {"status": "error", "code": "apiKeyInvalid", "message": "Your key is invalid."},
            "an answer without articles (Your key is invalid.); send articles",
        ),
        ([], "of type list; send a JSON object"),
        ([1, 2], "of type list; send a JSON object"),
    ],
)
def test_an_answer_without_articles_is_refused(value: object, reason: str) -> None:
    refused = taken(value)
    assert isinstance(refused, Refused)
    assert reason in refused.reason


@pytest.mark.parametrize("name", ["articles", "items", "data", "results", "feed"])
def test_an_article_with_a_list_is_no_envelope(name: str) -> None:
    article = {"url": link(1), "text": TEXT, name: [{"url": link(2), "text": "Other."}]}
    assert accept(orjson.dumps(article), key=None, received_at=NOW)["metadata"] == {
        name: article[name]
    }


def test_one_that_is_asked_for_one_article_says_how_many_there_are() -> None:
    with pytest.raises(Packed, match="2 articles in one record; send each as a record"):
        accept(orjson.dumps(ENVELOPES["NewsAPI"]), key=None, received_at=NOW)
    assert issubclass(Packed, UnreadableArticle)


def test_the_stream_sends_each_article_to_its_own_input() -> None:
    several = taken(ENVELOPES["NewsAPI"])
    assert isinstance(several, Unpacked)
    trace: list[tuple[str, bytes | None]] = [
        ("traceparent", b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
    ]
    origin = ConsumedRecord("news.articles", 0, 7, None, b"{}", [*trace, ("x", b"y")], NOW)
    stage = Accepting(cast(Any, None), source="/dateline/ingest", largest=1, clock=lambda: NOW)
    assert stage.finish(origin, several).messages == [
        Message("news.articles", link(n).encode(), value, trace)
        for n, value in zip((1, 2), several.values, strict=True)
    ]
