"""Which story an article tells, and whom it repeats."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of


@type_of
class Story(TypedDict):
    """Which story an article tells, and whom it repeats (``news.stories``)."""

    schema: Literal["dateline/story/1"]
    article_id: str
    """The article, and this record's key."""
    sequence: int
    """State of the article that this is made of."""
    story_id: str
    """Id of the story's first article. It may change while earlier articles come late."""
    copy_of: str | None
    """Article that was first to print these words; null where this one was, or stands alone."""
    kind: Literal["exact", "near", "wire"] | None
    """``exact``: the same words; ``near``: nearly all of both; ``wire``: one holds words of the
    other beside its own. Null where there is no copy."""
    similarity: float | None
    """Share of the shorter text's words that both have; null where there is no copy."""
    follows: str | None
    """The earlier article that is most like this one; null for the first of a story."""
    likeness: float | None
    """Cosine of the rare words of both."""
    first_seen: str
    """When the article came first."""
    published_at: str | None
    """When the outlet dates the article."""
    lateness: float | None
    """Seconds from the story's first article to this one."""
    url: str | None
    """The article's canonical URL."""
    title: str | None
    """The headline."""
    source: str | None
    """The outlet."""
