"""The field ``timexes`` of an enriched article, from what the component found."""

from typing import Literal, TypedDict, cast

from spacy.tokens import Doc

from agents.nlp.timexes.timex import Timex
from streams.contract import records

Kind = Literal["DATE", "TIME", "DURATION", "SET"]


class Fields(TypedDict):
    """What the component adds to an enriched article."""

    timexes: list[records.Timex]


def fields(doc: Doc, article_id: str) -> Fields:  # noqa: ARG001 - as every component has it
    """Write what was found as the contract has it."""
    return {"timexes": [timex_record(timex) for timex in doc._.timexes or ()]}


def timex_record(timex: Timex) -> records.Timex:
    """Write an expression of time."""
    return {
        "start": timex.start_char,
        "end": timex.end_char,
        "type": cast(Kind, timex.type),
        "value": timex.value,
        "mod": timex.mod,
    }
