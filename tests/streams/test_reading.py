import gc
import subprocess
import sys
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from streams import reading
from streams.blanking import blanked
from streams.reading import Reader, groups_of, joined, pieces_of
from streams.records import Article, Noise

SHORT = 30
FIELDS = {"unread", "entities", "quotes", "timexes", "events"}
TEXT = (
    "Jane Carter arrived in Riga on Monday. “We will not go,” Carter said. "
    "The ferry left on 3 May 2024, the harbour office in Tallinn said."
)


def article(text: object = TEXT, **given: object) -> Article:
    fields = {
        "schema": "dateline/article/1",
        "article_id": "wire:1",
        "status": "usable",
        "text": text,
        "noise": [],
        "published_at": "2024-05-06T10:00:00Z",
        "language": "en",
    }
    return cast(Article, {**fields, **given})


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


@pytest.fixture
def _short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST", SHORT)


PROSE = st.text(st.sampled_from("ab. \n"), max_size=200)


@given(PROSE)
def test_pieces_are_the_text_and_none_is_too_long(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "MOST", SHORT)
        pieces = list(pieces_of(text))
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= SHORT
    assert all(len(piece) > SHORT // 2 for piece in pieces[:-1])


@pytest.mark.usefixtures("_short_pieces")
@pytest.mark.parametrize(
    ("lengths", "groups"),
    [
        ([], [[]]),
        ([40], [[40]]),
        ([10, 20, 1, 29], [[10, 20], [1, 29]]),
        ([20, 20, 20], [[20], [20], [20]]),
        ([0, 31, 0, 0], [[0], [31], [0, 0]]),
    ],
)
def test_so_much_is_parsed_together(lengths: list[int], groups: list[list[int]]) -> None:
    parted = groups_of("x" * length for length in lengths)
    assert [list(map(len, group)) for group in parted] == groups


@pytest.mark.usefixtures("_short_pieces")
@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("x" * 20 + "\n\n" + "y\nz w " * 9, "x" * 20 + "\n\n"),
        ("x" * 20 + "\n" + "y z " * 9, "x" * 20 + "\n"),
        ("x" * 20 + " " + "y" * 40, "x" * 20 + " "),
        ("x" * 40, "x" * 30),
        ("x\n\n" + "y" * 40, "x\n\n" + "y" * 27),
    ],
)
def test_a_long_text_is_cut_where_it_hurts_least(text: str, first: str) -> None:
    assert next(iter(pieces_of(text))) == first


@given(PROSE)
def test_offsets_in_joined_pieces_are_those_of_the_text(nlp: Language, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "MOST", SHORT)
        doc = joined([nlp.make_doc(piece) for piece in pieces_of(text)])
    assert doc.text == text
    assert all(text[token.idx :].startswith(token.text) for token in doc)


def test_an_article_without_pieces_is_a_fault() -> None:
    with pytest.raises((ValueError, IndexError)):
        joined([])


@given(st.data())
def test_noise_is_blanked_to_the_same_length(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=60))
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    noise = [Noise(start=start, end=end, kind="uuid") for start, end in spans]
    hidden = {place for start, end in spans for place in range(start, end)}
    shown = blanked(text, noise)
    expected = "".join(" " if place in hidden else mark for place, mark in enumerate(text))
    assert shown == expected


def test_every_field_of_the_contract_comes_out(reader: Reader) -> None:
    [found] = reader.read([article()])
    assert set(found) == FIELDS
    assert found["unread"] is None
    assert "Jane Carter" in {entity["name"] for entity in found["entities"]}
    assert found["quotes"][0]["text"] == "We will not go"
    assert "2024-05-03" in {timex["value"] for timex in found["timexes"]}
    assert found["events"]


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


def test_the_components_are_given_the_text_without_noise(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "records", [lambda doc, _: {"text": doc._.text}])
    noise = [{"start": 0, "end": 7, "kind": "player-id"}]
    [found] = reader.read([article("0123abc\n\nRain.", noise=noise)])
    assert found["text"] == " " * 7 + "\n\nRain."


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
    assert found == {"unread": cause, "entities": [], "quotes": [], "timexes": [], "events": []}


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


def test_a_long_text_is_read_as_one(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    filler = "The harbour office counted the boats again, and nothing had changed. " * 4
    text = f"{filler}\n\n".join(["Jane Carter arrived in Riga.\n\n"] * 4)
    monkeypatch.setattr(reading, "MOST", 400)
    [found] = reader.read([article(text)])
    [carter] = [entity for entity in found["entities"] if entity["name"] == "Jane Carter"]
    named = [each for each in carter["mentions"] if each["kind"] == "name"]
    assert [text[each["start"] : each["end"]] for each in named] == ["Jane Carter"] * 4


def test_a_text_without_end_is_read_in_bounds(reader: Reader) -> None:
    [found] = reader.read([article("a" * 100_000)])
    assert found["unread"] is None


@pytest.mark.parametrize("module", ["streams.reading", "agents.ingest.submissions"])
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
