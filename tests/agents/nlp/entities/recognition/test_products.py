import pytest

from agents.nlp.entities.recognition.products import extended


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Windows 7 sold well", "Windows 7"),
        ("Windows Vista sold well", "Windows Vista"),
        ("Windows sold well", "Windows"),
        ("Windows 10.1 , which", "Windows 10.1"),
        ("Windows 2000000 times", "Windows"),
        ("Windows", "Windows"),
    ],
)
def test_a_family_takes_model_and_version_along(text: str, name: str) -> None:
    words = text.split()
    assert " ".join(words[: extended(words, 1)]) == name
