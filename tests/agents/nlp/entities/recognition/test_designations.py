import pytest

from agents.nlp.entities.recognition.designations import designations, spelling_of


def found_in(text: str) -> list[tuple[int, int, str]]:
    words = text.split()
    return list(designations(words, range(len(words))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("two F-35 jets", [(1, 2, "F-35")], id="hyphen"),
        pytest.param("an A380 landed", [(1, 2, "A380")], id="joined"),
        pytest.param("MiG-29s and Su-27", [(0, 1, "MiG-29"), (2, 3, "Su-27")], id="plural"),
        pytest.param(
            "the S-400 or S400 or S 400 again",
            [(1, 2, "S-400"), (3, 4, "S-400"), (5, 7, "S-400")],
            id="other spellings of one with a hyphen",
        ),
        pytest.param("the S 400 alone", [], id="two words need the hyphen elsewhere"),
        pytest.param("COVID-19 on the I-95 at the G-20", [], id="illness, road, summit"),
        pytest.param("rated A-3", [], id="bond"),
        pytest.param("in Block 12 of 2019", [], id="word and number"),
    ],
)
def test_designations(text: str, found: list[tuple[int, int, str]]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("word", "spelling"),
    [("F35", "F-35"), ("F-35", "F-35"), ("F-35s", "F-35"), ("F35s", "F-35"), ("F-16", None)],
)
def test_spellings_of_one_designation(word: str, spelling: str | None) -> None:
    assert spelling_of(word, {"F35": "F-35"}) == spelling


@pytest.mark.parametrize("text", ["", "no such thing", "12 45,000 -- 3.5%", "F 35 and S 400"])
def test_texts_without(text: str) -> None:
    assert found_in(text) == []
