"""What memory is freed, and when: the collector kept from what it need not look at."""

import ctypes
import gc

# Objects of the youngest generation, then rounds of each younger one: more than a batch makes.
THRESHOLDS = (100_000, 10, 10)
# Only glibc keeps what was freed, and can be asked for it.
TRIM = getattr(ctypes.CDLL(None), "malloc_trim", None)


def spare() -> None:
    """Leave what stands by now for good, and look at what is new less often.

    In a process that is forked it also keeps the collector from writing to every object, which
    would copy what is shared.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)


def take_out() -> None:
    """Free what the last batch left in cycles; call it between batches, when few objects live.

    spaCy's parser leaves the arrays of every batch in one, tens of megabytes.
    """
    gc.collect(1)


def give_back() -> None:
    """Return freed memory to the system: records of all sizes leave holes, and it creeps up."""
    if TRIM is not None:
        TRIM(0)
