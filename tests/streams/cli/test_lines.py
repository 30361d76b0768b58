from typing import Any

import pytest
from rich.console import Console

from streams.cli.lines import WIDTH, count_of, cut, dead_letter, entities, line_of


def plain(markup: str) -> str:
    """Show markup as a terminal without colours does."""
    console = Console(width=10_000, no_color=True, highlight=False)
    with console.capture() as capture:
        console.print(markup, end="")
    return capture.get()


def article(**given: object) -> dict[str, Any]:
    fields = {
        "article_id": "wire:1",
        "title": "Ferry back",
        "text": "The ferry is back.",
        "source": "The Post",
        "published_at": "2024-05-02T10:00:00Z",
        "revision": 2,
        "status": "usable",
        "unread": None,
        "entities": [1, 2, 3],
        "quotes": [1],
        "events": [],
    }
    return {**fields, **given}


def quote(**given: object) -> dict[str, Any]:
    fields = {
        "change": "found",
        "kind": "direct",
        "text": "We will not go",
        "cue": {"lemma": "say"},
        "speaker": {"text": "the minister"},
        "speaker_name": "Jane Carter",
        "said_at": "2024-05",
    }
    return {**fields, **given}


def event(**given: object) -> dict[str, Any]:
    fields = {
        "change": "changed",
        "time": {"value": "2019-10"},
        "modality": "happened",
        "summary": "The fleet left",
    }
    return {**fields, **given}


ENTITY = {
    "change": "retracted",
    "name": "Port [of] Riga",
    "type": "FAC",
    "id": "nil:1",
    "mentions": [1, 2],
}


@pytest.mark.parametrize(
    ("topic", "value", "line"),
    [
        (
            "news.enriched",
            article(),
            "Ferry back The Post, 2024-05-02, revision 2 3 entities, 1 quote, 0 events",
        ),
        (
            "news.enriched",
            article(title=None, source=None, published_at=None, unread="no model for language tr"),
            "The ferry is back. no source, no date, revision 2 no model for language tr",
        ),
        (
            "news.enriched",
            article(title=None, text="", status="canceled"),
            "wire:1 The Post, 2024-05-02, revision 2 canceled",
        ),
        ("news.quotes", quote(), "+ Jane Carter, say: 2024-05 “We will not go”"),
        (
            "news.quotes",
            quote(kind="indirect", speaker_name=None, cue=None, said_at=None, change="changed"),
            "~ the minister: We will not go",
        ),
        (
            "news.quotes",
            quote(speaker_name=None, speaker=None, change="new"),
            "  nobody named, say: 2024-05 “We will not go”",
        ),
        ("news.events", event(), "~ 2019-10 The fleet left"),
        ("news.events", event(time=None, modality="denied"), "~ undated The fleet left (denied)"),
        ("news.entities", ENTITY, "− Port [of] Riga FAC nil:1 2 mentions"),  # noqa: RUF001
        ("news.articles", {"title": "Ferry\n back"}, "Ferry back"),
        ("news.articles", {"text": "[bold]x"}, "[bold]x"),
        ("news.articles", {"html": "<p>"}, "{'html': '<p>'}"),
        ("news.enriched", None, "tombstone"),
    ],
)
def test_a_record_is_told_in_a_line(topic: str, value: dict[str, Any], line: str) -> None:
    assert plain(line_of(topic, value, {})) == line


LETTER: dict[str, bytes | None] = {
    "dl_stage": b"ingest",
    "dl_error_type": b"UnreadableArticle",
    "dl_error": "“[/]” is no JSON".encode(),
    "dl_topic": b"news.articles",
    "dl_partition": b"3",
    "dl_offset": b"41",
    "dl_attempt": b"2",
    "other": b"\xff",
}


def test_a_dead_letter_is_told_with_its_cause_and_place() -> None:
    assert plain(line_of("news.dead-letters", None, LETTER)) == (
        "✗ ingest UnreadableArticle: “[/]” is no JSON news.articles/3/41, attempt 2"
    )


def test_a_healed_letter_is_told_apart() -> None:
    assert plain(dead_letter(LETTER, is_healed=True)) == (
        "✓ ingest UnreadableArticle: “[/]” is no JSON news.articles/3/41, attempt 2, healed"
    )


