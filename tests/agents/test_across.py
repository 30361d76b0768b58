"""What articles of some files say together, and one event told in many words."""

from typing import Any

import pytest

from agents.across import Across
from tests.support.articles import accepted


def event(text: str, word: str, **given: object) -> dict[str, Any]:
    start = text.index(word)
    return {
        "id": f"event:{text[:6]}:{start}",
        "trigger": {"start": start, "end": start + len(word), "lemma": given.pop("lemma", word)},
        "class": "OCCURRENCE",
        "summary": text,
        "time": None,
        "participants": [],
        "place": None,
        "modality": "happened",
        "source_id": None,
        "confidence": 0.9,
        "mentions": [],
        "repeats": None,
        "salience": 0.5,
        "notable": True,
        **given,
    }


def article(name: str, text: str, *events: dict[str, Any], second: int = 0) -> dict[str, Any]:
    found = {"entities": [], "quotes": [], "timexes": [], "events": list(events)}
    received = f"2024-05-06T10:00:{second:02}Z"
    provenance = {"received_at": received}
    return dict(accepted(text, article_id=name, **found, sequence=1, provenance=provenance))


def ids(*articles: dict[str, Any]) -> list[str]:
    return [row["event_id"] for row in Across(articles).event_ids()]


def stated(first: str, last: str) -> dict[str, str]:
    return {"earliest": first, "latest": last, "basis": "expression", "granularity": "day"}


WIRE = "Freighter Marigold Star ran aground beside the grain terminal of Port Ellery. "
ONE_EVENT = [
    ("A pilot was killed there.", "killed", "kill", "A pilot died there.", "died", "die"),
    ("An earthquake came.", "earthquake", "earthquake", "A quake came.", "quake", "quake"),
    ("They attacked it.", "attacked", "attack", "The attack failed.", "attack", "attack"),
    ("The pilot passed away.", "passed", "pass", "A pilot died.", "died", "die"),
    ("Guards opened fire.", "opened", "open", "Guards shot him.", "shot", "shoot"),
    ("The owner stepped down.", "stepped", "step", "He resigned.", "resigned", "resign"),
    ("A fire broke out.", "fire", "fire", "The blaze spread.", "blaze", "blaze"),
    ("They acquired it.", "acquired", "acquire", "The takeover ends.", "takeover", "takeover"),
]


@pytest.mark.parametrize("case", ONE_EVENT)
def test_words_of_one_meaning_tell_one_event_in_a_story(case: tuple[str, ...]) -> None:
    one, word, lemma, other, word_too, lemma_too = case
    first, second = WIRE + one, WIRE + other
    found = ids(
        article("a", first, event(first, word, lemma=lemma)),
        article("b", second, event(second, word_too, lemma=lemma_too)),
    )
    assert found[0] == found[1]


TWO_EVENTS = [
    ("The manager was fired.", "fired", "fire", "A fire broke out.", "fire", "fire"),
    ("The pilot passed the pier.", "passed", "pass", "A pilot died.", "died", "die"),
    ("The owner stepped ashore.", "stepped", "step", "He resigned.", "resigned", "resign"),
    ("Tugs pulled it.", "pulled", "pull", "Divers searched it.", "searched", "search"),
]


@pytest.mark.parametrize("case", TWO_EVENTS)
def test_words_of_another_meaning_tell_two(case: tuple[str, ...]) -> None:
    one, word, lemma, other, word_too, lemma_too = case
    first, second = WIRE + one, WIRE + other
    found = ids(
        article("a", first, event(first, word, lemma=lemma)),
        article("b", second, event(second, word_too, lemma=lemma_too)),
    )
    assert found[0] != found[1]


def test_in_another_story_the_same_word_tells_another_event() -> None:
    first, second = f"{WIRE}A pilot died.", "Karlova mourns its poet, who died in spring."
    found = ids(
        article("a", first, event(first, "died", lemma="die")),
        article("b", second, event(second, "died", lemma="die")),
    )
    assert found[0] != found[1]


@pytest.mark.parametrize(("day", "is_one"), [("2024-05-04", True), ("2024-05-01", False)])
def test_days_far_apart_are_of_two_events(day: str, *, is_one: bool) -> None:
    text = f"{WIRE}A pilot died."
    found = ids(
        article("a", text, event(text, "died", time=stated("2024-05-05", "2024-05-05"))),
        article("b", text, event(text, "died", time=stated(day, day), id="event:b")),
    )
    assert (found[0] == found[1]) is is_one


def test_what_two_people_say_is_two_events() -> None:
    text = f"{WIRE}The pilot said so."
    spoken = [
        event(
            text,
            "said",
            lemma="say",
            participants=[{"entity_id": name, "role": "agent"}],
            id=f"event:{name}",
            **{"class": "REPORTING"},
        )
        for name in ("pilot", "owner", "pilot")
    ]
    found = ids(*(article(str(number), text, each) for number, each in enumerate(spoken)))
    assert found == ["event:pilot", "event:owner", "event:pilot"]


def test_the_files_order_is_that_of_arrival() -> None:
    articles = [article(name, WIRE * 3) for name in ("z", "m", "a")]
    stories = {record["article_id"]: record["copy_of"] for record in Across(articles).stories()}
    assert stories == {"z": None, "m": "z", "a": "z"}


def test_the_last_state_of_an_article_counts() -> None:
    gone = article("z", WIRE * 3) | {"status": "canceled"}
    across = Across([article("z", WIRE * 3), article("m", WIRE * 3), gone])
    assert [record["article_id"] for record in across.stories()] == ["m"]
