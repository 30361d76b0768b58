"""News whose names the half-trained model finds itself, made consistent within each article.

Gold texts are mostly encyclopaedic; news is written otherwise. A name that a model finds in one
sentence of an article stands in others, where it is missed or typed otherwise: the majority of the
article is a better teacher than any one sentence.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import orjson
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.training.ner_corpus import NUMBERS, Names

PARAGRAPH = re.compile(r".+?(?:\n\s*\n|\Z)", re.DOTALL)
# What the package's own models take along and the corpora leave out.
AROUND = re.compile(r"^(?:the|a|an)\s+|(?:['\u2019]s|')$", re.IGNORECASE)
# Shorter forms are as often words as names.
LEAST_LETTERS = 4
# A paragraph of less says nothing of the words around a name.
LEAST_CHARACTERS = 20
TIMES = 2


def silver(trained: Language, others: list[Language], texts: list[str]) -> list[tuple[str, Names]]:
    """Label articles by the trained model; where it finds nothing, by what all others agree on."""
    piped = [nlp.pipe(texts, batch_size=8) for nlp in (trained, *others)]
    found: list[tuple[str, Names]] = []
    for text, doc, *seconds in zip(texts, *piped, strict=True):
        own = names_of(doc)
        opinions = [{trimmed(text, name) for name in names_of(other)} for other in seconds]
        agreed = sorted(set.intersection(*opinions))
        found += paragraphs(text, consistent(text, own + without_overlap(agreed, own)))
    return found


def names_of(doc: Doc) -> Names:
    """Return the names that a model has found."""
    return [(each.start_char, each.end_char, each.label_) for each in doc.ents]


def trimmed(text: str, name: tuple[int, int, str]) -> tuple[int, int, str]:
    """Take the article and the possessive from a name, unless it is a number."""
    start, end, kind = name
    if kind in NUMBERS:
        return name
    written = text[start:end]
    bare = AROUND.sub("", AROUND.sub("", written))
    begin = start + written.index(bare)
    return begin, begin + len(bare), kind


def without_overlap(names: Names, taken: Names) -> Names:
    """Return the names that share nothing with others."""
    return [
        name
        for name in names
        if not any(name[0] < end and start < name[1] for start, end, _ in taken)
    ]


def consistent(text: str, names: Names) -> Names:
    """Give each form the type that it mostly has in the article, everywhere."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for start, end, kind in names:
        if kind not in NUMBERS:
            forms[text[start:end]][kind] += 1
    surnames = {
        form.split()[-1] for form, seen in forms.items() if "PERSON" in seen and " " in form
    }
    types = {
        form: "PERSON" if form in surnames else seen.most_common(1)[0][0]
        for form, seen in forms.items()
    }
    settled = [(start, end, types.get(text[start:end], kind)) for start, end, kind in names]
    repeated = {
        form: kind
        for form, kind in {**dict.fromkeys(surnames, "PERSON"), **types}.items()
        if len(form) >= LEAST_LETTERS
        and (" " in form or form in surnames or forms[form].total() >= TIMES)
    }
    return sorted(settled + without_overlap(list(repeats(text, repeated)), settled))


def repeats(text: str, types: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield every place where a form stands, the longest form first."""
    longest = sorted(types, key=len, reverse=True)
    if longest:
        for match in re.finditer(
            rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", text
        ):
            yield match.start(), match.end(), types[match.group()]


def paragraphs(text: str, names: Names) -> Iterator[tuple[str, Names]]:
    """Cut an article into its paragraphs."""
    for match in PARAGRAPH.finditer(text):
        start, shown = match.start(), match.group().rstrip()
        if len(shown) >= LEAST_CHARACTERS:
            end = start + len(shown)
            yield (
                shown,
                [(a - start, b - start, kind) for a, b, kind in names if start <= a and b <= end],
            )


def articles(file: Path, share: int) -> list[str]:
    """Read one in so many texts of a file of articles."""
    return [orjson.loads(line)["text"] for line in file.read_bytes().splitlines()[::share]]
