import pytest

from streams.delivery.state_versions import MOST, stamped, unstamped, version_of

ZSTD = b"\x28\xb5\x2f\xfd"


@pytest.mark.parametrize("version", [0, 1, 255, 256, MOST])
def test_a_value_gives_back_version_and_data(version: int) -> None:
    value = stamped(version, ZSTD)
    assert (version_of(value), unstamped(value)) == (version, ZSTD)


def test_a_version_without_bounds_is_the_highest() -> None:
    assert version_of(stamped(10**40, b"")) == MOST


def test_what_has_no_version_is_the_oldest() -> None:
    assert (version_of(ZSTD), unstamped(ZSTD)) == (0, ZSTD)
