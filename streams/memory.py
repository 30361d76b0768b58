"""What memory is freed, and when: the collector kept from what it need not look at."""

import ctypes
import gc

# Objects of the youngest generation, then rounds of each younger one: more than a batch makes.
THRESHOLDS = (100_000, 10, 10)
# Only glibc keeps what was freed, and can be asked for it.
LIBC = ctypes.CDLL(None)
TRIM = getattr(LIBC, "malloc_trim", None)
OPTION = getattr(LIBC, "mallopt", None)
MMAP_THRESHOLD, ARENA_MAX = -3, -8
# Bytes: a batch's arrays are larger. Left alone the limit rises to 32 MB, and among arrays of that
# size lie words that stay: 50 MB of holes in a reading process (measured).
LARGE = 2**19


def freeze() -> None:
    """Leave what stands by now for good, and look at what is new less often.

    In a process that is forked it also keeps the collector from writing to every object, which
    would copy what is shared.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)


def map_large_arrays() -> None:
    """Keep large arrays apart from what stays; for processes that read."""
    if OPTION is not None:
        OPTION(MMAP_THRESHOLD, LARGE)


def use_one_arena() -> None:
    """Let threads take memory from one place: each would keep what it freed for itself."""
    if OPTION is not None:
        OPTION(ARENA_MAX, 1)


def collect_cycles() -> None:
    """Free what the last batch left in cycles; call it between batches, when few objects live.

    spaCy's parser leaves the arrays of every batch in one, tens of megabytes.
    """
    gc.collect(1)


def trim() -> None:
    """Return freed memory to the system: records of all sizes leave holes, and it creeps up."""
    if TRIM is not None:
        TRIM(0)
