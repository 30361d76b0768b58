"""The headline: read before the text as its first paragraph, and told apart in what is found."""

from itertools import islice
from typing import Any, NamedTuple

from agents.masking import blanked
from agents.nlp.layout import PARAGRAPH_END, Layout, layout_of, spans_in
from agents.nlp.typography import entities_of, usual_signs
from streams.contract.ids import normalised
from streams.contract.records import Article

# A longer one is no headline but a text by mistake.
LONGEST = 500
# Sections and dates may stand above a headline that the text repeats.
LINES_OF_HEAD = 3
OUTLET_SIGNS = (" | ", " - ", " \N{EN DASH} ", " \N{EM DASH} ")


class Reading(NamedTuple):
    """An article as it is read, and where its characters stood."""

    title: Layout
    """Empty where the headline is not read: there is none, or the text begins with it."""
    body: Layout

    @property
    def text(self) -> str:
        """Give what is read."""
        return (
            self.title.text + PARAGRAPH_END + self.body.text if self.title.text else self.body.text
        )

    @property
    def start(self) -> int:
        """Give where the body begins in what is read."""
        return len(self.title.text) + len(PARAGRAPH_END) if self.title.text else 0

    def restore(self, fields: dict[str, Any]) -> None:
        """Move every ``start`` and ``end`` in some fields to where the characters stood."""
        if not self.start:
            self.body.restore(fields)
            return
        start, moved = self.start, bool(self.body.starts)
        for span in spans_in(fields):
            if span["start"] < start:
                self._place_in_title(span)
            elif moved:
                first, last = span["start"] - start, span["end"] - 1 - start
                span["start"], span["end"] = self.body.span(first, last)
            else:
                span["start"] -= start
                span["end"] -= start

    def _place_in_title(self, span: dict[str, Any]) -> None:
        last = min(span["end"], len(self.title.text)) - 1
        span["start"], span["end"] = self.title.span(span["start"], last)
        span["field"] = "title"


def reading_of(article: Article) -> Reading:
    """Give an article as it is read: without its noise, its layout, and a headline said twice."""
    text = article["text"]
    title = headline(article["title"] or "", article["source"])
    shown = "" if is_repeated(title, text) else title
    return Reading(without_layout(shown), without_layout(blanked(text, article["noise"])))


def without_layout(text: str) -> Layout:
    """Take out of a text what only a page shows: rare signs, entities, line breaks."""
    return layout_of(usual_signs(text), entities_of(text))


def headline(title: str, outlet: str | None) -> str:
    """Leave out the outlet's name behind a headline."""
    for sign in OUTLET_SIGNS:
        before, found, name = title.rpartition(sign)
        if found and outlet and normalised(name) == normalised(outlet):
            return before
    return title if len(title) <= LONGEST else ""


def is_repeated(title: str, text: str) -> bool:
    """Tell what is no headline, such as a section's name, and one with which the text begins."""
    words = normalised(title)
    head = text[: 2 * len(title) + LONGEST]
    whole = f"{normalised(head)} "
    return (
        " " not in words
        or whole.startswith(f"{words} ")
        or any(normalised(line) == words for line in islice(head.splitlines(), LINES_OF_HEAD))
    )
