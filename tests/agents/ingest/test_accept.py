import json
import pickle
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from agents.ingest.accept import Embargoed, UnreadableArticle, accept
from streams.contract.ids import fingerprint
from streams.contract.records import Article

NOW = datetime(2024, 5, 2, 12, tzinfo=UTC)
PROSE = "The harbour board met on Monday. It agreed to dredge the channel before winter."
VALID = TypeAdapter(Article)


def taken(fields: object, *, key: bytes | None = None, largest: int = 5 * 2**20) -> Article:
    submission = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
    article = accept(submission, key=key, received_at=NOW, largest=largest)
    assert VALID.validate_python(orjson.loads(orjson.dumps(article))) == article
    return article


def refusal(fields: object, *, largest: int = 5 * 2**20) -> str:
    with pytest.raises(UnreadableArticle) as failure:
        taken(fields, largest=largest)
    assert "\n" not in failure.value.reason
    assert str(failure.value) == failure.value.reason
    return failure.value.reason


def test_every_field_of_an_article() -> None:
    text = f"\n {PROSE}\n\nvideo\n"
    article = taken(
        {
            "id": 17,
            "url": "HTTPS://WWW.Harbour-Gazette.example/a?utm_source=x#top",
            "title": " Board agrees to dredge ",
            "text": text,
            "published_at": "2024-05-01T10:00:00+02:00",
            "authors": ["Ida Holm"],
            "revision": "2",
            "metadata": {"section": "Local"},
            "desk": {"name": "news"},
        }
    )
    assert article == {
        "schema": "dateline/article/1",
        "article_id": "17",
        "revision": 2,
        "status": "usable",
        "url": "https://www.harbour-gazette.example/a",
        "title": "Board agrees to dredge",
        "text": text,
        "noise": [{"start": len(text) - 6, "end": len(text) - 1, "kind": "video"}],
        "published_at": "2024-05-01T08:00:00Z",
        "published_offset": "+02:00",
        "source": "harbour-gazette.example",
        "language": "en",
        "language_confidence": article["language_confidence"],
        "authors": ["Ida Holm"],
        "metadata": {"section": "Local", "desk": {"name": "news"}},
        "received_at": "2024-05-02T12:00:00Z",
    }
    assert (article["language_confidence"] or 0) > 0.9


@pytest.mark.parametrize(
    ("fields", "article_id"),
    [
        ({"id": "a1", "url": "https://x.example/1"}, "a1"),
        ({"id": 0, "url": "https://x.example/1"}, "0"),
        ({"id": " ", "url": "https://x.example/1#c"}, "https://x.example/1"),
        ({"id": 98765432109876543210}, "98765432109876543210"),
        ({"url": "not a url"}, f"text:{fingerprint(PROSE)}"),
        ({}, f"text:{fingerprint(PROSE)}"),
    ],
)
def test_id_is_the_given_one_else_the_url_else_the_text(
    fields: dict[str, object], article_id: str
) -> None:
    assert taken({"text": PROSE, **fields})["article_id"] == article_id


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "javascript:alert(1)"},
        {"published_at": "0000-00-00"},
        {"published_at": "9999-12-31T23:59:59Z"},
        {"language": "Klingon"},
        {"authors": {"x": 1}},
        {"revision": -1},
        {"title": 5},
        {"source": ["", {}]},
        {"metadata": [1]},
        {"desk": None},
    ],
)
def test_what_cannot_be_read_stays_in_the_metadata(fields: dict[str, object]) -> None:
    metadata = taken({"id": "a", "text": PROSE, **fields})["metadata"]
    assert metadata.pop("doubted", {}).keys() == fields.keys() & {"published_at"}
    assert metadata == fields


def test_metadata_and_unknown_fields_hide_nothing_of_each_other() -> None:
    fields = {"metadata": {"desk": 1}, "desk": 2}
    assert taken({"text": PROSE, **fields})["metadata"] == fields


