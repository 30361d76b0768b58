# ruff: noqa: RUF001 - the signs that look alike are meant to be there
import gc
import subprocess
import sys

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.reader import Reader
from streams.contract.records import Article
from tests.support.articles import accepted

FIELDS = {"unread", "entities", "quotes", "timexes", "events", "amounts"}
TEXT = (
    "Jane Carter arrived in Riga on Monday. “We will not go,” Carter said. "
    "The ferry left on 3 May 2024, the harbour office in Tallinn said."
)


def article(text: object = TEXT, **given: object) -> Article:
    return accepted(text, **given)


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


def test_every_field_of_the_contract_comes_out(reader: Reader) -> None:
    [found] = reader.read([article()])
    assert set(found) == FIELDS
    assert found["unread"] is None
    assert "Jane Carter" in {entity["name"] for entity in found["entities"]}
    assert found["quotes"][0]["text"] == "We will not go"
    assert "2024-05-03" in {timex["value"] for timex in found["timexes"]}
    assert found["events"]


@pytest.mark.parametrize(
    ("published_at", "offset", "day"),
    [
        ("2024-05-17T04:45:00Z", "-07:00", "2024-05-16"),
        ("2024-05-16T21:00:00Z", "+09:00", "2024-05-17"),
        ("2024-05-16T21:00:00Z", None, "2024-05-16"),
    ],
)
def test_today_is_the_day_that_the_outlet_has(
    reader: Reader, published_at: str, offset: str | None, day: str
) -> None:
    text = "A gunman fled today, police said."
    dated = article(text, published_at=published_at, published_offset=offset)
    [found] = reader.read([dated])
    assert [timex["value"] for timex in found["timexes"]] == [day]
    assert {event["time"]["value"] for event in found["events"] if event["time"]} == {day}


def test_an_article_of_an_earlier_version_has_no_offset(reader: Reader) -> None:
    [found] = reader.read([article("A gunman fled today.")])
    assert [timex["value"] for timex in found["timexes"]] == ["2024-05-06"]


def test_every_span_slices_back_to_its_words(reader: Reader) -> None:
    text = "0123abc\n\n" + TEXT
    [found] = reader.read([article(text, noise=[{"start": 0, "end": 7, "kind": "player-id"}])])
    [quote] = [each for each in found["quotes"] if each["kind"] == "direct"]
    assert [text[span["start"] : span["end"]] for span in quote["spans"]] == [quote["text"]]
    assert text[quote["speaker"]["start"] : quote["speaker"]["end"]] == quote["speaker"]["text"]
    mentions = [
        text[mention["start"] : mention["end"]]
        for entity in found["entities"]
        for mention in entity["mentions"]
    ]
    assert "Tallinn" in mentions
    assert not any("0123abc" in mention for mention in mentions)


def test_rare_signs_are_read_as_usual_ones_and_spans_are_of_the_text(reader: Reader) -> None:
    text = "&quot;It&#8217;s &#8216;time&#8217;,&quot; **Jane Carter** said. &quot;We go.&quot;"
    [found] = reader.read([article(text)])
    [quote] = found["quotes"]
    assert [text[span["start"] : span["end"]] for span in quote["spans"]] == [
        "It&#8217;s &#8216;time&#8217;",
        "We go.",
    ]
    assert quote["text"] == "It’s ‘time’. We go."
    assert quote["speaker"]["text"] == "Jane Carter"


def test_a_headline_before_it_cuts_no_sign_of_a_span(reader: Reader) -> None:
    text = "&quot;It&#8217;s &#8216;time&#8217;,&quot; Jane Carter said."
    title = "Mayor Jane Carter&#8217;s word"
    [found] = reader.read([{**article(text), "title": title}])
    [quote] = found["quotes"]
    assert [text[span["start"] : span["end"]] for span in quote["spans"]] == [
        "It&#8217;s &#8216;time&#8217;"
    ]
    [carter] = [each for each in found["entities"] if each["name"] == "Jane Carter"]
    told = [(title if "field" in each else text, each) for each in carter["mentions"]]
    assert {words[each["start"] : each["end"]] for words, each in told} == {"Jane Carter"}


def test_the_components_are_given_the_text_without_noise(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "records", [lambda doc, _: {"text": doc._.text}])
    noise = [{"start": 0, "end": 7, "kind": "player-id"}]
    [found] = reader.read([article("0123abc\n\nRain.", noise=noise)])
    assert found["text"] == "Rain."


@pytest.mark.parametrize(
    ("given", "cause"),
    [
        ({"language": "tr"}, "no model for language tr"),
        ({"status": "withheld", "text": ""}, "status is withheld"),
        ({"status": "canceled", "text": "", "language": None}, "status is canceled"),
    ],
)
def test_what_is_not_read_says_why_and_has_no_items(
    reader: Reader, given: dict[str, object], cause: str
) -> None:
    [found] = reader.read([article(**given)])
    assert found == {
        "unread": cause,
        "entities": [],
        "quotes": [],
        "timexes": [],
        "events": [],
        "amounts": [],
    }


def test_a_language_that_nobody_knows_is_read(reader: Reader) -> None:
    [found] = reader.read([article(language=None)])
    assert found["unread"] is None


def test_every_article_of_a_batch_has_its_own(reader: Reader) -> None:
    batch = [
        article("Jane Carter went to Riga.", article_id="a"),
        article(language="tr", article_id="b"),
        article("", article_id="c"),
        article("Omar Haddad went to Tallinn.", article_id="d"),
    ]
    together = list(reader.read(batch))
    assert together == [found for each in batch for found in reader.read([each])]
    names = [{entity["name"] for entity in found["entities"]} for found in together]
    assert "Jane Carter" in names[0]
    assert names[1:3] == [set(), set()]
    assert "Omar Haddad" in names[3]


def test_reading_again_gives_the_same(reader: Reader) -> None:
    assert [*reader.read([article()])] == [*reader.read([article()])]


def test_a_long_text_is_read_as_one(nlp: Language) -> None:
    filler = "The harbour office counted the boats again, and nothing had changed. " * 4
    text = f"{filler}\n\n".join(["Jane Carter arrived in Riga.\n\n"] * 4)
    [found] = Reader(nlp, most=400).read([article(text)])
    [carter] = [entity for entity in found["entities"] if entity["name"] == "Jane Carter"]
    named = [each for each in carter["mentions"] if each["kind"] == "name"]
    assert [text[each["start"] : each["end"]] for each in named] == ["Jane Carter"] * 4


def test_a_text_without_end_is_read_in_bounds(reader: Reader) -> None:
    [found] = reader.read([article("a" * 100_000)])
    assert found["unread"] is None


@pytest.mark.parametrize("module", ["agents.nlp.reader", "agents.ingest.tasks"])
def test_worker_processes_import_no_kafka(module: str) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    shown = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    modules = {name.split(".")[0] for name in shown.stdout.split()}
    assert "streams" in modules
    assert not modules & {"faust", "aiokafka", "mode"}


def test_the_collector_finds_nothing_of_a_document(reader: Reader) -> None:
    assert list(reader.read([article()]))
    gc.collect()
    gc.disable()
    try:
        found = list(reader.read([article()]))
        kept = [each for each in gc.get_objects() if isinstance(each, Doc)]
    finally:
        gc.enable()
    assert found[0]["quotes"]
    assert [doc.text for doc in kept if doc.text] == []
