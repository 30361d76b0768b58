"""The spaCy component ``timexes``: the expressions of time of an article."""

from datetime import date, datetime

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.syntax.tree import tree_of
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
    """Return the day the article was published, where it is known."""
    published: datetime | None = known(doc, "published_at")
    return published and published.date()
