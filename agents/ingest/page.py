"""What a web page says about its article: the values of its head and of the markup around it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Protocol

from agents.ingest.feed_times import in_utc, instant
from agents.word_lists import lines

PUBLISHED = {name: rank for rank, name in enumerate(lines("ingest", "published_meta.txt"))}
# The times of the article, not of those that stand beside it.
TIMES = (
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//*[@itemprop='datePublished' and not(self::meta)]/@content",
    # One heading alone: from each of many, all that follows would be looked through.
    "(//article//h1)[1]/following::time[@datetime][1][ancestor::article]/@datetime",
)
MOST_TIMES = 3
ONE_DAY = timedelta(hours=26)


class Element(Protocol):
    """What is asked of an element of a parsed page: lxml has no types of its own."""

    tag: str
    text: str | None

    def getparent(self) -> "Element | None":
        """Give the element around this one."""

    def get(self, name: str, /) -> str | None:
        """Give the value of an attribute."""

    def text_content(self) -> str:
        """Give the text of the element and of all in it."""

    def xpath(self, path: str, /) -> Any:  # noqa: ANN401 - elements or strings, by the path
        """Give what the path leads to."""


def meta(tree: Element) -> dict[str, str]:
    """Map each name of a meta element, in lower case, to its first content."""
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            name, content = element.get(attribute), element.get("content")
            if name and content and content.strip():
                found.setdefault(name.strip().lower(), content.strip())
    return found


def published(
    tree: Element, told: dict[str, str], linked: datetime | None, latest: datetime
) -> datetime | None:
    """Give the time of publication that the page tells for certain, as exact as it tells it."""
    names = sorted(told.keys() & PUBLISHED.keys(), key=PUBLISHED.__getitem__)
    marked = (time for path in TIMES for time in tree.xpath(path)[:MOST_TIMES])
    read = [linked, *map(instant, (*(told[name] for name in names), *marked))]
    return most_exact(time for time in read if time and in_utc(time) <= latest + ONE_DAY)


def most_exact(times: Iterator[datetime]) -> datetime | None:
    """Give the first time, or one of the same day that is more exact: with clock and zone."""
    known = list(times)
    same_day = [time for time in known if abs(in_utc(time) - in_utc(known[0])) <= ONE_DAY]
    return max(same_day, key=exactness, default=None)


def exactness(time: datetime) -> tuple[bool, bool]:
    """Rank a time: a day alone, with a time of day, with a zone too."""
    has_clock = (time.hour, time.minute, time.second) != (0, 0, 0)
    return has_clock, has_clock and time.tzinfo is not None
