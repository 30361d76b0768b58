"""An article's slice as a contribution: all of it counts, or nothing once it is withdrawn."""

import orjson

from streams.contract.records import ArticleSlice
from streams.contract.times import instant_of
from streams.delivery.aggregation.contributions import Contribution


def contribution_of(piece: ArticleSlice) -> tuple[str, Contribution]:
    """Give what a slice says for its article; it counts from when the article came first.

    An archive that comes today is compared with itself, however old its articles are.
    """
    first_seen = int(instant_of(piece["first_seen"]).timestamp())
    given = orjson.dumps(piece) if piece["status"] == "usable" else b""
    contribution = Contribution(piece["sequence"], first_seen, first_seen, given)
    return piece["article_id"], contribution
