"""Bring the spellings of a name to one form, and that form to an id."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from agents.nlp.caching import bounded_cache
from agents.word_lists import words

COMPANY_FORMS = words("nlp/entities", "en/company_forms.txt")
POINTS_BETWEEN_LETTERS = re.compile(r"(?<=\b\w)\.(?=\w\b|$|\s)")
WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*\.?")
NOT_A_LETTER = re.compile(r"[\W_]+")
DOTLESS_I = "\N{LATIN SMALL LETTER DOTLESS I}"
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
LONGEST_NAME = 100
LONGEST_SLUG = 80


@bounded_cache(LONGEST_NAME)
def normal(name: str) -> str:
    """Fold case, accents and points, and leave out the article and the form of a company."""
    plain = POINTS_BETWEEN_LETTERS.sub("", folded(name.replace("\u2019", "'")))
    parts = WORD.findall(plain)
    while len(parts) > 1 and parts[-1] in COMPANY_FORMS:
        parts.pop()
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    return " ".join(part.rstrip(".") for part in parts)


def folded(name: str) -> str:
    """Fold case, and accents where letters of the Latin alphabet are left."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).replace(DOTLESS_I, "i")


@bounded_cache(LONGEST_NAME)
def slug(name: str) -> str:
    """Write a name as the end of an id: its words joined by hyphens, cut with a hash when long."""
    joined = NOT_A_LETTER.sub("-", normal(name)).strip("-")
    if len(joined) <= LONGEST_SLUG:
        return joined
    digest = hashlib.blake2b(joined.encode(), digest_size=4).hexdigest()
    return f"{joined[:LONGEST_SLUG].rstrip('-')}-{digest}"


def without_generation(words: Sequence[str]) -> Sequence[str]:
    """Leave out a last "Jr.", which is no surname."""
    return words[:-1] if len(words) > 1 and generation(words) else words


def generation(words: Sequence[str]) -> str:
    """Give the "jr" that ends a name, an empty word where none does."""
    last = words[-1].lower().rstrip(".")
    return last if last in GENERATIONS else ""
