import pytest

from agents.nlp.quotes.display_text import display_text


@pytest.mark.parametrize(
    ("text", "pieces", "words"),
    [
        ('"We go," she said. "It is time."', ("We go", "It is time."), "We go. It is time."),
        ('"We go," she said, "and soon."', ("We go", "and soon."), "We go and soon."),
        ('"Will we?" she said. "It is time."', ("Will we?", "It is time."), "Will we? It is time."),
        ("“We go.\n\n“It is time.”", ("We go.", "It is time."), "We go. It is time."),
        ('"Lee &amp; Sons won."', ("Lee &amp; Sons won.",), "Lee & Sons won."),
        ('"We go\n  north."', ("We go\n  north.",), "We go north."),
    ],
)
def test_a_quote_is_written_as_a_person_would(
    text: str, pieces: tuple[str, ...], words: str
) -> None:
    spans = tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)
    assert display_text(text, spans) == words
