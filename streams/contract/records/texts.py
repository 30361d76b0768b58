"""What of many articles is needed to find who repeats whom."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.digest import TextSlice


@type_of
class Texts(TypedDict):
    """What of many articles is needed to find who repeats whom (``news.texts``, internal)."""

    schema: Literal["dateline/texts/1"]
    slices: list[TextSlice]
    """One for each article."""
