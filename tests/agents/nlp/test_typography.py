# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.typography import usual_signs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("「We won,」 said Lee.", "“We won,” said Lee."),
        ("‹We won,› said Lee.", "“We won,” said Lee."),
        ("＂We won,＂ said Lee.", '"We won," said Lee.'),
        ("`We won,' said Lee.", "‘We won,' said Lee."),
        ("``We won,'' said Lee.", "``We won,'' said Lee."),
        ("&quot;We won,&quot; said Lee.", '     "We won,"      said Lee.'),
        ("Lee &amp; Sons", "Lee &amp; Sons"),
        ('*"We won,"* said **Lee**.', ' "We won,"  said   Lee  .'),
        ("two * three * four", "two * three * four"),
        ("a_name_here", "a_name_here"),
    ],
)
def test_rare_signs_are_written_as_usual_ones(text: str, written: str) -> None:
    assert usual_signs(text) == written


@given(st.text(alphabet="aL &;#x2038quotamp*_`'\"「」‹›\n", max_size=60))
def test_every_word_stays_at_its_place(text: str) -> None:
    written = usual_signs(text)
    assert len(written) == len(text)
    kept = [(old, new) for old, new in zip(text, written, strict=True) if old == "L"]
    assert all(old == new for old, new in kept)
