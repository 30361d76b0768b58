"""The language of an article: as its feed names it, or as its words show."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from agents.masking import blanked
from agents.word_lists import lines
from streams.contract.records import Noise

SAMPLE = 4000
FEWEST_LETTERS = 20
NO_LANGUAGE = "zxx"


def known_names() -> dict[str, str]:
    """Map each code and name of a language, in lower case, to its ISO 639-1 code."""
    rows = [line.split("\t") for line in lines("ingest", "languages.tsv")]
    return {name.casefold(): row[0] for row in rows for cell in row for name in cell.split(",")}


CODES = known_names()


def code(value: object) -> str | None:
    """Read a code, a locale or a name (``eng``, ``en-US``, ``English``) as ISO 639-1."""
    if not isinstance(value, str):
        return None
    name = value.strip().casefold()
    return CODES.get(name) or CODES.get(name.replace("_", "-").partition("-")[0])


def identified(text: str, noise: list[Noise]) -> tuple[str | None, float | None]:
    """Give the language of the text's beginning and how probable it is; None for too few words."""
    sample = blanked(text[:SAMPLE], noise)
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None, None
    language, probability = identifier().classify(sample)
    return (None, None) if language == NO_LANGUAGE else (language, round(probability, 3))


@cache
def identifier() -> LanguageIdentifier:
    """Load the identifier on first use (0.8 s), for the languages with an ISO 639-1 code."""
    loaded = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    two_letters = set(CODES.values())
    loaded.set_languages([name for name in loaded.labels if name in {*two_letters, NO_LANGUAGE}])
    return loaded
