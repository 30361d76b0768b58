"""A limit to what a compressed batch unfolds to: a few kilobytes may hold gigabytes.

Kafka's client has no such limit, and brokers look at the compressed size only.
"""

from collections.abc import Callable
from functools import partial
from mmap import mmap

import cramjam

from streams.kafka.compression import record_modules

# Batches of prose unfold to five times their size, of pages in markup to twenty.
TIMES = 16


class BatchTooLarge(RuntimeError):
    """A batch that would fill the memory; the message names the limit and the remedy."""


def limit_decompression(largest_record: int) -> None:
    """Make Kafka's client refuse batches that unfold to more than 16 of the largest records.

    Snappy is left as it is: it folds no tighter than 1 to 21.
    """
    most = TIMES * largest_record
    for module in record_modules():
        for codec in (cramjam.gzip, cramjam.lz4, cramjam.zstd):
            name = codec.__name__.rpartition(".")[2]
            setattr(
                module, f"{name}_decode", partial(decompressed, codec.decompress_into, most=most)
            )


def decompressed(decompress_into: Callable[[bytes, mmap], int], data: bytes, *, most: int) -> bytes:
    """Unfold a batch; raise BatchTooLarge beyond so many bytes."""
    # Memory of the system's that is there only where it is written to.
    with mmap(-1, most) as room:
        try:
            return room[: decompress_into(data, room)]
        except cramjam.DecompressionError as failure:
            if "failed to write whole buffer" not in str(failure):
                raise
            raise BatchTooLarge(
                f"a compressed batch of {len(data)} bytes unfolds to more than {most}, which is "
                f"{TIMES} times DATELINE_MAX_MESSAGE_BYTES"
            ) from failure
