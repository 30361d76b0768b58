# ruff: noqa: RUF001 - signs that look alike are looked for by the product
"""No text makes a regular expression of the product work for longer than its length."""

import re
import time
from itertools import product

import pytest

from tests.hostile.limits import given_up_after
from tests.hostile.patterns import FILES, Asked, every_pattern

SIZE = 20_000
# Measured: at most 0.05 s; quadratic would take 0.3 s or more.
SECONDS = 0.2
# Whoever grows by powers never ends of itself.
MOST_SECONDS = 0.5
SIGNS = ["a", "1", " ", ".", "-", "'"]
WORDS = [
    *("A", "\n", ",", "(", '"', "’", "a\n", " \n", "A ", ", ", "(a", '" ', "a’", "‘a"),
    *("é", "漢", "\u0301", "\u00a0", "\t", "_", "/", "@", "&", "|", ";", ":", "“", "”", "‘", "«"),
    *(" and ", " & ", "By ", "www.", "//", "http://a", "<p ", "<br ", "</p", "photo: ", "© "),
    *("a/ ", "0f8b6c1e-", "2020-01-", "1:00:", "1,000,", "20th ", "'90s ", "a b ", "A. ", "'a' "),
]
UNITS = [*SIGNS, *WORDS, *("".join(pair) for pair in product(SIGNS, repeat=2))]
# These read data files of the product's own.
OWN = {"agents.nlp.timexes.recognition.rules.CLASS", "agents.nlp.timexes.recognition.rules.MACRO"}
ASKED = {name: each for name, each in every_pattern().items() if each.name not in OWN}


def seconds_for(asked: Asked, unit: str) -> float:
    text = unit * (SIZE // len(unit)) + "z"
    began = time.process_time()
    try:
        with given_up_after(MOST_SECONDS):
            asked.ask(text)
    except TimeoutError:
        pass
    return time.process_time() - began


def units_for(asked: Asked) -> list[str]:
    """Give the units; a pattern over codes of classes of words sees nothing but those."""
    codes = sorted({sign for sign in str(asked.pattern.pattern) if "\u4e00" <= sign < "\u5000"})
    return [*codes, ".", "".join(codes)] if len(codes) > 1 else UNITS


@pytest.mark.parametrize("name", sorted(ASKED))
def test_time_grows_with_the_text(name: str) -> None:
    asked = ASKED[name]
    slow = [unit for unit in units_for(asked) if seconds_for(asked, unit) > SECONDS]
    # Once more: the machine may have been away.
    assert [unit for unit in slow if seconds_for(asked, unit) > SECONDS] == []


def test_every_pattern_is_found() -> None:
    compiled = sum(file.read_text(encoding="utf-8").count("re.compile(") for file in FILES)
    assert len({each.name for each in every_pattern().values()}) >= compiled


@pytest.mark.parametrize(
    ("pattern", "unit"), [(r"\s*;", " "), (r"(a|aa)+$", "a"), (r"(?:a*)*b", "a")]
)
def test_a_slow_pattern_would_be_caught(pattern: str, unit: str) -> None:
    assert seconds_for(Asked("slow", re.compile(pattern), "search"), unit) > SECONDS
