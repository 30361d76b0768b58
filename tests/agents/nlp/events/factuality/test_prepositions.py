"""What the words before a preposition make of what is behind it."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The palace dismissed rumours of the king's death on Sunday.", "death", "denied"),
        (
            "Hoax calls about an explosion at Oslo airport led to its closure.",
            "explosion",
            "possible",
        ),
        ("The threat of a strike hangs over Oslo airport.", "strike", "possible"),
        ("Forecasters warned of floods in Kent.", "floods", "possible"),
        ("Egypt called for a ceasefire in Gaza.", "ceasefire", "planned"),
        ("The jury cleared Helen Vosper of murder.", "murder", "denied"),
        ("The case against Doyle for fraud was dropped.", "fraud", "possible"),
        ("Doyle is accused of killing his wife in 2022.", "killing", "possible"),
        ("Doyle was convicted of killing his wife in 2022.", "killing", "happened"),
        ("A jury found him not guilty of fraud.", "fraud", "denied"),
        ("Hale stopped short of resigning.", "resigning", "denied"),
        ("The firm came close to selling its ports.", "selling", "possible"),
        ("The team came within a minute of winning.", "winning", "denied"),
        ("Rain prevented the team from playing.", "playing", "denied"),
        ("The firm will respond by closing the plant.", "closing", "planned"),
        ("The country was on the brink of war.", "war", "possible"),
        ("A lack of rain ruined the crop.", "rain", "denied"),
        ("The probe led to no arrests.", "arrests", "denied"),
        (
            "Doyle survived an assassination attempt in Lagos on Monday.",
            "assassination",
            "possible",
        ),
        ("A strike threat hit the shares.", "strike", "planned"),
        ("The strike closed Oslo airport.", "strike", "happened"),
        ("Egypt welcomed the ceasefire in Gaza.", "ceasefire", "happened"),
        ("The senator was asked about work for the campaign.", "campaign", "happened"),
    ],
)
def test_behind_prepositions_and_in_compounds(
    told: Told, text: str, word: str, expected: str
) -> None:
    assert told(text, word) == expected
