"""Values that say which of two is newer, without being read."""

LENGTH = 8
# The first byte stays 0: what an earlier release of Dateline wrote begins with another one.
MOST = 2 ** (8 * (LENGTH - 1)) - 1


def stamped(version: int, data: bytes) -> bytes:
    """Put a version, a number from 0, before data."""
    return int.to_bytes(min(version, MOST), LENGTH) + data


def version_of(value: bytes) -> int:
    """Give a value's version; 0 for one that has none."""
    return 0 if value[:1] != b"\0" else int.from_bytes(value[:LENGTH])


def unstamped(value: bytes) -> bytes:
    """Give a value's data."""
    return value if value[:1] != b"\0" else value[LENGTH:]
