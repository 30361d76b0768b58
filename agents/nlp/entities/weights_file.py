"""Where the weights of the names' model lie, and which they are: known without loading spaCy."""

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from agents.word_lists import data_file


def weights_for(package: str, ner: str) -> Path | None:
    """Return the trained weights for a model package, where they are wanted and there are any."""
    file = data_file("nlp/entities", f"en/{package}.ner.npz")
    return file if ner == "trained" and file.exists() else None


@lru_cache(1)
def version_of(file: Path) -> str:
    """Name weights by their content."""
    return blake2b(file.read_bytes(), digest_size=4).hexdigest()
