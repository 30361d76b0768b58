"""The agents: one package a stage of the stream, and ``nlp``, which every stage may use.

    ingest   news.articles ─▶ news.accepted
    enrich   news.accepted ─▶ news.enriched, news.entities, news.quotes, news.events

A stage has an ``agent.py`` (attach it), ``tasks.py`` (what a pool's process does for it), and a
module for each of its decisions. Stages meet on topics only.
"""

import streams  # noqa: F401 - sets the threads of BLAS before anything loads NumPy
