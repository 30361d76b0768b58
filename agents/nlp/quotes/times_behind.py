"""When words in marks were said, told behind them: `said "it is over" on Monday`.

The parser hangs such a time on the verb inside the marks as often as on the cue.
"""

from agents.nlp.quotes.attribution import Attribution
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.quotation_marks.marked import Marks
from agents.nlp.syntax.tree import Tree

TIMES = {"DATE", "TIME"}
LEADING = parts({"ADP", "DET", "PUNCT", "ADV"})


def without_times(tree: Tree, found: Attribution, marks: Marks) -> Attribution:
    """Leave out of a content that begins with marks a time behind them, which nobody said."""
    start, end = found.spans[-1]
    quotes = marks.touching(start, end)
    if len(quotes) != 1 or quotes[0].start != start or quotes[0].end >= end:
        return found
    if not is_time(tree, *tree.words(quotes[0].end, end)):
        return found
    return found._replace(spans=(*found.spans[:-1], quotes[0].inner))


def is_time(tree: Tree, start: int, end: int) -> bool:
    """Tell a date or a time of day, with the words that lead to it."""
    times = [tree.doc[word].ent_type_ in TIMES for word in range(start, end)]
    others = (word for word, time in zip(range(start, end), times, strict=True) if not time)
    return any(times) and all(tree.part[word] in LEADING for word in others)
