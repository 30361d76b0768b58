"""What components leave on the article for one another."""

from typing import Any

from spacy.tokens import Doc


def known(doc: Doc, name: str) -> Any:  # noqa: ANN401 - extensions of other components
    """Give what another component left on the article; None where it did not run."""
    return doc._.get(name) if doc.has_extension(name) else None
