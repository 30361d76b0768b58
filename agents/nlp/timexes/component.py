"""The spaCy component ``timexes``: the expressions of time of an article."""

from datetime import date, datetime

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.syntax.datelines import datelines_of
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.timex_value import Setting
from agents.nlp.timexes.timexes import find_timexes

NAME = "timexes"

Doc.set_extension("timexes", default=None, force=True)


@Language.component(
    NAME, requires=["token.tag", "token.dep", "token.lemma"], assigns=["doc._.timexes"]
)
def read_timexes(doc: Doc) -> Doc:
    """Find the expressions of time of an article, counted from the day of its publication."""
    doc._.timexes = find_timexes(tree_of(doc), publication_day(doc))
    return doc


def publication_day(doc: Doc) -> date | None:
    """Return the day the article was published, or its dateline's where that is not known."""
    published: datetime | None = known(doc, "published_at")
    return published.date() if published else dateline_day(tree_of(doc))


def dateline_day(tree: Tree) -> date | None:
    """Return the day that a dateline gives with its year."""
    dates = [dateline.date for dateline in datelines_of(tree) if dateline.date]
    for start, end in dates:
        for phrase in expressions(tree.text[start:end]):
            found = reading(phrase, Setting())
            days = interval(found.value) if found else None
            if days and days.granularity == "day":
                return days.earliest
    return None
