from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.quotes.component import NAME
from tests.agents.nlp.quotes.conftest import Finder

ARTICLE = """The minister said that his country might buy ships.

“We look at what the port can do,” Ann Lee, the envoy to Oldham, told reporters. “Nothing is ready.”

“There is more to come next week.”

He ruled out new taxes."""


def test_quotes_of_an_article_stand_in_reading_order(find: Finder) -> None:
    found = find(ARTICLE)
    assert [each.kind for each in found] == ["indirect", "direct", "direct", "indirect"]
    assert found[1].words == ("We look at what the port can do", "Nothing is ready.")
    assert found[1].speaker == "Ann Lee, the envoy to Oldham"
    assert found[2].cue is None
    assert found[3].cue == "ruled out"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "According to a report by the agency Norna, Minister Ann Lee said talks had failed.",
            ("talks had failed",),
            "Minister Ann Lee",
        ),
        (
            "According to Ann Lee, the yard shut because the minister said it must.",
            ("the yard shut because the minister said it must",),
            "Ann Lee",
        ),
    ],
)
def test_who_says_it_and_who_passes_it_on(
    find: Finder, text: str, words: tuple[str, ...], speaker: str
) -> None:
    [found] = find(text)
    assert (found.words, found.speaker) == (words, speaker)


@pytest.fixture
def entity_at() -> Iterator[None]:
    before = Doc.get_extension("entity_at") if Doc.has_extension("entity_at") else None
    Doc.set_extension("entity_at", default=None, force=True)
    yield
    Doc.remove_extension("entity_at")
    if before is not None:
        Doc.set_extension("entity_at", default=before[0])


@pytest.mark.usefixtures("entity_at")
def test_a_continued_speech_has_the_speaker_of_the_one_before(model: Language) -> None:
    doc = model(ARTICLE)
    doc._.entity_at = {token.i: 7 for token in doc if token.text in {"Ann", "Lee"}}
    found = model.get_pipe(NAME)(doc)._.quotes
    assert [quote.speaker_entity for quote in found] == [None, 7, 7, None]
    assert found[2].cue is None
    assert found[2].speaker == found[1].speaker


WORDS = st.sampled_from(
    ["said", "that", "Ann", "“", "”", '"', ",", ".", ":", "\n\n", "according", "to", "who", "rose"]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(WORDS, max_size=25))
def test_any_text_is_read_and_every_span_is_inside_it(find: Finder, words: list[str]) -> None:
    text = " ".join(words)
    for quote in find(text):
        assert all(quote.words)
        assert all(part in text for part in quote.words)
