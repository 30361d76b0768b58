import pytest
from spacy.language import Language


def referring(model: Language, text: str) -> list[tuple[str, str]]:
    doc = model(text)
    return sorted(
        (doc[mention.start_token : mention.end_token].text, entity.name)
        for entity in doc._.entities
        for mention in entity.mentions
        if mention.kind != "name"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peter Lund opened the bridge. He smiled.", [("He", "Peter Lund")], id="pronoun"
        ),
        pytest.param(
            "Peter Lund met Susan Roe in Oslo. She smiled.",
            [("She", "Susan Roe")],
            id="the one that fits",
        ),
        pytest.param(
            "Peter Lund met James Roe in Oslo. He smiled.",
            [("He", "Peter Lund")],
            id="the subject before",
        ),
        pytest.param("The bridge opened. He smiled.", [], id="nobody named"),
        pytest.param("Susan Roe opened the bridge. He smiled.", [], id="nobody that fits"),
        pytest.param("He smiled. Peter Lund opened the bridge.", [], id="named only afterwards"),
        pytest.param(
            "Peter Lund spoke.\n\nRain fell.\n\nSnow fell.\n\nHe smiled.", [], id="too far away"
        ),
        pytest.param("Peter Lund thanked him in Oslo.", [], id="the object is not the subject"),
        pytest.param(
            "Foreign Minister Susan Roe spoke in Oslo. Later the minister flew home.",
            [("the minister", "Susan Roe")],
            id="office",
        ),
        pytest.param(
            "Foreign Minister Susan Roe spoke in Oslo. Later the minister of trade flew home.",
            [],
            id="another office",
        ),
        pytest.param(
            "Trade Minister Susan Roe met Finance Minister Peter Lund. The minister flew home.",
            [],
            id="two ministers",
        ),
    ],
)
def test_references(model: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert referring(model, text) == expected
