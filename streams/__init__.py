"""The stream: what flows, where it rests and how it is served.

    news.articles ─▶ [ingest] ─▶ news.accepted ─▶ [enrich] ─┬▶ news.enriched
                        │                            │      ├▶ news.entities
                        └─────▶ news.dead-letters ◀──┘      ├▶ news.quotes
                                                            └▶ news.events

Read ``contract`` first (records, topics, stages), then ``delivery`` (publish everything, then
acknowledge), ``pool`` (work outside the event loop), and ``app`` and ``worker``, which put them
together. ``kafka`` holds plain clients, ``dead_letters`` what could not be read, ``monitoring``
what an operator sees, ``cli`` the commands.
"""

import os

# One BLAS thread a process: the processes are the parallelism. NumPy reads this once, when loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
