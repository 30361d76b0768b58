"""What stands behind a company's name and is no part of it: "Roe Air CEO", "Roe Air Flight 12"."""

from agents.nlp.entities.recognition.boundaries import SMALL_WORDS
from agents.word_lists import words as words_of

OFFICES = words_of("nlp/entities", "en/offices_behind_names.txt")
# Of an office only behind others: "chief executive officer", not "Roe Medical Director".
WITH_OTHERS = frozenset({"officer", "executive", "director"})
OTHERS = WITH_OTHERS | {
    "chief",
    "financial",
    "operating",
    "technology",
    "managing",
    "vice",
    "deputy",
}
OF_COMPANIES = WITH_OTHERS | {"ceo", "cfo", "coo", "cto"}
FLIGHT = frozenset({"Flight", "flight"})


def without_addition(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out an office, or a flight with its number."""
    if len(words) > 1 and words[-1].lower() in OFFICES:
        return words[: office_in(words)]
    flight = len(words) - 1 - words[-1].isdigit() if words else 0
    return words[:flight] if flight > 0 and words[flight] in FLIGHT else words


def office_in(words: tuple[str, ...]) -> int:
    """Find where the office at the end of a name begins; at the end where that is none."""
    start = len(words) - 1
    while start > 0 and words[start - 1].lower() in OTHERS:
        start -= 1
    alone = words[-1].lower() in WITH_OTHERS and start == len(words) - 1
    joined = start == 0 or words[start - 1].lower() in SMALL_WORDS
    return len(words) if alone or joined else start


def tells_a_company(words: tuple[str, ...], left: tuple[str, ...]) -> bool:
    """Tell what only companies have from what people have, too: a spokesman."""
    last = words[-1].lower()
    return len(left) < len(words) and (last in OF_COMPANIES or last not in OFFICES)
