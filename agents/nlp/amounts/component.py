"""The spaCy component ``amounts``: how many, how much money, how far, how heavy, and of what."""

from collections.abc import Iterator, Sequence
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.amounts.amount import Amount, Bound
from agents.nlp.amounts.numbers import number_at
from agents.nlp.amounts.phrases import BOUNDS, CURRENCIES, UNITS, before, behind
from agents.nlp.extensions import known
from agents.nlp.syntax.datelines import datelines_of
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import indices
from agents.nlp.syntax.tree import Tree, tree_of
from agents.word_lists import words

NAME = "amounts"
FIGURES, SIGNS, NAMES = tags({"CD"}), tags({"$"}), tags({"NNP", "NNPS"})
[COUNTING] = deps({"nummod"})
[OF], [OBJECT] = deps({"prep"}), deps({"pobj"})
# Words before a head noun that are part of what is counted.
MODIFIERS = deps({"amod", "compound"})
# Spans of time are expressions of time; "ten times the size" is a ratio.
NOT_COUNTED = words("nlp/amounts", "en/not_counted.txt")
NUMBER_SIGNS = frozenset({"No.", "no.", "Nos.", "nos.", "No", "#"})
FARTHEST = 6
WORDS_AROUND = 16

Doc.set_extension("amounts", default=None, force=True)


@Language.component(
    NAME,
    requires=["token.tag", "token.dep", "doc._.entities", "doc._.timexes"],
    assigns=["doc._.amounts"],
)
def find_amounts(doc: Doc) -> Doc:
    """Set ``doc._.amounts``, in reading order; numbers in names and in dates are none."""
    tree = tree_of(doc)
    doc._.amounts = list(amounts(tree, taken(tree)))
    return doc


def taken(tree: Tree) -> set[int]:
    """Collect the words of names, of expressions of time and of datelines."""
    found = set(known(tree.doc, "entity_at") or ())
    for timex in known(tree.doc, "timexes") or ():
        found.update(range(*tree.words(timex.start_char, timex.end_char)))
    for dateline in datelines_of(tree):
        found.update(range(*dateline.words))
    return found


def amounts(tree: Tree, others: set[int]) -> Iterator[Amount]:
    """Yield the amount at each number that stands by itself."""
    done = 0
    figures = tree.tagged(FIGURES)
    # Behind a sign of money stands a figure, whatever the model takes it for: "US$2bn".
    figures[1:] |= tree.tagged(SIGNS)[:-1]
    for word in indices(figures).tolist():
        if word < done or word in others or is_label(tree, word, others):
            continue
        found = amount_at(tree, word)
        if found:
            done = found.end
            yield found


def is_label(tree: Tree, word: int, others: set[int]) -> bool:
    """Tell the number of something: "No. 5", "Flight 12", "Room 3"."""
    last = word - 1
    if last < 0 or last in others:
        return False
    return tree.tag[last] in NAMES or tree.written(last, word) in NUMBER_SIGNS


def amount_at(tree: Tree, word: int) -> Amount | None:
    """Read the amount whose number begins at a word."""
    limit = min(len(tree.head), word + WORDS_AROUND)
    first = max(0, word - WORDS_AROUND)
    around = [tree.written(place, place + 1) for place in range(first, limit)]
    here = word - first
    number = number_at(around, here)
    if number is None:
        return None
    end = here + number.words
    if around[end : end + 1] == ["-"]:
        return None
    sign = before_money(around, here)
    start = sign[1] if sign else here
    bound = before(around, start, BOUNDS)
    told = cast(Bound, bound[0] if bound else "exact")
    money = sign or behind(around, end, CURRENCIES)
    if money:
        stop = end if sign else money[1]
        of = of_what(tree, first + stop)
        return Amount(first + start, first + stop, "money", number.value, None, money[0], of, told)
    unit = behind(around, end, UNITS)
    if unit:
        of = of_what(tree, first + unit[1])
        return Amount(
            first + start, first + unit[1], "quantity", number.value, unit[0], None, of, told
        )
    return count_at(tree, word, first + end, number.value, told)


def before_money(around: Sequence[str], place: int) -> tuple[str, int] | None:
    """Find the sign or the code of a currency before a figure: "$", "US$", "EUR"."""
    for start in (place - 2, place - 1):
        if start >= 0:
            found = CURRENCIES.get("".join(around[start:place]))
            if found and not around[place - 1].islower():
                return found, start
    return None


def count_at(tree: Tree, word: int, end: int, value: float, bound: Bound) -> Amount | None:
    """Read a number of things: it hangs on the noun that is counted."""
    noun = tree.head[end - 1] if tree.dep[end - 1] == COUNTING else end
    if not end <= noun < min(end + FARTHEST, len(tree.head)) or not tree.is_noun(noun):
        return None
    start = noun
    while start > end and tree.head[start - 1] == noun and tree.dep[start - 1] in MODIFIERS:
        start -= 1
    of, first = tree.written(start, noun + 1), tree.written(end, end + 1)
    if not value.is_integer() or not NOT_COUNTED.isdisjoint({of.rpartition(" ")[2], first}):
        return None
    return Amount(word, noun + 1, "count", value, None, None, of, bound)


def of_what(tree: Tree, end: int) -> str | None:
    """Give what is measured: the noun behind "of"."""
    if end >= len(tree.head) or tree.written(end, end + 1) != "of":
        return None
    objects = [child for child in tree.rights(end) if tree.dep[child] == OBJECT]
    return tree.written(end + 1, objects[0] + 1) if objects else None