def test_a_date_in_the_near_future_is_kept_and_one_years_ahead_doubted() -> None:
    assert taken({"text": PROSE, "published_at": "2024-06"})["published_at"] is None
    soon = taken({"text": PROSE, "published_at": "2024-07-01"})
    assert soon["published_at"] == "2024-07-01T00:00:00Z"
    late = taken({"text": PROSE, "published_at": "2031-01-01"})
    assert late["published_at"] is None
    assert late["metadata"]["doubted"] == {
        "published_at": "2031-01-01T00:00:00Z: more than two years after it was received"
    }


def test_a_time_that_is_not_sure_is_null_with_the_reason() -> None:
    article = taken({"text": PROSE, "published_at": "05/06/2024"})
    assert article["published_at"] is None
    assert article["metadata"] == {
        "published_at": "05/06/2024",
        "doubted": {"published_at": "'05/06/2024': day and month cannot be told apart"},
    }
    sure = {"text": PROSE, "publish_date": "05/06/2024", "date": "2024-05-01"}
    article = taken(sure)
    assert article["published_at"] == "2024-05-01T00:00:00Z"
    assert article["metadata"] == {"publish_date": "05/06/2024"}


def test_given_language_is_not_questioned() -> None:
    article = taken({"text": PROSE, "language": "Deutsch"})
    assert (article["language"], article["language_confidence"]) == ("de", None)


def test_nul_and_astral_characters_keep_their_places() -> None:
    text = f"\U0001f600 a\x00b {PROSE}\nvideo"
    article = taken({"text": text})
    assert article["text"] == text
    [noise] = article["noise"]
    assert text[noise["start"] : noise["end"]] == "video"


def test_lone_surrogates_are_repaired_in_place_and_noted() -> None:
    article = taken(b'{"text": "a \\ud83d b \\ud83d\\ude00", "k\\udc00": 1}')
    assert article["text"] == "a \ufffd b \U0001f600"
    assert article["metadata"] == {
        "k\ufffd": 1,
        "repaired": "lone surrogates replaced by U+FFFD: 2",
    }


def test_numbers_that_json_cannot_hold_are_kept_as_digits() -> None:
    article = taken(b'{"text": "a b", "n": -123456789012345678901, "f": 1e999, "i": 7}')
    assert article["metadata"] == {"n": "-123456789012345678901", "f": "1e999", "i": 7}


def test_html_gives_what_the_record_lacks() -> None:
    page = (
        "<html><head><title>Channel</title><meta property='og:site_name' content='Gazette'>"
        "<meta name='author' content='Ida Holm'>"
        "<meta property='article:published_time' content='2024-04-30T10:00:00Z'></head>"
        f"<body><article><p>{PROSE}</p><p>{PROSE[:32]}</p></article></body></html>"
    )
    article = taken({"id": 1, "html": page, "title": "Given"})
    assert article["text"] == f"{PROSE}\n\n{PROSE[:32]}"
    assert article["title"] == "Given"
    assert article["authors"] == ["Ida Holm"]
    assert article["source"] == "Gazette"
    assert article["published_at"] == "2024-04-30T10:00:00Z"
    assert taken({"id": 1, "text": page})["text"] == article["text"]


def test_a_page_has_the_id_of_its_own_address_and_keeps_the_one_it_was_fetched_by() -> None:
    own = "https://www.gazette.example/a"
    html = f"<html><head><link rel='canonical' href='{own}'></head><body><p>{PROSE}</p></body>"
    article = taken({"url": "https://amp.gazette.example/b", "html": html})
    assert (article["article_id"], article["url"]) == (own, own)
    assert article["metadata"] == {"url": "https://amp.gazette.example/b"}
    assert taken({"html": html})["article_id"] == own


def test_html_that_is_no_page_is_taken_whole() -> None:
    article = taken({"text": f"{PROSE}<br>Second line.<br><br>Third line.<br>", "title": "Given"})
    assert article["text"] == f"{PROSE}\n\nSecond line.\n\nThird line."