def test_a_header_that_is_no_text_or_no_value_is_told_all_the_same() -> None:
    odd = {**LETTER, "dl_error": b"[/]\xff", "dl_stage": None, "dl_error_type": b"[red]"}
    assert plain(line_of("news.dead-letters", None, odd)) == (
        "✗  [red]: [/]\ufffd news.articles/3/41, attempt 2"
    )


def test_a_healing_is_told_with_its_place() -> None:
    value = {
        "stage": "enrich",
        "error": "Timeout",
        "healed_at": "2024-05-02T10:00:00Z",
        "place": "news.accepted/1/7",
        "attempts": 2,
    }
    assert plain(line_of("news.healed", value, {})) == (
        "✓ enrich Timeout: read at 2024-05-02T10:00:00Z news.accepted/1/7, attempt 3"
    )


@pytest.mark.parametrize("text", ["[/]", "[red]", "a\\", "[link=x]y[/link]", "]["])
def test_no_text_is_taken_for_markup(text: str) -> None:
    assert text in plain(line_of("news.quotes", quote(text=text, speaker_name=text), {}))


def test_a_long_text_is_cut_to_a_line_between_words() -> None:
    assert cut("x" * 40) == "x" * 40
    assert cut("word " * 100).endswith("word …")
    assert len(cut("word " * 100)) <= WIDTH
    assert len(cut("word " * 100, beside=60)) <= WIDTH - 60


def test_what_is_published_alone_names_its_paper() -> None:
    assert plain(line_of("news.quotes", quote(source="The Post"), {})).endswith("” The Post")


def test_words_that_were_not_said_are_told_so() -> None:
    assert plain(line_of("news.quotes", quote(modality="denied"), {})).endswith("go” (denied)")


def test_several_entities_stand_in_one_line() -> None:
    found = [{"name": f"Name{number}", "id": "nil:x"} for number in range(40)]
    line = plain(entities(found))
    assert line.strip().startswith("Name0 nil:x, Name1 nil:x")
    assert len(line) <= WIDTH
    assert entities([]) == ""


@pytest.mark.parametrize(
    ("count", "word", "written"),
    [
        (1, "article", "1 article"),
        (2, "entity", "2 entities"),
        (0, "dead letter", "0 dead letters"),
    ],
)
def test_a_count_agrees_with_its_word(count: int, word: str, written: str) -> None:
    assert count_of(count, word) == written


BURST = {
    "opened_at": "2024-05-02T10:00:00Z",
    "closed_at": None,
    "stories": 12,
    "expected": 0.44,
}
ACTIVE = {
    "entity_id": "wd:Q43",
    "name": "Turkey",
    "day": "2024-05-02",
    "total": {"stories": 14, "articles": 1},
}


@pytest.mark.parametrize(
    ("bursts", "told"),
    [
        ([], ""),
        ([BURST], "  since 2024-05-02 10:00: 12 stories, usual are 0.4"),
        (
            [{**BURST, "closed_at": "2024-05-02T13:00:00Z", "stories": 1}],
            "  2024-05-02 10:00 to 2024-05-02 13:00: 1 story, usual are 0.4",
        ),
    ],
    ids=["as usual", "open", "closed"],
)
def test_a_day_is_told_with_its_bursts(bursts: list[dict[str, Any]], told: str) -> None:
    line = line_of("news.activity", {**ACTIVE, "bursts": bursts}, {})
    assert plain(line) == f"2024-05-02 Turkey wd:Q43 14 stories, 1 article{told}"


def test_a_month_is_told_with_the_event_of_which_most_tell() -> None:
    events = [
        {"articles": 1, "summary": "a bridge closed", "time": {"value": "2024-05-01"}},
        {"articles": 7, "summary": "[Riga] opened", "time": {"value": "2024-05-02"}},
    ]
    value = {"entity_id": "geo:1", "name": "Riga", "month": "2024-05"}
    for disputed, end in (([], ""), (["time"], " (time disputed)")):
        given = [{**each, "disagreements": disputed} for each in events]
        line = plain(line_of("news.timelines", {**value, "events": given}, {}))
        assert line == f"2024-05 Riga geo:1 2 events, 2024-05-02: [Riga] opened{end}"
