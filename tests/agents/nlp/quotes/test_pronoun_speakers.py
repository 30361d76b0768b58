import pytest
from spacy.language import Language

from agents.nlp.quotes.record import fields


def speakers(model: Language, text: str) -> list[tuple[str | None, str | None]]:
    """Give the words at each quote for its speaker, and the name."""
    quotes = fields(model(text), "article")["quotes"]
    return [
        (quote["speaker"] and quote["speaker"]["text"], quote["speaker_name"]) for quote in quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The port will close, the operator said. Ferries would stop, it added.",
            [("the operator", None), ("it", "the operator")],
            id="it",
        ),
        pytest.param(
            "Residents said the port was closed. They said ferries had stopped.",
            [("Residents", None), ("They", "Residents")],
            id="they",
        ),
        pytest.param(
            "The operator said the port was shut. It said rain fell. It said boats had left.",
            [("The operator", None), ("It", "The operator"), ("It", "The operator")],
            id="it twice",
        ),
        pytest.param(
            "Residents said the port was closed. It said ferries had stopped.",
            [("Residents", None), ("It", None)],
            id="it for several",
        ),
        pytest.param(
            "The operator said the port was shut. They said boats had stopped.",
            [("The operator", None), ("They", None)],
            id="they for one",
        ),
        pytest.param(
            "The operator said the port was shut. Rain fell. It said boats had stopped.",
            [("The operator", None), ("It", None)],
            id="a sentence between",
        ),
        pytest.param(
            "It said boats had stopped. The operator said the port was shut.",
            [("It", None), ("The operator", None)],
            id="named only afterwards",
        ),
    ],
)
def test_what_a_pronoun_stands_for(
    model: Language, text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert speakers(model, text) == expected
