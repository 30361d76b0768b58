"""The stream: what flows, where it rests and how it is served.

    news.articles ─▶ [ingest] ─▶ news.accepted ─▶ [enrich] ─┬▶ news.enriched
                        │                            │      ├▶ news.entities
                        └─────▶ news.dead-letters ◀──┘      ├▶ news.quotes
                                                            └▶ news.events

Read ``records`` (the contract) and ``topics`` first, then ``delivery`` (publish everything, then
acknowledge), ``batches`` and ``processes`` (the work outside the event loop), ``reading`` (what is
done there), ``revisions`` (what changed), and ``app``, which puts them together.
"""

import os

# One BLAS thread a process: the processes are the parallelism. NumPy reads this once, when loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
