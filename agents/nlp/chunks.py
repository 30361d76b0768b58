"""Cut long texts, group short ones, and join what was parsed of each."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

# Characters that are parsed together, in one piece or many: the parser takes 4 kB for each 6, and
# more are read no faster (measured).
MOST = 30_000


def pieces_of(text: str, most: int = MOST) -> Iterator[str]:
    """Cut a long text after a paragraph, else a line, else a space, else anywhere."""
    start = 0
    while len(text) - start > most:
        limit = start + most
        cuts = (text.rfind(mark, start, limit) + len(mark) for mark in ("\n\n", "\n", " "))
        end = next((cut for cut in cuts if cut > start + most // 2), limit)
        yield text[start:end]
        start = end
    yield text[start:]


def groups_of(texts: Iterable[str], most: int = MOST) -> Iterator[list[str]]:
    """Part texts into groups to be parsed together, each as large as may be."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > most:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    yield group


def joined(docs: list[Doc]) -> Doc:
    """Make one document of consecutive pieces, with the offsets of the whole."""
    doc = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    if doc is None:
        raise ValueError("an article has no pieces")
    return doc
