"""Names that feeds give: of outlets, of headlines."""

from agents.ingest.decoding import plain


def label(value: object) -> str | None:
    """Read a name: a string, or the ``name`` of an object or of the first in a list."""
    if isinstance(value, list) and value:
        return label(value[0])
    if isinstance(value, dict):
        return label(value.get("name"))
    return plain(value) or None if isinstance(value, str) else None
