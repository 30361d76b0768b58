from hypothesis import given
from hypothesis import strategies as st

from agents.masking import blanked
from streams.contract.records import Noise


@given(st.data())
def test_noise_is_blanked_to_the_same_length(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=60))
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    noise = [Noise(start=start, end=end, kind="uuid") for start, end in spans]
    hidden = {place for start, end in spans for place in range(start, end)}
    shown = blanked(text, noise)
    expected = "".join(" " if place in hidden else mark for place, mark in enumerate(text))
    assert shown == expected