def test_markup_in_a_text_is_decoded_and_the_record_says_so() -> None:
    article = taken({"text": "Ida Holm said: &#8220;No.&#8221;", "title": "Board&nbsp;says no"})
    assert (article["text"], article["title"]) == ("Ida Holm said: “No.”", "Board says no")
    assert article["metadata"] == {"repaired": "markup decoded"}


def test_markup_that_was_escaped_once_too_often_is_a_page() -> None:
    escaped = "&lt;!doctype html&gt;&lt;html&gt;&lt;body&gt;&lt;p&gt;{}&lt;/p&gt;&lt;/body&gt;"
    for name in ("text", "html"):
        assert taken({name: escaped.format(PROSE)})["text"] == PROSE


def test_glued_sentences_are_parted_in_linked_data_only() -> None:
    text = "The board met.It agreed."
    assert taken({"text": text})["text"] == text
    linked = taken({"@type": "Article", "articleBody": text})
    assert linked["text"] == "The board met. It agreed."
    assert linked["metadata"]["repaired"] == "glued sentences parted"


def test_prose_that_names_tags_is_left_as_it_is() -> None:
    text = "Write <p> and </p> around it, says the <b>manual</b> &amp; so do we."
    assert taken({"text": text})["text"] == text


@pytest.mark.parametrize(
    "text",
    [
        *("a" * 10**6, "\n" * 10**6 + "a", "<" * 10**6, "<div>" * 200_000, "<p" * 500_000),
        *("&amp;" * 200_000, "\u6f22" * 10**6, "(photo: " * 125_000, "1" * 10**6),
    ],
)
def test_a_million_characters_of_anything_are_kept(text: str) -> None:
    assert taken({"id": 1, "text": text})["text"] == text


def test_a_page_nested_beyond_all_parsers_is_refused() -> None:
    page = "<html><body>" + "<div><p>" * 100_000 + "One sentence.</p></body></html>"
    assert "no text in the HTML" in refusal({"html": page})


def test_a_null_with_a_key_cancels() -> None:
    article = accept(None, key=b"harbour:1", received_at=NOW)
    assert (article["article_id"], article["status"], article["text"]) == (
        "harbour:1",
        "canceled",
        "",
    )


@pytest.mark.parametrize("status", ["withheld", "canceled", "Cancelled"])
def test_a_withdrawn_article_carries_no_words(status: str) -> None:
    article = taken({"url": "https://x.example/1", "text": PROSE, "html": PROSE, "status": status})
    assert article["status"] == status.lower().replace("ll", "l") or status == "withheld"
    assert PROSE not in json.dumps(article)
    assert article["article_id"] == "https://x.example/1"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b'{"a": NaN}', "NaN is no JSON value"),
        (b"[]", "of type list; send a JSON object"),
        (b"null", "send a Kafka null"),
        (b'{"text": "\xe9"}', "byte 0xe9 at offset 10 is not UTF-8"),
        (b"[" * 100_000, "nested more than 100 levels"),
        (b'{"a":' * 120 + b"1" + b"}" * 120, "nested more than 100 levels"),
        ({}, "no text: found nothing; send text or html"),
        ({"url": "https://x.example/1", "seendate": "x", "domain": "y"}, "found domain, seendate;"),
        ({"text": "&nbsp;&#32;"}, "no text: nothing but markup; send a text"),
        ({"text": "<rss version='2.0'><channel>"}, "the text is RSS in XML"),
        ({"html": "<newsItem guid='a'>"}, "the text is NewsML-G2 in XML"),
        ({"uri": "urn:a", "type": "picture"}, "a ninjs item of type picture without a body"),
        (
            {"source_id": "a", "pubDate": "x", "content": "ONLY AVAILABLE IN PAID PLANS"},
            "content is 'ONLY AVAILABLE IN PAID PLANS', no text",
        ),
        (
            {"content": {"rendered": "<p>One.</p>"}, "status": "draft"},
            "send posts that are published",
        ),
        ({"text": " \n"}, "no text"),
        ({"html": "<script>x</script>"}, "no text in the HTML"),
        ({"text": 5}, "text is of type int; send a string"),
        ({"text": PROSE, "id": [1]}, "id is of type list"),
        ({"text": PROSE, "id": True}, "id is of type bool"),
        ({"text": PROSE, "status": "draft"}, "status is 'draft'; send one of usable"),
        ({"status": "canceled"}, "canceled without an id or a url"),
    ],
)
def test_refusals_name_the_cause(fields: object, reason: str) -> None:
    assert reason in refusal(fields)


