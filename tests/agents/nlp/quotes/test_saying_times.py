from typing import Any

import pytest
from spacy.language import Language

from agents.nlp.events import record as events
from agents.nlp.quotes import record as quotes
from tests.support.models import read_dated


def told(nlp: Language, text: str) -> tuple[dict[str, Any], dict[str, str | None]]:
    """Give the one quote of an article of Tuesday, 10 March 2020, and the times of its events."""
    doc = read_dated(nlp, text)
    [quote] = quotes.fields(doc, "a")["quotes"]
    found = events.fields(doc, "a")["events"]
    times = {event["trigger"]["lemma"]: event["time"] for event in found}
    return dict(quote), {lemma: time and time["value"] for lemma, time in times.items()}


@pytest.mark.parametrize(
    ("text", "words", "said_at"),
    [
        (
            "Norvik Shipping said on Monday it would scrap four ferries.",
            "it would scrap four ferries",
            "2020-03-09",
        ),
        (
            "Norvik Shipping said on Monday it had scrapped four ferries.",
            "it had scrapped four ferries",
            "2020-03-09",
        ),
        ("Officials said Monday 12 people died.", "12 people died", "2020-03-09"),
        (
            "HULL (AP) — Mayor Ann Lee said Monday the bridge would close.",
            "the bridge would close",
            "2020-03-09",
        ),
        (
            "Iran's foreign ministry said on Monday Tehran was ready to talk.",
            "Tehran was ready to talk",
            "2020-03-09",
        ),
        (
            "The mayor told residents Monday the water was safe.",
            "the water was safe",
            "2020-03-09",
        ),
        ("Kern said last week its profits fell.", "its profits fell", "2020-W10"),
        ("The union said in 2018 it had lost members.", "it had lost members", "2018"),
        (
            "Kern announced late on Monday troops had crossed the river.",
            "troops had crossed the river",
            "2020-03-09",
        ),
        ("Kern said Monday he will resign on Friday.", "he will resign on Friday", "2020-03-09"),
        (
            "Kern said on Monday that the bridge would close.",
            "that the bridge would close",
            "2020-03-09",
        ),
        (
            "The union said that in 2018 it had lost members.",
            "that in 2018 it had lost members",
            None,
        ),
        ("Lee said Wednesday would be dry.", "Wednesday would be dry", None),
        ("Lee said she would quit on Friday.", "she would quit on Friday", None),
    ],
)
def test_the_day_behind_the_cue(nlp: Language, text: str, words: str, said_at: str | None) -> None:
    quote, _ = told(nlp, text)
    assert (quote["text"], quote["said_at"]) == (words, said_at)


def test_it_is_not_the_day_of_what_is_said(nlp: Language) -> None:
    _, times = told(nlp, "Norvik Shipping said on Monday it would scrap four ferries.")
    assert times == {"say": "2020-03-09", "scrap": None}
    _, times = told(nlp, "Kern said Monday he will resign on Friday.")
    assert times == {"say": "2020-03-09", "resign": "2020-03-13"}


def test_it_is_not_the_day_of_the_dateline(nlp: Language) -> None:
    quote, _ = told(nlp, "HULL, March 9 (AP) — The bridge is safe, Mayor Ann Lee said.")
    assert (quote["text"], quote["said_at"]) == ("The bridge is safe", None)
