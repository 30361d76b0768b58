"""Why an article is not taken in: the errors that accepting it may raise."""

from datetime import datetime
from typing import Any


class UnreadableArticle(ValueError):
    """A submission that cannot become an article; ``reason`` names cause and remedy in one line."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Packed(UnreadableArticle):
    """A submission that holds articles as a service or a feed lists them: each is one to accept."""

    def __init__(self, articles: list[dict[str, Any]]) -> None:
        super().__init__(f"{len(articles)} articles in one record; send each as a record")
        self.articles = articles

    def __reduce__(self) -> tuple[Any, ...]:
        return Packed, (self.articles,)


class Embargoed(UnreadableArticle):
    """A readable article that may not be published before ``until``: to be replayed after it."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"embargoed until {until:%Y-%m-%dT%H:%M:%SZ}: replay it after that time")
        self.until = until

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors cross process borders by pickle, which would pass the reason as the time.
        return Embargoed, (self.until,)
