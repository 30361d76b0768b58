"""What every worker process needs, loaded once: the process that imports this is forked for each.

Only multiprocessing's fork server imports it. It has no connections and nothing under way, so that
a fork of it is safe; a process that dies is replaced at once; and all share the model's memory.
"""

import os
import signal
from contextlib import suppress

from streams import memory, settings
from streams.pool.tasks import prepare_stages


def load() -> None:
    """Load what the settings of this process ask for."""
    memory.map_large_arrays()
    chosen = settings.load(os.environ)
    prepare_stages(chosen.model, chosen.parse, chosen.ner)
    memory.freeze()


# It ends with the last of its processes; before that, a signal to all of a group is none to it.
signal.signal(signal.SIGTERM, signal.SIG_IGN)
# What fails here fails again where each process prepares itself, and is said there.
with suppress(Exception):
    load()
