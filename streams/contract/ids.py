"""Ids made from content: the same article, quote or event has the same id on every delivery."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b

WORD = re.compile(r"\w+")


def normalised(words: str) -> str:
    """Fold case, form, punctuation and spacing, so that retouched type keeps its id."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    # Most are words and spaces alone, and splitting takes half the time of finding.
    plain = folded.replace(" ", "").isalnum()
    return " ".join(folded.split() if plain else WORD.findall(folded))


def fingerprint(*parts: str | bytes) -> str:
    """Hash parts to 128 bits, as 32 hexadecimal digits; each part is kept apart from the next."""
    return fed(begun(), *parts).hexdigest()


def item_ids(kind: str, article_id: str, words: Iterable[str]) -> list[str]:
    """Give each item of an article its id, from its words and their n-th occurrence."""
    article = fed(begun(), article_id)
    seen: dict[str, int] = {}
    ids = []
    for text in map(normalised, words):
        seen[text] = nth = seen.get(text, 0) + 1
        ids.append(f"{kind}:{fed(article.copy(), text, str(nth)).hexdigest()}")
    return ids


def begun() -> blake2b:
    """Begin a fingerprint."""
    return blake2b(digest_size=16)


def fed(digest: blake2b, *parts: str | bytes) -> blake2b:
    """Add parts to a fingerprint."""
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8) + data)
    return digest
