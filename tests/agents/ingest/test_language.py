import pytest

from agents.ingest.language import SAMPLE, code, identified
from agents.ingest.noise import noise_in


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        *(("en", "en"), ("EN", "en"), ("eng", "en"), ("en-US", "en"), ("en_GB", "en")),
        *((" English ", "en"), ("Deutsch", "de"), ("ger", "de"), ("zh-Hant-TW", "zh")),
        *(("iw", "he"), ("", None), ("und", None), ("Klingon", None), (5, None), (None, None)),
    ],
)
def test_codes(given: object, expected: str | None) -> None:
    assert code(given) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour board met on Monday to talk about the channel.", "en"),
        ("Der Hafenrat traf sich am Montag und sprach über die Fahrrinne.", "de"),
        ("Le conseil du port a parlé lundi du chenal et de la digue.", "fr"),
        ("The board met on Monday x", "en"),
        ("Nineteen letters only", None),
        ("12345 67890 12345 67890 12345", None),
        ("", None),
    ],
)
def test_identified(text: str, expected: str | None) -> None:
    language, confidence = identified(text, [])
    assert language == expected
    assert (confidence is None) == (expected is None)
    assert confidence is None or 0 <= confidence <= 1


def test_noise_and_the_far_end_do_not_count() -> None:
    english = "The harbour board met on Monday to talk. " * 120
    german = "Der Hafenrat traf sich am Montag und sprach. " * 500
    assert len(english) > SAMPLE
    assert identified(english + german, [])[0] == "en"
    blob = "Fahrrinnenverbreiterung" * 20
    text = f"{blob} The board met on Monday to talk."
    assert identified(text, noise_in(text))[0] == "en"
