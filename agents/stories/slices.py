"""What is told of an article to who finds its copies, its story and its statements."""

import orjson

from streams.contract.records import Digest, TextSlice
from streams.contract.times import instant_of
from streams.delivery.aggregation.contributions import Contribution


def slice_of(digest: Digest) -> TextSlice:
    """Give what of a digest is needed."""
    return TextSlice(
        article_id=digest["article_id"],
        sequence=digest["sequence"],
        status=digest["status"],
        url=digest["url"],
        title=digest["title"],
        source=digest["source"],
        published_at=digest["published_at"],
        first_seen=digest["first_seen"],
        fingerprints=digest["fingerprints"],
        words=digest["words"],
        statements=digest["statements"],
    )


def contribution_of(slice_: TextSlice) -> tuple[str, Contribution]:
    """Give what a slice says for its article, which counts for as long as it is new here."""
    first_seen = int(instant_of(slice_["first_seen"]).timestamp())
    given = orjson.dumps(slice_) if slice_["status"] == "usable" else b""
    return slice_["article_id"], Contribution(slice_["sequence"], first_seen, first_seen, given)
