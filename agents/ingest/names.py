"""Names that feeds give: of outlets, of headlines, of the people in a byline."""

import re

BY = re.compile(r"^(?:by|von|par|por|di|av|door)\s+", re.IGNORECASE)
BETWEEN_NAMES = re.compile(r"[;|\n]|\s(?:and|&)\s")


def label(value: object) -> str | None:
    """Read a name: a string, or the ``name`` of an object or of the first in a list."""
    if isinstance(value, list) and value:
        return label(value[0])
    if isinstance(value, dict):
        return label(value.get("name"))
    return value.strip() or None if isinstance(value, str) else None


def bylines(value: object) -> list[str] | None:
    """Read the authors, however a feed lists them; None where nobody is named."""
    entries = value if isinstance(value, list) else [value]
    names = [name for entry in entries for name in named_in(label(entry) or "")]
    return list(dict.fromkeys(names)) or None


def named_in(byline: str) -> list[str]:
    """Part ``By A and B`` or ``A; B`` into the names in it."""
    names = [BY.sub("", name.strip(), count=1) for name in BETWEEN_NAMES.split(byline)]
    return [part for name in names for part in between_commas(name) if part]


def between_commas(name: str) -> list[str]:
    """Part at commas where full names stand between them; ``Doe, Jane`` stays one name."""
    name = name.strip(" ,")
    parts = [part.strip() for part in name.split(",")]
    return parts if all(" " in part for part in parts) else [name]
