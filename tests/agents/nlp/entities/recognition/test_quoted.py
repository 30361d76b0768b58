import pytest

from agents.nlp.entities.recognition.quoted import inside_marks


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param('" No , " she said', "111100", id="straight"),
        pytest.param("\u201c No \u201d she said", "11100", id="curly"),
        pytest.param("\u201e No \u201c she said", "11100", id="low"),
        pytest.param("\u00ab No \u00bb she said", "11100", id="angles"),
        pytest.param("`` No '' she said", "11100", id="typed"),
        pytest.param("\u2018 No \u2019 she said", "11100", id="single"),
        pytest.param('she said " No', "0011", id="left open"),
        pytest.param('" No | she said', "11100", id="left open in its line"),
        pytest.param('" No \u201c no " she', "111110", id="another mark inside"),
        pytest.param("No \u201d she said", "0000", id="a mark that closes nothing"),
        pytest.param("she said", "00", id="none"),
    ],
)
def test_inside_marks(text: str, inside: str) -> None:
    words = text.split()
    breaks = [place for place, word in enumerate(words) if word == "|"]
    flags = inside_marks(words, range(len(words)), breaks)
    assert "".join(map(str, flags)) == inside


def test_nothing() -> None:
    assert inside_marks([], [], []) == b""