def test_a_null_without_a_key_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match="null value without a key"):
        accept(None, key=None, received_at=NOW)


def test_the_limit_counts_bytes_of_text() -> None:
    assert taken({"text": "é" * 10}, largest=20)["text"] == "é" * 10
    assert refusal({"text": "é" * 10}, largest=19) == "text of 20 bytes; send at most 19"


def test_an_embargo_holds_until_its_time() -> None:
    fields = {"uri": "urn:x:1", "body_text": PROSE, "embargoed": "2024-05-02T13:00:00+01:00"}
    assert taken(fields)["metadata"] == {"embargoed": "2024-05-02T13:00:00+01:00"}
    fields["embargoed"] = "2024-05-02T14:00:00+01:00"
    with pytest.raises(Embargoed, match="until 2024-05-02T13:00:00Z") as failure:
        taken(fields)
    copy = pickle.loads(pickle.dumps(failure.value))  # noqa: S301 - written one line above
    assert (copy.until, copy.reason) == (failure.value.until, failure.value.reason)
    assert taken(fields | {"pubstatus": "canceled"})["status"] == "canceled"
    assert "send a date-time" in refusal(fields | {"embargoed": "soon"})


def test_naive_time_of_receipt_is_utc() -> None:
    naive = NOW.replace(tzinfo=None)
    article = accept(b'{"text": "a b"}', key=None, received_at=naive)
    assert article["received_at"] == "2024-05-02T12:00:00Z"


def test_the_demo_article_has_one_line_of_ids_and_one_of_video() -> None:
    text = (Path(__file__).parents[3] / "seeds/seed-article.txt").read_text("utf-8")
    article = taken({"text": text})
    assert article["text"] == text
    found = [(noise["kind"], text[noise["start"] : noise["end"]]) for noise in article["noise"]]
    assert [(kind, len(words.split())) for kind, words in found] == [("player-id", 3), ("video", 1)]


NAMES = st.sampled_from(
    [
        *("id", "url", "title", "text", "html", "published_at", "status", "revision", "metadata"),
        *("uri", "bodies", "headlines", "versionCreated", "body_text", "@graph", "@type", "author"),
        *("maintext", "plaintext", "body", "sections", "raw_text", "content", "date", "value"),
    ]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from([PROSE, "<p>One.</p><p>Two.</p>", "NewsArticle", "usable", "2024-05-01"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(), inner, max_size=6)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(VALUES | st.dictionaries(NAMES, VALUES, min_size=1, max_size=6))
def test_any_json_is_an_article_or_is_refused(value: object) -> None:
    try:
        article = taken(value)
    except UnreadableArticle:
        return
    ends = [place for noise in article["noise"] for place in (noise["start"], noise["end"])]
    assert ends == sorted(ends)
    assert not ends or ends[-1] <= len(article["text"])


@settings(max_examples=100, deadline=None, database=None)
@given(st.binary(max_size=50), st.none() | st.binary(max_size=5))
def test_any_bytes_are_an_article_or_are_refused(submission: bytes, key: bytes | None) -> None:
    try:
        taken(submission, key=key)
    except UnreadableArticle as failure:
        assert failure.reason  # noqa: PT017 - refused or taken, both are right


def test_times_have_one_form_wherever_they_come_from() -> None:
    moment = NOW.replace(microsecond=123_987)
    fields = orjson.dumps({"text": PROSE, "published_at": moment.isoformat()})
    article = accept(fields, key=None, received_at=moment, now=moment, largest=2**20)
    assert article["published_at"] == article["received_at"] == "2024-05-02T12:00:00.123Z"
