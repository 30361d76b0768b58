import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "Tom Reeve: Why did you leave Oslo?\n\nIda Kern: I needed another language.",
            [
                ("Why did you leave Oslo?", "Tom Reeve"),
                ("I needed another language.", "Ida Kern"),
            ],
        ),
        (
            "MR KERN: We did not sell it.\n\nMS ROTH: You did.",
            [("We did not sell it.", "MR KERN"), ("You did.", "MS ROTH")],
        ),
        (
            "Q: Why did you leave Oslo?\n\nA: I needed another language.",
            [("Why did you leave Oslo?", "Q"), ("I needed another language.", "A")],
        ),
    ],
)
def test_turns_of_a_conversation(find: Finder, text: str, turns: list[tuple[str, str]]) -> None:
    found = find(text)
    assert [(*each.words, each.speaker) for each in found] == turns
    assert {each.kind for each in found} == {"direct"}


@pytest.mark.parametrize(
    "text",
    [
        "Where: The old harbour.\n\nWhen: On Monday at noon.",
        "Ingredients: Two eggs.\n\nMethod: Beat the eggs.",
        "Tom Reeve: Why did you leave Oslo?",
    ],
)
def test_lists_and_a_turn_alone_are_no_conversation(find: Finder, text: str) -> None:
    assert find(text) == []
