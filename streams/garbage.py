"""The garbage collector, kept from what it need not look at."""

import gc

# Objects of the youngest generation, then rounds of each younger one: a batch makes many, few of
# them in cycles.
THRESHOLDS = (20_000, 5, 5)


def spare() -> None:
    """Leave what stands by now for good, and look at what is new less often.

    In a process that is forked it also keeps the collector from writing to every object, which
    would copy what is shared.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
