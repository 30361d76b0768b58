"""Stretches of an article's text."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from streams.contract.records.base import type_of


@type_of
class Span(TypedDict):
    """A stretch of the article's text, or of its title where ``field`` says so."""

    start: int
    """First code point of the text. Where strings are UTF-16, an emoji takes two units and is one
    code point: in JavaScript ``[...text].slice(start, end)``, in Java ``offsetByCodePoints``."""
    end: int
    """One past the last code point, counted as ``start`` is."""
    field: NotRequired[Literal["title"]]
    """``title`` where the stretch is one of the title; the text's have none."""


@type_of
class Noise(Span):
    """A stretch that is not prose: reported, kept in the text, hidden from the models."""

    kind: str
    """What it is: ``player-id``, ``uuid``, ``video``, ``share`` (with newsletters), ``caption``,
    ``advertisement``, ``link``, ``blob`` (a run of hundreds of characters without a space),
    ``comments`` (their rules), ``callout`` (to readers), ``correction``, ``credit`` (who wrote and
    edited), ``biography`` (of the author), ``embed`` (of a post), ``teaser`` (of another story),
    ``paywall``, ``browser``, ``notice`` or ``stub`` (what a service cut off, and its marker)."""
