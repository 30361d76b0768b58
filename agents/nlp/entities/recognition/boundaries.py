"""Where a name begins and ends: titles, articles, quotation marks and endings are no part of it."""

import re
from collections.abc import Sequence

from agents.word_lists import lines, words

TITLES = words("nlp/entities", "en/titles.txt")
TITLE_PAIRS = frozenset(tuple(line.split()) for line in lines("nlp/entities", "en/title_pairs.txt"))
PARTICLES = words("nlp/entities", "en/name_particles.txt")
ARTICLES = frozenset({"the", "a", "an"})
SMALL_WORDS = ARTICLES | {"of", "and", "in", "for", "at", "to"}
NO_PERSONS_WORDS = SMALL_WORDS | {"or", "on", "by", "with", "without", "from", "under", "over"}
POSSESSIVES = frozenset({"'s", "\u2019s", "'", "\u2019"})
BETWEEN_NAMES = POSSESSIVES | {"and", "-", "\u2013", "\u2014", "/"}
HYPHENS = frozenset("-\u2010\u2011")
BRACKETS = frozenset("()[]")
NEVER_NAMES = words("nlp/entities", "en/never_names.txt")
COMMON_WORDS = words("nlp/entities", "en/common_words.txt")
# Names of these types have no numbers behind them.
NEVER_NUMBERED = frozenset({"PERSON", "GPE", "NORP"})
HAS_CAPITAL = re.compile(r"[^\W\d_a-z]")
# Digits and the letters a-f alone: ids and checksums. Names so long are words.
HEXADECIMAL = re.compile(r"(?=.*\d)[0-9a-fA-F-]{8,}")
CLOCK_TIME = re.compile(r"\d{1,2}[:.]\d\d")
ADDRESS = re.compile(r"[@/#\\<>{}=|]|^www\.|\.(?:com|org|net)$")


def name_in(words: tuple[str, ...], kind: str) -> tuple[int, int] | None:
    """Find the name in what the model takes for one."""
    start, end = trimmed(words, 0, len(words))
    if kind == "WORK_OF_ART":
        start, end = from_capital(words, start, end)
    if kind in NEVER_NUMBERED:
        end = without_numbers(words, start, end)
    if kind == "PERSON":
        start = without_titles(words, start, end)
    return (start, end) if is_name(words[start:end]) else None


def trimmed(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Leave out what stands around a name: marks, blanks, an article, a possessive ending."""
    while start < end and begins_no_name(words[start]):
        if words[start][0].isdigit() and start + 1 < end:
            break
        start += 1
    while start < end and ends_no_name(words[end - 1]):
        if words[end - 1].isalpha() and words[end - 2] in HYPHENS:
            break
        end -= 1
    return start, end


def from_capital(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Leave out the words in small letters before a title: "a fellow at the Moss Council"."""
    while start < end - 1 and words[start].islower():
        start += 1
    return trimmed(words, start, end)


def without_numbers(words: Sequence[str], start: int, end: int) -> int:
    """Move the end of a name before the score or the place that stands behind it."""
    while start < end - 1 and words[end - 1][0].isdigit():
        end -= 1
    return end


def begins_no_name(word: str) -> bool:
    """Tell marks, articles and small words from the first word of a name."""
    return not has_letter(word) or word in SMALL_WORDS or word.lower() in ARTICLES


def without_titles(words: Sequence[str], start: int, end: int) -> int:
    """Move the start of a person's name behind the titles before it."""
    while start < end - 1:
        pair = tuple([word.lower() for word in words[start : start + 2]])
        if pair in TITLE_PAIRS:
            start += 2
        elif pair[0] in TITLES:
            start += 1
        else:
            break
    return start


def is_common(word: str) -> bool:
    """Tell words and numbers that are no part of what makes a name."""
    lower = word.lower()
    return lower in NEVER_NAMES or lower in TITLES or lower.isdigit()


def is_initial(word: str) -> bool:
    """Tell one capital, with its point or without; a word of one letter is none."""
    return word[:1].isupper() and word[1:] in {"", "."} and word not in {"A", "I"}


def has_letter(word: str) -> bool:
    """Tell whether a token has a letter."""
    return word.isalpha() or any(map(str.isalpha, word))


def ends_no_name(word: str) -> bool:
    """Tell marks, possessive endings and small words from the last word of a name."""
    if word.isalnum():
        return word in SMALL_WORDS or (len(word) > 1 and word.lower() in SMALL_WORDS)
    return word in POSSESSIVES or not any(map(str.isalnum, word))


def is_name(words: Sequence[str]) -> bool:
    """Tell names from ids, addresses, units, titles alone and words without a capital."""
    text = " ".join(words)
    return (
        len(text) > 1
        and HAS_CAPITAL.search(text) is not None
        and not all(map(is_common, words))
        and (len(words) == 1 or not COMMON_WORDS.issuperset(map(str.lower, words)))
        and not any(map(is_code, words))
        and not CLOCK_TIME.fullmatch(words[0])
    )


def is_code(word: str) -> bool:
    """Tell ids and addresses."""
    return not word.isalpha() and bool(HEXADECIMAL.fullmatch(word) or ADDRESS.search(word))
