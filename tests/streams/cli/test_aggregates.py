"""Stories and statements as a terminal shows them."""

from typing import Any

import pytest
from rich.text import Text

from streams.cli.aggregates import (
    statement_lines,
    statements_of,
    stories_of,
    story_lines,
)
from streams.cli.lines import line_of
from streams.contract.topics import STATEMENTS, STORIES


def article(name: str, story: str = "a", **given: object) -> dict[str, Any]:
    return {
        "article_id": name,
        "story_id": story,
        "copy_of": None,
        "kind": None,
        "follows": None,
        "lateness": 0.0,
        "published_at": "2024-05-06T10:00:00Z",
        "title": f"Headline of {name}",
        "source": f"Paper {name}",
        **given,
    }


STORY = [
    article("c", copy_of="a", kind="wire", lateness=90.0),
    article("a"),
    article("b", copy_of="a", kind="exact", lateness=30.0),
    article("z", "z"),
]


def plain(text: str) -> str:
    return Text.from_markup(text).plain


def test_a_story_lists_its_articles_in_the_order_in_which_they_came() -> None:
    first, second = stories_of(STORY, None)
    assert [plain(line).split("  [")[0] for line in story_lines(first)] == [
        "Headline of a 3 articles, 2 copies",
        "  2024-05-06 10:00   Paper a Headline of a",
        "  2024-05-06 10:00 = Paper b Headline of b",
        "  2024-05-06 10:00 ⊂ Paper c Headline of c",
    ]
    assert [record["article_id"] for record in second] == ["z"]


@pytest.mark.parametrize(("about", "found"), [("z", ["z"]), ("HEADLINE OF B", ["a"]), ("none", [])])
def test_a_story_is_asked_for_by_an_article_or_by_words_of_a_headline(
    about: str, found: list[str]
) -> None:
    assert [story[0]["story_id"] for story in stories_of(STORY, about)] == found


def carrier(name: str, story: str, wording: int) -> dict[str, Any]:
    when = "2024-05-06T10:00:00Z"
    return {
        "article_id": name,
        "story_id": story,
        "published_at": when,
        "source": f"Paper {name}",
        "wording": wording,
    }


STATEMENT: dict[str, Any] = {
    "statement_id": "quote:1",
    "speaker_id": "nil:person:ilse-brandt",
    "speaker_name": "Ilse Brandt",
    "text": "The dam will hold",
    "articles": 3,
    "stories": 2,
    "variants": [
        {"text": "The dam will hold", "lacks": [], "adds": []},
        {"text": "The old dam holds", "lacks": ["will", "hold"], "adds": ["old", "holds"]},
    ],
    "carriers": [carrier("a", "s", 0), carrier("b", "s", 0), carrier("c", "t", 1)],
    "reports": [{"source": "Paper r", "article_id": "r", "text": "that the dam would hold"}],
}


def test_a_statement_lists_a_carrier_of_each_story_and_how_its_words_differ() -> None:
    found = [plain(line) for line in statement_lines(STATEMENT, everyone=False)]
    assert found == [
        "Ilse Brandt: “The dam will hold” 3 articles, 2 stories",
        "  2024-05-06 10:00 Paper a",
        "  2024-05-06 10:00 Paper c −will hold +old holds",  # noqa: RUF001 - a minus sign
        "  reported by Paper r: that the dam would hold",
    ]
    everyone = [plain(line) for line in statement_lines(STATEMENT, everyone=True)]
    assert everyone[2] == "  2024-05-06 10:00 Paper b"


@pytest.mark.parametrize(
    ("about", "speaker", "is_found"),
    [
        ("OLD DAM", None, True),
        (None, "brandt", True),
        (None, "nil:person:ilse-brandt", True),
        ("dam", "Ilse", False),
        ("bridge", None, False),
    ],
)
def test_a_statement_is_asked_for_by_words_and_by_speaker(
    about: str | None, speaker: str | None, *, is_found: bool
) -> None:
    assert (statements_of([STATEMENT], about, speaker) == [STATEMENT]) is is_found


def test_records_are_told_in_a_line() -> None:
    told = plain(line_of(STORIES.name, STORY[0], {}))
    assert told == "⊂ Headline of c Paper c wire a"
    assert plain(line_of(STORIES.name, STORY[1], {})).endswith("first of its story")
    unknown = STATEMENT | {"stories": None}
    assert plain(line_of(STATEMENTS.name, unknown, {})).endswith("3 articles")
